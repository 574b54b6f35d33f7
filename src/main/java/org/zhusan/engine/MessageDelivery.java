package org.zhusan.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands one message to the one instance that waits for it; always inside its caller's transaction. */
@Component
class MessageDelivery {
    private final ProcessEngine engine;
    private final JdbcClient database;
    private final FactBook facts;
    private final Clock clock;

    MessageDelivery(ProcessEngine engine, JdbcClient database, FactBook facts, ProgrammeClock clock) {
        this.engine = engine;
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    private record Message(
            String name, String recipient, @Nullable String facts) {}

    private record Receiver(String execution, String definition) {}

    /** Whether it was delivered now. Locks message and receiver first, so that nobody else delivers or consumes at the same time. */
    boolean deliver(String id) {
        Optional<Message> message = lock(id);
        if (message.isEmpty()) {
            return false;
        }
        List<Receiver> receivers = receivers(message.get());
        if (receivers.size() != 1) {
            failed(id, receivers.isEmpty() ? "nobodyWaits" : "severalWait");
            return false;
        }
        hand(message.get(), receivers.get(0));
        database.sql("UPDATE inbox_message SET delivered_at = ?, facts = NULL, problem = NULL WHERE id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        return true;
    }

    void failed(String id, String problem) {
        database.sql("UPDATE inbox_message SET attempts = attempts + 1, problem = ? WHERE id = ?")
                .params(problem, id)
                .update();
    }

    private Optional<Message> lock(String id) {
        return database.sql("""
                        SELECT name, recipient, facts FROM inbox_message
                        WHERE id = ? AND delivered_at IS NULL FOR UPDATE SKIP LOCKED
                        """)
                .param(id)
                .query((row, number) ->
                        new Message(row.getString("name"), row.getString("recipient"), row.getString("facts")))
                .optional();
    }

    private List<Receiver> receivers(Message message) {
        return database.sql("""
                        SELECT s.execution_id_, i.proc_def_id_ FROM act_ru_event_subscr s
                        JOIN act_ru_execution i ON i.id_ = s.proc_inst_id_
                        WHERE s.event_type_ = 'message' AND s.event_name_ = ? AND i.business_key_ = ?
                        ORDER BY s.id_ FOR UPDATE OF s
                        """)
                .params(message.name(), message.recipient())
                .query((row, number) -> new Receiver(row.getString("execution_id_"), row.getString("proc_def_id_")))
                .list();
    }

    private void hand(Message message, Receiver receiver) {
        Map<String, Object> checked = MessageFacts.read(message.facts(), facts.of(receiver.definition()));
        try {
            engine.getRuntimeService().messageEventReceived(message.name(), receiver.execution(), checked);
        } catch (RuntimeException e) {
            throw LostRace.isOne(e) ? new LostRace(e) : e;
        }
    }
}
