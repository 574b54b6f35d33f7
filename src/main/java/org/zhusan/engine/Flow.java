package org.zhusan.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The nodes of one process and what follows what, sub-processes included. */
final class Flow {
    final XmlElement process;
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final Map<String, List<XmlElement>> outgoing = new LinkedHashMap<>();
    private final Map<String, Integer> incoming = new LinkedHashMap<>();

    Flow(XmlElement process) {
        this.process = process;
        process.all().filter(BpmnGrammar::isNode).forEach(node -> nodes.put(node.id(), node));
        process.all("sequenceFlow").forEach(flow -> {
            outgoing.computeIfAbsent(flow.attribute("sourceRef"), id -> new ArrayList<>())
                    .add(flow);
            incoming.merge(flow.attribute("targetRef"), 1, Integer::sum);
        });
    }

    Iterable<XmlElement> nodes() {
        return nodes.values();
    }

    boolean knows(String id) {
        return nodes.containsKey(id);
    }

    XmlElement node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    List<XmlElement> flowsFrom(XmlElement node) {
        return outgoing.getOrDefault(node.id(), List.of());
    }

    int flowsInto(XmlElement node) {
        return incoming.getOrDefault(node.id(), 0);
    }

    List<XmlElement> boundaryEvents(XmlElement host) {
        return nodes.values().stream()
                .filter(node -> node.attribute("attachedToRef").equals(host.id()))
                .toList();
    }

    /** Where a token may go next, inside sub-processes and out of them too. */
    List<XmlElement> next(XmlElement node) {
        List<XmlElement> next = new ArrayList<>();
        flowsFrom(node).stream()
                .map(flow -> flow.attribute("targetRef"))
                .filter(this::knows)
                .forEach(id -> next.add(node(id)));
        next.addAll(boundaryEvents(node));
        if (node.is("subProcess")) {
            next.addAll(node.children("startEvent").toList());
        }
        if (node.is("endEvent") && node.parent != null && node.parent.is("subProcess")) {
            next.addAll(next(node.parent));
        }
        return next;
    }

    /** Everything reachable from {@code from}, itself only if it lies on a way back; never passing a node that {@code stop} names. */
    Set<XmlElement> reachable(XmlElement from, Predicate<XmlElement> stop) {
        Set<XmlElement> reached = new HashSet<>();
        Deque<XmlElement> open = new ArrayDeque<>(next(from));
        while (!open.isEmpty()) {
            XmlElement node = open.pop();
            if (!stop.test(node) && reached.add(node)) {
                open.addAll(next(node));
            }
        }
        return reached;
    }

    boolean isOnCycle(XmlElement node) {
        return reachable(node, none -> false).contains(node);
    }
}
