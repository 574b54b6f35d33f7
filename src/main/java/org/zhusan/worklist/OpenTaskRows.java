package org.zhusan.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.TaskReach;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskWatcher;

/** Keeps the task list's rows in step with the engine, in the engine's own transaction. */
@Component
class OpenTaskRows implements TaskWatcher {
    private final JdbcClient sql;
    private final MovedTasks moved;
    private final Directory directory;
    private final Clock clock;
    private final ChangedLists changed;
    // asked for late: it is made of rooms that need the engine, which needs this
    private final ObjectProvider<TaskReach> reach;

    OpenTaskRows(
            JdbcClient sql,
            MovedTasks moved,
            Directory directory,
            Clock clock,
            ChangedLists changed,
            ObjectProvider<TaskReach> reach) {
        this.sql = sql;
        this.moved = moved;
        this.directory = directory;
        this.clock = clock;
        this.changed = changed;
        this.reach = reach;
    }

    @Override
    public void opened(OpenTask task) {
        changed.of(sql.sql("""
                        WITH opened AS (
                            INSERT INTO zhusan.open_task
                                (task_id, process, step, form, instance, definition, case_number, assignee, held_since, opened_at, due_at)
                            VALUES (:id, :process, :step, :form, :instance, :definition, :case, :assignee, :held, :opened,
                                    coalesce(:due::timestamptz, 'infinity'))
                            RETURNING task_id, due_at, opened_at, case_number),
                        followed AS (%s)
                        INSERT INTO zhusan.open_task_group (candidate_group, due_at, task_id, opened_at, case_number, standing)
                        SELECT claims, due_at, task_id, opened_at, case_number, 'CLAIMS'
                        FROM opened, unnest(CAST(:groups AS text[])) AS claims
                        UNION ALL
                        SELECT done.candidate_group, due_at, task_id, opened_at, case_number, 'WAITS'
                        FROM opened, zhusan.step_done_by done
                        WHERE done.instance = :instance AND done.candidate_group <> ALL (CAST(:groups AS text[]))
                            AND split_part(done.candidate_group, ':', 1) = ANY (CAST(:knowing AS text[]))
                        RETURNING candidate_group""".formatted(MovedTasks.FOLLOW))
                .param("id", task.id())
                .param("process", task.process())
                .param("step", task.step())
                .param("form", task.form())
                .param("instance", task.instance())
                .param("definition", task.definition())
                .param("case", task.caseNumber())
                .param("assignee", task.assignee())
                .param("held", task.assignee() == null ? null : Timestamp.from(clock.instant()))
                .param("opened", Timestamp.from(task.openedAt()))
                .param("due", task.dueAt() == null ? null : Timestamp.from(task.dueAt()))
                .param("groups", task.candidateGroups().toArray(String[]::new))
                .param("knowing", knowing(task))
                .query(String.class)
                .list());
    }

    /** Functions that may know what the step is about at all: of a step that says more nobody is told that they wait for it. */
    private String[] knowing(OpenTask task) {
        TaskReach far = reach.getIfAvailable();
        if (far == null) {
            return new String[0];
        }
        Set<DataClass> asked = far.classes(task);
        return directory.functions().stream()
                .filter(it -> directory.mayKnowOf(it, asked))
                .toArray(String[]::new);
    }

    /** What was typed stays, each one's own: whoever gets the task back goes on with it. */
    @Override
    public void assigned(OpenTask task) {
        sql.sql("UPDATE zhusan.open_task SET assignee = :assignee, held_since = :held WHERE task_id = :id")
                .param("assignee", task.assignee())
                .param("held", task.assignee() == null ? null : Timestamp.from(clock.instant()))
                .param("id", task.id())
                .update();
        changed.of(task.candidateGroups());
    }

    /** Drafts go with the row; of a task that goes on as another one the holder's goes along. */
    @Override
    public void closed(OpenTask task, boolean completed) {
        if (!completed) {
            moved.leave(task);
        }
        changed.of(sql.sql("""
                        WITH settled AS (%s),
                        done AS (
                            INSERT INTO zhusan.step_done_by (instance, candidate_group)
                            SELECT :instance, done FROM unnest(CAST(:groups AS text[])) AS done WHERE :completed
                            ON CONFLICT DO NOTHING),
                        gone AS (DELETE FROM zhusan.open_task WHERE task_id = :id)
                        SELECT candidate_group FROM zhusan.open_task_group WHERE task_id = :id""".formatted(MovedTasks.SETTLE))
                .param("id", task.id())
                .param("instance", task.instance())
                .param("groups", task.candidateGroups().toArray(String[]::new))
                .param("completed", completed)
                .query(String.class)
                .list());
    }
}
