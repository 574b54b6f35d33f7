package org.zhusan.replay;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhusan.Refusal;
import org.zhusan.casefile.People;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.evacuation.Pathways;
import org.zhusan.roster.Roster;
import org.zhusan.roster.RosterRow;
import org.zhusan.roster.Rosters;

/** What a roster sets in motion besides tasks: people are taken in and change their minds, flights have a day, buildings empty. */
class Itinerary {
    /** How long before its first flight a roster is taken in. */
    private static final Period AHEAD = Period.ofDays(28);

    private static final Duration UNTIL_A_WISH_TO_AMEND = Duration.ofDays(250);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);
    private static final LocalTime DEPARTURE = LocalTime.NOON;
    private static final Pattern WITHDRAW = Pattern.compile("withdraw-(\\d+)h");
    private static final Pattern PICKED_UP = Pattern.compile("(?:picked-up|parent-comes)-(\\d+)d");
    private static final String FAMILY_ASKS = "stay.familyAsks";
    private static final Pattern RECONSENT = Pattern.compile("reconsent-(\\d+)h");

    private final Calendar calendar;
    private final Manifest manifest;
    private final Timetable timetable;
    private final Officers officers;
    private final Rosters rosters;
    private final Consents consents;
    private final Pathways pathways;
    private final People people;
    private final Inbox inbox;
    private final Processes processes;
    private final ZoneId zone;
    private final Consumer<String> progress;
    private final Set<String> planned = new HashSet<>();

    Itinerary(
            Calendar calendar,
            Manifest manifest,
            Timetable timetable,
            Officers officers,
            Rosters rosters,
            Consents consents,
            Pathways pathways,
            People people,
            Inbox inbox,
            Processes processes,
            ZoneId zone,
            Consumer<String> progress) {
        this.calendar = calendar;
        this.manifest = manifest;
        this.timetable = timetable;
        this.officers = officers;
        this.rosters = rosters;
        this.consents = consents;
        this.pathways = pathways;
        this.people = people;
        this.inbox = inbox;
        this.processes = processes;
        this.zone = zone;
        this.progress = progress;
    }

    /** @param today when people are asked whose roster tells no day */
    void enter(String file, byte[] content, Roster roster, LocalDate today) {
        LocalDate asked = asked(roster, today);
        calendar.enter(at(asked, IN_THE_MORNING), () -> takeIn(file, content, roster));
        for (RosterRow row : roster.rows()) {
            if (row.flight() != null && planned.add(row.flight())) {
                LocalDate day = row.flightOn() == null ? asked.plus(AHEAD) : row.flightOn();
                fly("ZH-" + row.flight(), day);
            }
        }
    }

    private static LocalDate asked(Roster roster, LocalDate today) {
        Optional<LocalDate> firstFlight = roster.rows().stream()
                .map(RosterRow::flightOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        LocalDate youngest = roster.rows().stream()
                .map(it -> it.person().birthDate())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return firstFlight
                .map(it -> it.minus(AHEAD))
                .map(it -> youngest.isAfter(it) ? youngest : it)
                .orElse(today);
    }

    private void takeIn(String file, byte[] content, Roster roster) {
        var imported = RefusedFile.naming(
                file, () -> rosters.importCsv(new ByteArrayInputStream(content), officers.coordinator()));
        imported.stages().forEach(manifest::addStage);
        var asked = roster.asked().stream().map(RosterRow::key).collect(Collectors.toSet());
        for (RosterRow row : roster.rows()) {
            var passenger = new Passenger(
                    Objects.requireNonNull(imported.persons().get(row.key())),
                    file + "/" + row.household(),
                    row.flight() == null ? null : "ZH-" + row.flight(),
                    asked.contains(row.key()),
                    row);
            manifest.add(passenger);
            changeOfMind(passenger);
            familyComes(passenger);
            wishComesLater(passenger);
        }
        progress.accept("%s: %d people in %d households, candidates of %s"
                .formatted(file, imported.people(), imported.households(), String.join(", ", imported.stages())));
    }

    private void changeOfMind(Passenger passenger) {
        var withdraw = number(passenger, WITHDRAW);
        var flight = passenger.flight();
        if (withdraw.isEmpty() || flight == null) {
            return;
        }
        Instant at = timetable.departure(flight).minus(Duration.ofHours(withdraw.getAsInt()));
        calendar.enter(
                at,
                () -> tell(passenger, "withdraws", () -> {
                    consents.withdraw(passenger.number(), officers.consul());
                    manifest.rewrite(passenger, Set.of("waiver"));
                }));
        number(passenger, RECONSENT)
                .ifPresent(it -> calendar.enter(
                        at.plus(Duration.ofHours(it)),
                        () -> tell(
                                passenger,
                                "asks to be asked again",
                                () -> pathways.askAgain(passenger.number(), officers.consul()))));
    }

    /** Siblings are asked for together. */
    private void familyComes(Passenger passenger) {
        var days = number(passenger, PICKED_UP);
        var flight = passenger.flight();
        if (days.isPresent() && flight != null) {
            calendar.enter(
                    timetable.departure(flight).plus(Duration.ofDays(days.getAsInt())),
                    () -> tell(passenger, "is asked for by family", () -> {
                        String household = Objects.requireNonNull(
                                people.find(passenger.number()).orElseThrow().household());
                        inbox.post(FAMILY_ASKS + "/" + household, FAMILY_ASKS, household, Map.of());
                    }));
        }
    }

    /** E16: when the certificate has been there for a while. */
    private void wishComesLater(Passenger passenger) {
        var flight = passenger.flight();
        if (passenger.words().contains("amends-later") && flight != null) {
            calendar.enter(
                    timetable.departure(flight).plus(UNTIL_A_WISH_TO_AMEND),
                    () -> tell(
                            passenger,
                            "wishes to amend a record",
                            () -> processes.start(
                                    "recordAmendment", passenger.number(), Map.of("placeRegion", "MAN"))));
        }
    }

    private void fly(String flight, LocalDate day) {
        timetable.depart(flight, at(day, DEPARTURE));
        calendar.reaches(at(day, DEPARTURE));
    }

    private void tell(Passenger passenger, String what, Runnable event) {
        try {
            event.run();
            progress.accept(passenger.number() + " " + what);
        } catch (Refusal no) {
            progress.accept(passenger.number() + " " + what + ", which is not possible now (" + no.key() + ")");
        }
    }

    private static OptionalInt number(Passenger passenger, Pattern word) {
        return passenger.words().stream()
                .map(word::matcher)
                .filter(Matcher::matches)
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .findFirst();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
