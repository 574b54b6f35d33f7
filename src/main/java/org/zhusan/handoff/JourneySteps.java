package org.zhusan.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.Destinations.Destination;
import org.zhusan.engine.StepsOf;

/** What a journey asks of the programme itself. */
@StepsOf("homeward")
public class JourneySteps {
    /** How long after the expected arrival silence is an alarm (domain T22). */
    static final Duration SILENCE = Duration.ofHours(72);

    private final JourneyDesk desk;
    private final Destinations destinations;

    JourneySteps(JourneyDesk desk, Destinations destinations) {
        this.desk = desk;
        this.destinations = destinations;
    }

    /** A household that left late arrives late by as much; afterwards the day is whatever was found out. */
    public void expectArrival(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        Destination way = desk.destination(household);
        Instant departs = way.departs();
        Instant arrives = way.arrives();
        if (departs == null || arrives == null) {
            throw new JourneyRefused.NoDestination();
        }
        boolean firstTime = execution.getVariable(JourneyProcess.LOOK_FROM) == null;
        Instant now = desk.now();
        if (firstTime && now.isAfter(departs)) {
            arrives = arrives.plus(Duration.between(departs, now));
            destinations.arrangeTravel(household, now, arrives);
        }
        execution.setVariable(JourneyProcess.LOOK_FROM, Date.from(arrives.plus(SILENCE)));
    }
}
