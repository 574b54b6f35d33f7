package org.zhusan.quarantine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** The decision tables of this phase as their files stand in {@code processes/}, without an engine around them. */
class AskedTables {
    private static final Map<String, String> FILES = Map.of(
            QuarantineProcess.EXTENSION, "quarantine-extension.dmn",
            QuarantineProcess.ALLOCATION, "accommodation-allocation.dmn");

    private final List<String> rowsHit = new ArrayList<>();
    private final DmnEngine engine;
    private final Map<String, DmnDecision> tables = new HashMap<>();

    AskedTables() {
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> {
            rowsHit.clear();
            event.getMatchingRules().forEach(it -> rowsHit.add(it.getId()));
        });
        engine = configuration.buildEngine();
        FILES.forEach((id, file) -> {
            try (InputStream dmn = Files.newInputStream(Path.of("processes", file))) {
                tables.put(id, engine.parseDecision(id, dmn));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    List<Map<String, Object>> ask(String table, Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(tables.get(table), inputs).getResultList();
    }

    List<String> rowsHit() {
        return List.copyOf(rowsHit);
    }

    List<String> rows(String table) {
        return ((DmnDecisionTableImpl) tables.get(table).getDecisionLogic())
                .getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
    }
}
