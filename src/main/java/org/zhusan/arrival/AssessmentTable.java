package org.zhusan.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.assessment} and {@code zhusan.undertaking}: one per assessment, the newest of a person is the one that counts. */
@Component
class AssessmentTable {
    private final JdbcClient sql;

    AssessmentTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Assessment> find(String person, String instance) {
        return sql.sql("SELECT * FROM zhusan.assessment WHERE person = :person AND instance = :instance")
                .param("person", person)
                .param("instance", instance)
                .query((row, number) -> assessment(row))
                .optional();
    }

    /** The newest of each of these people who has one. */
    Map<String, Assessment> latest(Collection<String> people) {
        var latest = new HashMap<String, Assessment>();
        sql.sql("""
                        SELECT DISTINCT ON (person) * FROM zhusan.assessment WHERE person IN (:people)
                        ORDER BY person, decided_at DESC""")
                .param("people", people.isEmpty() ? List.of("") : people)
                .query((row, number) -> assessment(row))
                .list()
                .forEach(it -> latest.put(it.person(), it));
        return latest;
    }

    void decide(
            String person,
            String instance,
            String decision,
            boolean late,
            Instant at,
            String by,
            @Nullable LocalDate reviewOn) {
        sql.sql("""
                        INSERT INTO zhusan.assessment (person, instance, decision, late, decided_at, decided_by, review_on)
                        VALUES (:person, :instance, :decision, :late, :at, :by, :review)""")
                .param("person", person)
                .param("instance", instance)
                .param("decision", decision)
                .param("late", late)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("review", reviewOn, java.sql.Types.DATE)
                .update();
    }

    void settle(String person, String instance, String settledAs) {
        sql.sql("UPDATE zhusan.assessment SET settled_as = :as WHERE person = :person AND instance = :instance")
                .param("as", settledAs)
                .param("person", person)
                .param("instance", instance)
                .update();
    }

    /** @param settledAt null while something is still to be done before the way is settled */
    void route(String person, String instance, Assessment.Route route, @Nullable Instant settledAt) {
        sql.sql("""
                        UPDATE zhusan.assessment SET route = :route, settled_at = :at
                        WHERE person = :person AND instance = :instance""")
                .param("route", route.name())
                .param("at", settledAt == null ? null : Timestamp.from(settledAt), java.sql.Types.TIMESTAMP)
                .param("person", person)
                .param("instance", instance)
                .update();
    }

    /** Signed: from now on the way is settled. */
    void undertake(Undertaking signed, Instant at, String by) {
        sql.sql("""
                        INSERT INTO zhusan.undertaking
                            (person, instance, scope, from_on, to_on, review_on, registered_at, registered_by)
                        VALUES (:person, :instance, :scope, :from, :to, :review, :at, :by)""")
                .param("person", signed.person())
                .param("instance", signed.instance())
                .param("scope", signed.scope())
                .param("from", signed.from())
                .param("to", signed.to())
                .param("review", signed.reviewOn())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        route(signed.person(), signed.instance(), Assessment.Route.UNDERTAKING, at);
    }

    /**
     * @param scope {@code locality} or {@code country}
     * @param to last day
     */
    record Undertaking(
            String person, String instance, String scope, LocalDate from, LocalDate to, LocalDate reviewOn) {}

    private static Assessment assessment(ResultSet row) throws SQLException {
        String route = row.getString("route");
        Timestamp settled = row.getTimestamp("settled_at");
        return new Assessment(
                row.getString("person"),
                row.getString("instance"),
                row.getString("decision"),
                row.getBoolean("late"),
                row.getTimestamp("decided_at").toInstant(),
                row.getObject("review_on", LocalDate.class),
                row.getString("settled_as"),
                route == null ? null : Assessment.Route.valueOf(route),
                settled == null ? null : settled.toInstant());
    }
}
