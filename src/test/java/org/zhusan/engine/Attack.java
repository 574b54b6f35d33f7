package org.zhusan.engine;

import java.util.List;

/**
 * A hostile model: it is refused at the door, makes the canary sing on a plain engine, and must be harmless on ours even when the door stands open.
 *
 * @param element id of the element the door must name
 */
record Attack(String name, String element, String file, String content) {
    /** Makes a canary by reflection, starting from an empty text. */
    static final String REFLECTION = "''.getClass().forName('org.zhusan.engine.Canary').newInstance()";

    private static final String EVALUATED = "${" + REFLECTION + "}";
    private static final String SERVICES =
            "${execution.processEngineServices.managementService.setProperty('sung','yes')}";

    @Override
    public String toString() {
        return name;
    }

    static List<Attack> all() {
        return List.of(
                step("a class named on a step", "<serviceTask id='victim' camunda:class='org.zhusan.engine.Canary'/>"),
                step(
                        "a class in Activiti's old namespace",
                        "<serviceTask id='victim' xmlns:activiti='http://activiti.org/bpmn' activiti:class='org.zhusan.engine.Canary'/>"),
                step("a class that sends", "<sendTask id='victim' camunda:class='org.zhusan.engine.Canary'/>"),
                step(
                        "a class made by an expression",
                        "<serviceTask id='victim' camunda:delegateExpression=\"" + EVALUATED + "\"/>"),
                step(
                        "an expression instead of a step",
                        "<serviceTask id='victim' camunda:expression=\"" + EVALUATED + "\"/>"),
                step(
                        "a way to the engine's services",
                        "<serviceTask id='victim' camunda:expression=\"" + SERVICES + "\"/>"),
                step(
                        "a listener class",
                        "<serviceTask id='victim' camunda:delegateExpression='${probe.nothing}'>"
                                + "<extensionElements><camunda:executionListener event='start' class='org.zhusan.engine.Canary'/></extensionElements></serviceTask>"),
                step(
                        "a listener expression",
                        "<receiveTask id='victim' messageRef='message'>"
                                + "<extensionElements><camunda:executionListener event='start' expression=\""
                                + EVALUATED + "\"/></extensionElements></receiveTask>"),
                step(
                        "a task listener class",
                        userTask(
                                "",
                                "<extensionElements><camunda:taskListener event='create' class='org.zhusan.engine.Canary'/></extensionElements>")),
                step(
                        "a task listener expression",
                        userTask(
                                "",
                                "<extensionElements><camunda:taskListener event='create' expression=\"" + EVALUATED
                                        + "\"/></extensionElements>")),
                step(
                        "a task listener by delegate",
                        userTask(
                                "",
                                "<extensionElements><camunda:taskListener event='create' delegateExpression=\""
                                        + EVALUATED + "\"/></extensionElements>")),
                step("a task's name", userTask("name=\"" + EVALUATED + "\"", "")),
                step("a task's description", userTask("", "<documentation>" + EVALUATED + "</documentation>")),
                step("a task's due date", userTask("camunda:dueDate=\"" + EVALUATED + "\"", "")),
                step("a task's follow-up date", userTask("camunda:followUpDate=\"" + EVALUATED + "\"", "")),
                step("a task's assignee", userTask("camunda:assignee=\"" + EVALUATED + "\"", "")),
                step("a task's candidate users", userTask("camunda:candidateUsers=\"" + EVALUATED + "\"", "")),
                step("a task's priority", userTask("camunda:priority=\"" + EVALUATED + "\"", "")),
                step(
                        "a task's candidate group",
                        "<userTask id='victim' camunda:candidateGroups=\"" + EVALUATED + "\"/>"),
                step(
                        "a region that is code",
                        "<userTask id='victim' camunda:candidateGroups=\"guardianship:" + EVALUATED + "\"/>"),
                step(
                        "a script",
                        "<scriptTask id='victim' scriptFormat='juel'><script>" + EVALUATED + "</script></scriptTask>"),
                step(
                        "a script in an input",
                        userTask(
                                "",
                                "<extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                                        + "<camunda:script scriptFormat='juel'>" + EVALUATED
                                        + "</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements>")),
                step(
                        "an expression in an input",
                        userTask(
                                "",
                                "<extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>" + EVALUATED
                                        + "</camunda:inputParameter></camunda:inputOutput></extensionElements>")),
                step(
                        "a timer's date",
                        "<intermediateCatchEvent id='victim'><timerEventDefinition><timeDate>" + EVALUATED
                                + "</timeDate></timerEventDefinition></intermediateCatchEvent>"),
                step(
                        "a timer's duration",
                        "<intermediateCatchEvent id='victim'><timerEventDefinition><timeDuration>" + EVALUATED
                                + "</timeDuration></timerEventDefinition></intermediateCatchEvent>"),
                step(
                        "a condition waited for",
                        "<intermediateCatchEvent id='victim'><conditionalEventDefinition><condition>" + EVALUATED
                                + "</condition></conditionalEventDefinition></intermediateCatchEvent>"),
                step("a called process's name", "<callActivity id='victim' calledElement=\"" + EVALUATED + "\"/>"),
                step(
                        "a call's business key",
                        "<callActivity id='victim' calledElement='attacked'><extensionElements><camunda:in businessKey=\""
                                + EVALUATED + "\"/></extensionElements></callActivity>"),
                step(
                        "a call's input",
                        "<callActivity id='victim' calledElement='attacked'><extensionElements><camunda:in sourceExpression=\""
                                + EVALUATED + "\" target='x'/></extensionElements></callActivity>"),
                step(
                        "a call's mapping class",
                        "<callActivity id='victim' calledElement='nobody' camunda:variableMappingClass='org.zhusan.engine.Canary'/>"),
                step(
                        "a number of instances",
                        userTask(
                                "",
                                "<multiInstanceLoopCharacteristics><loopCardinality>" + EVALUATED
                                        + "</loopCardinality></multiInstanceLoopCharacteristics>")),
                step(
                        "a collection of instances",
                        userTask(
                                "",
                                "<multiInstanceLoopCharacteristics camunda:collection=\"" + EVALUATED
                                        + "\" camunda:elementVariable='person' camunda:asyncBefore='false' camunda:asyncAfter='false'/>")),
                step(
                        "a job's priority",
                        "<serviceTask id='victim' camunda:asyncBefore='true' camunda:jobPriority=\"" + EVALUATED
                                + "\" camunda:delegateExpression='${probe.nothing}'/>"),
                flow(
                        "a flow's condition",
                        "<conditionExpression xsi:type='tFormalExpression'>" + EVALUATED + "</conditionExpression>"),
                flow(
                        "a flow's script",
                        "<conditionExpression xsi:type='tFormalExpression' language='juel'>" + EVALUATED
                                + "</conditionExpression>"),
                root(
                        "a message's name",
                        "<message id='message2' name=\"" + EVALUATED + "\"/>",
                        "<receiveTask id='victim' messageRef='message2'/>",
                        "message2"),
                root(
                        "a signal's name",
                        "<signal id='signal' name=\"" + EVALUATED + "\"/>",
                        "<intermediateThrowEvent id='victim'><signalEventDefinition signalRef='signal'/></intermediateThrowEvent>",
                        "signal"),
                decision(
                        "a table's input in another language",
                        "<inputExpression id='asked' typeRef='string' expressionLanguage='juel'><text>" + EVALUATED
                                + "</text></inputExpression>",
                        "\"x\"",
                        "asked"),
                decision(
                        "a table's answer in another language",
                        "<inputExpression id='asked' typeRef='string'><text>age</text></inputExpression>",
                        "<EVIL>",
                        "answered"));
    }

    private static Attack step(String name, String victim) {
        return new Attack(name, "victim", "processes/attacked.bpmn", model("", victim, ""));
    }

    private static Attack flow(String name, String condition) {
        return new Attack(
                name,
                "flow_victim_after",
                "processes/attacked.bpmn",
                model(
                        "",
                        "<exclusiveGateway id='victim' default='other'/><sequenceFlow id='other' sourceRef='victim' targetRef='end'/>",
                        condition));
    }

    private static Attack root(String name, String element, String victim, String named) {
        return new Attack(name, named, "processes/attacked.bpmn", model(element, victim, ""));
    }

    private static String userTask(String attributes, String content) {
        return "<userTask id='victim' camunda:candidateGroups='mfa-desk' " + attributes + ">" + content + "</userTask>";
    }

    /** Start, victim, a task, end. */
    static String model(String rootElement, String victim, String condition) {
        String content = "<startEvent id='start'/>" + Bpmn.flow("start", "victim") + victim
                + "<sequenceFlow id='flow_victim_after' sourceRef='victim' targetRef='after'>" + condition
                + "</sequenceFlow>"
                + Bpmn.task("after", "") + Bpmn.flow("after", "end") + "<endEvent id='end'/>";
        String root = "<message id='message' name='test.called'/>" + rootElement;
        return Bpmn.process("attacked", content).replace("<process ", root + "<process ");
    }

    private static Attack decision(String name, String inputExpression, String answer, String element) {
        boolean evil = answer.equals("<EVIL>");
        String output = evil
                ? "<outputEntry id='answered' expressionLanguage='juel'><text>" + EVALUATED + "</text></outputEntry>"
                : "<outputEntry id='answered'><text>" + answer + "</text></outputEntry>";
        String table = "<decisionTable id='table'><input id='input'>" + inputExpression
                + "</input><output id='output' name='answer' typeRef='string'/>"
                + "<rule id='row'><inputEntry id='cell'><text></text></inputEntry>" + output
                + "</rule></decisionTable>";
        return new Attack(name, element, "processes/attacked-table.dmn", Bpmn.table("attackedTable", table));
    }
}
