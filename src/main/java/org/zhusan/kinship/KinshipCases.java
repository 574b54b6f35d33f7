package org.zhusan.kinship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;

/** The rows of {@code zhusan.kinship_case} and {@code zhusan.kinship_step}; a child has one open case at most. */
@Component
class KinshipCases {
    private final JdbcClient sql;

    KinshipCases(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    List<KinshipCase> of(String child) {
        return sql.sql("SELECT * FROM zhusan.kinship_case WHERE child = :child ORDER BY number DESC")
                .param("child", child)
                .query((row, line) -> kinshipCase(row))
                .list();
    }

    Optional<KinshipCase> open(String child) {
        return of(child).stream().filter(KinshipCase::open).findFirst();
    }

    /**
     * For writing: whoever else would go on with the case waits.
     *
     * @throws KinshipRefused.NoCase when the child has none that is open
     */
    KinshipCase lock(String child) {
        return sql.sql("SELECT * FROM zhusan.kinship_case WHERE child = :child AND closed_on IS NULL FOR UPDATE")
                .param("child", child)
                .query((row, line) -> kinshipCase(row))
                .optional()
                .orElseThrow(KinshipRefused.NoCase::new);
    }

    void begin(String child, LocalDate on) {
        sql.sql("""
                        INSERT INTO zhusan.kinship_case (child, number, opened_on)
                        SELECT :child, coalesce(max(number), 0) + 1, :on FROM zhusan.kinship_case WHERE child = :child""").param("child", child).param("on", on).update();
    }

    void payer(String child, String payer) {
        change(child, "payer = :text", payer, null);
    }

    void filed(String child, LocalDate on, @Nullable String joins) {
        change(child, "filed_on = :day, joins = :text, taken_up_on = NULL, proceedings = NULL", joins, on);
    }

    void takenUp(String child, LocalDate on, String proceedings) {
        change(child, "taken_up_on = :day, proceedings = :text", proceedings, on);
    }

    /** @return how often the court has adjourned by now */
    int adjourned(String child, LocalDate next) {
        change(child, "adjournments = adjournments + 1, next_hearing_on = :day", null, next);
        return lock(child).adjournments();
    }

    void ruled(String child, String ruling, LocalDate finalOn) {
        change(child, "ruling = :text, final_on = :day, next_hearing_on = NULL", ruling, finalOn);
    }

    void heard(String child) {
        change(child, "next_hearing_on = NULL", null, null);
    }

    void overturned(String child, LocalDate next) {
        change(child, "ruling = NULL, final_on = NULL, next_hearing_on = :day", null, next);
    }

    void inForce(String child, LocalDate on) {
        change(child, "in_force_on = :day", null, on);
    }

    void close(String child, String outcome, LocalDate on) {
        change(child, "outcome = :text, closed_on = :day", outcome, on);
    }

    private void change(String child, String what, @Nullable String text, @Nullable LocalDate day) {
        int rows = sql.sql("UPDATE zhusan.kinship_case SET " + what + " WHERE child = :child AND closed_on IS NULL")
                .param("text", text, Types.VARCHAR)
                .param("day", day, Types.DATE)
                .param("child", child)
                .update();
        if (rows != 1) {
            throw new KinshipRefused.NoCase();
        }
    }

    void note(KinshipCase kinship, String kind, LocalDate on, DataClass dataClass) {
        sql.sql("""
                        INSERT INTO zhusan.kinship_step (child, number, ordinal, kind, on_day, data_class)
                        SELECT :child, :number, coalesce(max(ordinal), 0) + 1, :kind, :on, :class
                        FROM zhusan.kinship_step WHERE child = :child AND number = :number""")
                .param("child", kinship.child())
                .param("number", kinship.number())
                .param("kind", kind)
                .param("on", on)
                .param("class", dataClass.code())
                .update();
    }

    /** In the order in which they were written down. */
    List<Step> steps(KinshipCase kinship) {
        return sql.sql("""
                        SELECT kind, on_day, data_class FROM zhusan.kinship_step
                        WHERE child = :child AND number = :number ORDER BY ordinal""")
                .param("child", kinship.child())
                .param("number", kinship.number())
                .query((row, line) -> new Step(
                        row.getString("kind"),
                        row.getObject("on_day", LocalDate.class),
                        DataClass.of(row.getString("data_class"))))
                .list();
    }

    record Step(String kind, LocalDate on, DataClass dataClass) {}

    private static KinshipCase kinshipCase(ResultSet row) throws SQLException {
        return new KinshipCase(
                row.getString("child"),
                row.getInt("number"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("payer"),
                row.getString("joins"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("taken_up_on", LocalDate.class),
                row.getString("proceedings"),
                row.getInt("adjournments"),
                row.getObject("next_hearing_on", LocalDate.class),
                row.getString("ruling"),
                row.getObject("final_on", LocalDate.class),
                row.getObject("in_force_on", LocalDate.class),
                row.getString("outcome"),
                row.getObject("closed_on", LocalDate.class));
    }
}
