package org.zhusan.health;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Decisions;

/** Asks the table of catch-up vaccination (D4) and turns its codes into days. */
@Component
class CatchUp {
    private static final String DEFER = "DEFER";
    private static final String COUNT = "COUNT";

    private final Decisions decisions;
    private final VaccinationDesk desk;

    CatchUp(Decisions decisions, VaccinationDesk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    /** What the table proposes for this person today; empty where it has no row, then the clinician plans by hand. */
    List<PlannedDose> propose(Person person, String instance, Situation situation) {
        List<String> codes = codes(person, instance, situation);
        List<Dose> counted = codes.contains(COUNT) ? situation.had() : List.of();
        List<Course> courses = codes.stream()
                .filter(it -> !it.equals(DEFER) && !it.equals(COUNT))
                .map(Course::valueOf)
                .toList();
        int later = codes.contains(DEFER) ? Intervals.PUT_OFF : 0;
        return Schedule.of(courses, counted, person.birthDate(), desk.today().plusDays(later)).stream()
                .filter(it -> !it.vaccine().live() || situation.mayHaveLive())
                .toList();
    }

    private List<String> codes(Person person, String instance, Situation situation) {
        var today = desk.today();
        List<Map<String, Object>> rows = decisions.evaluateAll(
                instance,
                VaccinationProcess.CATCH_UP,
                Map.of(
                        "ageDays",
                        (int) ChronoUnit.DAYS.between(person.birthDate(), today),
                        "ageMonths",
                        (int) Period.between(person.birthDate(), today).toTotalMonths(),
                        "sex",
                        person.sex().name(),
                        "pregnant",
                        situation.pregnancy(),
                        "ill",
                        situation.ill(),
                        "documented",
                        !situation.had().isEmpty()));
        var codes = new ArrayList<String>();
        rows.forEach(
                it -> codes.addAll(List.of(String.valueOf(it.get("courses")).split(" "))));
        return codes;
    }

    /**
     * @param pregnancy {@code yes}, {@code no} or {@code unknown}
     * @param ill fever, a serious illness, or severe malnutrition that is not stable: nutrition first
     * @param immuneDeficiency no live vaccine
     */
    record Situation(String pregnancy, boolean ill, boolean immuneDeficiency, List<Dose> had) {
        /** Whatever a table says: no live vaccine in pregnancy. */
        boolean mayHaveLive() {
            return !immuneDeficiency && !pregnancy.equals("yes");
        }
    }
}
