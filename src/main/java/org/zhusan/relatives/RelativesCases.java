package org.zhusan.relatives;

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
import org.zhusan.relatives.RelativesCase.Attempt;
import org.zhusan.relatives.RelativesCase.Secrecy;

/** The rows of {@code zhusan.relatives_case} and its attempts: one for each time relatives are asked, the newest is the one that counts. */
@Component
class RelativesCases {
    private final JdbcClient sql;

    RelativesCases(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one that is open; a new one where none is. What they asked of us before, and where they live, is known in it from the start. */
    RelativesCase open(String person, Instant at) {
        sql.sql("""
                        INSERT INTO zhusan.relatives_case (person, opened_at, region, do_not_call, do_not_tell)
                        SELECT :person, cast(:at AS timestamptz), before.region, coalesce(before.do_not_call, false), coalesce(before.do_not_tell, false)
                        FROM (VALUES (1)) AS one
                        LEFT JOIN LATERAL (SELECT * FROM zhusan.relatives_case c WHERE c.person = :person
                            ORDER BY c.id DESC LIMIT 1) AS before ON true
                        ON CONFLICT (person) WHERE closed_at IS NULL DO NOTHING""").param("person", person).param("at", Timestamp.from(at)).update();
        return latest(person).orElseThrow();
    }

    Optional<RelativesCase> latest(String person) {
        return sql.sql("SELECT * FROM zhusan.relatives_case WHERE person = :person ORDER BY id DESC LIMIT 1")
                .param("person", person)
                .query((row, number) -> read(row))
                .optional();
    }

    void attempted(long id, String task, Attempt attempt, @Nullable String region) {
        sql.sql("INSERT INTO zhusan.relatives_attempt (task, case_id, made_at, channel, outcome) "
                        + "VALUES (:task, :id, :at, :channel, :outcome)")
                .param("task", task)
                .param("id", id)
                .param("at", Timestamp.from(attempt.at()))
                .param("channel", attempt.channel())
                .param("outcome", attempt.outcome())
                .update();
        if (region != null) {
            sql.sql("UPDATE zhusan.relatives_case SET region = :region WHERE id = :id")
                    .param("region", region)
                    .param("id", id)
                    .update();
        }
    }

    /** Oldest first. */
    List<Attempt> attempts(long id) {
        return sql.sql("SELECT * FROM zhusan.relatives_attempt WHERE case_id = :id ORDER BY made_at, task")
                .param("id", id)
                .query((row, number) -> new Attempt(
                        row.getTimestamp("made_at").toInstant(), row.getString("channel"), row.getString("outcome")))
                .list();
    }

    void asked(long id, Secrecy secrecy) {
        sql.sql("UPDATE zhusan.relatives_case SET do_not_call = :call, do_not_tell = :tell WHERE id = :id")
                .param("call", secrecy.doNotCall())
                .param("tell", secrecy.doNotTell())
                .param("id", id)
                .update();
    }

    /** What was seen at the home of a family asked before counts no more. */
    void told(long id, LocalDate on, String willing, boolean childrenCome) {
        sql.sql("""
                        UPDATE zhusan.relatives_case SET told_on = :on, willing = :willing, children_come = :children, seen_on = NULL,
                            housing = NULL, violence = false, hostile = false, recommendation = NULL, child_wish = NULL, ready_after = NULL
                        WHERE id = :id""")
                .param("on", on)
                .param("willing", willing)
                .param("children", childrenCome)
                .param("id", id)
                .update();
    }

    void visited(long id, LocalDate on, String housing, boolean violence, boolean hostile, String recommendation) {
        sql.sql("UPDATE zhusan.relatives_case SET seen_on = :on, housing = :housing, violence = :violence, "
                        + "hostile = :hostile, recommendation = :recommendation WHERE id = :id")
                .param("on", on)
                .param("housing", housing)
                .param("violence", violence)
                .param("hostile", hostile)
                .param("recommendation", recommendation)
                .param("id", id)
                .update();
    }

    void seenForChildren(long id, LocalDate on, String recommendation, @Nullable String childWish) {
        sql.sql("UPDATE zhusan.relatives_case SET seen_on = greatest(seen_on, :on), "
                        + "recommendation = :recommendation, child_wish = :wish WHERE id = :id")
                .param("on", on)
                .param("recommendation", recommendation)
                .param("wish", childWish)
                .param("id", id)
                .update();
    }

    void prepared(long id, String readyAfter, @Nullable String childWish) {
        sql.sql("UPDATE zhusan.relatives_case SET ready_after = :after, child_wish = :wish WHERE id = :id")
                .param("after", readyAfter)
                .param("wish", childWish)
                .param("id", id)
                .update();
    }

    void close(long id, Instant at) {
        sql.sql("UPDATE zhusan.relatives_case SET closed_at = greatest(opened_at, :at) WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static RelativesCase read(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new RelativesCase(
                row.getLong("id"),
                row.getString("person"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("region"),
                row.getObject("told_on", LocalDate.class),
                row.getString("willing"),
                row.getBoolean("children_come"),
                new Secrecy(row.getBoolean("do_not_call"), row.getBoolean("do_not_tell")),
                row.getObject("seen_on", LocalDate.class),
                row.getString("housing"),
                row.getBoolean("violence"),
                row.getBoolean("hostile"),
                row.getString("recommendation"),
                row.getString("child_wish"),
                row.getString("ready_after"));
    }
}
