package org.zhusan.worklist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Sweep;
import org.zhusan.engine.Tasks;

/**
 * Holds the task list against the engine's own tasks and mends it. The two are written in one transaction and should never differ; a backup restored in part or
 * a hand in the database could make them, and then somebody's task would be on nobody's list.
 */
@Component
class Reconciliation implements Sweep {
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final String ROWS = """
            SELECT t.task_id, t.assignee, t.due_at::text AS due_text, t.due_at,
                (SELECT array_agg(g.candidate_group) FROM zhusan.open_task_group g
                    WHERE g.task_id = t.task_id AND g.standing = 'CLAIMS') AS groups
            FROM zhusan.open_task t""";

    private final JdbcClient sql;
    private final Tasks tasks;
    private final OpenTaskRows rows;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate mending;

    Reconciliation(JdbcClient sql, Tasks tasks, OpenTaskRows rows, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.tasks = tasks;
        this.rows = rows;
        this.snapshot = new TransactionTemplate(transactions);
        // both sides as they are at one moment, while people go on working
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.mending = new TransactionTemplate(transactions);
    }

    @Override
    public void sweep() {
        reconcile();
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** What of a task the list and the engine have to agree on. */
    private record Standing(
            @Nullable String assignee, @Nullable Instant dueAt, Set<String> groups) {
        static Standing of(OpenTask task) {
            return new Standing(task.assignee(), task.dueAt(), new TreeSet<>(task.candidateGroups()));
        }
    }

    /** Ids of tasks of which list and engine say different things. */
    Set<String> differences() {
        return Objects.requireNonNull(snapshot.execute(status -> {
            var listed = new HashMap<String, Standing>();
            sql.sql(ROWS).query(row -> {
                listed.put(row.getString("task_id"), standing(row));
            });
            var differing = new TreeSet<String>();
            for (OpenTask task : tasks.open()) {
                if (!Standing.of(task).equals(listed.remove(task.id()))) {
                    differing.add(task.id());
                }
            }
            differing.addAll(listed.keySet());
            return differing;
        }));
    }

    /**
     * Mends what differs, task by task.
     *
     * @return the ids of tasks that were mended
     */
    List<String> reconcile() {
        var mended = new ArrayList<String>();
        for (String task : differences()) {
            if (Boolean.TRUE.equals(mending.execute(status -> mend(task)))) {
                mended.add(task);
            }
        }
        if (!mended.isEmpty()) {
            log.warn("The task list differed from the engine and was mended: {}", mended);
        }
        return mended;
    }

    /** Looked at once more, alone: what was on its way a moment ago has arrived. */
    private boolean mend(String id) {
        Optional<OpenTask> task = tasks.find(id);
        Map<String, Standing> listed = new HashMap<>();
        sql.sql(ROWS + " WHERE t.task_id = :task FOR UPDATE OF t")
                .param("task", id)
                .query(row -> {
                    listed.put(id, standing(row));
                });
        Standing wrong = listed.get(id);
        if (Objects.equals(task.map(Standing::of).orElse(null), wrong)) {
            return false;
        }
        if (task.isPresent() && wrong != null && onlyTheHolderDiffers(Standing.of(task.get()), wrong)) {
            rows.assigned(task.get());
            return true;
        }
        sql.sql("DELETE FROM zhusan.open_task WHERE task_id = :task")
                .param("task", id)
                .update();
        task.ifPresent(rows::opened);
        return true;
    }

    private static boolean onlyTheHolderDiffers(Standing right, Standing wrong) {
        return right.equals(new Standing(right.assignee(), wrong.dueAt(), wrong.groups()));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Array groups = row.getArray("groups");
        boolean due = !"infinity".equals(row.getString("due_text"));
        return new Standing(
                row.getString("assignee"),
                due ? row.getTimestamp("due_at").toInstant() : null,
                groups == null ? Set.of() : new TreeSet<>(List.of((String[]) groups.getArray())));
    }
}
