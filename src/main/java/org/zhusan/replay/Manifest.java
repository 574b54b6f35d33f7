package org.zhusan.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Everybody the replay has taken in, and who boarded which flight. */
class Manifest {
    private final Map<String, Passenger> passengers = new LinkedHashMap<>();
    private final Map<String, String> boarded = new HashMap<>();
    private final Map<String, Set<String>> newWords = new HashMap<>();

    void add(Passenger passenger) {
        passengers.put(passenger.number(), passenger);
    }

    Collection<Passenger> all() {
        return passengers.values();
    }

    List<Passenger> some(Predicate<Passenger> which) {
        return passengers.values().stream().filter(which).toList();
    }

    Optional<Passenger> find(String number) {
        return Optional.ofNullable(passengers.get(number));
    }

    List<Passenger> on(String flight) {
        return some(it -> flight.equals(it.flight()));
    }

    List<Passenger> household(Passenger passenger) {
        return some(it -> it.household().equals(passenger.household()));
    }

    void board(Passenger passenger, String flight) {
        boarded.put(passenger.number(), flight);
    }

    boolean boarded(Passenger passenger) {
        return boarded.containsKey(passenger.number());
    }

    List<Passenger> boardedOn(String flight) {
        return some(it -> flight.equals(boarded.get(it.number())));
    }

    /** What the script says from now on. */
    void rewrite(Passenger passenger, Set<String> words) {
        newWords.put(passenger.number(), words);
    }

    Set<String> words(String number) {
        var words = find(number).map(Passenger::words).orElse(Set.of());
        return newWords.getOrDefault(number, words);
    }

    /** Words of the children in the person's household, by number. */
    Map<String, Set<String>> childWords(String number) {
        var words = new LinkedHashMap<String, Set<String>>();
        find(number).stream()
                .flatMap(it -> household(it).stream())
                .filter(Passenger::child)
                .forEach(it -> words.put(it.number(), it.words()));
        return words;
    }
}
