package org.zhusan.regional;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at a household's needs.
 *
 * @param maxRisk greatest danger to anyone of it, 0 to 4
 * @param maxNeed greatest need of anyone, 0 to 4
 * @param soonerOn the day they wanted to meet again, null when the table decides
 */
record Review(
        long id,
        LocalDate heldOn,
        int maxRisk,
        int maxNeed,
        @Nullable LocalDate soonerOn) {
    /** Domain timer T24. */
    static final int MONTHS_BEFORE_CLOSING = 6;

    boolean calm() {
        return maxRisk == 0 && maxNeed == 0;
    }

    /** Whole months between the first and the last of the calm reviews at the end. */
    static int stableMonths(List<Review> held) {
        LocalDate since = null;
        for (Review review : held) {
            since = !review.calm() ? null : since == null ? review.heldOn() : since;
        }
        return since == null
                ? 0
                : (int) ChronoUnit.MONTHS.between(
                        since, held.get(held.size() - 1).heldOn());
    }
}
