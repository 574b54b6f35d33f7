package org.zhusan.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everybody the replay has taken in, as the rosters tell of them. */
class Manifest {
    /** Files of their own that are about one of our people: examinations of kinship, offers to a region. */
    private static final Pattern ABOUT_SOMEBODY = Pattern.compile("ZH-[KO]-.+");

    private final Function<String, Set<String>> householdMembers;
    private final Function<String, Optional<String>> examined;
    private final Map<String, Passenger> passengers = new LinkedHashMap<>();
    private final Map<String, Set<String>> newWords = new HashMap<>();
    private final Set<String> stages = new TreeSet<>();
    private final Set<String> ours = new HashSet<>();
    /** By examination. */
    private final Map<String, String> children = new HashMap<>();

    /**
     * @param householdMembers people who now live in a household, by its number; nobody for any other number
     * @param examined the child an examination of kinship is about, or the reference person of the household an offer is about, by its number; nobody for any other number
     */
    Manifest(Function<String, Set<String>> householdMembers, Function<String, Optional<String>> examined) {
        this.householdMembers = householdMembers;
        this.examined = examined;
    }

    void add(Passenger passenger) {
        passengers.put(passenger.number(), passenger);
    }

    /** @param stage whose candidates they are, {@code ZH-S2} */
    void addStage(String stage) {
        stages.add(stage);
    }

    Collection<Passenger> all() {
        return passengers.values();
    }

    Set<String> stages() {
        return stages;
    }

    List<Passenger> some(Predicate<Passenger> which) {
        return passengers.values().stream().filter(which).toList();
    }

    /** The person of this number, the child of an examination or the reference person of an offer of this number. */
    Optional<Passenger> find(String number) {
        String person = ABOUT_SOMEBODY.matcher(number).matches()
                ? children.computeIfAbsent(number, it -> examined.apply(it).orElse(it))
                : number;
        return Optional.ofNullable(passengers.get(person));
    }

    List<Passenger> household(Passenger passenger) {
        return some(it -> it.household().equals(passenger.household()));
    }

    /** Whether the number is that of one of our people, households, stages, flights or examinations. */
    boolean concerns(String number) {
        // once one of ours, always one of ours: it is asked of every open task every time anything is due
        if (ours.contains(number)) {
            return true;
        }
        boolean concerns = find(number).isPresent()
                || stages.stream().anyMatch(it -> number.equals(it) || number.startsWith(it + "-F"))
                || householdMembers.apply(number).stream().anyMatch(passengers::containsKey);
        if (concerns) {
            ours.add(number);
        }
        return concerns;
    }

    /** What the script says from now on. */
    void rewrite(Passenger passenger, Set<String> words) {
        newWords.put(passenger.number(), words);
    }

    Set<String> words(String number) {
        return find(number)
                .map(it -> newWords.getOrDefault(it.number(), it.words()))
                .orElse(Set.of());
    }

    /** Words of the others in the person's household, or of everybody when the number is not a person's. */
    Map<String, Set<String>> wordsAround(String number) {
        var others = find(number).map(this::household).orElseGet(() -> List.copyOf(all()));
        return others.stream()
                .map(Passenger::number)
                .filter(it -> !it.equals(number))
                .collect(Collectors.toMap(it -> it, this::words));
    }
}
