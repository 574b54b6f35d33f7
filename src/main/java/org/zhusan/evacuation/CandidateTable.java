package org.zhusan.evacuation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;

/** The rows of {@code zhusan.stage_candidate}: who is on the list of which stage. */
@Component
class CandidateTable {
    private static final String SELECT = """
            SELECT c.person, c.household, c.flight, c.keep_with, c.priority, c.listed_by, f.flight_on FROM zhusan.stage_candidate c
            LEFT JOIN zhusan.flight f ON f.number = c.flight
            """;
    private static final String LISTED = """
            JOIN zhusan.stage s ON s.number = c.stage
            WHERE c.stage = :stage AND c.ended_at >= coalesce(s.ended_at, 'infinity')
            """;
    // who boarded has left the list of those who wait, wherever they are now
    private static final String WAITING = """
            WHERE c.stage = :stage AND c.ended_at = 'infinity'
                AND NOT EXISTS (SELECT 1 FROM zhusan.seat x WHERE x.person = c.person AND x.boarded_at IS NOT NULL)
            """;
    private static final String BY_HOUSEHOLD = """
            ORDER BY min(c.position) OVER (PARTITION BY c.household), c.household, c.position
            """;

    private final JdbcClient sql;

    CandidateTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param keepWith households with the same word fly together; null while nobody said
     * @param listedBy who put the person on the list, or last looked at it
     */
    record Row(
            String person,
            String household,
            @Nullable String flight,
            java.time.@Nullable LocalDate flightOn,
            @Nullable String keepWith,
            @Nullable String priority,
            String listedBy) {

        /** A household keeps together with itself. */
        String group() {
            return keepWith == null ? household : keepWith;
        }
    }

    /** Everybody on the list, household by household in the order of listing; of an ended stage, who was on it then. */
    List<Row> of(String stage) {
        return query(LISTED, stage);
    }

    /** Who is on the list and has not boarded. */
    List<Row> waiting(String stage) {
        return query(WAITING, stage);
    }

    private List<Row> query(String which, String stage) {
        return sql.sql(SELECT + which + BY_HOUSEHOLD)
                .param("stage", stage)
                .query((row, number) -> candidate(row))
                .list();
    }

    /** The open stage the person is a candidate of. */
    Optional<String> stageOf(String person) {
        return sql.sql("SELECT stage FROM zhusan.stage_candidate WHERE person = :person AND ended_at = 'infinity'")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    boolean hasBoarded(String person) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM zhusan.seat WHERE person = :person AND boarded_at IS NOT NULL)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    int nextPosition(String stage) {
        return sql.sql("SELECT coalesce(max(position) + 1, 0) FROM zhusan.stage_candidate WHERE stage = :stage")
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    /** @return false when the person is or was on this list, or is on another open one */
    boolean add(String stage, Stages.Candidate person, int position, Instant at, Member by) {
        return sql.sql("""
                        INSERT INTO zhusan.stage_candidate (stage, person, household, flight, position, listed_at, listed_by)
                        VALUES (:stage, :person, :household, :flight, :position, :at, :by) ON CONFLICT DO NOTHING""")
                        .param("stage", stage)
                        .param("person", person.person())
                        .param("household", person.household())
                        .param("flight", person.flight())
                        .param("position", position)
                        .param("at", Timestamp.from(at))
                        .param("by", by.id())
                        .update()
                == 1;
    }

    /** Someone of this list is named again: a planned flight is taken over, who was taken off is back on. */
    void addAgain(String stage, Stages.Candidate person) {
        sql.sql("""
                        UPDATE zhusan.stage_candidate SET household = :household, flight = coalesce(:flight, flight),
                            ended_at = 'infinity'
                        WHERE stage = :stage AND person = :person""")
                .param("stage", stage)
                .param("person", person.person())
                .param("household", person.household())
                .param("flight", person.flight())
                .update();
    }

    void sort(String stage, String person, String keepWith, String priority, Member by) {
        sql.sql("""
                        UPDATE zhusan.stage_candidate SET keep_with = :keepWith, priority = :priority, listed_by = :by
                        WHERE stage = :stage AND person = :person""")
                .param("stage", stage)
                .param("person", person)
                .param("keepWith", keepWith)
                .param("priority", priority)
                .param("by", by.id())
                .update();
    }

    void takeOff(String stage, String person, Instant at) {
        sql.sql("""
                        UPDATE zhusan.stage_candidate SET ended_at = :at, flight = NULL
                        WHERE stage = :stage AND person = :person AND ended_at = 'infinity'""")
                .param("stage", stage)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    void move(String stage, String person, String household) {
        sql.sql("UPDATE zhusan.stage_candidate SET household = :household WHERE stage = :stage AND person = :person")
                .param("stage", stage)
                .param("person", person)
                .param("household", household)
                .update();
    }

    /** Plans everybody of the household who has not boarded; null when none flies now. */
    void plan(String stage, String household, @Nullable String flight) {
        sql.sql("UPDATE zhusan.stage_candidate c SET flight = :flight " + WAITING + " AND c.household = :household")
                .param("flight", flight)
                .param("stage", stage)
                .param("household", household)
                .update();
    }

    void endAll(String stage, Instant at) {
        sql.sql("UPDATE zhusan.stage_candidate SET ended_at = :at WHERE stage = :stage AND ended_at = 'infinity'")
                .param("stage", stage)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Row candidate(ResultSet row) throws SQLException {
        java.sql.Date on = row.getDate("flight_on");
        return new Row(
                row.getString("person"),
                row.getString("household"),
                row.getString("flight"),
                on == null ? null : on.toLocalDate(),
                row.getString("keep_with"),
                row.getString("priority"),
                row.getString("listed_by"));
    }
}
