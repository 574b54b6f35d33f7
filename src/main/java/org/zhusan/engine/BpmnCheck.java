package org.zhusan.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What one process model says, element by element: expressions, references, times. {@link FlowCheck} looks at how it flows. */
final class BpmnCheck {
    static final int MOST_NODES = 150;
    private static final int FEWEST_HISTORY_DAYS = 365;
    private static final Duration SHORTEST_TIMER = Duration.ofMinutes(1);
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern MESSAGE = Pattern.compile("[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*");
    private static final Pattern HISTORY = Pattern.compile("P(\\d{1,5})D");
    private static final Pattern RETRIES =
            Pattern.compile("R[1-9]/PT\\d{1,3}[SMH]|PT\\d{1,3}[SMH](,PT\\d{1,3}[SMH]){0,8}");
    private static final Set<String> TYPES =
            Set.of("tFormalExpression", "bpmn:tFormalExpression", "bpmn2:tFormalExpression");

    private final PackageNames names;
    private final XmlElement file;
    private final Problems problems;
    private final ExpressionCheck expressions;
    private final Set<XmlElement> evaluated = new HashSet<>();
    private final Catalogue catalogue;
    private final CallActivityCheck calls;

    BpmnCheck(PackageNames names, XmlElement file, ProcessFacts facts, Catalogue catalogue, Problems problems) {
        this.names = names;
        this.file = file;
        this.problems = problems;
        this.expressions = new ExpressionCheck(facts, catalogue);
        this.catalogue = catalogue;
        this.calls = new CallActivityCheck(names, facts, expressions, problems);
    }

    void check(String fileName) {
        List<XmlElement> processes = file.children("process").toList();
        if (processes.size() != 1) {
            problems.add("a file holds exactly one process, not " + processes.size());
            return;
        }
        process(processes.get(0), fileName);
        ids();
        file.all().forEach(this::one);
        file.all().forEach(this::nothingElseEvaluates);
    }

    private void process(XmlElement process, String fileName) {
        if (!process.attribute("isExecutable").equals("true")) {
            problems.add(process, "isExecutable must be true");
        }
        if (!fileName.equals("processes/" + PackageNames.kebab(process.id()) + ".bpmn")) {
            problems.add(
                    process, "a process of this id stands in processes/" + PackageNames.kebab(process.id()) + ".bpmn");
        }
        history(process, problems);
        if (process.all().filter(BpmnGrammar::isNode).count() > MOST_NODES) {
            problems.add(process, "a model has at most " + MOST_NODES + " nodes");
        }
    }

    static void history(XmlElement element, Problems problems) {
        var matcher = HISTORY.matcher(element.attribute("camunda:historyTimeToLive"));
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < FEWEST_HISTORY_DAYS) {
            problems.add(element, "historyTimeToLive is at least P" + FEWEST_HISTORY_DAYS + "D");
        }
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        file.all().filter(element -> !element.id().isEmpty()).forEach(element -> {
            if (!ID.matcher(element.id()).matches()) {
                problems.add(element, "an id is letters, digits, _, . and -");
            }
            if (!seen.add(element.id())) {
                problems.add(element, "the id is used twice");
            }
        });
    }

    private void one(XmlElement element) {
        switch (element.name) {
            case "userTask" -> userTask(element);
            case "serviceTask" -> step(element);
            case "businessRuleTask" -> businessRule(element);
            case "receiveTask", "messageEventDefinition" -> reference(element, "messageRef", "message");
            case "errorEventDefinition" -> reference(element, "errorRef", "error");
            case "message" -> matches(element, "name", MESSAGE, "a message is called like consent.withdrawn");
            case "error" -> error(element);
            case "callActivity" -> {
                evaluated.addAll(element.all("camunda:in").toList());
                calls.check(element);
            }
            case "multiInstanceLoopCharacteristics" -> multiInstance(element);
            case "conditionExpression" -> condition(element);
            case "timerEventDefinition" -> timer(element);
            case "timeDuration" -> duration(element);
            case "timeDate" -> evaluate(element, expressions.date(element.text()));
            case "camunda:failedJobRetryTimeCycle" -> {
                if (!RETRIES.matcher(element.text()).matches()) {
                    problems.add(element, "a retry cycle is written R3/PT1M or PT10S,PT1M");
                }
            }
            case "camunda:in", "camunda:out" -> {
                if (element.parent == null
                        || element.parent.parent == null
                        || !element.parent.parent.is("callActivity")) {
                    problems.add(element, element.name + " belongs to a call activity");
                }
            }
            default -> trueOrFalse(element, "isSequential", "cancelActivity", "isInterrupting", "triggeredByEvent");
        }
        trueOrFalse(element, "camunda:asyncBefore", "camunda:asyncAfter");
    }

    private void userTask(XmlElement task) {
        evaluate(task, expressions.groups(task.attribute("camunda:candidateGroups")));
        String due = task.attribute("camunda:dueDate");
        if (ExpressionCheck.mayEvaluate(due)) {
            evaluate(task, expressions.date(due));
        } else if (!due.isEmpty() && IsoDuration.read(due).isEmpty()) {
            problems.add(task, "a due date is a duration such as P5D or a declared date, not " + due);
        }
        String form = task.attribute("camunda:formRef");
        if (!form.isEmpty() && !names.forms().contains(form)) {
            problems.add(task, "there is no form " + form);
        }
        if (form.isEmpty() != task.attribute("camunda:formRefBinding").isEmpty()
                || !form.isEmpty() && !task.attribute("camunda:formRefBinding").equals("deployment")) {
            problems.add(task, "a form is bound with formRefBinding=\"deployment\"");
        }
    }

    private void step(XmlElement task) {
        evaluate(task, expressions.step(task.attribute("camunda:delegateExpression")));
    }

    private void businessRule(XmlElement task) {
        step(task);
        List<String> decisions = task.all("camunda:property")
                .filter(property -> property.attribute("name").equals("decision"))
                .map(property -> property.attribute("value"))
                .toList();
        if (decisions.size() != 1 || !names.decisions().contains(decisions.get(0))) {
            problems.add(task, "a business rule task names one decision of the package in a property decision");
        }
    }

    private void reference(XmlElement element, String attribute, String kind) {
        boolean known = file.children(kind).anyMatch(other -> other.id().equals(element.attribute(attribute)));
        if (!known) {
            problems.add(element, "there is no " + kind + " " + element.attribute(attribute) + " in this file");
        }
    }

    private void error(XmlElement error) {
        if (!catalogue.errors().contains(error.attribute("errorCode"))) {
            problems.add(
                    error, "no step throws " + error.attribute("errorCode") + "; they throw " + catalogue.errors());
        }
    }

    private void matches(XmlElement element, String attribute, Pattern pattern, String reason) {
        if (!pattern.matcher(element.attribute(attribute)).matches()) {
            problems.add(element, reason);
        }
    }

    private void multiInstance(XmlElement loop) {
        evaluate(loop, expressions.collection(loop.attribute("camunda:collection")));
        boolean parallel = loop.attribute("isSequential").isEmpty()
                || loop.attribute("isSequential").equals("false");
        boolean async = loop.attribute("camunda:asyncBefore").equals("true")
                && loop.attribute("camunda:asyncAfter").equals("true");
        if (!parallel || !async || !loop.attribute("camunda:elementVariable").equals(ReservedNames.PERSON)) {
            problems.add(
                    loop, "several instances run in parallel, start and end asynchronously and are each for a person");
        }
    }

    private void condition(XmlElement condition) {
        if (!TYPES.contains(condition.attribute("xsi:type"))) {
            problems.add(condition, "a condition is a tFormalExpression");
        }
        evaluate(condition, expressions.condition(condition.text()));
    }

    private void timer(XmlElement timer) {
        if (timer.children.size() != 1) {
            problems.add(timer, "a timer has one duration or one date");
        }
        if (timer.parentName().equals("endEvent")) {
            problems.add(timer, "a model does not end with a timer");
        }
    }

    private void duration(XmlElement duration) {
        if (IsoDuration.read(duration.text())
                .filter(it -> it.compareTo(SHORTEST_TIMER) >= 0)
                .isEmpty()) {
            problems.add(duration, "a timer waits an ISO duration of at least a minute, such as P30D");
        }
    }

    private void trueOrFalse(XmlElement element, String... attributes) {
        for (String attribute : attributes) {
            if (!Set.of("", "true", "false").contains(element.attribute(attribute))) {
                problems.add(element, attribute + " is true or false");
            }
        }
    }

    private void evaluate(XmlElement element, Optional<String> wrong) {
        evaluated.add(element);
        wrong.ifPresent(reason -> problems.add(element, reason));
    }

    /** The engine evaluates names, descriptions and much else: outside the places above no text may look like an expression. */
    private void nothingElseEvaluates(XmlElement element) {
        Set<String> allowed = Set.of(
                "camunda:candidateGroups",
                "camunda:dueDate",
                "camunda:delegateExpression",
                "camunda:collection",
                "businessKey");
        for (Map.Entry<String, String> attribute : element.attributes.entrySet()) {
            if (ExpressionCheck.mayEvaluate(attribute.getValue())
                    && !(allowed.contains(attribute.getKey()) && evaluated.contains(element))) {
                problems.add(element, attribute.getKey() + " may hold no expression");
            }
        }
        boolean own = Set.of("conditionExpression", "timeDate").contains(element.name);
        if (!own && ExpressionCheck.mayEvaluate(element.content.toString())) {
            problems.add(element, "the text of " + element.name + " may hold no expression");
        }
    }
}
