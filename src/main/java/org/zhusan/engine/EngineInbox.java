package org.zhusan.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps messages in a table until exactly one instance waits for each. */
@Component
class EngineInbox implements Inbox {
    private static final Logger log = LoggerFactory.getLogger(EngineInbox.class);
    private static final int BATCH = 500;

    private final JdbcClient database;
    private final MessageDelivery delivery;
    private final Clock clock;
    private final TransactionTemplate each;

    EngineInbox(
            JdbcClient database,
            MessageDelivery delivery,
            ProgrammeClock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.delivery = delivery;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Override
    @Transactional
    public void post(String messageId, String name, String recipient, Map<String, Object> facts) {
        int stored = database.sql("""
                        INSERT INTO inbox_message (id, name, recipient, facts, posted_at) VALUES (?, ?, ?, ?::jsonb, ?)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .params(messageId, name, recipient, MessageFacts.write(facts), Timestamp.from(clock.instant()))
                .update();
        if (stored == 0) {
            return;
        }
        if (Context.getCommandContext() == null) {
            delivery.deliver(messageId);
        } else {
            onceTheStepIsDone(messageId);
        }
    }

    /** Inside a step the engine has not written yet what the sender itself waits for; before the commit it has. */
    private void onceTheStepIsDone(String messageId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                delivery.deliver(messageId);
            }
        });
    }

    @Override
    public List<Waiting> waiting() {
        return database.sql("""
                        SELECT id, name, recipient, posted_at, attempts, problem FROM inbox_message
                        WHERE delivered_at IS NULL ORDER BY posted_at, id
                        """)
                .query((row, number) -> new Waiting(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("recipient"),
                        row.getTimestamp("posted_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("problem")))
                .list();
    }

    /** Tries every message that waits and now has somebody waiting for it, each in a transaction of its own; returns how many were delivered. */
    int deliverWaiting() {
        int delivered = 0;
        for (String message : expected()) {
            delivered += tryAgain(message) ? 1 : 0;
        }
        return delivered;
    }

    private boolean tryAgain(String message) {
        try {
            return Boolean.TRUE.equals(each.execute(status -> delivery.deliver(message)));
        } catch (RuntimeException failed) {
            // this message stays for the next round and says why; the others go on
            String problem = WordlessFailures.what(failed);
            log.warn("A message was not delivered: {}", problem);
            each.executeWithoutResult(status -> delivery.failed(message, problem));
            return false;
        }
    }

    private List<String> expected() {
        return database.sql("""
                        SELECT m.id FROM inbox_message m
                        WHERE m.delivered_at IS NULL AND EXISTS (
                            SELECT 1 FROM act_ru_event_subscr s JOIN act_ru_execution i ON i.id_ = s.proc_inst_id_
                            WHERE s.event_type_ = 'message' AND s.event_name_ = m.name AND i.business_key_ = m.recipient)
                        ORDER BY m.posted_at, m.id LIMIT """ + " " + BATCH).query(String.class).list();
    }
}
