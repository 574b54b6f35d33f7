package org.zhusan.evacuation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manifest in numbers, as those see it who need no names: counts, and how many fly of each household. */
@Component
class FrozenList {
    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;
    private final Families families;

    FrozenList(FlightTable flights, SeatTable seats, Passengers passengers, Families families) {
        this.flights = flights;
        this.seats = seats;
        this.passengers = passengers;
        this.families = families;
    }

    Counts counts(String flight) {
        return Counts.of(passengers.of(flights.get(flight), numbers(flight)).values());
    }

    Map<String, Object> prefill(String flight) {
        var values = new HashMap<String, Object>();
        Counts counts = counts(flight);
        values.put("flightId", flight);
        values.put("count", counts.count());
        values.put("men", counts.men());
        values.put("women", counts.women());
        values.put("children", counts.children());
        values.put("orphans", counts.orphans());
        values.put("households", households(flight));
        Instant departsAt = flights.get(flight).departsAt();
        if (departsAt != null) {
            values.put("departsAt", written(departsAt));
        }
        return values;
    }

    /** A moment as forms start with it. */
    static String written(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /**
     * Everyone may travel and is fit until the departure.
     *
     * @throws FlightRefused.NoRight naming who may not travel
     * @throws FlightRefused.NotFit naming who was not found fit
     * @throws FlightRefused.FitnessLapses naming whose examination will be too old
     */
    void requireStands(String flight, Instant departsAt, Instant now) {
        families.requireRight(numbers(flight), now);
        List<Place> held = seats.held(flight);
        requireFit(held, departsAt);
    }

    static void requireFit(List<Place> flying, Instant until) {
        List<String> unfit =
                flying.stream().filter(it -> !it.fit()).map(Place::person).toList();
        if (!unfit.isEmpty()) {
            throw new FlightRefused.NotFit(unfit);
        }
        List<String> lapsing = flying.stream()
                .filter(it -> it.fitUntil() == null || it.fitUntil().isBefore(until))
                .map(Place::person)
                .toList();
        if (!lapsing.isEmpty()) {
            throw new FlightRefused.FitnessLapses(lapsing);
        }
    }

    private List<String> numbers(String flight) {
        return seats.held(flight).stream().map(Place::person).toList();
    }

    private List<Map<String, Object>> households(String flight) {
        var people = new LinkedHashMap<String, Integer>();
        seats.held(flight).forEach(it -> people.merge(it.household(), 1, Integer::sum));
        var rows = new ArrayList<Map<String, Object>>();
        people.forEach((household, count) -> rows.add(Map.of("seatGroup", household, "people", count)));
        return rows;
    }
}
