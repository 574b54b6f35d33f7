package org.zhusan.replay;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param rosters folder of rosters, null for the shipped ones
 * @param report file for the JSON report, null for none
 * @param pledgeInAktau whether women under an undertaking count among those admitted to the centre: 550, or 546 without them (domain.md X03)
 */
record ReplayOptions(@Nullable Path rosters, @Nullable Path report, boolean pledgeInAktau) {
    static final String USAGE =
            "Usage: java -jar target/zhusan.jar replay [--rosters DIR] [--report FILE] [--pledge-in-aktau true|false]";

    private static final Set<String> OPTIONS = Set.of("--rosters", "--report", "--pledge-in-aktau");

    static ReplayOptions of(String... arguments) {
        Deque<String> words = new ArrayDeque<>();
        Arrays.stream(arguments).flatMap(it -> Arrays.stream(it.split("=", 2))).forEach(words::add);
        Path rosters = null;
        Path report = null;
        boolean pledgeInAktau = true;
        while (!words.isEmpty()) {
            String option = words.remove();
            if (words.isEmpty() || !OPTIONS.contains(option)) {
                throw new ReplayRefused(USAGE);
            }
            if (option.equals("--rosters")) {
                rosters = Path.of(words.remove());
            } else if (option.equals("--report")) {
                report = Path.of(words.remove());
            } else {
                pledgeInAktau = yesOrNo(words.remove());
            }
        }
        return new ReplayOptions(rosters, report, pledgeInAktau);
    }

    private static boolean yesOrNo(String word) {
        if (!Set.of("true", "false").contains(word)) {
            throw new ReplayRefused(USAGE);
        }
        return word.equals("true");
    }
}
