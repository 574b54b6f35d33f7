package org.zhusan.civil;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link BirthSteps} where a story is about the order of things: the story says what the tables answer, in order. */
@StandIn
@StepsOf("birth")
public class TestBirthSteps {
    private final AskedSteps asked;
    private final Map<String, Deque<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    TestBirthSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** The next time the step is asked for this child it sets these facts; the last answer stays. */
    void answers(String child, String step, List<Map<String, Object>> inOrder) {
        answers.put(child + step, new ArrayDeque<>(inOrder));
    }

    public void seeWhetherKinshipNeedsProof(DelegateExecution execution) {
        answer("seeWhetherKinshipNeedsProof", execution);
    }

    public void proposeRoute(DelegateExecution execution) {
        answer("proposeRoute", execution);
    }

    public void determineCitizenship(DelegateExecution execution) {
        answer("determineCitizenship", execution);
    }

    public void openConfirmation(DelegateExecution execution) {
        answer("openConfirmation", execution);
    }

    public void openRecheck(DelegateExecution execution) {
        answer("openRecheck", execution);
    }

    public void seeWhetherStillOpen(DelegateExecution execution) {
        answer("seeWhetherStillOpen", execution);
    }

    private void answer(String step, DelegateExecution execution) {
        asked.note(step, execution);
        Deque<Map<String, Object>> waiting =
                answers.getOrDefault(execution.getProcessBusinessKey() + step, new ArrayDeque<>());
        Map<String, Object> facts = waiting.size() > 1 ? waiting.poll() : waiting.peek();
        execution.setVariables(new HashMap<>(facts == null ? Map.of() : facts));
    }
}
