package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Past;

/** The checkpoints of domain.md section 7 that this part of the pathway can tell; for the shipped rosters alone. */
class SectionSeven {
    private static final LocalDate LAST_OF_2019 = LocalDate.of(2019, 6, 25);
    private static final Map<String, LocalDate> FLIGHTS = flights();

    private final Manifest manifest;
    private final Consents consents;
    private final Processes processes;
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    SectionSeven(Manifest manifest, Consents consents, Processes processes) {
        this.manifest = manifest;
        this.consents = consents;
        this.processes = processes;
    }

    private static Map<String, LocalDate> flights() {
        var flights = new LinkedHashMap<String, LocalDate>();
        flights.put("ZH-S1-F1", LocalDate.of(2019, 1, 6));
        flights.put("ZH-S2-F1", LocalDate.of(2019, 5, 7));
        flights.put("ZH-S2-F2", LocalDate.of(2019, 5, 9));
        flights.put("ZH-S3-F1", LocalDate.of(2019, 5, 28));
        flights.put("ZH-S3-F2", LocalDate.of(2019, 5, 31));
        flights.put("ZH-S4-F1", LAST_OF_2019);
        flights.put("ZH-S5-F1", LocalDate.of(2021, 2, 4));
        return flights;
    }

    /** The evenings on which something has to be checked. */
    List<LocalDate> dates() {
        return FLIGHTS.values().stream().distinct().toList();
    }

    void check(LocalDate date) {
        FLIGHTS.forEach((flight, day) -> {
            if (day.equals(date)) {
                add(date, flight + " boarded, men/women/children", boarded(flight), numbers(flight));
            }
        });
        Map<LocalDate, Integer> together = Map.of(
                LocalDate.of(2019, 1, 6),
                47,
                LocalDate.of(2019, 5, 9),
                278,
                LocalDate.of(2019, 5, 31),
                524,
                LAST_OF_2019,
                595,
                LocalDate.of(2021, 2, 4),
                607);
        if (together.containsKey(date)) {
            add(
                    date,
                    "boarded so far",
                    together.get(date),
                    manifest.some(manifest::boarded).size());
        }
        if (date.equals(LocalDate.of(2019, 5, 31))) {
            add(date, "boarded so far, men/women/children", "30/137/357", sofar());
            add(date, "orphans boarded so far", 27, orphans());
        }
        if (date.equals(LAST_OF_2019)) {
            add(date, "boarded so far, men/women/children", "33/156/406", sofar());
            add(date, "orphans boarded so far", 31, orphans());
            checkConsents(date);
            checkExceptions(date);
        }
    }

    private static String boarded(String flight) {
        return switch (flight) {
            case "ZH-S1-F1" -> "6/11/30";
            case "ZH-S2-F1" -> "8/30/78";
            case "ZH-S2-F2" -> "8/29/78";
            case "ZH-S3-F1" -> "4/34/86";
            case "ZH-S3-F2" -> "4/33/85";
            case "ZH-S4-F1" -> "3/19/49";
            default -> "4/1/7";
        };
    }

    private String numbers(String flight) {
        return Departures.numbers(manifest.boardedOn(flight));
    }

    private String sofar() {
        return Departures.numbers(manifest.some(manifest::boarded));
    }

    private int orphans() {
        return manifest.some(it -> it.orphan() && manifest.boarded(it)).size();
    }

    private void checkConsents(LocalDate date) {
        var counts = consents.counts(numbers(it -> true));
        add(date, "adults asked", 195, counts.asked());
        add(date, "consents", 189, counts.given());
        add(date, "refusals", 6, counts.refused());
        var covered = counts.covered();
        add(
                date,
                "children covered by a travelling parent",
                370,
                covered.getOrDefault("COVERED_BY_MOTHER", 0) + covered.getOrDefault("COVERED_BY_FATHER", 0));
        add(date, "children covered, mother absent", 1, covered.getOrDefault("COVERED_MOTHER_ABSENT", 0));
        add(date, "children covered by best interests", 35, covered.getOrDefault("BEST_INTERESTS", 0));
        add(
                date,
                "children covered",
                406,
                covered.values().stream().mapToInt(Integer::intValue).sum());
        Map<String, Long> refusals = manifest.some(it -> ended(it, "endEvent_stayedAbroad")).stream()
                .collect(Collectors.groupingBy(it -> it.row().stage(), Collectors.counting()));
        add(
                date,
                "refused, stayed abroad, stages 2/3/4",
                "2/3/1",
                refusals.getOrDefault("S2", 0L) + "/" + refusals.getOrDefault("S3", 0L) + "/"
                        + refusals.getOrDefault("S4", 0L));
    }

    private void checkExceptions(LocalDate date) {
        var adults = cases(numbers(it -> !it.child()));
        add(date, "consent cases of adults (E1: one more than adults)", 196, adults.size());
        add(date, "E1: withdrawn, asked anew, boarded", 1, (int) adults.stream()
                .filter(it -> it.ending().equals("endEvent_withdrawn"))
                .filter(it ->
                        manifest.find(it.caseNumber()).filter(manifest::boarded).isPresent())
                .count());
        add(date, "E2: asked again a month after a refusal, refused again", 1, (int)
                manifest.some(it -> processes.past("refusal").stream()
                                        .filter(past -> past.caseNumber().equals(it.number()) && past.ended())
                                        .count()
                                == 2)
                        .size());
    }

    private boolean ended(Passenger passenger, String ending) {
        return cases(List.of(passenger.number())).stream()
                .anyMatch(it -> it.ending().equals(ending));
    }

    private List<Past> cases(List<String> people) {
        return processes.past("consent").stream()
                .filter(it -> people.contains(it.caseNumber()))
                .toList();
    }

    private List<String> numbers(Predicate<Passenger> which) {
        return manifest.some(which).stream().map(Passenger::number).toList();
    }

    private void add(LocalDate date, String what, Object expected, Object actual) {
        checkpoints.add(Checkpoint.of(date, what, expected, actual));
    }

    List<Checkpoint> checkpoints() {
        return List.copyOf(checkpoints);
    }
}
