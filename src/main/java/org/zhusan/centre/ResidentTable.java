package org.zhusan.centre;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Residents.Occupancy;
import org.zhusan.centre.Residents.Resident;

/** Rows of {@code zhusan.resident}: one open row for a person, on the books once it is admitted. */
@Component
class ResidentTable {
    private static final String SELECT = """
            SELECT resident.*, bed.room FROM zhusan.resident
            LEFT JOIN zhusan.room_assignment bed ON bed.resident = resident.id AND bed.until_at = 'infinity'
            WHERE resident.left_at = 'infinity' AND\s""";

    private final JdbcClient sql;

    ResidentTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nothing changes for who has an open row. */
    void open(String person, String flight, String building, Instant since, @Nullable Instant admitted, Member by) {
        sql.sql("""
                        INSERT INTO zhusan.resident (person, flight, building, since_at, admitted_at, changed_by)
                        VALUES (:person, :flight, :building, :since, CAST(:admitted AS timestamptz), :by)
                        ON CONFLICT (person) WHERE left_at = 'infinity' DO NOTHING""")
                .param("person", person)
                .param("flight", flight)
                .param("building", building)
                .param("since", Timestamp.from(since))
                .param("admitted", admitted == null ? null : Timestamp.from(admitted))
                .param("by", by.id())
                .update();
    }

    void admit(long id, Instant at, Member by) {
        set("admitted_at", id, Timestamp.from(at), by);
    }

    void quarantineUntil(long id, LocalDate day, Member by) {
        set("quarantine_until", id, Date.valueOf(day), by);
        sql.sql("UPDATE zhusan.resident SET cleared_on = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    void cleared(long id, LocalDate on, Member by) {
        set("cleared_on", id, Date.valueOf(on), by);
    }

    void leavesOn(long id, LocalDate day, Member by) {
        set("leaves_on", id, Date.valueOf(day), by);
    }

    void leave(long id, Instant at, Member by) {
        set("left_at", id, Timestamp.from(at), by);
    }

    /** Landed or on the books, locked until the transaction ends. */
    List<Row> lock(Collection<String> people) {
        sql.sql(
                        "SELECT id FROM zhusan.resident WHERE person = ANY (:people) AND left_at = 'infinity' ORDER BY id FOR UPDATE")
                .param("people", people.toArray(String[]::new))
                .query(Long.class)
                .list();
        return present(people);
    }

    /** Landed or on the books. */
    List<Row> present(Collection<String> people) {
        return rows("resident.person = ANY (:people)", Map.of("people", people.toArray(String[]::new)));
    }

    /** Everyone of the building who is landed or on the books, by room, then person. */
    List<Row> in(String building) {
        return rows("resident.building = :building", Map.of("building", building));
    }

    List<Occupancy> occupancy(LocalDate from, LocalDate to, ZoneId zone) {
        return sql.sql("""
                        SELECT CAST(day AS date) AS day, building.number,
                            count(resident.id) AS people
                        FROM generate_series(CAST(:from AS timestamp), CAST(:to AS timestamp), INTERVAL '1 day') AS day
                        CROSS JOIN zhusan.building
                        LEFT JOIN zhusan.resident ON resident.building = building.number AND resident.admitted_at IS NOT NULL
                            AND resident.since_at < (day + INTERVAL '1 day') AT TIME ZONE :zone
                            AND resident.left_at >= (day + INTERVAL '1 day') AT TIME ZONE :zone
                        GROUP BY day, building.number ORDER BY day, length(building.number), building.number""")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("zone", zone.getId())
                .query((row, number) ->
                        new Occupancy(row.getDate("day").toLocalDate(), row.getString("number"), row.getInt("people")))
                .list();
    }

    private void set(String column, long id, Object value, Member by) {
        sql.sql("UPDATE zhusan.resident SET " + column + " = :value, changed_by = :by WHERE id = :id")
                .param("value", value)
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    private List<Row> rows(String condition, Map<String, ?> values) {
        return sql.sql(SELECT + condition + " ORDER BY bed.room, resident.person")
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getTimestamp("admitted_at") != null,
                new Resident(
                        row.getString("person"),
                        row.getString("flight"),
                        row.getString("building"),
                        row.getString("room"),
                        row.getTimestamp("since_at").toInstant(),
                        day(row.getDate("quarantine_until")),
                        day(row.getDate("cleared_on")),
                        day(row.getDate("leaves_on"))));
    }

    private static @Nullable LocalDate day(@Nullable Date on) {
        return on == null ? null : on.toLocalDate();
    }

    /** @param admitted whether they are on the books, or only landed */
    record Row(long id, boolean admitted, Resident resident) {
        String person() {
            return resident.person();
        }

        String building() {
            return resident.building();
        }

        /** Quarantine is not over before someone says so, whatever day was set. */
        boolean inQuarantine() {
            return admitted && resident.clearedOn() == null;
        }
    }
}
