package org.zhusan.relatives;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link RelativesSteps}: the story says where the person is and what the table says each time. */
@StandIn
@StepsOf("relatives")
public class TestRelativesSteps {
    private final Set<String> abroad = ConcurrentHashMap.newKeySet();
    private final Map<String, Deque<String>> judgements = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    TestRelativesSteps(AskedSteps asked) {
        this.asked = asked;
    }

    void isAbroad(String person) {
        abroad.add(person);
    }

    void comesHome(String person) {
        abroad.remove(person);
    }

    /** {@code ready}, {@code conditional}, {@code notReady} or {@code danger}, one for each time the table is asked. */
    void judges(String person, String... judgement) {
        judgements.put(person, new ArrayDeque<>(List.of(judgement)));
    }

    public void seeWhatIsKnown(DelegateExecution execution) {
        asked.note("seeWhatIsKnown", execution);
        execution.setVariable("abroad", abroad.contains(execution.getProcessBusinessKey()));
        execution.setVariable("relativesRegion", "KAR");
    }

    public void judgeReadiness(DelegateExecution execution) {
        asked.note("judgeReadiness", execution);
        Deque<String> coming = judgements.get(execution.getProcessBusinessKey());
        String judged = coming.pop();
        execution.setVariable("readiness", judged.equals("danger") ? "notReady" : judged);
        execution.setVariable(
                "nextStep",
                judged.equals("danger")
                        ? "protect"
                        : judged.equals("conditional") && !coming.isEmpty() ? "prepare" : "done");
    }

    public void keepReadiness(DelegateExecution execution) {
        asked.note("keepReadiness", execution);
    }
}
