package org.zhusan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rulings as rows that are never changed. */
@Component
class SqlRulings implements Rulings {
    private final JdbcClient sql;
    private final Clock clock;

    SqlRulings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(
            String person, String task, Kind kind, LocalDate finalOn, LocalDate inForceOn, @Nullable String relative) {
        if (inForceOn.isBefore(finalOn)) {
            throw new RulingRefused("casefile.rulingBeforeFinal", inForceOn, finalOn);
        }
        if (inForceOn.isAfter(LocalDate.now(clock))) {
            throw new RulingRefused("casefile.rulingNotInForce", inForceOn);
        }
        sql.sql("INSERT INTO zhusan.ruling (person, task, kind, final_on, in_force_on, relative) "
                        + "VALUES (:person, :task, :kind, :finalOn, :inForceOn, :relative) ON CONFLICT DO NOTHING")
                .param("person", person)
                .param("task", task)
                .param("kind", kind.code())
                .param("finalOn", finalOn)
                .param("inForceOn", inForceOn)
                .param("relative", relative)
                .update();
    }

    @Override
    public Optional<Ruling> inForce(String person, Kind kind, LocalDate on) {
        return of(person).stream()
                .filter(it -> it.kind() == kind && !it.inForceOn().isAfter(on))
                .findFirst();
    }

    @Override
    public List<Ruling> of(String person) {
        return sql.sql("SELECT * FROM zhusan.ruling WHERE person = :person ORDER BY in_force_on DESC, task")
                .param("person", person)
                .query((row, number) -> new Ruling(
                        row.getString("person"),
                        Kind.of(row.getString("kind")),
                        row.getString("task"),
                        row.getObject("final_on", LocalDate.class),
                        row.getObject("in_force_on", LocalDate.class),
                        row.getString("relative")))
                .list();
    }
}
