package org.zhusan.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Timers, retries and messages that are due, fired by hand one after the other: for the replay and tests, where no workers run. */
@Component
class DueWork {
    private static final Logger log = LoggerFactory.getLogger(DueWork.class);
    private static final int BATCH = 200;
    private static final String READY =
            " FROM act_ru_job WHERE retries_ > 0 AND suspension_state_ = 1 AND (lock_exp_time_ IS NULL OR lock_exp_time_ < ?)";

    private final ProcessEngine engine;
    private final JdbcClient database;
    private final EngineInbox inbox;
    private final OverdueSweeper overdue;
    private final Clock clock;

    DueWork(
            ProcessEngine engine,
            JdbcClient database,
            EngineInbox inbox,
            OverdueSweeper overdue,
            ProgrammeClock clock) {
        this.engine = engine;
        this.database = database;
        this.inbox = inbox;
        this.overdue = overdue;
        this.clock = clock;
    }

    /** The earliest moment anything is due; now when something waits without a date. */
    Optional<Instant> next() {
        Timestamp now = now();
        return database.sql("SELECT min(coalesce(duedate_, ?))" + READY)
                .params(now, now)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * Runs jobs and delivers waiting messages until nothing is due, then looks for overdue tasks. A job that fails is left to its retries. Returns how many
     * jobs and messages succeeded.
     */
    int run() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("each job has a transaction of its own; run them outside any other");
        }
        int total = 0;
        Set<String> failed = new HashSet<>();
        int round;
        do {
            round = runJobs(failed) + inbox.deliverWaiting();
            total += round;
        } while (round > 0);
        overdue.sweep();
        return total;
    }

    private int runJobs(Set<String> failed) {
        int succeeded = 0;
        for (List<String> batch = due(failed); !batch.isEmpty(); batch = due(failed)) {
            for (String job : batch) {
                if (run(job)) {
                    succeeded++;
                } else {
                    failed.add(job);
                }
            }
        }
        return succeeded;
    }

    private boolean run(String job) {
        try {
            engine.getManagementService().executeJob(job);
            return true;
        } catch (RuntimeException failed) {
            // the engine has counted the try and set the next one, or made an incident; a job that is gone another one
            // took along
            if (stillThere(job) > 0) {
                log.warn("A job failed: {}", WordlessFailures.what(failed));
            }
            return false;
        }
    }

    private long stillThere(String job) {
        return database.sql("SELECT count(*) FROM act_ru_job WHERE id_ = ?")
                .param(job)
                .query(Long.class)
                .single();
    }

    private List<String> due(Set<String> failed) {
        Timestamp now = now();
        List<String> due = database.sql("SELECT id_" + READY
                        + " AND (duedate_ IS NULL OR duedate_ <= ?) ORDER BY duedate_ NULLS FIRST, id_ LIMIT " + BATCH)
                .params(now, now)
                .query(String.class)
                .list();
        return due.stream().filter(job -> !failed.contains(job)).toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
