package org.zhusan.regional;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.engine.Decisions;

/** After how long a household and its case manager meet again at the latest, as the programme's table says. */
@Component
class ReviewIntervals {
    private static final String PROPOSE_CLOSURE = "PROPOSE_CLOSURE";

    private final Decisions decisions;
    private final RegionalDesk desk;

    ReviewIntervals(Decisions decisions, RegionalDesk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    /** @param held in the order they were held, the last one decides */
    Answer after(Programme programme, List<Review> held) {
        Review last = held.get(held.size() - 1);
        Map<String, Object> answer = decisions.evaluate(
                programme.instance(),
                RegionalProcess.REVIEW_FREQUENCY,
                Map.of(
                        "maxRisk", last.maxRisk(),
                        "maxNeed", last.maxNeed(),
                        "monthsInProgramme", months(programme, last),
                        "stableMonths", Review.stableMonths(held),
                        "youngOrGuarded", desk.youngOrGuarded(programme.household(), last.heldOn())));
        return new Answer(
                String.valueOf(answer.get("interval")),
                last.heldOn().plusDays(((Number) answer.get("days")).longValue()));
    }

    private static int months(Programme programme, Review last) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(programme.since(), last.heldOn()));
    }

    /** @param latest day on which they meet again at the latest, also where closing is proposed and somebody says no */
    record Answer(String interval, LocalDate latest) {
        boolean proposesClosing() {
            return PROPOSE_CLOSURE.equals(interval);
        }
    }
}
