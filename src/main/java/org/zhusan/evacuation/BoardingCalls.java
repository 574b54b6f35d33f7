package org.zhusan.evacuation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.TravelRights;

/** Calls to the aircraft. */
@Component
class BoardingCalls {
    private final FlightTable flights;
    private final SeatTable seats;
    private final TravelRights rights;
    private final Clock clock;

    BoardingCalls(FlightTable flights, SeatTable seats, TravelRights rights, Clock clock) {
        this.flights = flights;
        this.seats = seats;
        this.rights = rights;
        this.clock = clock;
    }

    /** Who may not travel keeps the seat until boarding is closed: a consent given anew in the last hours is called once more. */
    Flights.BoardingCall call(String flight, Member by) {
        var now = clock.instant();
        List<String> seated = seats.held(flight).stream().map(Place::person).toList();
        List<String> called =
                seated.stream().filter(it -> rights.mayTravel(it, now)).toList();
        flights.called(flight, now, by.id());
        if (!called.isEmpty()) {
            rights.callToBoarding(called, flight);
        }
        return new Flights.BoardingCall(called.size(), seated.size() - called.size());
    }
}
