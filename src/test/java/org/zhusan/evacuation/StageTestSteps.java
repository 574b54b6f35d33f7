package org.zhusan.evacuation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link StageSteps} where a story is about the order of things. */
@StandIn
@StepsOf("stage")
class StageTestSteps {
    private final Map<String, Deque<String>> buildings = new ConcurrentHashMap<>();
    private final Map<String, Deque<Boolean>> again = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    StageTestSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** What the search for buildings will answer, one answer each time. */
    void buildingsWillBe(String stage, String... results) {
        buildings.put(stage, new ArrayDeque<>(List.of(results)));
    }

    /** Whether someone waits after each round of flights. */
    void someoneWillWait(String stage, Boolean... answers) {
        again.put(stage, new ArrayDeque<>(List.of(answers)));
    }

    public void openPathways(DelegateExecution execution) {
        asked.note("openPathways", execution);
    }

    public void chooseBuildings(DelegateExecution execution) {
        asked.note("chooseBuildings", execution);
        execution.setVariable(
                StageProcess.BUILDING_RESULT,
                buildings.get(execution.getProcessBusinessKey()).pop());
    }

    public void seeWhoFlew(DelegateExecution execution) {
        asked.note("seeWhoFlew", execution);
        Deque<Boolean> answers = again.getOrDefault(execution.getProcessBusinessKey(), new ArrayDeque<>());
        execution.setVariable(StageProcess.FLY_AGAIN, !answers.isEmpty() && answers.pop());
    }

    public void closeStage(DelegateExecution execution) {
        asked.note("closeStage", execution);
    }

    public void cancelStage(DelegateExecution execution) {
        asked.note("cancelStage", execution);
    }
}
