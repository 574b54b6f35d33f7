package org.zhusan.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Destinations.Destination;

/**
 * What the page of a household's hand-over shows.
 *
 * @param firstName empty where the reader may not know it
 * @param destination null until a region has accepted
 * @param packed codes of the classes packed, empty where the reader is not the sender
 * @param withdrawable whether the reader may take the open offer back
 * @param refused why it was not taken back just now, null on a plain visit
 */
public record HandoffPage(
        String person,
        String firstName,
        @Nullable Destination destination,
        List<String> packed,
        List<Row> offers,
        boolean withdrawable,
        @Nullable OfferRefused refused) {

    /**
     * @param due until when the side whose turn it is should answer, null once it is over
     * @param settled from when on the commission settles, null once it is over
     */
    public record Row(
            String number,
            String region,
            String state,
            Instant since,
            long days,
            int people,
            LocalDate wishedOn,
            List<String> needs,
            @Nullable LocalDate due,
            @Nullable LocalDate settled) {
        private static final Set<String> OVER = Set.of("ACCEPTED", "REJECTED", "WITHDRAWN");

        /** Nobody waits for anything any more. */
        public boolean over() {
            return OVER.contains(state);
        }
    }
}
