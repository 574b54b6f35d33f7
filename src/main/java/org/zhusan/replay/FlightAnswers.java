package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.TravelRights;
import org.zhusan.evacuation.Flights;
import org.zhusan.evacuation.Flights.Seat;

/** Fills in the forms of a flight as its officers would; who is missing and who falls ill stands in the roster. */
@Component
public class FlightAnswers implements Answers {
    private static final Set<String> PROCESSES = Set.of("flight", "manifest", "boarding");
    private static final String PERSONS = "persons";
    private static final String PERSON = "personRef";

    private final Flights flights;
    private final People people;
    private final TravelRights rights;
    private final Prefill prefill;
    private final Clock clock;

    FlightAnswers(Flights flights, People people, TravelRights rights, Prefill prefill, Clock clock) {
        this.flights = flights;
        this.people = people;
        this.rights = rights;
        this.prefill = prefill;
        this.clock = clock;
    }

    @Override
    public boolean fill(String process) {
        return PROCESSES.contains(process);
    }

    @Override
    public Filled answer(Scene scene) {
        Sheet sheet = new Sheet(scene.at(), clock.getZone()).with(prefill.of(scene));
        return switch (scene.task().form()) {
            case "composeManifest" -> manifest(scene, sheet);
            case "confirmFitness" -> fitness(scene, sheet);
            case "freezeManifest" -> freeze(scene, sheet);
            case "countersignManifest" -> sheet.with("agrees", "yes").filled();
            case "recordHandover" -> handOver(scene, sheet);
            case "settleDifference" -> difference(scene, sheet);
            case "openBoarding" ->
                sheet.with("transitPermission", "given")
                        .with("aircraftReady", true)
                        .filled();
            case "boardPassengers" -> boarding(scene, sheet);
            case "keepFlightLog" -> log(scene, sheet);
            case "countHeads" -> heads(scene, sheet);
            default ->
                throw new IllegalArgumentException(
                        "no answers for " + scene.task().form());
        };
    }

    private Filled manifest(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, PERSONS, row -> {
            if (Boolean.TRUE.equals(row.get("flies"))) {
                escort(row);
            } else {
                row.putIfAbsent("waitsBecause", "noRight");
            }
        });
        return sheet.with(PERSONS, rows).filled();
    }

    /** Children without an adult of theirs fly beside someone the agency sends along. */
    private static void escort(Map<String, Object> row) {
        if (Boolean.TRUE.equals(row.get("needsEscort"))) {
            row.put("escortName", "Escort 2 of the child protection (synthetic)");
        }
    }

    private Filled fitness(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, PERSONS, row -> {
            row.put("fit", "fit");
            row.put("oxygen", false);
        });
        return sheet.dated("examinedAt")
                .with("everyoneExamined", true)
                .with(PERSONS, rows)
                .filled();
    }

    private Filled freeze(Scene scene, Sheet sheet) {
        var seated = seated(scene);
        if (seated.stream().anyMatch(it -> !rights.mayTravel(it.number(), scene.at()))) {
            return sheet.with("decision", "composeAnew")
                    .with("composeAnewReason", "Someone on the list has withdrawn (synthetic)")
                    .filled();
        }
        return sheet.with("decision", "freeze")
                .with("count", seated.size())
                .with("men", count(seated, it -> it.role() == Role.ADULT && it.sex() == Sex.MALE))
                .with("women", count(seated, it -> it.role() == Role.ADULT && it.sex() == Sex.FEMALE))
                .with("children", count(seated, it -> it.role() == Role.CHILD))
                .with("orphans", count(seated, Person::orphan))
                .filled();
    }

    private Filled handOver(Scene scene, Sheet sheet) {
        var handed = new AtomicInteger();
        var rows = prefill.rows(scene, PERSONS, row -> {
            boolean missing = scene.first() && scene.saysOf((String) row.get(PERSON), "missing-at-handover");
            row.put("handedOver", !missing);
            handed.addAndGet(missing ? 0 : 1);
        });
        return sheet.with("holdingAuthority", "sdf")
                .dated("handedAt")
                .paper("listSigned")
                .with("handedCount", handed.get())
                .with("extraCount", 0)
                .with(PERSONS, rows)
                .filled();
    }

    private Filled difference(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "missing", row -> {
            row.put("outcome", "found");
            row.put("searched", "Was with a neighbour two tents away (synthetic)");
        });
        return sheet.with("missing", rows).with("householdsAsked", true).filled();
    }

    private Filled boarding(Scene scene, Sheet sheet) {
        var boarded = new AtomicInteger();
        var rows = prefill.rows(scene, PERSONS, row -> {
            boolean present = Boolean.TRUE.equals(row.get("present"));
            if (present) {
                row.put("wristbandId", "W%03d".formatted(boarded.incrementAndGet()));
                escort(row);
            } else {
                row.putIfAbsent("staysBecause", "noRight");
            }
        });
        return sheet.with("departs", "yes")
                .with("boardedCount", boarded.get())
                .with(PERSONS, rows)
                .filled();
    }

    private Filled log(Scene scene, Sheet sheet) {
        var events = new ArrayList<Map<String, Object>>();
        var care = new ArrayList<Map<String, Object>>();
        var aboard = aboard(scene).stream().map(Seat::person).toList();
        for (String ill : aboard) {
            if (scene.saysOf(ill, "emergency")) {
                events.add(Map.of(
                        PERSON,
                        ill,
                        "event",
                        "emergency",
                        "actions",
                        "Oxygen and an infusion; an ambulance is called to the aircraft (synthetic)",
                        "toHospital",
                        true));
                people.childrenOf(ill, today(scene)).stream()
                        .map(Person::number)
                        .filter(aboard::contains)
                        .forEach(it ->
                                care.add(Map.of("childRef", it, "carerName", "Nurse 4 of the centre (synthetic)")));
            }
        }
        return sheet.with("events", events).with("care", care).filled();
    }

    private Filled heads(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, PERSONS, row -> row.put("landed", true));
        return sheet.with("landedCount", rows.size()).with(PERSONS, rows).filled();
    }

    private List<Seat> aboard(Scene scene) {
        return flights.seats(scene.task().caseNumber()).stream()
                .filter(it -> it.boardedAt() != null)
                .toList();
    }

    private List<Person> seated(Scene scene) {
        return flights.seats(scene.task().caseNumber()).stream()
                .filter(it -> it.leftAt() == null)
                .map(it -> people.find(it.person()).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static int count(List<Person> seated, Predicate<Person> which) {
        return (int) seated.stream().filter(which).count();
    }

    private LocalDate today(Scene scene) {
        return LocalDate.ofInstant(scene.at(), clock.getZone());
    }
}
