package org.zhusan.relatives;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time relatives of a person are asked, as far as rules must know.
 *
 * @param region null while nobody said where they live
 * @param willing null until they were told
 * @param seenOn day the home was last seen, null before
 * @param childWish null when no child had to be heard
 * @param readyAfter null before they were prepared
 */
record RelativesCase(
        long id,
        String person,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String region,
        @Nullable LocalDate toldOn,
        @Nullable String willing,
        boolean childrenCome,
        Secrecy secrecy,
        @Nullable LocalDate seenOn,
        @Nullable String housing,
        boolean violence,
        boolean hostile,
        @Nullable String recommendation,
        @Nullable String childWish,
        @Nullable String readyAfter) {

    /** What relatives ask of whoever reaches them. */
    record Secrecy(boolean doNotCall, boolean doNotTell) {}

    record Attempt(Instant at, String channel, String outcome) {
        boolean unanswered() {
            return outcome.equals("noAnswer") || outcome.equals("wrongNumber");
        }
    }
}
