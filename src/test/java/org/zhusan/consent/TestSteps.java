package org.zhusan.consent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link ConsentSteps} where a story is about the order of things: answers what the story wrote down, and remembers being asked. */
@StandIn
@StepsOf(value = "consent", errors = "nothingToAsk")
class TestSteps {
    private final Map<String, Deque<String>> coverage = new ConcurrentHashMap<>();
    private final Map<String, Deque<String>> deciders = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    TestSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** What the table will answer for this person's children, one answer each time it is asked. */
    void coverageWillBe(String person, String... results) {
        coverage.put(person, new ArrayDeque<>(List.of(results)));
    }

    /** Who will decide about this person, one answer each time it is asked. */
    void decidersWillBe(String person, String... who) {
        deciders.put(person, new ArrayDeque<>(List.of(who)));
    }

    public void decideCoverage(DelegateExecution execution) {
        asked.note("decideCoverage", execution);
        execution.setVariable(
                "coverageResult",
                coverage.get(execution.getProcessBusinessKey()).pop());
    }

    /** By default the person; {@code guardianship}; {@code decided} where the consent stands; {@code nothing} leaves the model there. */
    public void seeWhoDecides(DelegateExecution execution) {
        Deque<String> said = deciders.getOrDefault(execution.getProcessBusinessKey(), new ArrayDeque<>());
        String who = said.isEmpty() ? "person" : said.pop();
        if (who.equals("nothing")) {
            throw new BpmnError("nothingToAsk");
        }
        execution.setVariable("bestInterests", who.equals("guardianship"));
        execution.setVariable("consentStands", who.equals("decided"));
    }

    public void informOmbudsman(DelegateExecution execution) {
        asked.note("informOmbudsman", execution);
    }

    public void releaseSeat(DelegateExecution execution) {
        asked.note("releaseSeat", execution);
    }
}
