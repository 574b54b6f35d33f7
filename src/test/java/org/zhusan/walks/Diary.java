package org.zhusan.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a walk cost, stage by stage, in {@code target/walk-<seed>.txt}: the second thousand is to be as cheap as the first. Seconds are as busy as the machine; what the
 * processor did and how many pages the database touched are not.
 */
class Diary {
    private final Path file;
    private final Walk walk;
    private long since = System.nanoTime();
    private long worked = worked();
    private long pages;
    private int tasks;
    private Set<String> missing = Set.of();

    Diary(long seed, Walk walk) {
        this.file = Path.of("target", "walk-" + seed + ".txt");
        this.walk = walk;
        write("", StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Everybody of this stage is there. */
    void stage() {
        long now = System.nanoTime();
        long touched = walk.promises().pagesTouched();
        int done = walk.tasks() - tasks;
        write(
                "%s; the last %d of them in %d s, %d s of the processor, %d pages a task%n"
                        .formatted(
                                walk,
                                done,
                                Duration.ofNanos(now - since).toSeconds(),
                                Duration.ofNanos(worked() - worked).toSeconds(),
                                done == 0 ? 0 : (touched - pages) / done),
                StandardOpenOption.APPEND);
        since = now;
        worked = worked();
        pages = touched;
        tasks = walk.tasks();
        ends();
    }

    private void ends() {
        var still = new TreeSet<>(walk.promises().endsNotReached());
        if (!still.equals(missing)) {
            write("  not reached: %s%n".formatted(String.join(", ", still)), StandardOpenOption.APPEND);
            missing = still;
        }
    }

    private void write(String line, StandardOpenOption how) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long worked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
