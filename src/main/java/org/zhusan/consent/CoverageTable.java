package org.zhusan.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.child_coverage}; at most one per child is open. */
@Component
class CoverageTable {
    private final JdbcClient sql;

    CoverageTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ChildCoverage> open(String child) {
        return sql.sql("SELECT * FROM zhusan.child_coverage WHERE child = :child AND until_at IS NULL")
                .param("child", child)
                .query((row, number) -> coverage(row))
                .optional();
    }

    /** Open rows that rest on this consent, in the order of the children's numbers. */
    List<ChildCoverage> of(long consent) {
        return sql.sql("SELECT * FROM zhusan.child_coverage WHERE consent_id = :id AND until_at IS NULL ORDER BY child")
                .param("id", consent)
                .query((row, number) -> coverage(row))
                .list();
    }

    /** Records a child's row anew; what was open for the child stops counting. */
    void record(
            String child,
            String adult,
            long consent,
            String basis,
            @Nullable String otherParent,
            String childHeard,
            Instant at) {
        end(child, at);
        sql.sql("""
                        INSERT INTO zhusan.child_coverage
                            (child, adult, consent_id, basis, other_parent, child_heard, recorded_at)
                        VALUES (:child, :adult, :consent, :basis, :other, :heard, :at)""")
                .param("child", child)
                .param("adult", adult)
                .param("consent", consent)
                .param("basis", basis)
                .param("other", otherParent)
                .param("heard", childHeard)
                .param("at", Timestamp.from(at))
                .update();
    }

    void heard(long coverage, String word) {
        sql.sql("""
                        UPDATE zhusan.child_coverage SET child_heard = :word, heard_by_guardianship = true
                        WHERE coverage_id = :id""").param("id", coverage).param("word", word).update();
    }

    /** Keeps the table's answer and, when the child is covered, from when. */
    void answer(ChildCoverage row, Instant at) {
        boolean covered = row.result() == ChildCoverage.Result.COVERED;
        sql.sql("""
                        UPDATE zhusan.child_coverage SET coverage = :coverage, reviewed = :reviewed,
                            since_at = CASE WHEN :covered THEN coalesce(since_at, :at) END
                        WHERE coverage_id = :id""")
                .param("id", row.id())
                .param("coverage", row.coverage())
                .param("reviewed", row.reviewed())
                .param("covered", covered)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(String child, Instant at) {
        sql.sql("UPDATE zhusan.child_coverage SET until_at = :at WHERE child = :child AND until_at IS NULL")
                .param("child", child)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Ends everything that rests on this consent and tells which children lose their cover. */
    List<String> endAll(long consent, Instant at) {
        return sql.sql("""
                        UPDATE zhusan.child_coverage SET until_at = :at
                        WHERE consent_id = :id AND until_at IS NULL RETURNING child""")
                .param("id", consent)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .list();
    }

    private static ChildCoverage coverage(ResultSet row) throws SQLException {
        return new ChildCoverage(
                row.getLong("coverage_id"),
                row.getString("child"),
                row.getString("adult"),
                row.getLong("consent_id"),
                row.getString("basis"),
                row.getString("other_parent"),
                row.getString("child_heard"),
                row.getBoolean("heard_by_guardianship"),
                row.getString("coverage"),
                row.getString("reviewed"),
                row.getTimestamp("since_at") == null
                        ? null
                        : row.getTimestamp("since_at").toInstant());
    }
}
