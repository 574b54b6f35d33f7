package org.zhusan.evacuation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link FlightSteps} where a story is about the order of things. */
@StandIn
@StepsOf("flight")
class FlightTestSteps {
    private final AskedSteps asked;

    FlightTestSteps(AskedSteps asked) {
        this.asked = asked;
    }

    public void callToBoarding(DelegateExecution execution) {
        asked.note("callToBoarding", execution);
    }

    public void recordDeparture(DelegateExecution execution) {
        asked.note("recordDeparture", execution);
    }

    public void recordLanding(DelegateExecution execution) {
        asked.note("recordLanding", execution);
    }

    public void abortFlight(DelegateExecution execution) {
        asked.note("abortFlight", execution);
    }
}
