package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Past;
import org.zhusan.evacuation.Flights;

/** The conservation of people: everybody who came in has landed, stays abroad or is under way, and is in one place only. */
class Accounts {
    private static final String LANDED = "landed";
    private static final String IN_PROGRESS = "inProgress";
    private static final String LOST = "lost";
    private static final Map<String, String> ENDINGS = Map.of(
            "endEvent_stayedAbroad", "refused",
            "endEvent_withdrawn", "withdrawn",
            "endEvent_expired", "expired");

    private final Manifest manifest;
    private final Flights flights;
    private final Whereabouts whereabouts;
    private final Consents consents;
    private final Processes processes;
    private final Clock clock;

    Accounts(
            Manifest manifest,
            Flights flights,
            Whereabouts whereabouts,
            Consents consents,
            Processes processes,
            Clock clock) {
        this.manifest = manifest;
        this.flights = flights;
        this.whereabouts = whereabouts;
        this.consents = consents;
        this.processes = processes;
        this.clock = clock;
    }

    record Settled(ReplayReport.Ends people, List<Checkpoint> checkpoints) {}

    Settled settle(int rows) {
        var cases = cases();
        var landings = Landings.now(manifest, flights);
        var places = new TreeMap<String, Integer>();
        places().values().forEach(it -> places.merge(it, 1, Integer::sum));
        int lost = places.getOrDefault(LOST, 0);
        int inProgress = places.getOrDefault(IN_PROGRESS, 0);
        places.keySet().removeAll(List.of(LOST, IN_PROGRESS));
        int ended = places.values().stream().mapToInt(Integer::intValue).sum();
        LocalDate today = LocalDate.now(clock);
        var checkpoints = new ArrayList<Checkpoint>();
        checkpoints.add(Checkpoint.of(
                today, "people in the rosters are in the case file", rows, count(whereabouts::hasHousehold)));
        checkpoints.add(
                Checkpoint.of(today, "people in = landed + stayed abroad + in progress", rows, ended + inProgress));
        checkpoints.add(Checkpoint.of(today, "people lost", 0, lost));
        checkpoints.add(Checkpoint.of(today, "people in two places", 0, count(it -> inTwoPlaces(it, landings, cases))));
        checkpoints.add(Checkpoint.of(today, "people boarded and not counted off", 0, landings.uncounted()));
        checkpoints.add(Checkpoint.of(
                today, "people placed where they are not", 0, count(it -> !whereabouts.fits(it, landings.landed(it)))));
        checkpoints.add(Checkpoint.of(today, "people nobody answers for", 0, count(whereabouts::nobodyAnswersFor)));
        checkpoints.add(Checkpoint.of(
                today, "children without anyone who cares", 0, whereabouts.childrenWithoutCarer(landings.people())));
        return new Settled(new ReplayReport.Ends(rows, inProgress, places), checkpoints);
    }

    /** Where each person came to be, by number. */
    Map<String, String> places() {
        var cases = cases();
        var landings = Landings.now(manifest, flights);
        var places = new HashMap<String, String>();
        manifest.all().forEach(it -> places.put(it.number(), place(it, landings, cases)));
        return places;
    }

    private Map<String, List<Past>> cases() {
        var cases = new HashMap<String, List<Past>>();
        processes.past("consent").forEach(it -> cases.computeIfAbsent(it.caseNumber(), number -> new ArrayList<>())
                .add(it));
        return cases;
    }

    private String place(Passenger passenger, Landings landings, Map<String, List<Past>> cases) {
        if (landings.landed(passenger)) {
            return LANDED;
        }
        var own = cases.getOrDefault(passenger.number(), List.of());
        if (own.stream().anyMatch(it -> !it.ended()) || consents.mayTravel(passenger.number(), clock.instant())) {
            // being asked, or may travel and waits for a flight
            return IN_PROGRESS;
        }
        if (!own.isEmpty()) {
            return ENDINGS.getOrDefault(own.get(own.size() - 1).ending(), LOST);
        }
        return passenger.child() ? placeWithAdult(passenger, cases) : LOST;
    }

    /** A child nobody covers stays where its adult's way ended, or waits with the adult. */
    private String placeWithAdult(Passenger child, Map<String, List<Past>> cases) {
        var adults = manifest.household(child).stream()
                .filter(it -> !it.child())
                .map(it -> cases.getOrDefault(it.number(), List.of()))
                .toList();
        if (adults.stream().flatMap(List::stream).anyMatch(it -> !it.ended())) {
            return IN_PROGRESS;
        }
        return adults.stream().allMatch(List::isEmpty) ? LOST : "notCovered";
    }

    private boolean inTwoPlaces(Passenger passenger, Landings landings, Map<String, List<Past>> cases) {
        long running = cases.getOrDefault(passenger.number(), List.of()).stream()
                .filter(it -> !it.ended())
                .count();
        return running > 1 || running == 1 && landings.landed(passenger) || landings.landedTwice(passenger);
    }

    private int count(Predicate<Passenger> which) {
        return manifest.some(which).size();
    }
}
