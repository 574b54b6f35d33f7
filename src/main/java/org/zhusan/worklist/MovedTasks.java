package org.zhusan.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;

/**
 * A model may take a task from whoever holds it and go on with another one, as when its time runs out. Whoever was typing finds it there, and is told where
 * it went.
 */
@Component
class MovedTasks {
    /** Where a group that had the task has the next one, it went there. */
    static final String FOLLOW = """
            UPDATE zhusan.moved_task SET successor = :id
            WHERE instance = :instance AND successor IS NULL AND groups && CAST(:groups AS text[])""";

    /** The successor is done: what was typed is no longer needed. */
    static final String SETTLE = "UPDATE zhusan.moved_task SET sealed = NULL, saved_at = NULL WHERE successor = :id";

    private final JdbcClient sql;

    MovedTasks(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was typed and the task it is bound to. */
    record Kept(String task, Instant savedAt, byte[] sealed) {}

    /** A held task is closed and nobody completed it; forgotten at the end of the transaction unless another follows. */
    void leave(OpenTask task) {
        if (task.assignee() == null) {
            return;
        }
        sql.sql("""
                        INSERT INTO zhusan.moved_task (task_id, instance, groups, member, saved_at, sealed)
                        SELECT :task, :instance, string_to_array(:groups, ','), :member, d.saved_at, d.sealed
                        FROM (SELECT 1) one LEFT JOIN zhusan.task_draft d ON d.task_id = :task AND d.member = :member""")
                .param("task", task.id())
                .param("instance", task.instance())
                .param("groups", String.join(",", task.candidateGroups()))
                .param("member", task.assignee())
                .update();
    }

    /** Where the task went under the member's hands. */
    Optional<String> successor(String task, Member member) {
        return sql.sql("SELECT successor FROM zhusan.moved_task WHERE task_id = :task AND member = :member")
                .param("task", task)
                .param("member", member.id())
                .query(String.class)
                .optional();
    }

    Optional<Kept> typed(String successor, Member member) {
        return sql.sql("""
                        SELECT task_id, saved_at, sealed FROM zhusan.moved_task
                        WHERE successor = :task AND member = :member AND sealed IS NOT NULL
                        ORDER BY saved_at DESC LIMIT 1""")
                .param("task", successor)
                .param("member", member.id())
                .query((row, number) -> new Kept(
                        row.getString("task_id"), row.getTimestamp("saved_at").toInstant(), row.getBytes("sealed")))
                .optional();
    }

    /** What arrived too late is newer than what was kept before. */
    void keep(String task, Member member, Instant at, byte[] sealed) {
        sql.sql(
                        "UPDATE zhusan.moved_task SET saved_at = :at, sealed = :sealed WHERE task_id = :task AND member = :member")
                .param("at", Timestamp.from(at))
                .param("sealed", sealed)
                .param("task", task)
                .param("member", member.id())
                .update();
    }
}
