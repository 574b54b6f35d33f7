package org.zhusan.regional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.regional_programme} and their reviews: one programme per household, region and time. */
@Component
class Programmes {
    private static final String COLUMNS = "SELECT instance, household, region, since_on, regime, ended_on, ending ";

    private final JdbcClient sql;

    Programmes(JdbcClient sql) {
        this.sql = sql;
    }

    void open(String instance, String household, String region, LocalDate since) {
        sql.sql("INSERT INTO zhusan.regional_programme (instance, household, region, since_on) "
                        + "VALUES (:instance, :household, :region, :since)")
                .param("instance", instance)
                .param("household", household)
                .param("region", region)
                .param("since", since)
                .update();
    }

    Optional<Programme> find(String instance) {
        return sql.sql(COLUMNS + "FROM zhusan.regional_programme WHERE instance = :instance")
                .param("instance", instance)
                .query((row, number) -> programme(row))
                .optional();
    }

    /** The one that lasts, or the last one. */
    Optional<Programme> latest(String household) {
        return sql.sql(COLUMNS + "FROM zhusan.regional_programme WHERE household = :household "
                        + "ORDER BY ended_on DESC NULLS FIRST, since_on DESC LIMIT 1")
                .param("household", household)
                .query((row, number) -> programme(row))
                .optional();
    }

    void takePartBy(String instance, Regime regime) {
        sql.sql("UPDATE zhusan.regional_programme SET regime = :regime WHERE instance = :instance")
                .param("regime", regime.code())
                .param("instance", instance)
                .update();
    }

    /** Once; what ended stays ended until it is taken up anew. */
    void end(String instance, LocalDate on, Outcome outcome) {
        sql.sql("UPDATE zhusan.regional_programme SET ended_on = greatest(since_on, :on), ending = :ending "
                        + "WHERE instance = :instance AND ended_on IS NULL")
                .param("on", on)
                .param("ending", outcome.code())
                .param("instance", instance)
                .update();
    }

    /** The same household in the same region begins again. */
    void takeUpAnew(String instance) {
        sql.sql("UPDATE zhusan.regional_programme SET ended_on = NULL, ending = NULL WHERE instance = :instance")
                .param("instance", instance)
                .update();
    }

    void reviewed(
            String task, String instance, LocalDate heldOn, int maxRisk, int maxNeed, @Nullable LocalDate sooner) {
        sql.sql("INSERT INTO zhusan.regional_review (task, programme, held_on, max_risk, max_need, sooner_on) "
                        + "VALUES (:task, :programme, :on, :risk, :need, :sooner)")
                .param("task", task)
                .param("programme", instance)
                .param("on", heldOn)
                .param("risk", maxRisk)
                .param("need", maxNeed)
                .param("sooner", sooner, java.sql.Types.DATE)
                .update();
    }

    /** In the order they were held. */
    List<Review> reviews(String instance) {
        return sql.sql("SELECT id, held_on, max_risk, max_need, sooner_on FROM zhusan.regional_review "
                        + "WHERE programme = :programme ORDER BY id")
                .param("programme", instance)
                .query((row, number) -> new Review(
                        row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("max_risk"),
                        row.getInt("max_need"),
                        row.getObject("sooner_on", LocalDate.class)))
                .list();
    }

    void answered(long review, String interval) {
        sql.sql("UPDATE zhusan.regional_review SET interval = :interval WHERE id = :id")
                .param("interval", interval)
                .param("id", review)
                .update();
    }

    private static Programme programme(ResultSet row) throws SQLException {
        String regime = row.getString("regime");
        return new Programme(
                row.getString("instance"),
                row.getString("household"),
                row.getString("region"),
                row.getObject("since_on", LocalDate.class),
                regime == null ? null : Regime.of(regime),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ending"));
    }
}
