package org.zhusan.evacuation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhusan.evacuation.Flights.State;

/** A flight as its table holds it. */
record FlightRow(
        String number,
        String stage,
        State state,
        @Nullable LocalDate plannedOn,
        @Nullable Instant departsAt,
        int beds,
        @Nullable String frozenBy,
        @Nullable Instant calledAt,
        int extraPeople) {

    /** @throws FlightRefused.NotNow when the flight is further on or given up */
    FlightRow in(State wanted) {
        if (state != wanted) {
            throw new FlightRefused.NotNow(number);
        }
        return this;
    }
}
