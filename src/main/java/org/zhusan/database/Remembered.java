package org.zhusan.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Answers a transaction need not ask for twice; gone with its end, and whoever changes what they tell forgets them. Outside of a transaction nothing is remembered. */
public final class Remembered {
    private Remembered() {}

    /** @param question what was asked, with all it depends on; an answer of nothing is asked for again */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object question, Supplier<T> asking) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return asking.get();
        }
        Map<Object, Object> answers = answers();
        Object known = answers.get(question);
        if (known != null) {
            return (T) known;
        }
        T answer = asking.get();
        answers.put(question, answer);
        return answer;
    }

    /** Everything: what one row says may stand in the answer about another. */
    public static void forget() {
        if (TransactionSynchronizationManager.getResource(Remembered.class) != null) {
            answers().clear();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> answers() {
        var answers = (Map<Object, Object>) TransactionSynchronizationManager.getResource(Remembered.class);
        if (answers != null) {
            return answers;
        }
        var fresh = new HashMap<Object, Object>();
        TransactionSynchronizationManager.bindResource(Remembered.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Bound(fresh));
        return fresh;
    }

    /** Another transaction in between knows nothing of it. */
    private record Bound(Map<Object, Object> answers) implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Remembered.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembered.class, answers);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.class);
        }
    }
}
