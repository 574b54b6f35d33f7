package org.zhusan.worklist;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskWatcher;

/** Keeps the task list's rows in step with the engine, in the engine's own transaction. */
@Component
class OpenTaskRows implements TaskWatcher {
    private final JdbcClient sql;
    private final MovedTasks moved;

    OpenTaskRows(JdbcClient sql, MovedTasks moved) {
        this.sql = sql;
        this.moved = moved;
    }

    @Override
    public void opened(OpenTask task) {
        sql.sql("""
                        WITH opened AS (
                            INSERT INTO zhusan.open_task
                                (task_id, process, step, form, instance, definition, case_number, assignee, opened_at, due_at)
                            VALUES (:id, :process, :step, :form, :instance, :definition, :case, :assignee, :opened,
                                    coalesce(:due::timestamptz, 'infinity'))
                            RETURNING task_id, due_at),
                        followed AS (%s)
                        INSERT INTO zhusan.open_task_group (candidate_group, due_at, task_id)
                        SELECT unnest(CAST(:groups AS text[])), due_at, task_id FROM opened""".formatted(MovedTasks.FOLLOW))
                .param("id", task.id())
                .param("process", task.process())
                .param("step", task.step())
                .param("form", task.form())
                .param("instance", task.instance())
                .param("definition", task.definition())
                .param("case", task.caseNumber())
                .param("assignee", task.assignee())
                .param("opened", Timestamp.from(task.openedAt()))
                .param("due", task.dueAt() == null ? null : Timestamp.from(task.dueAt()))
                .param("groups", task.candidateGroups().toArray(String[]::new))
                .update();
    }

    @Override
    public void assigned(OpenTask task) {
        sql.sql("""
                        WITH assigned AS (UPDATE zhusan.open_task SET assignee = :assignee WHERE task_id = :id)
                        DELETE FROM zhusan.task_draft WHERE task_id = :id AND member IS DISTINCT FROM :assignee""").param("assignee", task.assignee()).param("id", task.id()).update();
    }

    /** The draft goes with the row; of a task that goes on as another one it goes along. */
    @Override
    public void closed(OpenTask task, boolean completed) {
        if (!completed) {
            moved.leave(task);
        }
        sql.sql("WITH settled AS (" + MovedTasks.SETTLE + ") DELETE FROM zhusan.open_task WHERE task_id = :id")
                .param("id", task.id())
                .update();
    }
}
