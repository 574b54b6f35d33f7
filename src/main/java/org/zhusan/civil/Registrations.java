package org.zhusan.civil;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.engine.Processes;

/** Begins names and papers of a person, once: the row is the lock, so that two who ask at the same moment begin one. */
@Component
class Registrations {
    /** Aktau lies there; who answers for the region follows the person later. */
    private static final String REGION_OF_THE_CENTRE = "MAN";

    private final JdbcClient sql;
    private final Processes processes;
    private final Clock clock;

    Registrations(JdbcClient sql, Processes processes, Clock clock) {
        this.sql = sql;
        this.processes = processes;
        this.clock = clock;
    }

    /** For each of them for whom it never began; of the others nothing changes. */
    @Transactional
    void open(Collection<String> people) {
        people.stream()
                .sorted()
                .filter(this::first)
                .forEach(it -> processes.start(
                        PapersProcess.CIVIL_REGISTRATION,
                        it,
                        Map.of(PapersProcess.PLACE_REGION, REGION_OF_THE_CENTRE)));
    }

    private boolean first(String person) {
        return sql.sql(
                                "INSERT INTO zhusan.registration_opened (person, opened_at) VALUES (:person, :at) ON CONFLICT DO NOTHING")
                        .param("person", person)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
