package org.zhusan.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.engine.OverdueWatcher.Addressee;

/** Notices tasks past their due time, for every model alike; a node that sweeps at the same time finds it said already. */
final class OverdueSweeper {
    private final JdbcClient database;
    private final OpenTasks tasks;
    private final ObjectProvider<OverdueWatcher> watchers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long after the due time the case manager is told as well */
    OverdueSweeper(
            JdbcClient database,
            OpenTasks tasks,
            ObjectProvider<OverdueWatcher> watchers,
            TransactionTemplate transaction,
            Clock clock,
            Duration patience) {
        this.database = database;
        this.tasks = tasks;
        this.watchers = watchers;
        this.transaction = transaction;
        this.clock = clock;
        this.patience = patience;
    }

    /** Returns how many were told. */
    int sweep() {
        Instant now = clock.instant();
        return tell(Addressee.FUNCTION_LEAD, now) + tell(Addressee.CASE_MANAGER, now.minus(patience));
    }

    private int tell(Addressee addressee, Instant dueBefore) {
        List<OpenTask> overdue = tasks.dueBefore(dueBefore, addressee.name());
        int told = 0;
        for (OpenTask task : overdue) {
            told += Boolean.TRUE.equals(transaction.execute(status -> tellOnce(task, addressee))) ? 1 : 0;
        }
        return told;
    }

    private boolean tellOnce(OpenTask task, Addressee addressee) {
        int first = database.sql("""
                        INSERT INTO task_escalation (task_id, told, due_at, told_at)
                        SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM act_ru_task WHERE id_ = ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(
                        task.id(),
                        addressee.name(),
                        Timestamp.from(Objects.requireNonNull(task.dueAt())),
                        Timestamp.from(clock.instant()),
                        task.id())
                .update();
        if (first == 1) {
            watchers.orderedStream().forEach(watcher -> watcher.overdue(task, addressee));
        }
        return first == 1;
    }
}
