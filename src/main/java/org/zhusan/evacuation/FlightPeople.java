package org.zhusan.evacuation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CasePeople;

/** Whom a flight is about: while the list is composed everyone planned, then who holds a seat, in the end who boarded. */
@Component
class FlightPeople implements CasePeople {
    private final FlightTable flights;
    private final SeatTable seats;

    FlightPeople(FlightTable flights, SeatTable seats) {
        this.flights = flights;
        this.seats = seats;
    }

    @Override
    public Set<String> listed(String caseNumber) {
        var people = new LinkedHashSet<String>();
        flights.find(caseNumber).ifPresent(flight -> {
            if (flight.state() == Flights.State.PLANNED) {
                people.addAll(seats.planned(caseNumber));
            }
            seats.held(caseNumber).forEach(it -> people.add(it.person()));
        });
        return people;
    }
}
