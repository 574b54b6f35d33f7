package org.zhusan.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Drafts;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskTaken;
import org.zhusan.form.FormSchema;

/** What whoever holds a task, or held it, has typed and not handed in: one draft per task and member, for its writer's eyes alone. */
@Component
class TaskDrafts {
    private final JdbcClient sql;
    private final Desk desk;
    private final Drafts drafts;
    private final MovedTasks moved;
    private final TaskChanges changes;
    private final Clock clock;

    TaskDrafts(JdbcClient sql, Desk desk, Drafts drafts, MovedTasks moved, TaskChanges changes, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.drafts = drafts;
        this.moved = moved;
        this.changes = changes;
        this.clock = clock;
    }

    record Kept(Instant savedAt, Map<String, Object> answers) {}

    /**
     * @return when it was kept
     * @throws TaskTaken when another member holds the task; what was typed by whom it was taken from is kept all the same
     * @throws TaskNotHeld when nobody does
     */
    @Transactional(noRollbackFor = TaskTaken.class)
    public Instant keep(Member member, String taskId, Map<String, Object> answers) {
        OpenTask task = desk.look(member, taskId);
        if (task.assignee() != null && !task.assignee().equals(member.id())) {
            throw keepAside(member, task, answers, new TaskTaken(task.assignee()));
        }
        // the lock: whoever completes the task or puts it back at this moment comes before or after
        return keep(member, task, answers, "AND assignee = :member").orElseThrow(TaskNotHeld::new);
    }

    /** What somebody sends for a task that was taken from them meanwhile stays theirs. */
    @Transactional
    public TaskTaken keepAside(Member member, String taskId, Map<String, Object> answers, TaskTaken taken) {
        return keepAside(member, desk.look(member, taskId), answers, taken);
    }

    private TaskTaken keepAside(Member member, OpenTask task, Map<String, Object> answers, TaskTaken taken) {
        boolean kept = changes.wasTakenFrom(task.id(), member.id())
                && keep(member, task, answers, "").isPresent();
        return changes.told(task.id(), taken, kept);
    }

    private Optional<Instant> keep(Member member, OpenTask task, Map<String, Object> answers, String condition) {
        FormSchema schema = desk.schema(task);
        byte[] sealed = drafts.seal(draft(member, task, task.id(), schema), schema.drafted(answers));
        Instant now = clock.instant();
        int kept = sql.sql("""
                        INSERT INTO zhusan.task_draft (task_id, member, saved_at, sealed)
                        SELECT task_id, :member, :now::timestamptz, :sealed::bytea FROM zhusan.open_task
                        WHERE task_id = :task %s FOR SHARE
                        ON CONFLICT (task_id, member) DO UPDATE
                        SET saved_at = excluded.saved_at, sealed = excluded.sealed""".formatted(condition))
                .param("member", member.id())
                .param("now", Timestamp.from(now))
                .param("sealed", sealed)
                .param("task", task.id())
                .update();
        return kept == 0 ? Optional.empty() : Optional.of(now);
    }

    /** What is handed in for a task that went on as another one lies there as what its sender has typed. */
    @Transactional
    public void keepLate(Member member, String taskId, Map<String, Object> answers) {
        moved.successor(taskId, member).map(it -> desk.look(member, it)).ifPresent(next -> {
            FormSchema schema = desk.schema(next);
            byte[] sealed = drafts.seal(draft(member, next, taskId, schema), schema.drafted(answers));
            moved.keep(taskId, member, clock.instant(), sealed);
        });
    }

    /** What the member typed into this task, or into the one it goes on from. */
    @Transactional
    public Optional<Kept> find(Member member, OpenTask task, FormSchema schema) {
        return own(member, task).or(() -> moved.typed(task.id(), member)).flatMap(kept -> drafts.open(
                        draft(member, task, kept.task(), schema), kept.sealed())
                .map(answers -> new Kept(kept.savedAt(), answers)));
    }

    /** Who has typed something into the task and when last; not what. */
    Map<String, Instant> writers(String task) {
        var writers = new HashMap<String, Instant>();
        sql.sql("SELECT member, saved_at FROM zhusan.task_draft WHERE task_id = :task")
                .param("task", task)
                .query(row -> {
                    writers.put(
                            row.getString("member"),
                            row.getTimestamp("saved_at").toInstant());
                });
        return writers;
    }

    private Optional<MovedTasks.Kept> own(Member member, OpenTask task) {
        return sql.sql("SELECT saved_at, sealed FROM zhusan.task_draft WHERE task_id = :task AND member = :member")
                .param("task", task.id())
                .param("member", member.id())
                .query((row, number) -> new MovedTasks.Kept(
                        task.id(), row.getTimestamp("saved_at").toInstant(), row.getBytes("sealed")))
                .optional();
    }

    /** @param sealedFor the task the ciphertext is bound to */
    private Drafts.Draft draft(Member member, OpenTask task, String sealedFor, FormSchema schema) {
        return new Drafts.Draft(desk.file(task), sealedFor, member, schema.classes());
    }
}
