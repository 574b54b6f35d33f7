package org.zhusan.handoff;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link JourneySteps}: every journey of a story takes a day. */
@StandIn
@StepsOf("homeward")
public class TestJourneySteps {
    private static final Duration DAY_AND_SILENCE = Duration.ofHours(24 + 72);

    private final AskedSteps asked;
    private final Clock clock;

    TestJourneySteps(AskedSteps asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    public void expectArrival(DelegateExecution execution) {
        asked.note("expectArrival", execution);
        execution.setVariable("lookFrom", Date.from(clock.instant().plus(DAY_AND_SILENCE)));
    }
}
