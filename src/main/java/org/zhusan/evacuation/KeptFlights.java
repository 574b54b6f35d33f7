package org.zhusan.evacuation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;

/** The door of flights, over their tables. */
@Component
class KeptFlights implements Flights {

    private final FlightTable flights;
    private final SeatTable seats;
    private final BoardingCalls calls;
    private final Buildings buildings;

    KeptFlights(FlightTable flights, SeatTable seats, BoardingCalls calls, Buildings buildings) {
        this.flights = flights;
        this.seats = seats;
        this.calls = calls;
        this.buildings = buildings;
    }

    @Override
    public Optional<Flight> find(String flight) {
        return flights.find(flight).map(it -> flight(it, kept()));
    }

    @Override
    public List<Flight> of(String stage) {
        Map<String, String> kept = kept();
        return flights.of(stage).stream().map(it -> flight(it, kept)).toList();
    }

    @Override
    public List<Seat> seats(String flight) {
        return seats.all(flight).stream()
                .map(it -> new Seat(
                        it.person(), it.household(), it.wristband(), it.boardedAt(), it.landedAt(), it.leftAt()))
                .toList();
    }

    @Override
    @Transactional
    public BoardingCall callToBoarding(String flight, Member by) {
        KeptStages.requireCoordinator(by);
        flights.lock(flight).in(State.BOARDING);
        return calls.call(flight, by);
    }

    private Flight flight(FlightRow row, Map<String, String> kept) {
        @Nullable String building = kept.get(row.number());
        return new Flight(
                row.number(), row.stage(), row.state(), row.departsAt(), row.beds(), building, heads(row.number()));
    }

    private Heads heads(String flight) {
        List<Place> held = seats.held(flight);
        return new Heads(held.size(), (int) held.stream().filter(Place::boarded).count(), (int)
                held.stream().filter(it -> it.landedAt() != null).count());
    }

    /** Buildings by the flight they are kept for or lived in by. */
    private Map<String, String> kept() {
        return buildings.all().stream()
                .filter(it -> it.flight() != null)
                .collect(Collectors.toMap(Buildings.Building::flight, Buildings.Building::number));
    }
}
