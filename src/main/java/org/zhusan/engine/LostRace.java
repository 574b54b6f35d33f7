package org.zhusan.engine;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Someone else changed the same case at the same moment, a sibling's counter for example; nothing of this transaction was kept and the same action may well
 * succeed when tried again.
 */
public class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TRIES = 6;
    private static final int PAUSE_MILLIS = 25;

    LostRace(Throwable cause) {
        super("lost a race for a case", cause);
    }

    /**
     * Runs an action that opens its own transaction, again a few times when it loses a race.
     *
     * @throws LostRace when it lost every time
     */
    public static <T extends @Nullable Object> T retrying(Supplier<T> action) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a lost race is tried again outside its transaction, not inside");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return action.get();
            } catch (RuntimeException lost) {
                if (attempt == TRIES || !isOne(lost)) {
                    throw lost;
                }
                pause(attempt);
            }
        }
    }

    /** Whether an exception says, in any of the ways the engine and the database have, that someone else was first. */
    static boolean isOne(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LostRace
                    || cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && isOne(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 40: deadlock or serialisation; 23503: the row this one points to went away meanwhile. */
    private static boolean isOne(@Nullable String state) {
        return state != null && (state.startsWith("40") || state.equals("23503"));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS * (1L << attempt)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
