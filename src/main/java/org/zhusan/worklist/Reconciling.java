package org.zhusan.worklist;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reconciles while the server runs; zero never. */
@Component
class Reconciling implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);

    private final Reconciliation reconciliation;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService worker;

    Reconciling(Reconciliation reconciliation, @Value("${zhusan.worklist.reconcile-every:15m}") Duration every) {
        this.reconciliation = reconciliation;
        this.every = every;
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(it -> {
            var thread = new Thread(it, "task-list-reconciliation");
            thread.setDaemon(true);
            return thread;
        });
        if (!every.isZero()) {
            fresh.scheduleWithFixedDelay(this::quietly, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
        worker = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending = worker;
        if (ending != null) {
            ending.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        ScheduledExecutorService now = worker;
        return now != null && !now.isShutdown();
    }

    private void quietly() {
        try {
            reconciliation.reconcile();
        } catch (RuntimeException databaseAway) {
            // scheduleWithFixedDelay would never come back after an exception
            log.warn(
                    "The task list could not be held against the engine ({}); trying again.",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
