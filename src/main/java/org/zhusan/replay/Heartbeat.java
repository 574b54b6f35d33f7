package org.zhusan.replay;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Passes on one line of many, every few seconds: whoever waits sees that something moves, and is not buried. */
class Heartbeat implements Consumer<String> {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final Consumer<String> listener;
    private final LongSupplier nanoTime;
    private long last;

    /** @param nanoTime as {@link System#nanoTime} */
    Heartbeat(Consumer<String> listener, LongSupplier nanoTime) {
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    @Override
    public void accept(String line) {
        long now = nanoTime.getAsLong();
        if (now - last >= PAUSE) {
            last = now;
            listener.accept(line);
        }
    }
}
