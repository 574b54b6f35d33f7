package org.zhusan.kinship;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link KinshipSteps}: the story says what each report leads to. */
@StandIn
@StepsOf("kinship")
public class TestKinshipSteps {
    private final Map<String, Deque<String>> reports = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    TestKinshipSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** {@code ready}, {@code excluded} or {@code missing}, one for each examination to come. */
    void reports(String child, String... report) {
        reports.put(child, new ArrayDeque<>(List.of(report)));
    }

    public void receiveReport(DelegateExecution execution) {
        asked.note("receiveReport", execution);
        Deque<String> coming = reports.getOrDefault(execution.getProcessBusinessKey(), new ArrayDeque<>());
        String report = coming.isEmpty() ? "ready" : coming.pop();
        execution.setVariable("readyForCourt", report.equals("ready"));
        execution.setVariable("sampleMissing", report.equals("missing"));
    }

    public void openInterestsReview(DelegateExecution execution) {
        asked.note("openInterestsReview", execution);
    }
}
