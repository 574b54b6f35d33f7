package org.zhusan.evacuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhusan.centre.Buildings.Building;

/**
 * Looks for a building for each flight of a stage: the largest group first, each into the smallest that fits, so that a small group never takes the only
 * building a large one fits into. What the table says of each flight adds up to the strictest answer.
 */
final class BuildingChoice {
    /** What the table answers, the strictest first. */
    enum Answer {
        MANUAL("undecided"),
        DELAY_FLIGHT("undecided"),
        SPLIT_BY_FLIGHT("split"),
        WAIT("wait"),
        WAIT_TURNAROUND("wait"),
        ASSIGN("assigned");

        /** What the model does with this answer: some are alike to it. */
        final String code;

        Answer(String code) {
            this.code = code;
        }
    }

    private final List<Building> left;
    private final Map<String, String> chosen = new TreeMap<>();
    private Answer strictest = Answer.ASSIGN;

    private BuildingChoice(List<Building> all) {
        left = new ArrayList<>(all.stream()
                .filter(Building::empty)
                .sorted(Comparator.comparing(Building::capacity))
                .toList());
    }

    /** @param table answers the inputs of {@code buildingForGroup} */
    static BuildingChoice of(
            List<FlightPlan.Planned> flights, List<Building> all, Function<Map<String, Object>, Answer> table) {
        var choice = new BuildingChoice(all);
        flights.stream()
                .sorted(Comparator.comparing(FlightPlan.Planned::beds).reversed())
                .forEach(it -> choice.look(it, table));
        return choice;
    }

    private void look(FlightPlan.Planned flight, Function<Map<String, Object>, Answer> table) {
        Answer answer = table.apply(inputs(flight.beds()));
        if (answer.compareTo(strictest) < 0) {
            strictest = answer;
        }
        smallest(flight.beds(), answer == Answer.ASSIGN).ifPresent(it -> {
            left.remove(it);
            if (answer == Answer.ASSIGN) {
                chosen.put(flight.flight(), it.number());
            }
        });
    }

    /** A flight that waits for a building being cleaned has that one in view: the next flight does not count on it. */
    private java.util.Optional<Building> smallest(int beds, boolean free) {
        return left.stream()
                .filter(it -> it.capacity() >= beds && (!free || it.free()))
                .findFirst();
    }

    private Map<String, Object> inputs(int beds) {
        return Map.of(
                "vacantBuildings", left.size(),
                "groupFits", fits(beds, left),
                "disinfected",
                        fits(beds, left)
                                .equals(fits(
                                        beds,
                                        left.stream().filter(Building::free).toList())));
    }

    private static String fits(int beds, List<Building> buildings) {
        List<Integer> largest = buildings.stream()
                .map(Building::capacity)
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        if (!largest.isEmpty() && beds <= largest.get(0)) {
            return "oneBuilding";
        }
        return beds <= largest.stream().mapToInt(it -> it).sum() ? "twoBuildings" : "none";
    }

    Answer answer() {
        return strictest;
    }

    /** Building by flight, for every flight when the answer is ASSIGN. */
    Map<String, String> chosen() {
        return Map.copyOf(chosen);
    }
}
