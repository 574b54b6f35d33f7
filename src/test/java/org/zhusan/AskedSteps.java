package org.zhusan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Remembers which steps the models asked of the stand-ins. */
@StandIn
public class AskedSteps {
    private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

    public void note(String step, DelegateExecution execution) {
        asked.computeIfAbsent(execution.getProcessBusinessKey(), it -> Collections.synchronizedList(new ArrayList<>()))
                .add(step);
    }

    /** Steps asked for this case, in order. */
    List<String> askedFor(String caseNumber) {
        return asked.getOrDefault(caseNumber, List.of());
    }
}
