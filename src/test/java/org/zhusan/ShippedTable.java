package org.zhusan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** A decision table as its file stands in {@code processes/}, asked without an engine around it. */
public final class ShippedTable {
    private final List<String> rowsHit = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    /** @param id of the decision; its file has the same words. */
    public ShippedTable(String id) {
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(it -> rowsHit.add(it.getId())));
        engine = configuration.buildEngine();
        Path file = Path.of("processes", id.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) + ".dmn");
        try (InputStream dmn = Files.newInputStream(file)) {
            decision = engine.parseDecision(id, dmn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of every row that fits. */
    public List<Map<String, Object>> ask(Map<String, Object> inputs) {
        rowsHit.clear();
        return engine.evaluateDecisionTable(decision, inputs).getResultList();
    }

    /** The outputs of the only row that fits. */
    public Map<String, Object> single(Map<String, Object> inputs) {
        List<Map<String, Object>> answers = ask(inputs);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    /** Of the last question. */
    public List<String> rowsHit() {
        return List.copyOf(rowsHit);
    }

    public List<String> rows() {
        return table().getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
    }

    public List<String> inputs() {
        return table().getInputs().stream()
                .map(DmnDecisionTableInputImpl::getId)
                .map(it -> it.replace("input_", ""))
                .toList();
    }

    private DmnDecisionTableImpl table() {
        return (DmnDecisionTableImpl) decision.getDecisionLogic();
    }
}
