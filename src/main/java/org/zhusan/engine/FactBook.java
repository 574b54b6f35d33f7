package org.zhusan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;

/** Which facts a published process declares, as published together with it: an old case keeps its old declarations. */
final class FactBook {
    private final ObjectProvider<ProcessEngine> engine;
    private final ZoneId zone;
    private final Map<String, ProcessFacts> byDefinition = new ConcurrentHashMap<>();

    /**
     * @param engine asked late, since the engine itself needs this book to be built
     * @param zone where the days of date facts begin
     */
    FactBook(ObjectProvider<ProcessEngine> engine, ZoneId zone) {
        this.engine = engine;
        this.zone = zone;
    }

    ProcessFacts of(String definition) {
        ProcessFacts known = byDefinition.get(definition);
        if (known == null) {
            known = read(definition);
            byDefinition.put(definition, known);
        }
        return known;
    }

    private ProcessFacts read(String definition) {
        var repository = engine.getObject().getRepositoryService();
        ProcessDefinition process = repository.getProcessDefinition(definition);
        String file = ModelPackage.factsOf(process.getResourceName());
        if (!repository.getDeploymentResourceNames(process.getDeploymentId()).contains(file)) {
            return ProcessFacts.NONE;
        }
        try (InputStream yaml = repository.getResourceAsStream(process.getDeploymentId(), file)) {
            return ProcessFacts.parse(file, yaml.readAllBytes(), zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
