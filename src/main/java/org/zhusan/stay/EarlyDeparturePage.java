package org.zhusan.stay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an early departure shows.
 *
 * @param canBeAsked false while the family is being heard, or once the month is over
 * @param refused why nothing was passed on just now, null on a plain visit
 */
public record EarlyDeparturePage(
        String household,
        List<Face> members,
        boolean canBeAsked,
        @Nullable DepartureRefused refused) {
    /** @param firstName empty where the reader may not know it */
    public record Face(String person, String firstName) {}
}
