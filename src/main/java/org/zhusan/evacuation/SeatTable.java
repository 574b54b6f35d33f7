package org.zhusan.evacuation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where seats are kept. One statement for all people of a flight, however many. */
@Component
class SeatTable {
    private static final String SELECT = """
            SELECT flight, person, household, on_lap, escort, escorted_by_staff, fitness, fitness_until, handed_over_at, wristband, boarded_at, \
            to_hospital, landed_at, nullif(left_at, 'infinity') AS left_at, left_because FROM zhusan.seat WHERE \
            """;

    private final JdbcClient sql;

    SeatTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A line to be written. @param waitsBecause null gives a seat */
    record Line(
            String person,
            String household,
            boolean onLap,
            @Nullable String escort,
            boolean staffEscort,
            @Nullable String waitsBecause) {}

    /** @param wristband as it is worn */
    record Boarding(
            String person, String wristband, @Nullable String escort, boolean staffEscort) {}

    /** Everyone ever listed, household by household. */
    List<Place> all(String flight) {
        return sql.sql(SELECT + "flight = :flight ORDER BY position")
                .param("flight", flight)
                .query(SeatTable::place)
                .list();
    }

    /** Who holds a seat. */
    List<Place> held(String flight) {
        return all(flight).stream().filter(Place::held).toList();
    }

    List<Place> boarded(String flight) {
        return all(flight).stream().filter(Place::boarded).toList();
    }

    /** Candidates planned for this flight who have not landed on another, household by household. */
    List<String> planned(String flight) {
        return sql.sql(
                        "SELECT c.person FROM zhusan.stage_candidate c WHERE c.flight = :flight AND c.ended_at = 'infinity' "
                                + "AND NOT EXISTS (SELECT FROM zhusan.seat s WHERE s.person = c.person AND s.boarded_at IS NOT NULL) "
                                + "ORDER BY c.position, c.person")
                .param("flight", flight)
                .query(String.class)
                .list();
    }

    /** Who of these is planned for or seated on another flight that has not ended, with that flight. */
    Map<String, String> elsewhere(Collection<String> people, String flight) {
        var elsewhere = new java.util.TreeMap<String, String>();
        sql.sql("""
                        SELECT c.person, c.flight FROM zhusan.stage_candidate c JOIN zhusan.flight f ON f.number = c.flight
                        WHERE c.person = ANY (:people) AND c.flight <> :flight AND c.ended_at = 'infinity' AND f.state IN ('PLANNED', 'FROZEN', 'BOARDING')
                        UNION SELECT s.person, s.flight FROM zhusan.seat s
                        WHERE s.person = ANY (:people) AND s.flight <> :flight AND s.left_at = 'infinity' AND s.boarded_at IS NULL
                        """)
                .param("people", people.toArray(String[]::new))
                .param("flight", flight)
                .query((row, number) -> elsewhere.put(row.getString(1), row.getString(2)))
                .list();
        return elsewhere;
    }

    /**
     * The manifest anew.
     *
     * @throws FlightRefused.SeatedElsewhere when someone holds a seat on another flight
     */
    void compose(String flight, List<Line> lines, Instant at) {
        try {
            sql.sql("""
                            INSERT INTO zhusan.seat (flight, person, household, position, on_lap, escort, escorted_by_staff, left_at, left_because)
                            SELECT :flight, person, household, place, lap, escort, staff,
                                CASE WHEN because IS NULL THEN 'infinity' ELSE CAST(:at AS timestamptz) END, because
                            FROM unnest(:people, :households, :laps, :escorts, :staff, :because) WITH ORDINALITY
                                AS line (person, household, lap, escort, staff, because, place)
                            ON CONFLICT (flight, person) DO UPDATE SET household = excluded.household, position = excluded.position,
                                on_lap = excluded.on_lap, escort = excluded.escort, escorted_by_staff = excluded.escorted_by_staff,
                                handed_over_at = NULL, left_at = excluded.left_at, left_because = excluded.left_because
                            """)
                    .param("flight", flight)
                    .param("at", Timestamp.from(at))
                    .param("people", lines.stream().map(Line::person).toArray(String[]::new))
                    .param("households", lines.stream().map(Line::household).toArray(String[]::new))
                    .param("laps", lines.stream().map(Line::onLap).toArray(Boolean[]::new))
                    .param("escorts", lines.stream().map(Line::escort).toArray(String[]::new))
                    .param("staff", lines.stream().map(Line::staffEscort).toArray(Boolean[]::new))
                    .param("because", lines.stream().map(Line::waitsBecause).toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new FlightRefused.SeatedElsewhere();
        }
    }

    /** @param fitness by person */
    void examined(String flight, Map<String, String> fitness, Instant until) {
        var people = List.copyOf(fitness.keySet());
        sql.sql(
                        "UPDATE zhusan.seat s SET fitness = e.fitness, fitness_until = :until "
                                + "FROM unnest(:people, :fitness) AS e (person, fitness) WHERE s.flight = :flight AND s.person = e.person")
                .param("until", Timestamp.from(until))
                .param("people", people.toArray(String[]::new))
                .param("fitness", people.stream().map(fitness::get).toArray(String[]::new))
                .param("flight", flight)
                .update();
    }

    /** These were handed over, everyone else who holds a seat was not. */
    void handedOver(String flight, Collection<String> people, Instant at) {
        sql.sql(
                        "UPDATE zhusan.seat SET handed_over_at = CASE WHEN person = ANY (:people) THEN CAST(:at AS timestamptz) END "
                                + "WHERE flight = :flight AND left_at = 'infinity'")
                .param("people", people.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("flight", flight)
                .update();
    }

    void leave(String flight, Collection<String> people, String because, Instant at) {
        sql.sql(
                        "UPDATE zhusan.seat SET left_at = :at, left_because = :because "
                                + "WHERE flight = :flight AND person = ANY (:people) AND left_at = 'infinity' AND boarded_at IS NULL")
                .param("at", Timestamp.from(at))
                .param("because", because)
                .param("flight", flight)
                .param("people", people.toArray(String[]::new))
                .update();
    }

    /**
     * @throws FlightRefused.WristbandTaken when another officer gave one of these wristbands to someone else a moment ago
     */
    void board(String flight, List<Boarding> boardings, Instant at) {
        try {
            sql.sql("""
                            UPDATE zhusan.seat s SET wristband = b.wristband, boarded_at = :at, escort = b.escort, escorted_by_staff = b.staff
                            FROM unnest(:people, :wristbands, :escorts, :staff) AS b (person, wristband, escort, staff)
                            WHERE s.flight = :flight AND s.person = b.person AND s.left_at = 'infinity' AND s.boarded_at IS NULL
                            """)
                    .param("at", Timestamp.from(at))
                    .param("people", boardings.stream().map(Boarding::person).toArray(String[]::new))
                    .param(
                            "wristbands",
                            boardings.stream().map(Boarding::wristband).toArray(String[]::new))
                    .param("escorts", boardings.stream().map(Boarding::escort).toArray(String[]::new))
                    .param(
                            "staff",
                            boardings.stream().map(Boarding::staffEscort).toArray(Boolean[]::new))
                    .param("flight", flight)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new FlightRefused.WristbandTaken();
        }
    }

    void toHospital(String flight, Collection<String> people) {
        sql.sql(
                        "UPDATE zhusan.seat SET to_hospital = (person = ANY (:people)) WHERE flight = :flight AND boarded_at IS NOT NULL")
                .param("people", people.toArray(String[]::new))
                .param("flight", flight)
                .update();
    }

    void landed(String flight, Collection<String> people, Instant at) {
        sql.sql(
                        "UPDATE zhusan.seat SET landed_at = :at WHERE flight = :flight AND person = ANY (:people) AND boarded_at IS NOT NULL")
                .param("at", Timestamp.from(at))
                .param("flight", flight)
                .param("people", people.toArray(String[]::new))
                .update();
    }

    /** Who stays behind lives in a household of their own from now on, on the list of the stage too. */
    void stayedBehind(String flight, Collection<String> people, String household) {
        for (String table : List.of(
                "zhusan.seat SET household = :household WHERE flight = :flight",
                "zhusan.stage_candidate SET household = :household WHERE ended_at = 'infinity'")) {
            sql.sql("UPDATE " + table + " AND person = ANY (:people)")
                    .param("household", household)
                    .param("flight", flight)
                    .param("people", people.toArray(String[]::new))
                    .update();
        }
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString("flight"),
                row.getString("person"),
                row.getString("household"),
                row.getBoolean("on_lap"),
                row.getString("escort"),
                row.getBoolean("escorted_by_staff"),
                row.getString("fitness"),
                instant(row, "fitness_until"),
                row.getTimestamp("handed_over_at") != null,
                row.getString("wristband"),
                instant(row, "boarded_at"),
                row.getBoolean("to_hospital"),
                instant(row, "landed_at"),
                instant(row, "left_at"),
                row.getString("left_because"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
