package org.zhusan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages for running cases. A message is kept until it fits: early ones wait, duplicates (same {@code messageId}) have one effect, what
 * never fits is shown to administrators.
 */
public interface Inbox {
    /**
     * Delivers at once, in the caller's transaction, when exactly one instance waits for it; else keeps it and tries again.
     *
     * @param messageId unique; the same id again changes nothing
     * @param name for example {@code consent.withdrawn}
     * @param recipient case number of the instance that waits for it
     * @param facts declared by the process that receives it
     */
    void post(String messageId, String name, String recipient, Map<String, Object> facts);

    /** What nobody has taken yet, oldest first. */
    List<Waiting> waiting();

    /** @param problem {@code nobodyWaits}, {@code severalWait} or the kind of error; null before the first attempt */
    record Waiting(
            String messageId,
            String name,
            String recipient,
            Instant postedAt,
            int attempts,
            @Nullable String problem) {}
}
