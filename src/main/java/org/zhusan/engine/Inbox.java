package org.zhusan.engine;

import java.util.Map;

/**
 * Messages for running cases. A message is kept until it fits: early ones wait, duplicates (same {@code messageId}) have one effect, what
 * never fits is shown to administrators.
 */
public interface Inbox {
    /**
     * @param messageId unique; the same id again changes nothing
     * @param name for example {@code consent.withdrawn}
     * @param recipient case number of the instance that waits for it
     */
    void post(String messageId, String name, String recipient, Map<String, Object> facts);
}
