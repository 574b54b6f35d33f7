package org.zhusan.replay;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param rosters folder of rosters, null for the shipped ones
 * @param report file for the JSON report, null for none
 */
record ReplayOptions(@Nullable Path rosters, @Nullable Path report) {
    static final String USAGE = "Usage: java -jar target/zhusan.jar replay [--rosters DIR] [--report FILE]";

    static ReplayOptions of(String... arguments) {
        Deque<String> words = new ArrayDeque<>();
        Arrays.stream(arguments).flatMap(it -> Arrays.stream(it.split("=", 2))).forEach(words::add);
        Path rosters = null;
        Path report = null;
        while (!words.isEmpty()) {
            String option = words.remove();
            if (words.isEmpty() || !option.equals("--rosters") && !option.equals("--report")) {
                throw new ReplayRefused(USAGE);
            }
            if (option.equals("--rosters")) {
                rosters = Path.of(words.remove());
            } else {
                report = Path.of(words.remove());
            }
        }
        return new ReplayOptions(rosters, report);
    }
}
