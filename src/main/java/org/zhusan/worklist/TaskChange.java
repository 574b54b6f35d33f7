package org.zhusan.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Once a task went to somebody who did not simply take it.
 *
 * @param from who held it, null when nobody did
 */
record TaskChange(Kind kind, @Nullable String from, String to, String by, Instant at) {
    enum Kind {
        /** By whoever held it. */
        HANDED,
        /** By the lead. */
        ASSIGNED,
        /** By the lead or a deputy, for themselves. */
        TAKEN_OVER
    }
}
