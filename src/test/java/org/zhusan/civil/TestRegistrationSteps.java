package org.zhusan.civil;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link RegistrationSteps} where a story is about the order of things. */
@StandIn
@StepsOf("registration")
public class TestRegistrationSteps {
    private final AskedSteps asked;

    TestRegistrationSteps(AskedSteps asked) {
        this.asked = asked;
    }

    public void openRegistration(DelegateExecution execution) {
        asked.note("openRegistration", execution);
    }
}
