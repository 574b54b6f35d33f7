package org.zhusan.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** The flights the rosters plan, and the call to board them. */
public interface Flights {
    /** By day, flights without a day last. */
    List<Flight> all();

    /** @return numbers of the people a seat is planned for, household by household */
    List<String> people(String flight);

    /**
     * Calls everybody who may travel to the aircraft; who holds no consent is left out, for consent is obeyed. Again: only who was not called before.
     *
     * @param flight number of the flight, for example {@code ZH-S2-F1}
     * @throws FlightRefused when there is no such flight, or nobody may travel
     */
    BoardingCall callToBoarding(String flight, Member by);

    /** @param flightOn null while no day is known */
    record Flight(
            String number,
            @Nullable LocalDate flightOn,
            @Nullable Instant boardingCalledAt,
            List<Household> households) {

        public int people() {
            return households.stream().mapToInt(Household::people).sum();
        }
    }

    /** @param people how many of the household have a seat on the flight */
    record Household(String number, int people) {}

    record BoardingCall(int called, int leftOut) {}
}
