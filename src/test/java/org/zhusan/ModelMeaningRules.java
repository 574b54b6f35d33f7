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

/** What a model says: conditions, facts, tasks, timers, calls, and whether every step leads somewhere. */
final class ModelMeaningRules {
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
    private static final Pattern STEP = Pattern.compile("\\$\\{[a-z]\\w*\\.[a-z]\\w*}");
    private static final Pattern GROUP = Pattern.compile("([a-z]+(?:-[a-z]+)*)(?::\\$\\{([a-z]\\w*)})?");
    private static final Pattern DURATION = Pattern.compile("P(?:(\\d+)D|T(\\d+)H|T(\\d+)M)");
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

    private final DrawnModel model;
    private final ModelSurroundings around;
    private final Set<String> used = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    ModelMeaningRules(DrawnModel model, ModelSurroundings around) {
        this.model = model;
        this.around = around;
    }

    List<String> findings() {
        process();
        model.everything.forEach(this::nothingForeign);
        model.nodes.forEach(this::kind);
        model.flows.forEach(this::condition);
        model.nodes.stream().filter(Node::isGateway).forEach(this::gateway);
        model.nodes.stream().filter(it -> it.type().equals("userTask")).forEach(this::userTask);
        model.nodes.stream().filter(it -> it.type().equals("serviceTask")).forEach(this::serviceTask);
        model.nodes.stream().filter(it -> it.type().equals("callActivity")).forEach(this::call);
        model.nodes.forEach(this::waiting);
        symmetric();
        everyStepLeadsSomewhere();
        around.factsOf(model.id()).values().forEach(this::fact);
        return findings;
    }

    private void process() {
        String file = model.id();
        check(model.processes.size() == 1, file, "shares its file with another process; one process per file");
        check(model.process.getAttribute("isExecutable").equals("true"), file, "is not executable");
        check(
                DURATION.matcher(camunda(model.process, "historyTimeToLive")).matches(),
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

    private void userTask(Node task) {
        String form = camunda(task.xml(), "formRef");
        String path = ModelSurroundings.kebab(model.id()) + "/" + ModelSurroundings.kebab(form);
        check(
                around.formId(path).equals(form),
                task.id(),
                "has no form; write forms/" + path + ".form with the id " + form);
        check(
                camunda(task.xml(), "formRefBinding").equals("deployment"),
                task.id(),
                "may meet a newer form than its model; set camunda:formRefBinding to deployment");
        around.factsAskedBy(path).forEach(it -> declared(it, task.id()));
        check(
                DURATION.matcher(camunda(task.xml(), "dueDate")).matches(),
                task.id(),
                "has no due time; set camunda:dueDate, for example P5D");
        Matcher group = GROUP.matcher(camunda(task.xml(), "candidateGroups"));
        if (!check(group.matches(), task.id(), "has no candidate group, or not exactly one")) {
            return;
        }
        check(
                around.functions().isEmpty() || around.functions().contains(group.group(1)),
                task.id(),
                "goes to '" + group.group(1) + "', a function the access matrix does not know");
        if (group.group(2) != null) {
            declared(group.group(2), task.id());
        }
    }

    private void serviceTask(Node task) {
        check(
                STEP.matcher(camunda(task.xml(), "delegateExpression")).matches(),
                task.id(),
                "is not bound to a step; set camunda:delegateExpression to ${phase.step}");
        if (camunda(task.xml(), "asyncBefore").equals("true")) {
            retries(task);
        }
    }

    private void waiting(Node node) {
        DrawnModel.inside(node.xml(), DrawnModel.BPMN, "timeDuration").forEach(it -> {
            String duration = it.getTextContent().strip();
            check(node.name().equals(inWords(duration)), node.id(), "says '" + node.name() + "' but waits " + duration);
            retries(node);
        });
        DrawnModel.inside(node.xml(), DrawnModel.BPMN, "messageEventDefinition").forEach(it -> message(node, it));
        if (node.type().equals("receiveTask")) {
            message(node, node.xml());
        }
    }

    private void message(Node node, Element reference) {
        check(
                model.everything.stream()
                        .filter(it -> it.getLocalName().equals("message"))
                        .filter(it -> it.getAttribute("id").equals(reference.getAttribute("messageRef")))
                        .anyMatch(it -> it.getAttribute("name").matches("[a-z]\\w*\\.[a-z]\\w*")),
                node.id(),
                "waits for no message of ours; call it <process>.<pastFact>");
    }

    private void retries(Node node) {
        check(
                DrawnModel.inside(node.xml(), DrawnModel.CAMUNDA, "failedJobRetryTimeCycle")
                        .anyMatch(it -> it.getTextContent().strip().matches("R\\d+/PT\\d+M")),
                node.id(),
                "does not say how often it is tried again; add camunda:failedJobRetryTimeCycle R3/PT1M");
    }

    private void call(Node call) {
        String called = call.xml().getAttribute("calledElement");
        check(around.facts().containsKey(called), call.id(), "calls '" + called + "', which is no process of ours");
        check(
                camunda(call.xml(), "calledElementBinding").equals("deployment"),
                call.id(),
                "may call a newer model; set camunda:calledElementBinding to deployment");
        check(
                DrawnModel.inside(call.xml(), DrawnModel.CAMUNDA, "in")
                        .anyMatch(it -> it.getAttribute("businessKey").equals("${case.number}")),
                call.id(),
                "does not hand on the case; add camunda:in businessKey=\"${case.number}\"");
        for (String direction : List.of("in", "out")) {
            DrawnModel.inside(call.xml(), DrawnModel.CAMUNDA, direction)
                    .filter(it -> !it.hasAttribute("businessKey"))
                    .forEach(it -> handedOn(call, called, it));
        }
    }

    private void handedOn(Node call, String called, Element mapping) {
        String name = mapping.getAttribute("source");
        check(
                !name.isEmpty()
                        && name.equals(mapping.getAttribute("target"))
                        && mapping.getAttributes().getLength() == 2,
                call.id(),
                "hands on more or other than one fact under its own name");
        Fact here = declared(name, call.id());
        Fact there = around.factsOf(called).get(name);
        check(there != null, call.id(), "hands '" + name + "' to or from " + called + ", which does not declare it");
        check(
                here == null
                        || there == null
                        || here.type().equals(there.type()) && here.options().equals(there.options()),
                call.id(),
                "means another '" + name + "' than " + called + " does");
    }

    private void symmetric() {
        long forks = model.nodes.stream()
                .filter(it ->
                        it.type().equals("parallelGateway") && model.from(it).size() > 1)
                .count();
        long joins = model.nodes.stream()
                .filter(it ->
                        it.type().equals("parallelGateway") && model.into(it).size() > 1)
                .count();
        check(
                forks == joins,
                model.id(),
                "forks " + forks + " times and joins " + joins + " times; draw them symmetric");
    }

    private void everyStepLeadsSomewhere() {
        Set<String> reached = walk("startEvent", it -> {
            List<String> next =
                    new ArrayList<>(model.from(it).stream().map(Flow::target).toList());
            model.nodes.stream().filter(b -> b.attachedTo().equals(it.id())).forEach(b -> next.add(b.id()));
            return next;
        });
        Set<String> ending =
                walk("endEvent", it -> model.into(it).stream().map(Flow::source).toList());
        for (Node node : model.nodes) {
            check(reached.contains(node.id()), node.id(), "is never reached");
            check(ending.contains(node.id()), node.id(), "leads to no end");
        }
    }

    private Set<String> walk(String from, Function<Node, List<String>> next) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(model.nodes.stream()
                .filter(it -> it.type().equals(from))
                .map(Node::id)
                .toList());
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
                handedBack || used.contains(fact.name()),
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

    private @org.jspecify.annotations.Nullable Fact declared(String name, String element) {
        used.add(name);
        Fact fact = around.factsOf(model.id()).get(name);
        check(
                fact != null,
                element,
                "uses '" + name + "'; declare it in processes/" + ModelSurroundings.kebab(model.id()) + ".facts.yaml");
        return fact;
    }

    private static String inWords(String duration) {
        Matcher matcher = DURATION.matcher(duration);
        if (!matcher.matches()) {
            return duration;
        }
        String[] units = {"day", "hour", "minute"};
        for (int unit = 0; unit < units.length; unit++) {
            String amount = matcher.group(unit + 1);
            if (amount != null) {
                return amount + " " + units[unit] + (amount.equals("1") ? "" : "s");
            }
        }
        return duration;
    }

    private static String camunda(Element xml, String attribute) {
        return xml.getAttributeNS(DrawnModel.CAMUNDA, attribute);
    }

    private boolean check(boolean holds, String element, String what) {
        if (!holds) {
            say(element, what);
        }
        return holds;
    }

    private void say(String element, String what) {
        findings.add(model.file + ", " + element + ": " + what);
    }
}
