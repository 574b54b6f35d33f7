package org.zhusan;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.zhusan.DrawnModel.Node;
import org.zhusan.ModelSurroundings.Fact;

/** What a model asks for: tasks of people with form, group and due time; steps; called processes; times and messages it waits for. */
final class ModelTaskRules extends ModelRules {
    private static final Pattern STEP = Pattern.compile("\\$\\{([a-z]\\w*\\.[a-z]\\w*)}");
    private static final Pattern GROUP = Pattern.compile("([a-z]+(?:-[a-z]+)*)(?::\\$\\{([a-z]\\w*)})?");
    private static final Pattern DATE = Pattern.compile("\\$\\{([a-z]\\w*)}");
    private static final Pattern DURATION = Pattern.compile("P(?:(\\d+)D|T(\\d+)H|T(\\d+)M)");

    ModelTaskRules(DrawnModel model, ModelSurroundings around) {
        super(model, around);
    }

    @Override
    void look() {
        for (Node node : model.nodes) {
            switch (node.type()) {
                case "userTask" -> userTask(node);
                case "serviceTask" -> serviceTask(node);
                case "callActivity" -> call(node);
                default -> {}
            }
            waiting(node);
        }
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
        for (String group : camunda(task.xml(), "candidateGroups").split(",", -1)) {
            candidateGroup(task, GROUP.matcher(group));
        }
    }

    private void candidateGroup(Node task, Matcher group) {
        if (!check(group.matches(), task.id(), "has no candidate group, or one that is no function")) {
            return;
        }
        String function = group.group(1);
        String region = group.group(2);
        if (check(
                around.functions().containsKey(function),
                task.id(),
                "goes to '" + function + "', a function the access matrix does not know")) {
            check(
                    around.functions().get(function) == (region != null),
                    task.id(),
                    region == null
                            ? "goes to a function of each region; say which, as " + function + ":${placeRegion}"
                            : "goes to a region of '" + function + "', which has none");
        }
        if (region != null) {
            Fact fact = declared(region, task.id());
            check(
                    fact == null || around.regions().equals(Set.copyOf(fact.options())),
                    task.id(),
                    "goes to '" + region + "', whose options are not the regions we have");
        }
    }

    private void serviceTask(Node task) {
        Matcher step = STEP.matcher(camunda(task.xml(), "delegateExpression"));
        if (check(
                step.matches(), task.id(), "is not bound to a step; set camunda:delegateExpression to ${phase.step}")) {
            check(
                    around.steps().contains(step.group(1)),
                    task.id(),
                    "asks for '" + step.group(1) + "', a step no phase offers");
        }
        if (camunda(task.xml(), "asyncBefore").equals("true")) {
            retries(task);
        }
    }

    private void call(Node call) {
        String called = call.xml().getAttribute("calledElement");
        check(around.facts().containsKey(called), call.id(), "calls '" + called + "', which is no process of ours");
        check(
                camunda(call.xml(), "calledElementBinding").equals("deployment"),
                call.id(),
                "may call a newer model; set camunda:calledElementBinding to deployment");
        boolean each = DrawnModel.inside(call.xml(), DrawnModel.BPMN, "multiInstanceLoopCharacteristics")
                .findAny()
                .isPresent();
        String number = each ? "${person}" : "${case.number}";
        check(
                DrawnModel.inside(call.xml(), DrawnModel.CAMUNDA, "in")
                        .anyMatch(it -> it.getAttribute("businessKey").equals(number)),
                call.id(),
                "does not hand on the case; add camunda:in businessKey=\"" + number + "\"");
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

    private void waiting(Node node) {
        DrawnModel.inside(node.xml(), DrawnModel.BPMN, "timeDuration").forEach(it -> {
            String duration = it.getTextContent().strip();
            check(node.name().equals(inWords(duration)), node.id(), "says '" + node.name() + "' but waits " + duration);
            retries(node);
        });
        DrawnModel.inside(node.xml(), DrawnModel.BPMN, "timeDate").forEach(it -> {
            Matcher date = DATE.matcher(it.getTextContent().strip());
            if (check(date.matches(), node.id(), "waits for no date we know; write it as ${nextConference}")) {
                declared(date.group(1), node.id());
            }
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
}
