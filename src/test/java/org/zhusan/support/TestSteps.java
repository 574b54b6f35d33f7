package org.zhusan.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link SupportSteps} where a story is about the order of things. */
@StandIn
@StepsOf("support")
public class TestSteps {
    private final Map<String, String> ages = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    TestSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** What the case file will answer about the person's age; without it nothing. */
    void isMetAs(String person, String supportFor) {
        ages.put(person, supportFor);
    }

    public void seeAge(DelegateExecution execution) {
        asked.note("seeAge", execution);
        String age = ages.get(execution.getProcessBusinessKey());
        if (age != null) {
            execution.setVariable(SupportProcess.SUPPORT_FOR, age);
        }
    }

    public void noteWhatStayedOpen(DelegateExecution execution) {
        asked.note("noteWhatStayedOpen", execution);
    }
}
