package org.zhusan.kinship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who examined, reviewed, released and countersigned, as rows; what was found stands in records alone. */
@Component
class ResultTable {
    private final JdbcClient sql;

    ResultTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param attempt from 1 in each round; one more each time a review gave it back
     * @param task whose record says what was found
     * @param seal when the reviewer agreed
     */
    record Result(
            String examination,
            int round,
            int attempt,
            String task,
            String examiner,
            Instant examinedAt,
            @Nullable String reviewer,
            @Nullable Instant reviewedAt,
            byte @Nullable [] seal,
            @Nullable String releaser,
            @Nullable Instant releasedAt,
            @Nullable String countersigner,
            @Nullable Instant countersignedAt) {}

    /** Oldest first. */
    List<Result> of(String examination) {
        return sql.sql(
                        "SELECT * FROM zhusan.examination_result WHERE examination = :examination ORDER BY round, attempt")
                .param("examination", examination)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Result> latest(String examination) {
        List<Result> all = of(examination);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void examined(String examination, int round, String task, String by, Instant at) {
        sql.sql("INSERT INTO zhusan.examination_result (examination, round, attempt, task, examiner, examined_at) "
                        + "SELECT :examination, :round, 1 + count(*), :task, :by, :at FROM zhusan.examination_result "
                        + "WHERE examination = :examination AND round = :round")
                .param("examination", examination)
                .param("round", round)
                .param("task", task)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void reviewed(Result result, String by, Instant at, byte @Nullable [] seal) {
        sign(result, "reviewer = :by, reviewed_at = :at, seal = CAST(:seal AS bytea)", by, at, seal);
    }

    void released(Result result, String by, Instant at) {
        sign(result, "releaser = :by, released_at = :at", by, at, null);
    }

    void countersigned(Result result, String by, Instant at) {
        sign(result, "countersigner = :by, countersigned_at = :at", by, at, null);
    }

    private void sign(Result result, String signature, String by, Instant at, byte @Nullable [] seal) {
        sql.sql("UPDATE zhusan.examination_result SET " + signature
                        + " WHERE examination = :examination AND round = :round AND attempt = :attempt")
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("seal", seal)
                .param("examination", result.examination())
                .param("round", result.round())
                .param("attempt", result.attempt())
                .update();
    }

    private static Result read(ResultSet row) throws SQLException {
        return new Result(
                row.getString("examination"),
                row.getInt("round"),
                row.getInt("attempt"),
                row.getString("task"),
                row.getString("examiner"),
                row.getTimestamp("examined_at").toInstant(),
                row.getString("reviewer"),
                instant(row, "reviewed_at"),
                row.getBytes("seal"),
                row.getString("releaser"),
                instant(row, "released_at"),
                row.getString("countersigner"),
                instant(row, "countersigned_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
