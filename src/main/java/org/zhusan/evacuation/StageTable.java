package org.zhusan.evacuation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Stages.State;

/** The rows of {@code zhusan.stage}. */
@Component
class StageTable {
    private static final String SELECT = "SELECT number, state, agreed_at, replan_because FROM zhusan.stage ";

    private final JdbcClient sql;

    StageTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param agreed whether the list of candidates was agreed and their pathways began
     * @param replanBecause why flights are planned once more, null before the first plan
     */
    record Row(
            String number,
            State state,
            boolean agreed,
            @Nullable String replanBecause) {

        boolean open() {
            return state == State.PREPARING || state == State.FLYING;
        }
    }

    /** @return false when there is such a stage already */
    boolean open(String stage, Instant at, Member by) {
        return sql.sql("""
                        INSERT INTO zhusan.stage (number, state, opened_at, opened_by) VALUES (:stage, 'PREPARING', :at, :by)
                        ON CONFLICT DO NOTHING""")
                        .param("stage", stage)
                        .param("at", Timestamp.from(at))
                        .param("by", by.id())
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Row> all() {
        return sql.sql(SELECT + "ORDER BY opened_at DESC, number DESC")
                .query((row, number) -> stage(row))
                .list();
    }

    Optional<Row> find(String stage) {
        return sql.sql(SELECT + "WHERE number = :stage")
                .param("stage", stage)
                .query((row, number) -> stage(row))
                .optional();
    }

    /** Locked until the transaction ends: what is decided about a stage is decided one after the other. */
    Optional<Row> forUpdate(String stage) {
        return sql.sql(SELECT + "WHERE number = :stage FOR UPDATE")
                .param("stage", stage)
                .query((row, number) -> stage(row))
                .optional();
    }

    void define(String stage, LocalDate from, LocalDate to) {
        sql.sql("UPDATE zhusan.stage SET planned_from = :from, planned_to = :to WHERE number = :stage")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("stage", stage)
                .update();
    }

    void agreed(String stage, Instant at) {
        sql.sql("UPDATE zhusan.stage SET agreed_at = coalesce(agreed_at, :at) WHERE number = :stage")
                .param("at", Timestamp.from(at))
                .param("stage", stage)
                .update();
    }

    void replan(String stage, String because) {
        sql.sql("UPDATE zhusan.stage SET replan_because = :because WHERE number = :stage")
                .param("because", because)
                .param("stage", stage)
                .update();
    }

    void flying(String stage) {
        sql.sql("UPDATE zhusan.stage SET state = 'FLYING' WHERE number = :stage AND state = 'PREPARING'")
                .param("stage", stage)
                .update();
    }

    /** @return false when it has ended already */
    boolean end(String stage, State state, Instant at) {
        return sql.sql(
                                "UPDATE zhusan.stage SET state = :state, ended_at = :at WHERE number = :stage AND ended_at IS NULL")
                        .param("state", state.name())
                        .param("at", Timestamp.from(at))
                        .param("stage", stage)
                        .update()
                == 1;
    }

    private static Row stage(ResultSet row) throws SQLException {
        return new Row(
                row.getString("number"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("agreed_at") != null,
                row.getString("replan_because"));
    }
}
