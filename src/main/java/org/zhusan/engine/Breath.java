package org.zhusan.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a process may happen in one breath, without anyone completing a task, sending a message or a day passing. A way round in one breath is an endless
 * transaction, or an endless row of jobs.
 */
final class Breath {
    private static final String IN = "into ";
    private static final String OUT = "out of ";

    private final Flow flow;
    private final Predicate<String> calledPasses;
    private final Map<String, Set<String>> edges = new HashMap<>();

    /** @param calledPasses whether the process of this id can end in the breath it is called in */
    Breath(Flow flow, Predicate<String> calledPasses) {
        this.flow = flow;
        this.calledPasses = calledPasses;
        scope(flow.process);
        for (XmlElement node : flow.nodes()) {
            node(node);
        }
    }

    /** Whether the process can end in the breath it starts in. */
    boolean passes() {
        return reachable(IN + flow.process.id()).contains(OUT + flow.process.id());
    }

    /** A node on a way round in one breath. */
    Optional<XmlElement> endlessNode() {
        for (XmlElement node : flow.nodes()) {
            if (reachable(IN + node.id()).contains(IN + node.id())) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private void node(XmlElement node) {
        if (node.is("subProcess")) {
            scope(node);
        }
        if (passesThrough(node)) {
            edge(IN + node.id(), OUT + node.id());
        }
        flow.flowsFrom(node).forEach(arrow -> edge(OUT + node.id(), IN + arrow.attribute("targetRef")));
        for (XmlElement boundary : flow.boundaryEvents(node)) {
            if (!waits(boundary)) {
                edge(IN + node.id(), IN + boundary.id());
                edge(IN + boundary.id(), OUT + boundary.id());
            }
        }
    }

    private void scope(XmlElement scope) {
        scope.children("endEvent").forEach(end -> edge(OUT + end.id(), OUT + scope.id()));
        boolean byEvent = scope.attribute("triggeredByEvent").equals("true");
        scope.children("startEvent").filter(start -> !byEvent).forEach(start -> edge(IN + scope.id(), IN + start.id()));
        scope.children("subProcess")
                .filter(inner -> inner.attribute("triggeredByEvent").equals("true"))
                .forEach(inner -> {
                    edge(OUT + inner.id(), OUT + scope.id());
                    inner.children("startEvent")
                            .filter(start -> !waits(start))
                            .forEach(start -> edge(IN + scope.id(), IN + start.id()));
                });
    }

    private boolean passesThrough(XmlElement node) {
        boolean nobodyThere = node.has("multiInstanceLoopCharacteristics");
        return switch (node.name) {
            case "userTask", "receiveTask" -> nobodyThere;
            case "callActivity" -> nobodyThere || calledPasses.test(node.attribute("calledElement"));
            case "subProcess" -> nobodyThere;
            case "intermediateCatchEvent", "boundaryEvent" -> !waits(node);
            default -> true;
        };
    }

    /** A message or a duration is waited for; a date may have passed, an error happens at once. */
    private static boolean waits(XmlElement event) {
        return event.has("messageEventDefinition")
                || event.children("timerEventDefinition").anyMatch(timer -> timer.has("timeDuration"));
    }

    private void edge(String from, String to) {
        edges.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(to);
    }

    private Set<String> reachable(String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(edges.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (reached.add(at)) {
                open.addAll(edges.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }
}
