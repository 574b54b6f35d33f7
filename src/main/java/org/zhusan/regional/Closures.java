package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.regional_closure}: who proposed, decided and countersigned. */
@Component
class Closures {
    private final JdbcClient sql;

    Closures(JdbcClient sql) {
        this.sql = sql;
    }

    void propose(String instance, String programme, LocalDate on, String by) {
        sql.sql("INSERT INTO zhusan.regional_closure (instance, programme, proposed_on, proposed_by) "
                        + "VALUES (:instance, :programme, :on, :by)")
                .param("instance", instance)
                .param("programme", programme)
                .param("on", on)
                .param("by", by)
                .update();
    }

    Optional<Closure> find(String instance) {
        return sql.sql("SELECT * FROM zhusan.regional_closure WHERE instance = :instance")
                .param("instance", instance)
                .query((row, number) -> new Closure(
                        row.getString("instance"),
                        row.getString("programme"),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getString("proposed_by"),
                        row.getString("decision"),
                        row.getString("decided_by"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getInt("looks")))
                .optional();
    }

    void decide(String instance, String decision, String by) {
        sql.sql("UPDATE zhusan.regional_closure SET decision = :decision, decided_by = :by WHERE instance = :instance")
                .param("decision", decision)
                .param("by", by)
                .param("instance", instance)
                .update();
    }

    void countersign(String instance, String by) {
        sql.sql("UPDATE zhusan.regional_closure SET countersigned_by = :by WHERE instance = :instance")
                .param("by", by)
                .param("instance", instance)
                .update();
    }

    void close(String instance, LocalDate on) {
        sql.sql("UPDATE zhusan.regional_closure SET closed_on = greatest(proposed_on, :on) WHERE instance = :instance")
                .param("on", on)
                .param("instance", instance)
                .update();
    }

    void lookedIn(String instance) {
        sql.sql("UPDATE zhusan.regional_closure SET looks = looks + 1 WHERE instance = :instance")
                .param("instance", instance)
                .update();
    }

    /**
     * @param decision null before the commission decided
     * @param closedOn null unless all three agreed
     * @param looks how often somebody looked in afterwards
     */
    record Closure(
            String instance,
            String programme,
            LocalDate proposedOn,
            String proposedBy,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable LocalDate closedOn,
            int looks) {
        static final String WITH_MONITORING = "closeWithMonitoring";
        static final String CONTINUE = "continue";

        boolean monitored() {
            return WITH_MONITORING.equals(decision);
        }
    }
}
