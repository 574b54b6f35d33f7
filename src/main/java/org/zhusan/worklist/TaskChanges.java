package org.zhusan.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.engine.TaskTaken;

/** The book of tasks that went from hand to hand; only ever added to. */
@Component
class TaskChanges {
    private final JdbcClient sql;
    private final Clock clock;

    TaskChanges(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void note(String task, TaskChange.Kind kind, Optional<String> from, String to, String by) {
        sql.sql("INSERT INTO zhusan.task_handover (task_id, kind, from_member, to_member, by_member, at) "
                        + "VALUES (:task, :kind, :from, :to, :by, :at)")
                .param("task", task)
                .param("kind", kind.name())
                .param("from", from.orElse(null))
                .param("to", to)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The first one first. */
    List<TaskChange> of(String task) {
        return sql.sql(
                        "SELECT kind, from_member, to_member, by_member, at FROM zhusan.task_handover WHERE task_id = :task ORDER BY id")
                .param("task", task)
                .query((row, number) -> new TaskChange(
                        TaskChange.Kind.valueOf(row.getString("kind")),
                        row.getString("from_member"),
                        row.getString("to_member"),
                        row.getString("by_member"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The last time it changed hands, while that is still where it is. */
    Optional<TaskChange> last(String task, String holder) {
        List<TaskChange> all = of(task);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1)).filter(it -> it.to().equals(holder));
    }

    boolean wasTakenFrom(String task, String member) {
        return of(task).stream().anyMatch(it -> member.equals(it.from()));
    }

    /** The same refusal, saying how the other came to hold it where that is known. */
    TaskTaken told(String task, TaskTaken taken, boolean kept) {
        return last(task, taken.by())
                .<TaskTaken>map(it -> new TaskPassed(it, kept))
                .orElse(taken);
    }
}
