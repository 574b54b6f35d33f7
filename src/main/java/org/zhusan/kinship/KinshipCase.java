package org.zhusan.kinship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days and codes of one case of kinship; what was said and written stands in the records.
 *
 * @param joins the brother or sister whose petition this child joined
 * @param takenUpOn the day the court accepted the petition or claim
 */
record KinshipCase(
        String child,
        int number,
        LocalDate openedOn,
        @Nullable String payer,
        @Nullable String joins,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate takenUpOn,
        @Nullable String proceedings,
        int adjournments,
        @Nullable LocalDate nextHearingOn,
        @Nullable String ruling,
        @Nullable LocalDate finalOn,
        @Nullable LocalDate inForceOn,
        @Nullable String outcome,
        @Nullable LocalDate closedOn) {

    static final String GRANTED = "granted";
    static final String REJECTED = "rejected";

    boolean open() {
        return closedOn == null;
    }

    boolean granted() {
        return GRANTED.equals(ruling);
    }

    /** Filed by its own lawyer, not ruled on: a brother or sister may still join. */
    boolean mayBeJoined() {
        return open() && filedOn != null && joins == null && ruling == null;
    }
}
