package org.zhusan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class RememberedTest {
    private final TransactionTemplate transaction = new TransactionTemplate(new Pretended());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aTransactionAsksOnceAndTheNextOneAgain() {
        for (int i = 1; i <= 2; i++) {
            transaction.executeWithoutResult(status -> {
                int first = answer("a");
                assertThat(answer("a")).isEqualTo(first);
                assertThat(answer("b")).isEqualTo(first + 1);
            });
        }
        assertThat(asked).hasValue(4);
    }

    @Test
    void whoeverChangesSomethingIsAnsweredAnew() {
        transaction.executeWithoutResult(status -> {
            answer("a");
            Remembered.forget();
            assertThat(answer("a")).isEqualTo(2);
        });
    }

    @Test
    void outsideOfATransactionNothingIsRemembered() {
        Remembered.forget();
        assertThat(List.of(answer("a"), answer("a"))).containsExactly(1, 2);
    }

    @Test
    void whatOneTransactionKnowsAnotherInBetweenDoesNot() {
        var apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            assertThat(answer("a")).isEqualTo(1);
            apart.executeWithoutResult(inner -> assertThat(answer("a")).isEqualTo(2));
            assertThat(answer("a")).isEqualTo(1);
        });
    }

    private int answer(String question) {
        return Remembered.of(question, asked::incrementAndGet);
    }

    /** Transactions without a database. */
    private static final class Pretended extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        private final transient ThreadLocal<Object> open = new ThreadLocal<>();

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open.get() != null;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open.set(transaction);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            open.remove();
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open.set(suspended);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open.remove();
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open.remove();
        }
    }
}
