package org.zhusan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Words read once per published definition: English from the model, the rest from the translations published with it. */
@Component
class PublishedWords implements ProcessWords {
    private static final String WHY = "Why: ";

    private final RepositoryService repository;
    private final Map<String, Words> byDefinition = new ConcurrentHashMap<>();

    PublishedWords(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    @Override
    public String name(String process, Locale language) {
        return newest(process).text(process, language, process);
    }

    @Override
    public String label(String process, String step, Locale language) {
        return newest(process).text(process + "." + step, language, step);
    }

    @Override
    public Map<String, String> labels(String process, Locale language) {
        return labels(process, newest(process), language);
    }

    @Override
    public Map<String, Map<String, String>> labels(Collection<String> processes, Locale language) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        if (!processes.isEmpty()) {
            repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKeysIn(processes.toArray(String[]::new))
                    .latestVersion()
                    .list()
                    .forEach(it -> {
                        Words words = words(it);
                        Map<String, String> its = labels(it.getKey(), words, language);
                        its.put(it.getKey(), words.text(it.getKey(), language, it.getKey()));
                        labels.put(it.getKey(), its);
                    });
        }
        return labels;
    }

    private static Map<String, String> labels(String process, Words words, Locale language) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String step : words.steps().keySet()) {
            labels.put(step, words.text(process + "." + step, language, step));
        }
        return labels;
    }

    @Override
    public String purpose(String process, String step, Locale language) {
        return newest(process).text(process + "." + step + ".why", language, "");
    }

    private Words newest(String process) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return definition == null ? Words.NONE : words(definition);
    }

    private Words words(ProcessDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition));
    }

    private Words read(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        String process = definition.getKey();
        Map<String, String> english = new HashMap<>();
        Map<String, String> steps = new LinkedHashMap<>();
        for (Process drawn : model.getModelElementsByType(Process.class)) {
            english.put(process, drawn.getName() == null ? process : drawn.getName());
        }
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            if (element.getName() != null && !element.getName().isBlank()) {
                steps.put(element.getId(), element.getName());
                english.put(process + "." + element.getId(), element.getName());
            }
            element.getDocumentations().stream()
                    .flatMap(it -> it.getTextContent().lines())
                    .map(String::strip)
                    .filter(it -> it.startsWith(WHY) && it.length() > WHY.length())
                    .findFirst()
                    .ifPresent(it -> english.put(
                            process + "." + element.getId() + ".why", sentence(it.substring(WHY.length()))));
        }
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            steps.put(lane.getId(), lane.getName());
            english.put(process + "." + lane.getId(), lane.getName());
        }
        String deployment = definition.getDeploymentId();
        return new Words(english, steps, translations(deployment, "ru"), translations(deployment, "kk"));
    }

    private static String sentence(String why) {
        return why.substring(0, 1).toUpperCase(Locale.ENGLISH) + why.substring(1);
    }

    private Properties translations(String deployment, String language) {
        String file = "processes/i18n/" + language + ".properties";
        Properties words = new Properties();
        if (!repository.getDeploymentResourceNames(deployment).contains(file)) {
            return words;
        }
        try (InputStream in = repository.getResourceAsStream(deployment, file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private record Words(
            Map<String, String> english, Map<String, String> steps, Properties russian, Properties kazakh) {
        private static final Words NONE = new Words(Map.of(), Map.of(), new Properties(), new Properties());

        String text(String key, Locale language, String otherwise) {
            String english = this.english.getOrDefault(key, otherwise);
            return switch (language.getLanguage()) {
                case "ru" -> russian.getProperty(key, english);
                case "kk" -> kazakh.getProperty(key, english);
                default -> english;
            };
        }
    }
}
