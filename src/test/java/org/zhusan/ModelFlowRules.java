package org.zhusan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.zhusan.DrawnModel.Flow;
import org.zhusan.DrawnModel.Node;
import org.zhusan.ModelSurroundings.Fact;

/** The order of things: elements, questions and answers, declared facts, and whether every step leads somewhere. */
final class ModelFlowRules extends ModelRules {
    private static final Set<String> ELEMENTS = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(!)?([a-z]\\w*)( == '([A-Za-z]\\w*)')?}");
    private static final Pattern DAYS = Pattern.compile("P\\d+D");
    private static final Set<String> FORBIDDEN = Set.of(
            "class",
            "expression",
            "resultVariable",
            "formKey",
            "formHandlerClass",
            "decisionRef",
            "assignee",
            "candidateUsers",
            "topic",
            "type");

    private final Set<String> usedByTasks;

    /** @param usedByTasks facts that tasks and their forms use */
    ModelFlowRules(DrawnModel model, ModelSurroundings around, Set<String> usedByTasks) {
        super(model, around);
        this.usedByTasks = usedByTasks;
    }

    @Override
    void look() {
        process();
        model.everything.forEach(this::nothingForeign);
        model.nodes.forEach(this::kind);
        model.flows.forEach(this::condition);
        model.nodes.stream().filter(Node::isGateway).forEach(this::gateway);
        symmetric();
        everyStepLeadsSomewhere();
        around.factsOf(model.id()).values().forEach(this::fact);
    }

    private void process() {
        String file = model.id();
        check(model.processes.size() == 1, file, "shares its file with another process; one process per file");
        check(model.process.getAttribute("isExecutable").equals("true"), file, "is not executable");
        check(
                DAYS.matcher(camunda(model.process, "historyTimeToLive")).matches(),
                file,
                "has no history time to live; set camunda:historyTimeToLive, for example P3650D");
        check(
                model.nodes.size() <= 35,
                file,
                "has " + model.nodes.size() + " steps; make a chapter of its own out of some");
        check(
                model.nodes.size() <= 25
                        || DrawnModel.text(model.process, "documentation").contains("Size:"),
                file,
                "has " + model.nodes.size()
                        + " steps; split it, or answer why not in a line 'Size:' of its documentation");
        check(
                model.nodes.stream().filter(Node::isActivity).count() <= 16,
                file,
                "has more than 16 activities; split it");
    }

    private void nothingForeign(Element xml) {
        String name = xml.getLocalName();
        check(
                !name.toLowerCase().contains("script") && !name.endsWith("Listener"),
                name,
                "runs code from a model; make it a step of the phase");
        boolean isTask = xml.getNamespaceURI().equals(DrawnModel.BPMN);
        FORBIDDEN.stream()
                .filter(it -> isTask && xml.hasAttributeNS(DrawnModel.CAMUNDA, it))
                .forEach(it -> say(xml.getAttribute("id"), "uses camunda:" + it + ", which no model of ours may"));
        check(!name.equals("laneSet") || model.id().equals("pathway"), model.id(), "has lanes; only the pathway has");
        check(
                !name.equals("errorEventDefinition")
                        || !xml.getAttribute("errorRef").isEmpty(),
                xml.getAttribute("id"),
                "catches every error; name its code");
    }

    private void kind(Node node) {
        check(ELEMENTS.contains(node.type()), node.id(), "is a " + node.type() + ", which we do not draw");
    }

    private void condition(Flow flow) {
        if (flow.condition().isEmpty()) {
            return;
        }
        Matcher matcher = CONDITION.matcher(flow.condition());
        if (!check(
                matcher.matches(),
                flow.id(),
                "asks more than one fact or in another way than ${fact}, ${!fact}, ${fact == 'code'}: "
                        + flow.condition())) {
            return;
        }
        Fact fact = declared(matcher.group(2), flow.id());
        if (fact == null) {
            return;
        }
        String code = matcher.group(4);
        check(
                (code == null) == fact.type().equals("boolean"),
                flow.id(),
                "asks " + fact.name() + " as if it were no " + fact.type());
        check(
                code == null || fact.options().contains(code),
                flow.id(),
                "asks for '" + code + "', which " + fact.name() + " never is");
    }

    private void gateway(Node gateway) {
        List<Flow> out = model.from(gateway);
        check(
                out.size() == 1 || model.into(gateway).size() == 1,
                gateway.id(),
                "both joins and splits; draw two gateways");
        if (!gateway.type().equals("exclusiveGateway") || out.size() < 2) {
            return;
        }
        String usual = gateway.xml().getAttribute("default");
        check(
                out.stream().anyMatch(it -> it.id().equals(usual)),
                gateway.id(),
                "has no default flow; mark the safe answer");
        out.forEach(it -> check(
                it.condition().isEmpty() == it.id().equals(usual),
                it.id(),
                it.condition().isEmpty()
                        ? "has no condition and is not the default"
                        : "is the default and needs no condition"));
    }

    /** A fork has its join, unless it says why its branches share nothing any more: then each goes to ends of its own, and no join waits in vain. */
    private void symmetric() {
        long forks = model.nodes.stream()
                .filter(it ->
                        it.type().equals("parallelGateway") && model.from(it).size() > 1)
                .filter(it -> !branchesPart(it))
                .count();
        long joins = model.nodes.stream()
                .filter(it ->
                        it.type().equals("parallelGateway") && model.into(it).size() > 1)
                .count();
        check(
                forks == joins,
                model.id(),
                "forks " + forks + " times and joins " + joins
                        + " times; draw them symmetric, or document at the fork why its branches part for good");
    }

    private boolean branchesPart(Node fork) {
        Set<String> seen = new HashSet<>();
        return !DrawnModel.text(fork.xml(), "documentation").isBlank()
                && model.from(fork).stream()
                        .map(branch -> walk(List.of(branch.target()), this::next))
                        .allMatch(branch -> branch.stream().allMatch(seen::add));
    }

    private List<String> next(Node node) {
        List<String> next =
                new ArrayList<>(model.from(node).stream().map(Flow::target).toList());
        model.nodes.stream().filter(b -> b.attachedTo().equals(node.id())).forEach(b -> next.add(b.id()));
        return next;
    }

    private void everyStepLeadsSomewhere() {
        Set<String> reached = walk(all("startEvent"), this::next);
        Set<String> ending = walk(
                all("endEvent"), it -> model.into(it).stream().map(Flow::source).toList());
        for (Node node : model.nodes.stream().filter(it -> !it.isTriggered()).toList()) {
            check(reached.contains(node.id()), node.id(), "is never reached");
            check(ending.contains(node.id()), node.id(), "leads to no end");
        }
    }

    private List<String> all(String type) {
        return model.nodes.stream()
                .filter(it -> it.type().equals(type))
                .map(Node::id)
                .toList();
    }

    private Set<String> walk(List<String> from, Function<Node, List<String>> next) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                model.node(id).ifPresent(it -> open.addAll(next.apply(it)));
            }
        }
        return seen;
    }

    private void fact(Fact fact) {
        boolean handedBack =
                around.handedBack().getOrDefault(model.id(), Set.of()).contains(fact.name());
        check(
                handedBack || used().contains(fact.name()) || usedByTasks.contains(fact.name()),
                fact.name(),
                "is declared as a fact but nothing in the model or its forms uses it");
        check(
                Set.of("boolean", "integer", "date", "code", "id").contains(fact.type()),
                fact.name(),
                "is of no type we know");
        check(Set.of("process", "person").contains(fact.scope()), fact.name(), "has no scope; process or person");
        check(!fact.documentation().isBlank(), fact.name(), "is not documented");
        check(
                !fact.type().equals("boolean") || fact.defaultValue() instanceof Boolean,
                fact.name(),
                "has no default true or false");
        check(
                !fact.type().equals("code") || fact.options().contains(String.valueOf(fact.defaultValue())),
                fact.name(),
                "has a default that is none of its options");
    }
}
