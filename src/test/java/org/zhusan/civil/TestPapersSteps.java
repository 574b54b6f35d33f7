package org.zhusan.civil;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link PapersSteps} where a story is about the order of things: the story says what is due. */
@StandIn
@StepsOf("civilPapers")
public class TestPapersSteps {
    private final Map<String, Set<String>> due = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    TestPapersSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** From now on these facts are true for the person. */
    void isDue(String person, String... facts) {
        due.put(person, Set.of(facts));
    }

    public void seePapersDue(DelegateExecution execution) {
        asked.note("seePapersDue", execution);
        Set<String> theirs = due.getOrDefault(execution.getProcessBusinessKey(), Set.of());
        execution.setVariable("identityCardDue", theirs.contains("identityCardDue"));
        execution.setVariable("residenceDue", theirs.contains("residenceDue"));
    }
}
