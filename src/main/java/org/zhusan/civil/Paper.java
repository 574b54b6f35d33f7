package org.zhusan.civil;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One paper of a person and where it stands.
 *
 * @param number as it stands on the paper, null when unknown
 * @param validUntil null when it does not end or that is unknown
 * @param waitsFor who is to bring it about while it is being obtained: registry, migration, court, foreignState, lawyer, family; else null
 * @param since the day this became known
 */
public record Paper(
        String kind,
        State state,
        @Nullable String number,
        @Nullable LocalDate validUntil,
        @Nullable String waitsFor,
        LocalDate since) {

    /** Whether it is in the person's hands or waits to be handed over. */
    boolean there() {
        return state == State.HELD || state == State.READY || state == State.HANDED_OVER;
    }

    /** Where a paper stands. */
    public enum State {
        /** The person had it. */
        HELD,
        OBTAINING,
        /** Issued, not handed over yet. */
        READY,
        HANDED_OVER,
        /** It can never be obtained. */
        NEVER
    }
}
