package org.zhusan.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.roster.Flights.Flight;

/**
 * What the page of flights shows.
 *
 * @param notice what was done just now, null on a plain visit
 * @param refused why a roster was not taken in, null unless one was handed in just now
 */
public record FlightsPage(
        List<Flight> flights,
        @Nullable Notice notice,
        @Nullable RosterRefused refused) {

    /** A sentence and its numbers. */
    public record Notice(String key, List<Integer> numbers) {}
}
