package org.zhusan.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** Steps of the engine's own tests. */
@TestComponent
@StepsOf(value = "probe", errors = "noVacantBuilding")
class ProbeSteps {
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Decisions decisions;
    private final ObjectProvider<Processes> processes;

    ProbeSteps(Decisions decisions, ObjectProvider<Processes> processes) {
        this.decisions = decisions;
        this.processes = processes;
    }

    /** How often a step was asked for this case. */
    int calls(String caseNumber) {
        AtomicInteger count = calls.get(caseNumber);
        return count == null ? 0 : count.get();
    }

    public void nothing(DelegateExecution execution) {
        calls.computeIfAbsent(execution.getProcessBusinessKey(), any -> new AtomicInteger())
                .incrementAndGet();
    }

    public void fails(DelegateExecution execution) {
        nothing(execution);
        throw new IllegalStateException("the printer is on fire");
    }

    public void refuses(DelegateExecution execution) {
        throw new BpmnError("noVacantBuilding");
    }

    public void decides(DelegateExecution execution) {
        var answer = decisions.evaluate(
                execution.getProcessInstanceId(), "probeTable", Map.of("age", execution.getVariable("age")));
        execution.setVariable("answer", answer.get("answer"));
    }

    public void writesASurname(DelegateExecution execution) {
        execution.setVariable("surname", "Example");
    }

    public void goesToKaraganda(DelegateExecution execution) {
        processes.getObject().relocate(execution.getProcessBusinessKey(), "KAR");
    }

    public void opensTheEngine(DelegateExecution execution) {
        execution.getProcessEngineServices();
    }
}
