package org.zhusan.evacuation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.evacuation.Flights.State;

/** What a stage says of its flights before they begin, in {@code zhusan.flight}: which there are to be, when, and for how many beds. */
@Component
class FlightPlan {
    private final JdbcClient sql;
    private final Clock clock;

    FlightPlan(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param departsAt null while only a list names the flight */
    record Planned(
            String flight, @Nullable LocalDate on, @Nullable Instant departsAt, int beds) {}

    /** A list names the flight; the coordinator decides when and whether it flies. */
    void named(String stage, String flight, @Nullable LocalDate on) {
        sql.sql("""
                        INSERT INTO zhusan.flight (number, stage, flight_on) VALUES (:flight, :stage, :on)
                        ON CONFLICT (number) DO UPDATE SET flight_on = coalesce(zhusan.flight.flight_on, excluded.flight_on)""")
                .param("flight", flight)
                .param("stage", stage)
                .param("on", on == null ? null : Date.valueOf(on))
                .update();
    }

    void plan(String stage, String flight, Instant departsAt, int beds) {
        sql.sql("""
                        INSERT INTO zhusan.flight (number, stage, flight_on, departs_at, beds)
                        VALUES (:flight, :stage, :on, :at, :beds)
                        ON CONFLICT (number) DO UPDATE SET flight_on = excluded.flight_on, departs_at = excluded.departs_at,
                            beds = excluded.beds""")
                .param("flight", flight)
                .param("stage", stage)
                .param("on", Date.valueOf(LocalDate.ofInstant(departsAt, clock.getZone())))
                .param("at", Timestamp.from(departsAt))
                .param("beds", beds)
                .update();
    }

    /** Nothing is planned any more; who is planned next is planned anew. */
    void clear(String stage) {
        sql.sql("UPDATE zhusan.flight SET departs_at = NULL, beds = 0 WHERE stage = :stage AND state = 'PLANNED'")
                .param("stage", stage)
                .update();
    }

    /** Flights that have not begun, by number; those nobody has planned yet among them. */
    List<Planned> drafts(String stage) {
        return sql.sql("""
                        SELECT number, flight_on, departs_at, beds FROM zhusan.flight
                        WHERE stage = :stage AND state = 'PLANNED' ORDER BY length(number), number""")
                .param("stage", stage)
                .query((row, number) -> {
                    Date on = row.getDate("flight_on");
                    Timestamp at = row.getTimestamp("departs_at");
                    return new Planned(
                            row.getString("number"),
                            on == null ? null : on.toLocalDate(),
                            at == null ? null : at.toInstant(),
                            row.getInt("beds"));
                })
                .list();
    }

    /** Flights the coordinator planned and that have not begun. */
    List<Planned> planned(String stage) {
        return drafts(stage).stream().filter(it -> it.departsAt() != null).toList();
    }

    /** State of every flight of the stage. */
    Map<String, State> states(String stage) {
        return sql
                .sql("SELECT number, state FROM zhusan.flight WHERE stage = :stage")
                .param("stage", stage)
                .query((row, number) -> Map.entry(row.getString(1), State.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Locks the stage's flights until the transaction ends. Whoever needs several kinds of rows takes the stage, then its flights, then buildings. */
    void lock(String stage) {
        sql.sql("SELECT number FROM zhusan.flight WHERE stage = :stage ORDER BY number FOR UPDATE")
                .param("stage", stage)
                .query(String.class)
                .list();
    }

    /** Whether one is in the air or has landed. */
    boolean anyLeft(String stage) {
        return states(stage).values().stream().anyMatch(it -> it == State.DEPARTED || it == State.LANDED);
    }

    /** The stage is called off: what has not left does not fly, and nobody keeps a seat. */
    List<String> abortAll(String stage) {
        List<String> aborted =
                sql.sql("""
                        UPDATE zhusan.flight SET state = 'ABORTED'
                        WHERE stage = :stage AND state IN ('PLANNED', 'FROZEN', 'BOARDING') RETURNING number""").param("stage", stage).query(String.class).list();
        sql.sql("""
                        UPDATE zhusan.seat SET left_at = :at, left_because = 'aborted'
                        WHERE flight IN (:flights) AND left_at = 'infinity' AND boarded_at IS NULL""")
                .param("at", Timestamp.from(clock.instant()))
                .param("flights", aborted.isEmpty() ? List.of("") : aborted)
                .update();
        return aborted;
    }
}
