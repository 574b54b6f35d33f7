package org.zhusan.guardianship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.guardian_care} and the visits: one row per guardian a child has or had. */
@Component
class GuardianCares {
    private final JdbcClient sql;

    GuardianCares(JdbcClient sql) {
        this.sql = sql;
    }

    void open(String instance, String child, LocalDate since, LocalDate nextVisit) {
        sql.sql("INSERT INTO zhusan.guardian_care (instance, child, since_on, next_visit_on) "
                        + "VALUES (:instance, :child, :since, :next)")
                .param("instance", instance)
                .param("child", child)
                .param("since", since)
                .param("next", nextVisit)
                .update();
    }

    Optional<Given> find(String instance) {
        return sql.sql("SELECT * FROM zhusan.guardian_care WHERE instance = :instance")
                .param("instance", instance)
                .query((row, number) -> given(row))
                .optional();
    }

    /** The one that lasts. */
    Optional<Given> now(String child) {
        return sql.sql("SELECT * FROM zhusan.guardian_care WHERE child = :child AND ended_on IS NULL")
                .param("child", child)
                .query((row, number) -> given(row))
                .optional();
    }

    void visited(String task, String instance, Visit visit) {
        sql.sql("INSERT INTO zhusan.guardian_visit (task, care, visited_on, risk, need, next_on) "
                        + "VALUES (:task, :care, :on, :risk, :need, :next)")
                .param("task", task)
                .param("care", instance)
                .param("on", visit.on())
                .param("risk", visit.risk())
                .param("need", visit.need())
                .param("next", visit.next())
                .update();
    }

    /** Newest first. */
    List<Visit> visits(String instance) {
        return sql.sql("SELECT visited_on, risk, need, next_on FROM zhusan.guardian_visit "
                        + "WHERE care = :care ORDER BY visited_on DESC, next_on DESC")
                .param("care", instance)
                .query((row, number) -> new Visit(
                        row.getObject("visited_on", LocalDate.class),
                        row.getInt("risk"),
                        row.getInt("need"),
                        row.getObject("next_on", LocalDate.class)))
                .list();
    }

    void next(String instance, LocalDate next) {
        sql.sql("UPDATE zhusan.guardian_care SET next_visit_on = :next WHERE instance = :instance")
                .param("next", next)
                .param("instance", instance)
                .update();
    }

    /** Once; what ended stays ended. */
    void end(String instance, LocalDate on, Ending ending) {
        sql.sql("UPDATE zhusan.guardian_care SET ended_on = greatest(since_on, :on), ending = :ending "
                        + "WHERE instance = :instance AND ended_on IS NULL")
                .param("on", on)
                .param("ending", ending.code())
                .param("instance", instance)
                .update();
    }

    enum Ending {
        OF_AGE("ofAge"),
        RETURNED("returned"),
        GUARDIAN_LOST("guardianLost");

        private final String code;

        Ending(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Ending of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param ending null while it lasts */
    record Given(
            String instance,
            String child,
            LocalDate since,
            LocalDate nextVisit,
            @Nullable Ending ending) {}

    /**
     * @param risk danger seen, 0 to 4
     * @param need of help, 0 to 4
     * @param next day chosen for the next one
     */
    record Visit(LocalDate on, int risk, int need, LocalDate next) {}

    private static Given given(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new Given(
                row.getString("instance"),
                row.getString("child"),
                row.getObject("since_on", LocalDate.class),
                row.getObject("next_visit_on", LocalDate.class),
                ending == null ? null : Ending.of(ending));
    }
}
