package org.zhusan.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;

/** Who was taken in by which roster, and the flights planned for them. */
@Component
class Candidates {
    private static final String STAGE_PREFIX = "ZH-";

    private final JdbcClient sql;

    Candidates(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the transaction ends no other roster is taken in, so that nobody comes in twice. */
    void oneRosterAtATime() {
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('zhusan.candidate'))").query(rows -> {});
    }

    void recognise(Roster roster, Problems problems) {
        Set<String> known = knownKeys(roster);
        Map<String, LocalDate> days = knownDays();
        for (RosterRow row : roster.rows()) {
            if (known.contains(hex(row.key()))) {
                problems.add(row.line(), Column.PERSON.header(), "alreadyImported", row.key());
            }
            if (row.flight() != null && row.flightOn() != null) {
                LocalDate day = days.getOrDefault(number(row.flight()), row.flightOn());
                if (!day.equals(row.flightOn())) {
                    problems.add(row.line(), Column.FLIGHT_ON.header(), "flightKnownOnAnotherDay", row.flight(), day);
                }
            }
        }
    }

    private Set<String> knownKeys(Roster roster) {
        String[] keys = roster.rows().stream().map(it -> hex(it.key())).toArray(String[]::new);
        return sql
                .sql("SELECT encode(roster_key, 'hex') FROM zhusan.candidate "
                        + "WHERE roster_key IN (SELECT decode(hash, 'hex') FROM unnest(:keys) hash)")
                .param("keys", keys)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Map<String, LocalDate> knownDays() {
        var days = new HashMap<String, LocalDate>();
        sql.sql("SELECT number, flight_on FROM zhusan.flight WHERE flight_on IS NOT NULL")
                .query(row -> {
                    days.put(row.getString("number"), row.getDate("flight_on").toLocalDate());
                });
        return days;
    }

    void plan(String flight, String stage, @Nullable LocalDate on) {
        sql.sql(
                        "INSERT INTO zhusan.flight (number, stage, flight_on) VALUES (:number, :stage, :day) "
                                + "ON CONFLICT (number) DO UPDATE SET flight_on = coalesce(flight.flight_on, excluded.flight_on)")
                .param("number", number(flight))
                .param("stage", number(stage))
                .param("day", on == null ? null : Date.valueOf(on), java.sql.Types.DATE)
                .update();
    }

    void add(String person, String household, RosterRow row, Instant at, Member by) {
        sql.sql("INSERT INTO zhusan.candidate (person, household, stage, flight, roster_key, imported_at, imported_by) "
                        + "VALUES (:person, :household, :stage, :flight, decode(:key, 'hex'), :at, :by)")
                .param("person", person)
                .param("household", household)
                .param("stage", number(row.stage()))
                .param("flight", row.flight() == null ? null : number(row.flight()))
                .param("key", hex(row.key()))
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .update();
    }

    /** The case number of a stage or flight: {@code ZH-S2}, {@code ZH-S2-F1}. */
    static String number(String rostersName) {
        return STAGE_PREFIX + rostersName;
    }

    private static String hex(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
