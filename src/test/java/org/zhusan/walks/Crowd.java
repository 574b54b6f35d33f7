package org.zhusan.walks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who belongs to whom in a walk: stages, their flights, households and people. The first of a household is an adult. */
class Crowd {
    private final Map<String, List<String>> people = new LinkedHashMap<>();
    private final Map<String, String> households = new HashMap<>();
    private final Map<String, String> flights = new HashMap<>();
    private final Map<String, List<String>> ofStage = new HashMap<>();
    private final Set<String> moving = new HashSet<>();
    private final Set<String> atCentre = new HashSet<>();
    private final Set<String> inTheAir = new HashSet<>();
    private final Set<String> firsts = new HashSet<>();
    private final Map<String, List<String>> offers = new HashMap<>();
    private int numbers = 100_000;

    /** A stage with its households, on two flights. */
    String stage(int size, Dice dice) {
        String stage = "ZH-S" + (1 + ofStage.size());
        List<String> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String household = "ZH-H-" + ++numbers;
            people.put(household, new ArrayList<>());
            flights.put(household, stage + "-F" + (1 + i % 2));
            members.add(household);
            for (int more = dice.any(List.of(0, 0, 1, 1, 1, 2, 3)); more >= 0; more--) {
                join(household);
            }
        }
        ofStage.put(stage, members);
        return stage;
    }

    String join(String household) {
        String person = "ZH-P-" + ++numbers;
        people.get(household).add(person);
        households.put(person, household);
        return person;
    }

    List<String> of(String household) {
        return people.getOrDefault(household, List.of());
    }

    String household(String person) {
        return households.getOrDefault(person, person);
    }

    boolean isChild(String person) {
        return of(household(person)).indexOf(person) > 0;
    }

    List<String> ofStage(String stage) {
        return ofStage.get(stage);
    }

    List<String> flights(String stage) {
        return List.of(stage + "-F1", stage + "-F2");
    }

    List<String> on(String flight) {
        return ofStage.get(flight.substring(0, flight.indexOf("-F"))).stream()
                .filter(it -> flight.equals(flights.get(it)))
                .toList();
    }

    String flight(String household) {
        return flights.get(household);
    }

    /** One more number under which a household was offered. */
    String offer(String household) {
        String number = nameless("O");
        offers.computeIfAbsent(household, it -> new ArrayList<>()).add(number);
        return number;
    }

    List<String> offers(String household) {
        return offers.getOrDefault(household, List.of());
    }

    /** Onto the books of the centre. */
    void comes(String household) {
        atCentre.add(household);
    }

    void leaves(String household) {
        atCentre.remove(household);
    }

    /** Whoever of it is on the books of the centre. */
    Stream<String> atCentre(String household) {
        return atCentre.contains(household) ? of(household).stream() : Stream.of();
    }

    int households() {
        return people.size();
    }

    /** From now on its programme is another region's. */
    void moves(String household) {
        moving.add(household);
    }

    /** Whether it comes from elsewhere; once for each move. */
    boolean movesIn(String household) {
        return moving.remove(household);
    }

    /** Whoever takes off. */
    Set<String> inTheAir() {
        return inTheAir;
    }

    /** Whether this begins for the person for the first time. */
    boolean first(String process, String person) {
        return firsts.add(process + "/" + person);
    }

    /** A number that names nobody: of a sample. */
    String nameless(String kind) {
        return "ZH-" + kind + "-" + ++numbers;
    }
}
