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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhusan.Refusal;
import org.zhusan.consent.Consents;
import org.zhusan.roster.Flights;
import org.zhusan.roster.Roster;
import org.zhusan.roster.RosterRow;
import org.zhusan.roster.Rosters;

/** What a roster sets in motion: people are taken in, change their minds, are called to the aircraft, leave. */
class Itinerary {
    /** How long before its first flight a roster is taken in. */
    private static final Period AHEAD = Period.ofDays(28);

    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);
    private static final LocalTime DEPARTURE = LocalTime.NOON;
    private static final Duration CALLED_BEFORE = Duration.ofHours(2);
    private static final Pattern WITHDRAW = Pattern.compile("withdraw-(\\d+)h");
    private static final Pattern RECONSENT = Pattern.compile("reconsent-(\\d+)h");

    private final Calendar calendar;
    private final Manifest manifest;
    private final Officers officers;
    private final Rosters rosters;
    private final Flights flights;
    private final Consents consents;
    private final Departures departures;
    private final ZoneId zone;
    private final Consumer<String> progress;
    private final Set<String> planned = new HashSet<>();

    Itinerary(
            Calendar calendar,
            Manifest manifest,
            Officers officers,
            Rosters rosters,
            Flights flights,
            Consents consents,
            Departures departures,
            ZoneId zone,
            Consumer<String> progress) {
        this.calendar = calendar;
        this.manifest = manifest;
        this.officers = officers;
        this.rosters = rosters;
        this.flights = flights;
        this.consents = consents;
        this.departures = departures;
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
                fly("ZH-" + row.flight(), at(day, DEPARTURE));
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
        }
        progress.accept("%s: %d people in %d households, %d to be asked or decided about"
                .formatted(file, imported.people(), imported.households(), imported.asked()));
    }

    private void changeOfMind(Passenger passenger) {
        var withdraw = hours(passenger, WITHDRAW);
        var flight = passenger.flight();
        if (withdraw.isEmpty() || flight == null) {
            return;
        }
        Instant at = departures.of(flight).minus(Duration.ofHours(withdraw.getAsInt()));
        calendar.enter(
                at,
                () -> tell(passenger, "withdraws", () -> {
                    consents.withdraw(passenger.number(), officers.consul());
                    manifest.rewrite(passenger, Set.of("waiver"));
                }));
        hours(passenger, RECONSENT)
                .ifPresent(it -> calendar.enter(
                        at.plus(Duration.ofHours(it)),
                        () -> tell(passenger, "asks to be asked again", () -> consents.askAgain(passenger.number()))));
    }

    private void fly(String flight, Instant departure) {
        departures.plan(flight, departure);
        calendar.enter(departure.minus(CALLED_BEFORE), () -> {
            try {
                var call = flights.callToBoarding(flight, officers.coordinator());
                progress.accept("%s: %d people called to the aircraft, %d without consent left out"
                        .formatted(flight, call.called(), call.leftOut()));
            } catch (Refusal nobody) {
                progress.accept(flight + ": nobody may travel");
            }
        });
        calendar.enter(departure, () -> {
            departures.leave(flight);
            progress.accept(flight + ": departed with " + Departures.numbers(manifest.boardedOn(flight)));
        });
    }

    private void tell(Passenger passenger, String what, Runnable event) {
        try {
            event.run();
            progress.accept(passenger.number() + " " + what);
        } catch (Refusal no) {
            progress.accept(passenger.number() + " " + what + ", which is not possible now (" + no.key() + ")");
        }
    }

    private static OptionalInt hours(Passenger passenger, Pattern word) {
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
