package org.zhusan.consent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Profile;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link ConsentSteps} where a story is about the order of things: answers what the story wrote down, and remembers being asked. */
@Profile("stories")
@StepsOf("consent")
class TestSteps {
    private final Map<String, Deque<String>> coverage = new ConcurrentHashMap<>();
    private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

    /** What the table will answer for this person's children, one answer each time it is asked. */
    void coverageWillBe(String person, String... results) {
        coverage.put(person, new ArrayDeque<>(List.of(results)));
    }

    /** Steps asked for this person, in order. */
    List<String> askedFor(String person) {
        return asked.getOrDefault(person, List.of());
    }

    public void decideCoverage(DelegateExecution execution) {
        note("decideCoverage", execution);
        execution.setVariable(
                "coverageResult",
                coverage.get(execution.getProcessBusinessKey()).pop());
    }

    public void informOmbudsman(DelegateExecution execution) {
        note("informOmbudsman", execution);
    }

    public void releaseSeat(DelegateExecution execution) {
        note("releaseSeat", execution);
    }

    private void note(String step, DelegateExecution execution) {
        asked.computeIfAbsent(execution.getProcessBusinessKey(), it -> Collections.synchronizedList(new ArrayList<>()))
                .add(step);
    }
}
