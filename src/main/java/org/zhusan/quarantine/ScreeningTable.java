package org.zhusan.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.screening} and {@code zhusan.quarantine_contact}. */
@Component
class ScreeningTable {
    private final JdbcClient sql;

    ScreeningTable(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(String instance, String person, Instant at) {
        sql.sql("""
                        INSERT INTO zhusan.screening (instance, person, begun_at) VALUES (:instance, :person, :at)
                        ON CONFLICT (instance) DO NOTHING""")
                .param("instance", instance)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest of the person. */
    Optional<Screening> latest(String person) {
        return sql.sql("SELECT * FROM zhusan.screening WHERE person = :person ORDER BY begun_at DESC, instance LIMIT 1")
                .param("person", person)
                .query((row, number) -> screening(row))
                .optional();
    }

    void set(String instance, Extension found) {
        sql.sql("""
                        UPDATE zhusan.screening SET isolation = :isolation, isolate_until = :until,
                            symptom_free_days = :days, negative_stools = :stools WHERE instance = :instance""")
                .param("isolation", found.isolation().code())
                .param("until", found.isolateUntil(), Types.DATE)
                .param("days", found.symptomFreeDays())
                .param("stools", found.negativeStools())
                .param("instance", instance)
                .update();
    }

    void lift(String instance, Instant at) {
        sql.sql("UPDATE zhusan.screening SET lifted_at = :at, isolation = 'none' WHERE instance = :instance")
                .param("at", Timestamp.from(at))
                .param("instance", instance)
                .update();
    }

    void cleared(String instance, LocalDate on) {
        sql.sql("UPDATE zhusan.screening SET cleared_on = :on WHERE instance = :instance")
                .param("on", on)
                .param("instance", instance)
                .update();
    }

    /** @return false when this contact was counted before */
    boolean contact(String person, String source, LocalDate on, LocalDate until) {
        return sql.sql("""
                        INSERT INTO zhusan.quarantine_contact (person, source, contact_on, until_on)
                        VALUES (:person, :source, :on, :until) ON CONFLICT (person, source) DO NOTHING""")
                        .param("person", person)
                        .param("source", source)
                        .param("on", on)
                        .param("until", until)
                        .update()
                == 1;
    }

    private static Screening screening(ResultSet row) throws SQLException {
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new Screening(
                row.getString("instance"),
                row.getString("person"),
                row.getTimestamp("begun_at").toInstant(),
                Isolation.of(row.getString("isolation")),
                row.getObject("isolate_until", LocalDate.class),
                row.getInt("symptom_free_days"),
                row.getInt("negative_stools"),
                lifted == null ? null : lifted.toInstant());
    }
}
