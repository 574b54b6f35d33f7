package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhusan.casefile.People;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Past;

/** The conservation of people: everybody who came in is in exactly one place, under way or at an end. */
class Accounts {
    private static final String IN_PROGRESS = "inProgress";
    private static final String LOST = "lost";
    private static final Map<String, String> ENDINGS = Map.of(
            "endEvent_stayedAbroad", "refused",
            "endEvent_withdrawn", "withdrawn",
            "endEvent_expired", "expired");

    private final Manifest manifest;
    private final People people;
    private final Consents consents;
    private final Processes processes;
    private final Clock clock;

    Accounts(Manifest manifest, People people, Consents consents, Processes processes, Clock clock) {
        this.manifest = manifest;
        this.people = people;
        this.consents = consents;
        this.processes = processes;
        this.clock = clock;
    }

    record Settled(ReplayReport.Ends people, List<Checkpoint> checkpoints) {}

    Settled settle(int rows) {
        var cases = cases();
        var places = new TreeMap<String, Integer>();
        places().values().forEach(it -> places.merge(it, 1, Integer::sum));
        int twice = (int)
                manifest.all().stream().filter(it -> inTwoPlaces(it, cases)).count();
        int lost = places.getOrDefault(LOST, 0);
        int inProgress = places.getOrDefault(IN_PROGRESS, 0);
        places.keySet().removeAll(List.of(LOST, IN_PROGRESS));
        int ended = places.values().stream().mapToInt(Integer::intValue).sum();
        LocalDate today = LocalDate.now(clock);
        var checkpoints = new ArrayList<Checkpoint>();
        checkpoints.add(Checkpoint.of(today, "people in the rosters are in the case file", rows, inCaseFile()));
        checkpoints.add(Checkpoint.of(today, "people in = ended + in progress", rows, ended + inProgress));
        checkpoints.add(Checkpoint.of(today, "people lost", 0, lost));
        checkpoints.add(Checkpoint.of(today, "people in two places", 0, twice));
        return new Settled(new ReplayReport.Ends(rows, inProgress, places), checkpoints);
    }

    /** Where each person is, by number. */
    Map<String, String> places() {
        var cases = cases();
        var places = new HashMap<String, String>();
        manifest.all().forEach(it -> places.put(it.number(), place(it, cases)));
        return places;
    }

    private Map<String, List<Past>> cases() {
        var cases = new HashMap<String, List<Past>>();
        processes.past("consent").forEach(it -> cases.computeIfAbsent(it.caseNumber(), number -> new ArrayList<>())
                .add(it));
        return cases;
    }

    private int inCaseFile() {
        return (int) manifest.all().stream()
                .filter(it -> people.find(it.number())
                        .filter(found -> found.household() != null)
                        .isPresent())
                .count();
    }

    private String place(Passenger passenger, Map<String, List<Past>> cases) {
        if (manifest.boarded(passenger)) {
            return "boarded";
        }
        var own = cases.getOrDefault(passenger.number(), List.of());
        if (own.stream().anyMatch(it -> !it.ended())) {
            return IN_PROGRESS;
        }
        if (passenger.child() && consents.mayTravel(passenger.number(), clock.instant())) {
            // covered, and waits for a flight
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

    private boolean inTwoPlaces(Passenger passenger, Map<String, List<Past>> cases) {
        long running = cases.getOrDefault(passenger.number(), List.of()).stream()
                .filter(it -> !it.ended())
                .count();
        return running > 1 || running == 1 && manifest.boarded(passenger);
    }
}
