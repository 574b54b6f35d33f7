package org.zhusan.evacuation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.TravelRights;

/** What holds for everyone who flies, whatever a model says: a right to travel, the family together, no child alone. */
@Component
class Families {
    private final TravelRights rights;

    Families(TravelRights rights) {
        this.rights = rights;
    }

    /** @param person one of the people aboard; {@code staff} an officer or nurse whose name stands in the record */
    record Escort(@Nullable String person, boolean staff) {
        static final Escort NONE = new Escort(null, false);

        static Escort of(Map<String, Object> row) {
            Object name = row.get("escortName");
            return new Escort((String) row.get("escort"), name != null);
        }

        boolean named() {
            return person != null || staff;
        }
    }

    boolean mayTravel(String person, Instant at) {
        return rights.mayTravel(person, at);
    }

    /** Who of these may travel. */
    List<String> permitted(Collection<String> people, Instant at) {
        return people.stream().filter(it -> rights.mayTravel(it, at)).toList();
    }

    /** @throws FlightRefused.NoRight naming everyone without a consent or decision in force */
    void requireRight(Collection<String> people, Instant at) {
        List<String> without =
                people.stream().filter(it -> !rights.mayTravel(it, at)).toList();
        if (!without.isEmpty()) {
            throw new FlightRefused.NoRight(without);
        }
    }

    /**
     * @param waiting people who may travel and were planned, on this flight or another
     * @throws FlightRefused.HouseholdSplit when some of a household fly and others wait
     */
    static void requireTogether(Collection<Passenger> flying, Collection<Passenger> waiting) {
        var split = new TreeMap<String, List<String>>();
        for (Passenger each : waiting) {
            if (flying.stream().anyMatch(it -> it.household().equals(each.household()))) {
                split.computeIfAbsent(each.household(), key -> new java.util.ArrayList<>())
                        .add(each.number());
            }
        }
        if (!split.isEmpty()) {
            throw new FlightRefused.HouseholdSplit(
                    split.firstKey(), split.firstEntry().getValue());
        }
    }

    /**
     * @param aboard everyone who flies, by number
     * @throws FlightRefused.NotAnEscort when an escort is no adult aboard
     * @throws FlightRefused.ChildAlone naming every child without its own adult and without an escort
     */
    static void requireCompany(Map<String, Passenger> aboard, Map<String, Escort> escorts) {
        escorts.forEach((person, escort) -> {
            Passenger named = escort.person() == null ? null : aboard.get(escort.person());
            boolean fits = escort.person() == null
                    || named != null && !named.child() && !named.number().equals(person);
            if (!fits) {
                throw new FlightRefused.NotAnEscort(person);
            }
        });
        List<String> alone = aboard.values().stream()
                .filter(it -> needsCompany(it, aboard))
                .map(Passenger::number)
                .filter(it -> !escorts.getOrDefault(it, Escort.NONE).named())
                .toList();
        if (!alone.isEmpty()) {
            throw new FlightRefused.ChildAlone(alone);
        }
    }

    /** A child whose own adult is not aboard. */
    static boolean needsCompany(Passenger passenger, Map<String, Passenger> aboard) {
        return passenger.child() && (passenger.adult() == null || !aboard.containsKey(passenger.adult()));
    }

    static Map<String, Escort> escorts(List<Map<String, Object>> rows) {
        var escorts = new LinkedHashMap<String, Escort>();
        rows.forEach(row -> escorts.put(Passengers.person(row), Escort.of(row)));
        return escorts;
    }
}
