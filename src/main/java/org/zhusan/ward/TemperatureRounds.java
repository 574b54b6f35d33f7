package org.zhusan.ward;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.Refusal;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Room;

/** Going from room to room with a thermometer. */
@Component
class TemperatureRounds {
    /** What was measured longer ago belongs into the examination it was part of. */
    private static final Duration LONGEST_AGO = Duration.ofHours(24);
    /** Clocks of phones are not quite ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Rounds rounds;
    private final Residents residents;
    private final Temperatures temperatures;
    private final CaseAccess access;
    private final Clock clock;

    TemperatureRounds(Rounds rounds, Residents residents, Temperatures temperatures, CaseAccess access, Clock clock) {
        this.rounds = rounds;
        this.residents = residents;
        this.temperatures = temperatures;
        this.access = access;
        this.clock = clock;
    }

    /** What was sent: everything as typed. */
    record Sent(String submission, String at, Map<String, String> typed) {}

    /** @param stored how many readings, 0 when this very round was stored before */
    record Stored(int stored) {}

    TemperatureSheet blank(String room, Member member) {
        return sheet(room, member, new Sent("", now(), Map.of()), false);
    }

    /** @return {@link Stored}, or the {@link TemperatureSheet} with everything typed and what is wrong with it */
    Object file(String room, Member member, Sent sent) {
        TemperatureSheet sheet = sheet(room, member, sent, true);
        if (sheet.refused()) {
            return sheet;
        }
        OffsetDateTime at = moment(sent.at());
        var readings = new LinkedHashMap<String, Reading>();
        for (TemperatureSheet.Row row : sheet.rows()) {
            BigDecimal celsius = row.open() ? Reading.typed(row.typed()) : null;
            if (celsius != null) {
                readings.put(row.occupant().person(), new Reading(celsius, at));
            }
        }
        boolean first = temperatures.file(sheet.submission(), room, readings, member);
        return new Stored(first ? readings.size() : 0);
    }

    private TemperatureSheet sheet(String number, Member member, Sent sent, boolean checked) {
        Room room = room(number);
        List<Occupant> housed = rounds.housed(member);
        List<Occupant> here = housed.stream()
                // someone who changed rooms while the sheet was being filled in was measured all the same
                .filter(it -> number.equals(it.room())
                        || !sent.typed().getOrDefault(it.person(), "").isBlank())
                .toList();
        Map<String, Set<DataClass>> open = access.classes(
                member, Access.WRITE, here.stream().map(Occupant::person).toList());
        var rows = new ArrayList<TemperatureSheet.Row>();
        for (Occupant it : rounds.named(here, member, "ward temperatures")) {
            String typed = sent.typed().getOrDefault(it.person(), "");
            rows.add(new TemperatureSheet.Row(
                    it,
                    open.getOrDefault(it.person(), Set.of()).contains(DataClass.MEDICAL),
                    typed,
                    checked ? problem(() -> Reading.typed(typed)) : null,
                    temperatures.last(it.person(), member)));
        }
        UUID submission = submission(sent.submission());
        return new TemperatureSheet(
                room,
                rows,
                sent.at(),
                checked ? problem(() -> moment(sent.at())) : null,
                checked ? whole(sent, submission, rows) : null,
                submission == null ? UUID.randomUUID() : submission,
                next(number, housed));
    }

    private static @Nullable Refusal whole(Sent sent, @Nullable UUID submission, List<TemperatureSheet.Row> rows) {
        if (submission == null) {
            return new Reading.Unreadable("ward.temperature.oldPage");
        }
        Set<String> shown = rows.stream()
                .filter(TemperatureSheet.Row::open)
                .map(it -> it.occupant().person())
                .collect(java.util.stream.Collectors.toSet());
        for (Map.Entry<String, String> typed : sent.typed().entrySet()) {
            if (!typed.getValue().isBlank() && !shown.contains(typed.getKey())) {
                return new Reading.Unreadable("ward.temperature.notHere");
            }
        }
        return rows.stream().allMatch(it -> it.typed().isBlank())
                ? new Reading.Unreadable("ward.temperature.nothing")
                : null;
    }

    private static @Nullable Refusal problem(Runnable reading) {
        try {
            reading.run();
            return null;
        } catch (Reading.Unreadable no) {
            return no;
        }
    }

    private Room room(String number) {
        int building = number.indexOf('-');
        return building < 0
                ? notThere()
                : residents.rooms(number.substring(0, building)).stream()
                        .filter(it -> it.number().equals(number))
                        .findFirst()
                        .orElseGet(TemperatureRounds::notThere);
    }

    private static Room notThere() {
        throw new NotPermitted();
    }

    /** The next room with someone in it; after the last one the first. */
    private static @Nullable String next(String number, List<Occupant> housed) {
        List<String> rooms =
                housed.stream().map(it -> String.valueOf(it.room())).distinct().toList();
        return rooms.stream()
                .filter(it -> it.compareTo(number) > 0)
                .findFirst()
                .or(() -> rooms.stream().findFirst())
                .filter(it -> !it.equals(number))
                .orElse(null);
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private OffsetDateTime moment(String typed) {
        OffsetDateTime at;
        try {
            at = LocalDateTime.parse(typed.strip()).atZone(clock.getZone()).toOffsetDateTime();
        } catch (DateTimeException notATime) {
            throw new Reading.Unreadable("ward.temperature.notTime");
        }
        if (at.toInstant().isAfter(clock.instant().plus(AHEAD))) {
            throw new Reading.Unreadable("ward.temperature.ahead");
        }
        if (at.toInstant().isBefore(clock.instant().minus(LONGEST_AGO))) {
            throw new Reading.Unreadable("ward.temperature.longAgo", LONGEST_AGO.toHours());
        }
        return at;
    }

    private static @Nullable UUID submission(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
