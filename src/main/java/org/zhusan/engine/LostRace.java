package org.zhusan.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Someone else changed the same case at the same moment, a sibling's counter for example. Nothing of this transaction can be kept; the same action may well
 * succeed in a new one.
 */
public class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1;

    LostRace(Throwable cause) {
        super("lost a race for a case", cause);
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
}
