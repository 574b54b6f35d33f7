package org.zhusan.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings as rows that are never changed. */
@Component
class SqlReadiness implements Readiness {
    private final JdbcClient sql;

    SqlReadiness(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void keep(String person, String instance, State state, @Nullable String region, LocalDate seenOn) {
        sql.sql("INSERT INTO zhusan.relatives_readiness (instance, person, readiness, region, seen_on, valid_until) "
                        + "VALUES (:instance, :person, :readiness, :region, :seenOn, :until) ON CONFLICT DO NOTHING")
                .param("instance", instance)
                .param("person", person)
                .param("readiness", state.code())
                .param("region", region)
                .param("seenOn", seenOn)
                .param("until", seenOn.plusDays(VALID_DAYS))
                .update();
    }

    @Override
    public Optional<Finding> latest(String person) {
        return sql.sql("SELECT * FROM zhusan.relatives_readiness WHERE person = :person ORDER BY id DESC LIMIT 1")
                .param("person", person)
                .query((row, number) -> new Finding(
                        row.getString("person"),
                        State.of(row.getString("readiness")),
                        row.getString("region"),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .optional();
    }

    @Override
    public Optional<Finding> valid(String person, LocalDate on) {
        return latest(person).filter(it -> !it.validUntil().isBefore(on));
    }
}
