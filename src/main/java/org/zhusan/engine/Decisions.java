package org.zhusan.engine;

import java.util.List;
import java.util.Map;

/** Decision tables, evaluated outside process scope so that no input is kept. */
public interface Decisions {
    /**
     * Evaluates the table as published together with the model {@code instance} runs on.
     *
     * @return the outputs of the one row that fits; every shipped table has a last row for what fits nowhere
     */
    Map<String, Object> evaluate(String instance, String decision, Map<String, Object> inputs);

    /**
     * The same for a table of hit policy COLLECT, whose rows add up.
     *
     * @return the outputs of every row that fits, in the order of the rows; empty when none does
     */
    List<Map<String, Object>> evaluateAll(String instance, String decision, Map<String, Object> inputs);
}
