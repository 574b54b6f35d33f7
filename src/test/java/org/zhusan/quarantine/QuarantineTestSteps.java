package org.zhusan.quarantine;

import java.sql.Date;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link QuarantineSteps} where a story is about the order of things. */
@StandIn
@StepsOf("quarantine")
public class QuarantineTestSteps {
    private final Map<String, Deque<String>> next = new ConcurrentHashMap<>();
    private final Map<String, Deque<Boolean>> over = new ConcurrentHashMap<>();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    QuarantineTestSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** What follows from the findings, one answer each time the table is asked. */
    void findingsLeadTo(String person, Instant end, String... answers) {
        next.put(person, new ArrayDeque<>(List.of(answers)));
        ends.put(person, end);
    }

    /** Whether the books say that it is over, one answer each time they are asked; yes afterwards. */
    void overWillBe(String person, Boolean... answers) {
        over.put(person, new ArrayDeque<>(List.of(answers)));
    }

    public void noteClearance(DelegateExecution execution) {
        asked.note("noteClearance", execution);
    }

    public void setQuarantine(DelegateExecution execution) {
        asked.note("setQuarantine", execution);
        String person = execution.getProcessBusinessKey();
        execution.setVariable(QuarantineProcess.NEXT, next.get(person).pop());
        execution.setVariable(QuarantineProcess.ENDS, Date.from(ends.get(person)));
    }

    public void seeWhetherOver(DelegateExecution execution) {
        asked.note("seeWhetherOver", execution);
        Deque<Boolean> answers = over.getOrDefault(execution.getProcessBusinessKey(), new ArrayDeque<>());
        execution.setVariable(QuarantineProcess.OVER, answers.isEmpty() || answers.pop());
    }

    public void chooseZone(DelegateExecution execution) {
        asked.note("chooseZone", execution);
    }
}
