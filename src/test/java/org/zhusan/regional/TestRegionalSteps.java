package org.zhusan.regional;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link RegionalSteps}: the story says whether closing is proposed; without a word they meet every month. */
@StandIn
@StepsOf("regional")
public class TestRegionalSteps {
    private final Set<String> calm = ConcurrentHashMap.newKeySet();
    private final AskedSteps asked;
    private final Clock clock;

    TestRegionalSteps(AskedSteps asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /** From now on the table proposes to close. */
    public void isCalm(String household) {
        calm.add(household);
    }

    public void openProgramme(DelegateExecution execution) {
        asked.note("openProgramme", execution);
    }

    public void openSupport(DelegateExecution execution) {
        asked.note("openSupport", execution);
    }

    public void setReviewInterval(DelegateExecution execution) {
        asked.note("setReviewInterval", execution);
        execution.setVariable("nextReview", Date.from(clock.instant().plus(Duration.ofDays(30))));
        execution.setVariable("closingProposed", calm.contains(execution.getProcessBusinessKey()));
    }

    public void handOn(DelegateExecution execution) {
        asked.note("handOn", execution);
        execution.setVariable("programmeOutcome", "transferred");
    }

    public void endProgramme(DelegateExecution execution) {
        asked.note("endProgramme", execution);
        execution.setVariable("programmeOutcome", "left");
    }
}
