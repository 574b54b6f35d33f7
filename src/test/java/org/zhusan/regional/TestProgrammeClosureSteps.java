package org.zhusan.regional;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link ProgrammeClosureSteps}: somebody looks in after half a year. */
@StandIn
@StepsOf("programmeClosure")
public class TestProgrammeClosureSteps {
    public static final Duration HALF_A_YEAR = Duration.ofDays(183);

    private final AskedSteps asked;
    private final Clock clock;

    TestProgrammeClosureSteps(AskedSteps asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    public void endProgramme(DelegateExecution execution) {
        asked.note("closeProgramme", execution);
        execution.setVariable("programmeClosed", true);
        execution.setVariable("programmeOutcome", "completed");
        execution.setVariable("lookInOn", Date.from(clock.instant().plus(HALF_A_YEAR)));
    }

    public void askNeedsAnew(DelegateExecution execution) {
        asked.note("askNeedsAnew", execution);
        execution.setVariable("needsReopened", true);
    }
}
