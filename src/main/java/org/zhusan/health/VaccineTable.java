package org.zhusan.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where doses, plans and answers of vaccination are kept. */
@Repository
class VaccineTable {
    private final JdbcClient sql;

    VaccineTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order they were given. */
    List<Dose> doses(String person) {
        return sql.sql("SELECT vaccine, number, given_on, proof FROM zhusan.vaccine_dose WHERE person = :person "
                        + "ORDER BY given_on NULLS FIRST, number, vaccine")
                .param("person", person)
                .query((row, number) -> new Dose(
                        Vaccine.of(row.getString("vaccine")),
                        row.getInt("number"),
                        Optional.ofNullable(row.getObject("given_on", LocalDate.class))
                                .orElse(Dose.LONG_AGO),
                        row.getString("proof")))
                .list();
    }

    void add(String person, Dose dose, String task) {
        sql.sql("INSERT INTO zhusan.vaccine_dose (person, vaccine, number, given_on, proof, task) "
                        + "VALUES (:person, :vaccine, :number, :on, :proof, :task)")
                .param("person", person)
                .param("vaccine", dose.vaccine().code())
                .param("number", dose.number())
                .param("on", dose.longAgo() ? null : dose.givenOn())
                .param("proof", dose.proof())
                .param("task", task)
                .update();
    }

    /** In place of what was proposed in this instance before. */
    void propose(String person, String instance, Collection<PlannedDose> doses) {
        forget(instance);
        doses.forEach(it -> insert(person, instance, it, State.PROPOSED));
    }

    /** In place of what was proposed; what is left out is kept too, as answered. */
    void plan(String person, String instance, Collection<PlannedDose> open, Collection<PlannedDose> leftOut) {
        forget(instance);
        open.forEach(it -> insert(person, instance, it, State.OPEN));
        leftOut.forEach(it -> insert(person, instance, it, State.LEFT_OUT));
    }

    List<PlannedDose> planned(String instance, State state) {
        return sql.sql("SELECT * FROM zhusan.planned_dose WHERE instance = :instance AND state = :state "
                        + "ORDER BY earliest_on, id")
                .param("instance", instance)
                .param("state", state.code)
                .query((row, number) -> planned(row))
                .list();
    }

    /** What is to come for people who agreed, of whichever instance, also after it has ended. */
    List<PlannedDose> agreed(String person) {
        return sql.sql("""
                        SELECT planned_dose.* FROM zhusan.planned_dose
                        JOIN zhusan.vaccination_answer answer USING (person, instance)
                        WHERE person = :person AND state = 'open' AND answer.answer = 'consent'
                        ORDER BY earliest_on, id""")
                .param("person", person)
                .query((row, number) -> planned(row))
                .list();
    }

    /** One more day, or another state, for the open dose of this vaccine and number. */
    void change(String instance, PlannedDose dose, State state) {
        sql.sql("UPDATE zhusan.planned_dose SET earliest_on = :on, needs_check = :check, state = :state "
                        + "WHERE instance = :instance AND vaccine = :vaccine AND number = :number AND state = 'open'")
                .param("on", dose.earliest())
                .param("check", dose.check().code())
                .param("state", state.code)
                .param("instance", instance)
                .param("vaccine", dose.vaccine().code())
                .param("number", dose.number())
                .update();
    }

    /** @param refused whether this answer is one more refusal */
    void answer(String person, String instance, String answer, boolean refused) {
        sql.sql("""
                        INSERT INTO zhusan.vaccination_answer (person, instance, answer, refusals)
                        VALUES (:person, :instance, :answer, :refused)
                        ON CONFLICT (person, instance) DO UPDATE
                        SET answer = excluded.answer, refusals = vaccination_answer.refusals + excluded.refusals""")
                .param("person", person)
                .param("instance", instance)
                .param("answer", answer)
                .param("refused", refused ? 1 : 0)
                .update();
    }

    Optional<Answer> answer(String instance) {
        return sql.sql("SELECT answer, refusals FROM zhusan.vaccination_answer WHERE instance = :instance")
                .param("instance", instance)
                .query((row, number) -> new Answer(row.getString("answer"), row.getInt("refusals")))
                .optional();
    }

    int refusals(String instance) {
        return answer(instance).map(Answer::refusals).orElse(0);
    }

    private void forget(String instance) {
        sql.sql("DELETE FROM zhusan.planned_dose WHERE instance = :instance")
                .param("instance", instance)
                .update();
    }

    private void insert(String person, String instance, PlannedDose dose, State state) {
        sql.sql(
                        "INSERT INTO zhusan.planned_dose (person, instance, vaccine, number, earliest_on, gap, needs_check, state) "
                                + "VALUES (:person, :instance, :vaccine, :number, :on, :gap, :check, :state)")
                .param("person", person)
                .param("instance", instance)
                .param("vaccine", dose.vaccine().code())
                .param("number", dose.number())
                .param("on", dose.earliest())
                .param("gap", dose.gap().toString())
                .param("check", dose.check().code())
                .param("state", state.code)
                .update();
    }

    private static PlannedDose planned(ResultSet row) throws SQLException {
        String check = row.getString("needs_check");
        return new PlannedDose(
                Vaccine.of(row.getString("vaccine")),
                row.getInt("number"),
                row.getObject("earliest_on", LocalDate.class),
                Period.parse(row.getString("gap")),
                Arrays.stream(Course.Check.values())
                        .filter(it -> it.code().equals(check))
                        .findFirst()
                        .orElseThrow());
    }

    enum State {
        PROPOSED("proposed"),
        OPEN("open"),
        GIVEN("given"),
        LEFT_OUT("leftOut");

        private final String code;

        State(String code) {
            this.code = code;
        }
    }

    /** @param answer {@code consent}, {@code defer} or {@code refuse} */
    record Answer(String answer, int refusals) {}
}
