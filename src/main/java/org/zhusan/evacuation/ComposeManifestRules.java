package org.zhusan.evacuation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Who flies: only with a right to travel, household by household, and no child alone. */
@Component
class ComposeManifestRules implements FormRules {
    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;
    private final Families families;

    ComposeManifestRules(FlightTable flights, SeatTable seats, Passengers passengers, Families families) {
        this.flights = flights;
        this.seats = seats;
        this.passengers = passengers;
        this.families = families;
    }

    @Override
    public String process() {
        return FlightProcess.MANIFEST;
    }

    @Override
    public String form() {
        return "composeManifest";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        FlightRow flight = flights.get(caseNumber);
        Map<String, Place> before = places(caseNumber);
        Map<String, Passenger> planned = passengers.of(flight, planned(caseNumber));
        Set<String> waiting = likelyWaiting(planned, before);
        Map<String, Passenger> flying = new HashMap<>(planned);
        flying.keySet().removeAll(waiting);
        List<Map<String, Object>> rows = passengers.rows(Passengers.familyByFamily(planned.values()), reader, form());
        for (Map<String, Object> row : rows) {
            String person = Passengers.person(row);
            fill(row, planned.get(person), before.get(person), flying, waiting);
        }
        return passengers.seating(caseNumber, rows, planned.values(), reader, form());
    }

    @Override
    public void check(Submission submission) {
        FlightRow flight = flights.lock(submission.caseNumber()).in(State.PLANNED);
        List<Map<String, Object>> rows = submission.rows(Passengers.PERSONS);
        Map<String, Passenger> planned =
                passengers.of(flight, rows.stream().map(Passengers::person).toList());
        Map<String, Passenger> flying = new LinkedHashMap<>(planned);
        List<Map<String, Object>> seated =
                rows.stream().filter(ComposeManifestRules::flies).toList();
        flying.keySet().retainAll(seated.stream().map(Passengers::person).toList());
        families.requireRight(flying.keySet(), submission.at());
        requireTogether(flight, planned, flying, submission.at());
        Families.requireCompany(flying, Families.escorts(seated));
        seated.stream().filter(it -> Boolean.TRUE.equals(it.get("infantOnLap"))).forEach(it -> {
            if (!flying.get(Passengers.person(it)).infant()) {
                throw new FlightRefused.TooOldForLap(Passengers.person(it));
            }
        });
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        FlightRow flight = flights.get(submission.caseNumber());
        List<Map<String, Object>> rows = submission.rows(Passengers.PERSONS);
        Map<String, Passenger> planned =
                passengers.of(flight, rows.stream().map(Passengers::person).toList());
        var lines = new ArrayList<SeatTable.Line>();
        for (Map<String, Object> row : rows) {
            Families.Escort escort = flies(row) ? Families.Escort.of(row) : Families.Escort.NONE;
            lines.add(new SeatTable.Line(
                    Passengers.person(row),
                    planned.get(Passengers.person(row)).household(),
                    flies(row) && Boolean.TRUE.equals(row.get("infantOnLap")),
                    escort.person(),
                    escort.staff(),
                    flies(row) ? null : (String) row.get("waitsBecause")));
        }
        seats.compose(flight.number(), lines, submission.at());
        flights.thaw(flight.number());
        return Map.of(FlightProcess.ANYONE_FLIES, rows.stream().anyMatch(ComposeManifestRules::flies));
    }

    /** Everyone of the household who may travel and is planned flies: on this flight, on no other. */
    private void requireTogether(
            FlightRow flight, Map<String, Passenger> planned, Map<String, Passenger> flying, Instant at) {
        var waiting = new LinkedHashMap<>(planned);
        waiting.keySet().removeAll(flying.keySet());
        var others = new HashSet<String>();
        flying.values().forEach(it -> others.addAll(passengers.household(it.number())));
        others.removeAll(planned.keySet());
        waiting.putAll(
                passengers.of(flight, seats.elsewhere(others, flight.number()).keySet()));
        List<String> permitted = families.permitted(waiting.keySet(), at);
        waiting.keySet().retainAll(permitted);
        Families.requireTogether(flying.values(), waiting.values());
    }

    private Collection<String> planned(String flight) {
        var planned = new LinkedHashSet<>(seats.planned(flight));
        seats.held(flight).forEach(it -> planned.add(it.person()));
        return planned;
    }

    private Map<String, Place> places(String flight) {
        var places = new HashMap<String, Place>();
        seats.all(flight).forEach(it -> places.put(it.person(), it));
        return places;
    }

    /** Who holds no right; the households of those found unfit; who was left out before. */
    private Set<String> likelyWaiting(Map<String, Passenger> planned, Map<String, Place> before) {
        var unfit = new HashSet<String>();
        planned.values().stream().filter(it -> unfit(before.get(it.number()))).forEach(it -> unfit.add(it.household()));
        Set<String> permitted = new HashSet<>(families.permitted(planned.keySet(), passengers.now()));
        var waiting = new HashSet<String>();
        for (Passenger each : planned.values()) {
            Place place = before.get(each.number());
            boolean left = place != null && !place.held() && !"noRight".equals(place.leftBecause());
            if (!permitted.contains(each.number()) || left || unfit.contains(each.household())) {
                waiting.add(each.number());
            }
        }
        return waiting;
    }

    private void fill(
            Map<String, Object> row,
            Passenger passenger,
            @Nullable Place place,
            Map<String, Passenger> flying,
            Set<String> waiting) {
        boolean waits = waiting.contains(passenger.number());
        row.put("flies", !waits);
        if (waits) {
            row.put("waitsBecause", because(passenger, place));
        }
        row.put("infantOnLap", passenger.infant() && (place == null || place.onLap()));
        boolean alone = Families.needsCompany(passenger, flying);
        row.put("needsEscort", alone || place != null && place.needsEscort());
        if (place != null && place.escort() != null) {
            row.put("escort", place.escort());
        } else if (alone) {
            flying.values().stream()
                    .filter(it -> !it.child() && it.household().equals(passenger.household()))
                    .findFirst()
                    .ifPresent(it -> row.put("escort", it.number()));
        }
    }

    private String because(Passenger passenger, @Nullable Place place) {
        if (!families.mayTravel(passenger.number(), passengers.now())) {
            return "noRight";
        }
        return unfit(place) ? "unfit" : "waits";
    }

    private static boolean unfit(@Nullable Place place) {
        return place != null && "unfit".equals(place.fitness());
    }

    private static boolean flies(Map<String, Object> row) {
        return Boolean.TRUE.equals(row.get("flies"));
    }
}
