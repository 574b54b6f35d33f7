package org.zhusan.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.CaseManagers;

/** The rows of {@code zhusan.household_plan}, its conferences and the days added to it: one plan per running chapter of a household. */
@Component
class HouseholdPlans implements CaseManagers {
    private final JdbcClient sql;

    HouseholdPlans(JdbcClient sql) {
        this.sql = sql;
    }

    void open(String instance, String household, String manager, LocalDate nextConference, Instant at) {
        sql.sql("""
                        INSERT INTO zhusan.household_plan (instance, household, manager, opened_at, next_conference)
                        VALUES (:instance, :household, :manager, :at, :next)""")
                .param("instance", instance)
                .param("household", household)
                .param("manager", manager)
                .param("at", Timestamp.from(at))
                .param("next", nextConference)
                .update();
    }

    Optional<Plan> find(String instance) {
        return sql.sql("""
                        SELECT p.*, (SELECT coalesce(sum(e.days), 0) FROM zhusan.stay_extension e WHERE e.plan = p.instance) AS added
                        FROM zhusan.household_plan p WHERE instance = :instance""")
                .param("instance", instance)
                .query((row, number) -> plan(row))
                .optional();
    }

    /** Two conferences or decisions about one household take turns. */
    Plan lock(String instance) {
        sql.sql("SELECT 1 FROM zhusan.household_plan WHERE instance = :instance FOR UPDATE")
                .param("instance", instance)
                .query()
                .singleRow();
        return find(instance).orElseThrow();
    }

    /** The member who holds the threads of this household now. */
    @Override
    public Optional<String> of(String household) {
        return sql.sql("""
                        SELECT manager FROM zhusan.household_plan WHERE household = :household
                        ORDER BY opened_at DESC LIMIT 1""").param("household", household).query(String.class).optional();
    }

    void confer(String instance, LocalDate heldOn, int maxRisk, int maxNeed, String by) {
        sql.sql("""
                        INSERT INTO zhusan.household_conference (plan, held_on, max_risk, max_need, held_by)
                        VALUES (:plan, :on, :risk, :need, :by)""")
                .param("plan", instance)
                .param("on", heldOn)
                .param("risk", maxRisk)
                .param("need", maxNeed)
                .param("by", by)
                .update();
    }

    /** In the order they were held. */
    List<Conference> conferences(String instance) {
        return sql.sql("SELECT * FROM zhusan.household_conference WHERE plan = :plan ORDER BY id")
                .param("plan", instance)
                .query((row, number) -> new Conference(
                        row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("max_risk"),
                        row.getInt("max_need")))
                .list();
    }

    void next(String instance, long conference, String interval, LocalDate next) {
        sql.sql("UPDATE zhusan.household_conference SET interval = :interval WHERE id = :id")
                .param("interval", interval)
                .param("id", conference)
                .update();
        sql.sql("UPDATE zhusan.household_plan SET next_conference = :next WHERE instance = :instance")
                .param("next", next)
                .param("instance", instance)
                .update();
    }

    /** @param day null when the household does not agree to any */
    void leavesOn(String instance, @Nullable LocalDate day) {
        sql.sql("UPDATE zhusan.household_plan SET leaves_on = :day WHERE instance = :instance")
                .param("day", day, Types.DATE)
                .param("instance", instance)
                .update();
    }

    /** No day of departure stands any more; the day they sit together again does. */
    void postpone(String instance, LocalDate next) {
        leavesOn(instance, null);
        sql.sql("UPDATE zhusan.household_plan SET next_conference = :next WHERE instance = :instance")
                .param("next", next)
                .param("instance", instance)
                .update();
    }

    void extend(String instance, int days, Instant at, String by) {
        sql.sql(
                        "INSERT INTO zhusan.stay_extension (plan, days, decided_at, decided_by) VALUES (:plan, :days, :at, :by)")
                .param("plan", instance)
                .param("days", days)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /**
     * @param added days the commission granted so far
     * @param leavesOn the day the household agreed to, null before
     */
    record Plan(
            String instance,
            String household,
            String manager,
            LocalDate nextConference,
            @Nullable LocalDate leavesOn,
            int added) {}

    record Conference(long id, LocalDate heldOn, int maxRisk, int maxNeed) {
        boolean calm() {
            return maxRisk == 0 && maxNeed == 0;
        }
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("instance"),
                row.getString("household"),
                row.getString("manager"),
                row.getObject("next_conference", LocalDate.class),
                row.getObject("leaves_on", LocalDate.class),
                row.getInt("added"));
    }
}
