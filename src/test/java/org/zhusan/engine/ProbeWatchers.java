package org.zhusan.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what is told about tasks. */
@TestComponent
class ProbeWatchers implements TaskWatcher, OverdueWatcher {
    private final Map<String, List<String>> seen = new ConcurrentHashMap<>();
    private final Map<String, List<String>> told = new ConcurrentHashMap<>();
    private final Clock clock;

    ProbeWatchers(ProgrammeClock clock) {
        this.clock = clock;
    }

    List<String> seen(String task) {
        return seen.getOrDefault(task, List.of());
    }

    List<String> told(String task) {
        return told.getOrDefault(task, List.of());
    }

    @Override
    public void opened(OpenTask task) {
        note(task, "opened " + task.assignee());
    }

    @Override
    public void assigned(OpenTask task) {
        note(task, "assigned " + task.assignee());
    }

    @Override
    public void closed(OpenTask task, boolean completed) {
        note(task, "closed " + task.assignee() + " " + completed);
    }

    private void note(OpenTask task, String what) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("told outside the engine's transaction");
        }
        seen.computeIfAbsent(task.id(), any -> new ArrayList<>()).add(what);
    }

    @Override
    public void overdue(OpenTask task, Addressee addressee) {
        told.computeIfAbsent(task.id(), any -> new ArrayList<>()).add(clock.instant() + " " + addressee);
    }
}
