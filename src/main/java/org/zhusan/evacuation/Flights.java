package org.zhusan.evacuation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** Flights and their seats: who is to fly, who boarded, who landed. */
public interface Flights {
    Optional<Flight> find(String flight);

    /** Of a stage, by number. */
    List<Flight> of(String stage);

    /** Household by household. */
    List<Seat> seats(String flight);

    /** Calls everyone seated who has not yet confirmed to the aircraft once more; who may not travel is left out. */
    BoardingCall callToBoarding(String flight, Member by);

    enum State {
        PLANNED,
        FROZEN,
        BOARDING,
        DEPARTED,
        LANDED,
        ABORTED
    }

    /** @param beds asked of the centre; {@code building} kept for the flight, null while none is */
    record Flight(
            String number,
            String stage,
            State state,
            @Nullable Instant departsAt,
            int beds,
            @Nullable String building,
            Heads heads) {}

    /** In = out: {@code listed} have a seat, {@code boarded} of them boarded, {@code landed} of these were counted after landing. */
    record Heads(int listed, int boarded, int landed) {}

    /** @param wristband unique on the flight; {@code leftAt} set when the seat was given up */
    record Seat(
            String person,
            String household,
            @Nullable String wristband,
            @Nullable Instant boardedAt,
            @Nullable Instant landedAt,
            @Nullable Instant leftAt) {}

    record BoardingCall(int called, int leftOut) {}
}
