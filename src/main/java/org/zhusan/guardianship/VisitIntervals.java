package org.zhusan.guardianship;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Decisions;

/** How late a child with a guardian is visited again at most, as the programme's table says. */
@Component
class VisitIntervals {
    private static final int SMALL_CHILD_UNDER = 6;
    private static final int GUARDIAN_IS_NEW_FOR_MONTHS = 6;

    private final Decisions decisions;

    VisitIntervals(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Months count from the appointment, not from the landing: a guardian who is new is visited as a household that is new. Stability is not asked: the table
     * would propose to close, and a guardianship is not closed because all is well.
     */
    LocalDate latest(String instance, Person child, LocalDate since, LocalDate visited, int risk, int need) {
        Map<String, Object> answer = decisions.evaluate(
                instance,
                GuardianCareProcess.REVIEW_FREQUENCY,
                Map.of(
                        "maxRisk",
                        risk,
                        "maxNeed",
                        need,
                        "monthsInProgramme",
                        (int) ChronoUnit.MONTHS.between(since, visited),
                        "stableMonths",
                        0,
                        "youngOrGuarded",
                        child.age(visited) < SMALL_CHILD_UNDER || guardianIsNew(since, visited)));
        return visited.plusDays(((Number) answer.get("days")).longValue());
    }

    private static boolean guardianIsNew(LocalDate since, LocalDate on) {
        return since.plusMonths(GUARDIAN_IS_NEW_FOR_MONTHS).isAfter(on);
    }
}
