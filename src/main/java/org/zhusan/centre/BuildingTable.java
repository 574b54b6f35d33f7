package org.zhusan.centre;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;

/** The rows of {@code zhusan.building}, what happened to each, and who waits for one. */
@Component
class BuildingTable {
    // by length first, so that B10 comes after B9; locks are taken in this order by everyone
    private static final String SELECT = "SELECT * FROM zhusan.building ORDER BY length(number), number";

    private final JdbcClient sql;

    BuildingTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Building> all() {
        return sql.sql(SELECT).query((row, number) -> building(row)).list();
    }

    List<Building> allForUpdate() {
        return sql.sql(SELECT + " FOR UPDATE")
                .query((row, number) -> building(row))
                .list();
    }

    Optional<String> homeOf(String flight) {
        return sql.sql("SELECT building FROM zhusan.building_change "
                        + "WHERE flight = :flight AND state = 'OCCUPIED' ORDER BY id DESC LIMIT 1")
                .param("flight", flight)
                .query(String.class)
                .optional();
    }

    /** The flight whose people lived there last. */
    Optional<String> lastGroup(String building) {
        return sql.sql("SELECT flight FROM zhusan.building_change "
                        + "WHERE building = :building AND state = 'OCCUPIED' ORDER BY id DESC LIMIT 1")
                .param("building", building)
                .query(String.class)
                .optional();
    }

    /** In the order in which {@link #allForUpdate()} locks. */
    void lock(Collection<String> numbers) {
        sql.sql(
                        "SELECT number FROM zhusan.building WHERE number = ANY (:numbers) ORDER BY length(number), number FOR UPDATE")
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** @return a number of this change alone */
    long change(Building to, Instant at, Member by) {
        sql.sql("""
                        UPDATE zhusan.building SET state = :state, flight = :flight, since_at = :since, disinfected_on = :on
                        WHERE number = :number""")
                .param("number", to.number())
                .param("state", to.state().name())
                .param("flight", to.flight())
                .param("since", to.since() == null ? null : Timestamp.from(to.since()))
                .param("on", to.disinfectedOn() == null ? null : Date.valueOf(to.disinfectedOn()))
                .update();
        return sql.sql("""
                        INSERT INTO zhusan.building_change (building, state, flight, changed_at, changed_by)
                        VALUES (:number, :state, :flight, :at, :by) RETURNING id""")
                .param("number", to.number())
                .param("state", to.state().name())
                .param("flight", to.flight())
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .query(Long.class)
                .single();
    }

    void await(String stage, Instant since) {
        sql.sql("INSERT INTO zhusan.building_wait (stage, since_at) VALUES (:stage, :since) ON CONFLICT DO NOTHING")
                .param("stage", stage)
                .param("since", Timestamp.from(since))
                .update();
    }

    void awaitNoLonger(String stage) {
        sql.sql("DELETE FROM zhusan.building_wait WHERE stage = :stage")
                .param("stage", stage)
                .update();
    }

    /** The longest waiting first. */
    List<String> waiting() {
        return sql.sql("SELECT stage FROM zhusan.building_wait ORDER BY since_at, stage")
                .query(String.class)
                .list();
    }

    private static Building building(ResultSet row) throws SQLException {
        return new Building(
                row.getString("number"),
                row.getInt("capacity"),
                State.valueOf(row.getString("state")),
                row.getString("flight"),
                instant(row.getTimestamp("since_at")),
                day(row.getDate("disinfected_on")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Date on) {
        return on == null ? null : on.toLocalDate();
    }
}
