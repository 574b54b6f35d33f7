package org.zhusan.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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

/** What the holder of a task has typed and not handed in: one draft per task, for its holder's eyes alone. */
@Component
class TaskDrafts {
    private final JdbcClient sql;
    private final Desk desk;
    private final Drafts drafts;
    private final MovedTasks moved;
    private final Clock clock;

    TaskDrafts(JdbcClient sql, Desk desk, Drafts drafts, MovedTasks moved, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.drafts = drafts;
        this.moved = moved;
        this.clock = clock;
    }

    record Kept(Instant savedAt, Map<String, Object> answers) {}

    /**
     * @return when it was kept
     * @throws TaskTaken when another member holds the task
     * @throws TaskNotHeld when nobody does
     */
    @Transactional
    public Instant keep(Member member, String taskId, Map<String, Object> answers) {
        OpenTask task = desk.look(member, taskId);
        if (task.assignee() != null && !task.assignee().equals(member.id())) {
            throw new TaskTaken(task.assignee());
        }
        FormSchema schema = desk.schema(task);
        byte[] sealed = drafts.seal(draft(member, task, taskId, schema), schema.drafted(answers));
        Instant now = clock.instant();
        // the lock: whoever completes the task or puts it back at this moment comes before or after, and takes the
        // draft along
        int kept = sql.sql("""
                        INSERT INTO zhusan.task_draft (task_id, member, saved_at, sealed)
                        SELECT task_id, :member, :now::timestamptz, :sealed::bytea FROM zhusan.open_task
                        WHERE task_id = :task AND assignee = :member FOR SHARE
                        ON CONFLICT (task_id) DO UPDATE
                        SET member = excluded.member, saved_at = excluded.saved_at, sealed = excluded.sealed""")
                .param("member", member.id())
                .param("now", Timestamp.from(now))
                .param("sealed", sealed)
                .param("task", taskId)
                .update();
        if (kept == 0) {
            throw new TaskNotHeld();
        }
        return now;
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
