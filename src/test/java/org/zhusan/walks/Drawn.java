package org.zhusan.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the shipped models say, as a walk needs it: where a step leads, and which facts decide there.
 *
 * @param process its id
 * @param facts declared, by name
 * @param ends ids of all its end events
 * @param messages it waits for or begins with
 * @param asked what is asked after a step and before anybody does anything else, by the step's id
 */
record Drawn(
        String process,
        Map<String, Fact> facts,
        Set<String> ends,
        Set<String> messages,
        Map<String, Set<String>> asked) {
    private static final Pattern NAMES = Pattern.compile("'[^']*'|([a-z]\\w*)");
    private static final Pattern FORM_FACT = Pattern.compile("\"fact\"\\s*:\\s*\"(\\w+)\"");

    /** @param options of a code, empty otherwise */
    record Fact(String name, String type, List<String> options) {}

    /** All of them, by process. */
    static Map<String, Drawn> everything() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(it -> it.toString().endsWith(".bpmn"))
                    .map(Drawn::read)
                    .collect(Collectors.toMap(Drawn::process, it -> it, (one, same) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Drawn read(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        Map<String, Fact> facts = facts(Path.of(file.toString().replace(".bpmn", ".facts.yaml")));
        Map<String, Set<String>> asked = new HashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            Set<String> names = new TreeSet<>();
            ahead(node, names, new HashSet<>());
            if (node instanceof UserTask task) {
                names.addAll(onTheForm(file, task));
            }
            names.retainAll(facts.keySet());
            asked.put(node.getId(), names);
        }
        return new Drawn(
                process,
                facts,
                model.getModelElementsByType(EndEvent.class).stream()
                        .map(EndEvent::getId)
                        .collect(Collectors.toCollection(TreeSet::new)),
                model.getModelElementsByType(Message.class).stream()
                        .map(Message::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                asked);
    }

    /** Through gateways up to whatever takes its time, and the day it waits for. */
    private static void ahead(FlowNode from, Set<String> names, Set<FlowNode> seen) {
        for (SequenceFlow flow : from.getOutgoing()) {
            if (flow.getConditionExpression() != null) {
                names.addAll(names(flow.getConditionExpression().getTextContent()));
            }
            FlowNode next = flow.getTarget();
            if (next instanceof Gateway) {
                if (seen.add(next)) {
                    ahead(next, names, seen);
                }
            } else {
                next.getModelInstance().getModelElementsByType(TimeDate.class).stream()
                        .filter(it -> Objects.equals(
                                it.getParentElement().getParentElement().getAttributeValue("id"), next.getId()))
                        .forEach(it -> names.addAll(names(it.getTextContent())));
            }
        }
    }

    private static Set<String> names(String expression) {
        return NAMES.matcher(expression)
                .results()
                .map(it -> it.group(1))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> onTheForm(Path model, UserTask task) {
        Path form = Path.of(
                "forms",
                model.getFileName().toString().replace(".bpmn", ""),
                task.getCamundaFormRef()
                                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                                .toLowerCase()
                        + ".form");
        try {
            return FORM_FACT
                    .matcher(Files.readString(form))
                    .results()
                    .map(it -> it.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Fact> facts(Path file) {
        Map<String, Fact> facts = new TreeMap<>();
        try {
            Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            for (Object each : written instanceof List<?> list ? list : List.of()) {
                Map<?, ?> it = (Map<?, ?>) each;
                Object options = it.get("options");
                String name = String.valueOf(it.get("name"));
                facts.put(
                        name,
                        new Fact(
                                name,
                                String.valueOf(it.get("type")),
                                options instanceof List<?> codes
                                        ? codes.stream().map(String::valueOf).toList()
                                        : List.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }
}
