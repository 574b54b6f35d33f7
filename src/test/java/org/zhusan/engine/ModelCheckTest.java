package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wall A alone, without an engine: what it lets pass, and what it refuses with which reason. */
class ModelCheckTest {
    private static final Catalogue CATALOGUE = Catalogue.of(Set.of("adults"), ProbeSteps.class);
    private static final String FACTS = """
            - {name: agreed, type: boolean, default: false}
            - {name: age, type: integer, default: 0}
            - {name: departure, type: date, default: 2019-01-01}
            - {name: answer, type: code, options: [child, adult], default: child}
            - {name: placeRegion, type: code, options: [MAN, KAR], default: MAN}
            """;
    private static final String WAIT = "<receiveTask id='victim' messageRef='message'/>";

    @ParameterizedTest
    @MethodSource("org.zhusan.engine.Attack#all")
    void everyAttackIsRefusedAndTheElementNamed(Attack attack) {
        List<ModelProblem> problems = ModelCheck.problems(Bpmn.files(attack.file(), attack.content()), CATALOGUE);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(attack.file());
            assertThat(problem.element()).contains(attack.element());
            assertThat(problem.line()).isPositive();
            assertThat(problem.reason()).isNotBlank();
        });
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("a wait", WAIT),
                arguments(
                        "a step",
                        "<serviceTask id='victim' camunda:asyncBefore='true' camunda:delegateExpression='${probe.nothing}'>"
                                + "<extensionElements><camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle></extensionElements></serviceTask>"),
                arguments(
                        "a regional task due on a date",
                        "<userTask id='victim' camunda:candidateGroups='guardianship:${placeRegion},mfa-desk' camunda:dueDate='${departure}'/>"),
                arguments(
                        "a task for each adult",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk'><multiInstanceLoopCharacteristics "
                                + "camunda:collection='${people.adults}' camunda:elementVariable='person' camunda:asyncBefore='true' camunda:asyncAfter='true'/></userTask>"),
                arguments(
                        "a timer",
                        "<intermediateCatchEvent id='victim'><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent>"),
                arguments(
                        "a moment",
                        "<intermediateCatchEvent id='victim'><timerEventDefinition><timeDate>${departure}</timeDate></timerEventDefinition></intermediateCatchEvent>"),
                arguments(
                        "several comparisons",
                        gateway(
                                "${agreed &amp;&amp; !(age &lt; 18) || answer == 'adult' || departure != departure}",
                                WAIT)),
                arguments(
                        "a loop that waits",
                        gateway("${agreed}", "<userTask id='victim' camunda:candidateGroups='mfa-desk'/>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void whatOurModelsNeedIsAccepted(String what, String victim) {
        assertThat(check(victim)).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("an undeclared fact", gateway("${surname == 'x'}", WAIT), "not declared"),
                arguments("a code that cannot be", gateway("${answer == 'elder'}", WAIT), "never 'elder'"),
                arguments("a number compared with a text", gateway("${age == 'x'}", WAIT), "another type"),
                arguments("arithmetic", gateway("${age + 1 == 2}", WAIT), "needs a fact"),
                arguments("emptiness", gateway("${empty age}", WAIT), "boolean fact or a comparison"),
                arguments("a choice", gateway("${agreed ? true : false}", WAIT), "boolean fact or a comparison"),
                arguments("a method", gateway("${answer.length() == 1}", WAIT), "is not an expression"),
                arguments("a bracket", gateway("${answer['class'] == 'x'}", WAIT), "needs a fact"),
                arguments("a function", gateway("${now() == departure}", WAIT), "another type"),
                arguments("a deferred expression", gateway("#{agreed}", WAIT), "written ${...}"),
                arguments("two expressions", gateway("${agreed}${agreed}", WAIT), "written ${...}"),
                arguments("a number as condition", gateway("${age}", WAIT), "boolean fact"),
                arguments(
                        "a step that is not there",
                        "<serviceTask id='victim' camunda:delegateExpression='${probe.surprise}'/>",
                        "no step is called"),
                arguments(
                        "a step by bracket",
                        "<serviceTask id='victim' camunda:delegateExpression=\"${probe['nothing']}\"/>",
                        "catalogued name"),
                arguments(
                        "a collection that is not there",
                        people(
                                "camunda:collection='${people.soldiers}' camunda:elementVariable='person' camunda:asyncBefore='true' camunda:asyncAfter='true'"),
                        "no collection of people"),
                arguments(
                        "one person after the other",
                        people(
                                "isSequential='true' camunda:collection='${people.adults}' camunda:elementVariable='person' camunda:asyncBefore='true' camunda:asyncAfter='true'"),
                        "in parallel"),
                arguments(
                        "people in one transaction",
                        people(
                                "camunda:collection='${people.adults}' camunda:elementVariable='person' camunda:asyncBefore='true' camunda:asyncAfter='false'"),
                        "asynchronously"),
                arguments(
                        "a form that is not there",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk' camunda:formRef='surprise' camunda:formRefBinding='deployment'/>",
                        "no form surprise"),
                arguments(
                        "the newest form",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk' camunda:formRef='x' camunda:formRefBinding='latest'/>",
                        "deployment"),
                arguments(
                        "an embedded form",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk' camunda:formKey='embedded:app:x.html'/>",
                        "may not have camunda:formKey"),
                arguments(
                        "a form handler class",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk' camunda:formHandlerClass='org.zhusan.engine.Canary'/>",
                        "may not have camunda:formHandlerClass"),
                arguments(
                        "a generated form",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk'><extensionElements><camunda:formData><camunda:formField id='x' type='string' defaultValue='${agreed}'/></camunda:formData></extensionElements></userTask>",
                        "element camunda:formData"),
                arguments("a task for nobody", "<userTask id='victim'/>", "needs camunda:candidateGroups"),
                arguments(
                        "a group that is a sentence",
                        "<userTask id='victim' camunda:candidateGroups='Mrs Example'/>",
                        "function code"),
                arguments(
                        "a region that is none",
                        "<userTask id='victim' camunda:candidateGroups='guardianship:${answer}'/>",
                        "is not a region"),
                arguments(
                        "a due date in words",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk' camunda:dueDate='soon'/>",
                        "a due date is"),
                arguments(
                        "a decision bound by the engine",
                        "<businessRuleTask id='victim' camunda:delegateExpression='${probe.decides}' camunda:decisionRef='x'/>",
                        "may not have camunda:decisionRef"),
                arguments(
                        "a decision not named",
                        "<businessRuleTask id='victim' camunda:delegateExpression='${probe.decides}'/>",
                        "names one decision"),
                arguments(
                        "a called process that is not there",
                        call("calledElement='nobody' camunda:calledElementBinding='deployment'", ""),
                        "no process nobody"),
                arguments(
                        "the newest called process",
                        call("calledElement='called' camunda:calledElementBinding='latest'", ""),
                        "calledElementBinding"),
                arguments(
                        "a call with every variable",
                        call(
                                "calledElement='called' camunda:calledElementBinding='deployment'",
                                "<camunda:in variables='all'/>"),
                        "may not have variables"),
                arguments(
                        "a call without a case",
                        "<callActivity id='victim' calledElement='called' camunda:calledElementBinding='deployment'/>",
                        "exactly one business key"),
                arguments(
                        "people's processes under one number",
                        call("calledElement='called' camunda:calledElementBinding='deployment'", "")
                                .replace(
                                        "</callActivity>",
                                        "<multiInstanceLoopCharacteristics camunda:collection='${people.adults}' camunda:elementVariable='person'"
                                                + " camunda:asyncBefore='true' camunda:asyncAfter='true'/></callActivity>"),
                        "${person} in a multi-instance"),
                arguments(
                        "a business key that is more",
                        call("calledElement='called' camunda:calledElementBinding='deployment'", "")
                                .replace(
                                        "businessKey='${case.number}'",
                                        "businessKey='${case.number}' source='age' target='age'"),
                        "by itself"),
                arguments(
                        "a fact the called one does not know",
                        call(
                                "calledElement='called' camunda:calledElementBinding='deployment'",
                                "<camunda:in source='age' target='age'/>"),
                        "not declared on both sides"),
                arguments(
                        "a fact that means something else there",
                        call(
                                "calledElement='called' camunda:calledElementBinding='deployment'",
                                "<camunda:in source='agreed' target='agreed'/>"),
                        "differ in type, options or default"),
                arguments("a timer without end in sight", timer("<timeCycle>R/PT1S</timeCycle>"), "element timeCycle"),
                arguments("a timer of a moment", timer("<timeDuration>PT1S</timeDuration>"), "at least a minute"),
                arguments("a timer that goes back", timer("<timeDuration>P-1D</timeDuration>"), "at least a minute"),
                arguments(
                        "an error no step throws",
                        "<serviceTask id='victim' camunda:delegateExpression='${probe.refuses}'/>"
                                + "<boundaryEvent id='caught' attachedToRef='victim'><errorEventDefinition errorRef='error'/></boundaryEvent>"
                                + Bpmn.flow("caught", "end"),
                        "no step throws"),
                arguments(
                        "a message that is not there",
                        "<receiveTask id='victim' messageRef='surprise'/>",
                        "no message surprise"),
                arguments(
                        "an external worker",
                        "<serviceTask id='victim' camunda:type='external' camunda:topic='x'/>",
                        "may not have camunda:t"),
                arguments(
                        "a connector",
                        "<serviceTask id='victim' camunda:delegateExpression='${probe.nothing}'><extensionElements><camunda:connector/></extensionElements></serviceTask>",
                        "element camunda:connector"),
                arguments("a signal", "<intermediateThrowEvent id='victim'/>", "element intermediateThrowEvent"),
                arguments("all paths at once", "<inclusiveGateway id='victim'/>", "element inclusiveGateway"),
                arguments(
                        "an expression in a name",
                        "<receiveTask id='victim' name='${agreed}' messageRef='message'/>",
                        "name may hold no expression"),
                arguments(
                        "an expression in a comment to people",
                        "<receiveTask id='victim' messageRef='message'><documentation>#{agreed}</documentation></receiveTask>",
                        "may hold no expression"),
                arguments(
                        "two flows out of a step",
                        WAIT + "<sequenceFlow id='second' sourceRef='victim' targetRef='end'/>",
                        "several flows leave it"),
                arguments(
                        "a gateway that may not decide",
                        "<exclusiveGateway id='victim'/><sequenceFlow id='second' sourceRef='victim' targetRef='end'/>",
                        "needs a default flow"),
                arguments(
                        "a flow that leads nowhere",
                        WAIT + "<sequenceFlow id='second' sourceRef='after' targetRef='surprise'/>",
                        "not in the same part"),
                arguments(
                        "a second start",
                        WAIT + "<startEvent id='start2'/>" + Bpmn.flow("start2", "end"),
                        "starts exactly once"),
                arguments(
                        "a start by the clock",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk'/><subProcess id='sub' triggeredByEvent='false'><startEvent id='s'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent></subProcess>",
                        "starts by an event only"),
                arguments(
                        "an unknown namespace",
                        "<receiveTask id='victim' messageRef='message' xmlns:evil='urn:evil' evil:class='x'/>",
                        "may not have {urn:evil}class"),
                arguments(
                        "an attribute the engine reads and we would not",
                        "<receiveTask id='victim' messageRef='message' xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' b:name='x'/>",
                        "may not have {http"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNotOnTheListIsRefusedWithAReason(String what, String victim, String reason) {
        assertThat(check(victim))
                .anySatisfy(problem -> assertThat(problem.reason()).contains(reason));
    }

    static Stream<Arguments> endless() {
        String loop =
                "<exclusiveGateway id='victim' default='flow_victim_after'/><sequenceFlow id='again' sourceRef='victim' targetRef='%s'>"
                        + "<conditionExpression xsi:type='tFormalExpression'>${!agreed}</conditionExpression></sequenceFlow>%s";
        return Stream.of(
                arguments("a gateway that leads to itself", loop.formatted("victim", "")),
                arguments(
                        "a step between",
                        loop.formatted(
                                "s",
                                "<serviceTask id='s' camunda:asyncBefore='true' camunda:delegateExpression='${probe.nothing}'/>"
                                        + Bpmn.flow("s", "victim"))),
                arguments(
                        "a task for each of no people",
                        loop.formatted(
                                "s",
                                "<userTask id='s' camunda:candidateGroups='mfa-desk'><multiInstanceLoopCharacteristics camunda:collection='${people.adults}' camunda:elementVariable='person' camunda:asyncBefore='true' camunda:asyncAfter='true'/></userTask>"
                                        + Bpmn.flow("s", "victim"))),
                arguments(
                        "a moment that has passed",
                        loop.formatted(
                                "s",
                                "<intermediateCatchEvent id='s'><timerEventDefinition><timeDate>${departure}</timeDate></timerEventDefinition></intermediateCatchEvent>"
                                        + Bpmn.flow("s", "victim"))),
                arguments(
                        "a called process that does not wait",
                        loop.formatted(
                                "s",
                                "<callActivity id='s' calledElement='called' camunda:calledElementBinding='deployment'><extensionElements><camunda:in businessKey='${case.number}'/></extensionElements></callActivity>"
                                        + Bpmn.flow("s", "victim"))),
                arguments(
                        "a sub-process that does not wait",
                        loop.formatted(
                                "s",
                                "<subProcess id='s'><startEvent id='in'/>" + Bpmn.flow("in", "out")
                                        + "<endEvent id='out'/></subProcess>" + Bpmn.flow("s", "victim"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    void aLoopInWhichNobodyDoesAnythingIsRefused(String what, String victim) {
        assertThat(check(victim))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("nobody does anything"));
    }

    @Test
    void aForkThatLeavesSomethingBehindInEachRoundIsRefusedAndOneThatJoinsIsNot() {
        String forkInLoop = "<parallelGateway id='victim'/>" + "<userTask id='a' camunda:candidateGroups='mfa-desk'/>"
                + "<sequenceFlow id='f1' sourceRef='victim' targetRef='a'/>" + Bpmn.flow("a", "victim");
        assertThat(check(forkInLoop))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("splits inside a loop"));

        String joined =
                "<parallelGateway id='victim'/><userTask id='b' camunda:candidateGroups='mfa-desk'/><parallelGateway id='join'/>"
                        + "<exclusiveGateway id='enough' default='no'/>"
                        + "<sequenceFlow id='f1' sourceRef='victim' targetRef='b'/>" + Bpmn.flow("b", "join")
                        + Bpmn.flow("join", "enough")
                        + "<sequenceFlow id='no' sourceRef='enough' targetRef='victim'/><sequenceFlow id='yes' sourceRef='enough' targetRef='end'>"
                        + "<conditionExpression xsi:type='tFormalExpression'>${agreed}</conditionExpression></sequenceFlow>";
        String model = Attack.model("", joined, "").replace(Bpmn.flow("after", "end"), Bpmn.flow("after", "join"));
        assertThat(problems("processes/attacked.bpmn", model)).isEmpty();
    }

    @Test
    void processesThatCallEachOtherInACircleAreRefused() {
        String call =
                "<callActivity id='victim' calledElement='%s' camunda:calledElementBinding='deployment'><extensionElements><camunda:in businessKey='${case.number}'/></extensionElements></callActivity>";
        String first = Attack.model("", call.formatted("called"), "");
        String second = Attack.model("", call.formatted("attacked"), "").replace("\"attacked\"", "\"called\"");
        assertThat(problems("processes/attacked.bpmn", first, "processes/called.bpmn", second))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.reason()).contains("calls itself"));
    }

    static Stream<Arguments> unreadable() {
        String valid = Attack.model("", WAIT, "");
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String deep = "<subProcess id='d%d'>".repeat(1);
        String nested = IntStream.range(0, 3000).mapToObj(deep::formatted).reduce("", String::concat)
                + "</subProcess>".repeat(3000);
        String many = IntStream.range(0, 20_000)
                .mapToObj(i -> "<userTask id='t" + i + "'/>")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        return Stream.of(
                arguments(
                        "a DOCTYPE",
                        bytes(valid.replace(
                                declaration, declaration + "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")),
                        "DOCTYPE"),
                arguments(
                        "many entities",
                        bytes(valid.replace(
                                        declaration,
                                        declaration + "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>")
                                .replace("name=\"Test\"", "name=\"&b;\"")),
                        "DOCTYPE"),
                arguments(
                        "a processing instruction",
                        bytes(valid.replace(declaration, declaration + "<?xml-stylesheet href='x'?>")),
                        "processing instruction"),
                arguments(
                        "another encoding",
                        valid.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16),
                        "UTF-8"),
                arguments("an encoding that lies", bytes(valid.replace("UTF-8", "ISO-8859-1")), "UTF-8"),
                arguments("XML 1.1", bytes(valid.replace("version=\"1.0\"", "version=\"1.1\"")), "XML 1.0"),
                arguments(
                        "three thousand levels", bytes(valid.replace("<endEvent id='end'/>", nested)), "nests deeper"),
                arguments("twenty thousand tasks", bytes(valid.replace("<endEvent id='end'/>", many)), "more than"),
                arguments(
                        "a text without end",
                        bytes(valid.replace(
                                "<endEvent id='end'/>", "<documentation>" + "x".repeat(9_000) + "</documentation>")),
                        "longer than"),
                arguments("half a file", bytes(valid.substring(0, valid.length() / 2)), "not well-formed"),
                arguments("nothing", bytes(""), "not well-formed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    @Timeout(60)
    void aFileMadeToHurtItsReaderIsNotRead(String what, byte[] content, String reason) {
        var files = new TreeMap<String, byte[]>();
        files.put("processes/attacked.bpmn", content);
        assertThat(ModelCheck.problems(new ModelPackage(files), CATALOGUE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains(reason));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String model = Attack.model("", "<serviceTask id='victim' camunda:class='x' camunda:topic='y'/>", "")
                .replace("P3650D", "P1D");
        assertThat(problems("processes/attacked.bpmn", model, "forms/x/y.form", "{", "readme.md", "x"))
                .extracting(ModelProblem::file)
                .contains("processes/attacked.bpmn", "forms/x/y.form", "readme.md");
        assertThat(problems("processes/attacked.bpmn", model)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theHistoryOfACaseIsKeptAtLeastAYear() {
        String model = Attack.model("", WAIT, "");
        assertThat(problems("processes/attacked.bpmn", model.replace("P3650D", "P364D")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("at least P365D"));
        assertThat(problems("processes/attacked.bpmn", model.replace(" camunda:historyTimeToLive=\"P3650D\"", "")))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("needs camunda:historyTimeToLive"));
    }

    @Test
    void anIdBelongsToItsFile() {
        assertThat(problems("processes/other.bpmn", Attack.model("", WAIT, "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("processes/attacked.bpmn"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String gateway(String condition, String wait) {
        String asked = wait.replace("id='victim'", "id='wait'");
        return "<exclusiveGateway id='victim' default='flow_victim_after'/><sequenceFlow id='asked' sourceRef='victim' targetRef='wait'>"
                + "<conditionExpression xsi:type='tFormalExpression'>" + condition
                + "</conditionExpression></sequenceFlow>" + asked
                + Bpmn.flow("wait", "victim");
    }

    private static String people(String attributes) {
        return "<userTask id='victim' camunda:candidateGroups='mfa-desk'><multiInstanceLoopCharacteristics "
                + attributes + "/></userTask>";
    }

    private static String call(String attributes, String mapping) {
        return "<callActivity id='victim' " + attributes
                + "><extensionElements><camunda:in businessKey='${case.number}'/>" + mapping
                + "</extensionElements></callActivity>";
    }

    private static String timer(String content) {
        return "<intermediateCatchEvent id='victim'><timerEventDefinition>" + content
                + "</timerEventDefinition></intermediateCatchEvent>";
    }

    /** A package around one hostile step: facts beside it, and a process it may call that does not wait. */
    private static List<ModelProblem> check(String victim) {
        String errors =
                victim.contains("'error'") ? "<error id='error' errorCode='java.lang.NullPointerException'/>" : "";
        String called =
                Bpmn.process("called", "<startEvent id='start'/>" + Bpmn.flow("start", "end") + "<endEvent id='end'/>");
        return problems(
                "processes/attacked.bpmn",
                Attack.model(errors, victim, ""),
                "processes/called.bpmn",
                called,
                "processes/called.facts.yaml",
                "- {name: agreed, type: boolean, default: true}");
    }

    private static List<ModelProblem> problems(String... namesAndContents) {
        var files = new TreeMap<>(Bpmn.files(namesAndContents).files());
        if (files.containsKey("processes/attacked.bpmn")) {
            files.put("processes/attacked.facts.yaml", bytes(FACTS));
        }
        return ModelCheck.problems(new ModelPackage(files), CATALOGUE);
    }
}
