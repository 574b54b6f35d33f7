package org.zhusan.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhusan.evacuation.Flights;
import org.zhusan.evacuation.Flights.Flight;
import org.zhusan.evacuation.Flights.Seat;
import org.zhusan.evacuation.Flights.State;

/** Who landed on which flight, as the flights themselves tell at this moment. */
class Landings {
    private final Manifest manifest;
    private final Flights flights;
    private final Map<String, List<String>> flightsOf = new HashMap<>();
    private int uncounted;

    private Landings(Manifest manifest, Flights flights) {
        this.manifest = manifest;
        this.flights = flights;
    }

    static Landings now(Manifest manifest, Flights flights) {
        var landings = new Landings(manifest, flights);
        manifest.stages().stream().flatMap(it -> flights.of(it).stream()).forEach(landings::read);
        return landings;
    }

    private void read(Flight flight) {
        for (Seat seat : flights.seats(flight.number())) {
            if (seat.landedAt() != null) {
                flightsOf
                        .computeIfAbsent(seat.person(), it -> new ArrayList<>())
                        .add(flight.number());
            } else if (seat.boardedAt() != null && flight.state() == State.LANDED) {
                uncounted++;
            }
        }
    }

    boolean landed(Passenger passenger) {
        return flightsOf.containsKey(passenger.number());
    }

    boolean landedTwice(Passenger passenger) {
        return flightsOf.getOrDefault(passenger.number(), List.of()).size() > 1;
    }

    /** People who boarded a flight that landed, and were not counted off it. */
    int uncounted() {
        return uncounted;
    }

    List<Passenger> people() {
        return manifest.some(this::landed);
    }

    List<Passenger> off(String flight) {
        return manifest.some(
                it -> flightsOf.getOrDefault(it.number(), List.of()).contains(flight));
    }

    /** Listed / boarded / landed. */
    String heads(String flight) {
        return flights.find(flight)
                .map(Flight::heads)
                .map(it -> it.listed() + "/" + it.boarded() + "/" + it.landed())
                .orElse("");
    }

    Optional<Flight> find(String flight) {
        return flights.find(flight);
    }

    /** Men / women / children. */
    static String numbers(List<Passenger> people) {
        return people.stream().filter(Passenger::man).count()
                + "/"
                + people.stream().filter(Passenger::woman).count()
                + "/"
                + people.stream().filter(Passenger::child).count();
    }
}
