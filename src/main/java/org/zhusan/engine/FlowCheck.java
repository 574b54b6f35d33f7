package org.zhusan.engine;

import java.util.List;
import java.util.Set;

/** Whether one process flows as our models do: gateways that always decide, forks that come together, events of the kinds we know. */
final class FlowCheck {
    private static final Set<String> DEFINITIONS = Set.of(
            "timerEventDefinition", "messageEventDefinition", "errorEventDefinition", "terminateEventDefinition");

    private final Flow flow;
    private final Problems problems;

    FlowCheck(Flow flow, Problems problems) {
        this.flow = flow;
        this.problems = problems;
    }

    void check() {
        flow.process.all("sequenceFlow").forEach(this::sequenceFlow);
        for (XmlElement node : flow.nodes()) {
            forks(node);
            event(node);
            switch (node.name) {
                case "exclusiveGateway" -> exclusive(node);
                case "eventBasedGateway" -> eventBased(node);
                case "parallelGateway" -> parallel(node);
                case "boundaryEvent" -> boundary(node);
                case "subProcess" ->
                    starts(node, node.attribute("triggeredByEvent").equals("true"));
                default -> {}
            }
        }
        starts(flow.process, false);
        flow.process.all("multiInstanceLoopCharacteristics").forEach(this::notNested);
    }

    private void sequenceFlow(XmlElement arrow) {
        for (String end : List.of("sourceRef", "targetRef")) {
            String id = arrow.attribute(end);
            if (!flow.knows(id) || flow.node(id).parent != arrow.parent) {
                problems.add(arrow, "leads from or to " + id + ", which is not in the same part of the model");
            }
        }
        boolean fromGateway = flow.knows(arrow.attribute("sourceRef"))
                && flow.node(arrow.attribute("sourceRef")).is("exclusiveGateway");
        if (arrow.has("conditionExpression") && !fromGateway) {
            problems.add(arrow, "only an exclusive gateway decides by conditions");
        }
    }

    private void forks(XmlElement node) {
        if (flow.flowsFrom(node).size() > 1 && !node.name.endsWith("Gateway")) {
            problems.add(node, "several flows leave it; say with a gateway whether one or all are taken");
        }
    }

    private void exclusive(XmlElement gateway) {
        List<XmlElement> leaving = flow.flowsFrom(gateway);
        String standard = gateway.attribute("default");
        if (leaving.size() < 2) {
            return;
        }
        if (leaving.stream().noneMatch(arrow -> arrow.id().equals(standard))) {
            problems.add(gateway, "a gateway needs a default flow, so that it always decides");
        }
        for (XmlElement arrow : leaving) {
            if (arrow.id().equals(standard) == arrow.has("conditionExpression")) {
                problems.add(arrow, "every flow but the default one has a condition");
            }
        }
    }

    private void eventBased(XmlElement gateway) {
        for (XmlElement arrow : flow.flowsFrom(gateway)) {
            String target = arrow.attribute("targetRef");
            if (flow.knows(target) && !flow.node(target).is("intermediateCatchEvent")) {
                problems.add(arrow, "after an event gateway come events that are waited for");
            }
        }
    }

    /** A fork on a cycle would leave one more token behind in each round, unless all its branches come together first. */
    private void parallel(XmlElement fork) {
        int branches = flow.flowsFrom(fork).size();
        if (branches < 2 || !flow.isOnCycle(fork)) {
            return;
        }
        for (XmlElement join : flow.nodes()) {
            if (join.is("parallelGateway") && join != fork && flow.flowsInto(join) == branches && closes(join, fork)) {
                return;
            }
        }
        problems.add(
                fork, "splits inside a loop, and its branches do not all come together again before the loop returns");
    }

    private boolean closes(XmlElement join, XmlElement fork) {
        Set<XmlElement> between = flow.reachable(fork, node -> node == join);
        return !between.contains(fork)
                && between.stream().noneMatch(node -> flow.next(node).isEmpty());
    }

    private void event(XmlElement node) {
        if (!node.name.endsWith("Event")) {
            return;
        }
        List<XmlElement> definitions = node.children.stream()
                .filter(child -> DEFINITIONS.contains(child.name))
                .toList();
        Set<String> allowed =
                switch (node.name) {
                    case "startEvent" ->
                        Set.of("messageEventDefinition", "timerEventDefinition", "errorEventDefinition");
                    case "endEvent" -> Set.of("errorEventDefinition", "terminateEventDefinition");
                    case "boundaryEvent" ->
                        Set.of("messageEventDefinition", "timerEventDefinition", "errorEventDefinition");
                    default -> Set.of("messageEventDefinition", "timerEventDefinition");
                };
        boolean needsOne = node.is("boundaryEvent") || node.is("intermediateCatchEvent");
        if (definitions.size() > 1
                || needsOne && definitions.isEmpty()
                || definitions.stream().anyMatch(it -> !allowed.contains(it.name))) {
            problems.add(node, node.name + " has one of " + allowed);
        }
    }

    private void boundary(XmlElement event) {
        String host = event.attribute("attachedToRef");
        if (!flow.knows(host) || !BpmnGrammar.isActivity(flow.node(host)) || flow.node(host).parent != event.parent) {
            problems.add(event, "is attached to " + host + ", which is no step in the same part of the model");
            return;
        }
        boolean interrupts = !event.attribute("cancelActivity").equals("false");
        if (event.has("errorEventDefinition") && !interrupts) {
            problems.add(event, "an error always interrupts");
        }
        if (!interrupts && flow.reachable(event, none -> false).contains(flow.node(host))) {
            problems.add(
                    event, "does not interrupt and leads back to its own step, which would then stand there twice");
        }
    }

    private void starts(XmlElement scope, boolean byEvent) {
        List<XmlElement> starts = scope.children("startEvent").toList();
        if (starts.size() != 1) {
            problems.add(scope, "starts exactly once, not " + starts.size() + " times");
            return;
        }
        XmlElement start = starts.get(0);
        boolean hasEvent = start.children.stream().anyMatch(child -> DEFINITIONS.contains(child.name));
        boolean fits = scope.is("process")
                ? !start.has("timerEventDefinition") && !start.has("errorEventDefinition")
                : hasEvent == byEvent;
        if (!fits) {
            problems.add(
                    start,
                    "starts by an event only where a sub-process is triggered by one, a process at most by a message");
        }
        if (byEvent && (flow.flowsInto(scope) > 0 || !flow.flowsFrom(scope).isEmpty())) {
            problems.add(scope, "what is triggered by an event has no flows of its own");
        }
    }

    private void notNested(XmlElement loop) {
        for (XmlElement around = loop.parent == null ? null : loop.parent.parent;
                around != null;
                around = around.parent) {
            if (around.has("multiInstanceLoopCharacteristics")) {
                problems.add(loop, "several instances inside several instances");
            }
        }
    }
}
