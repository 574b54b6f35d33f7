package org.zhusan.engine;

/** The part of BPMN and of the engine's extensions that our models are written in. */
final class BpmnGrammar {
    private static final String SCOPES = "process subProcess ";
    private static final String EVENTS = "startEvent endEvent boundaryEvent intermediateCatchEvent ";
    private static final String ACTIVITIES =
            "userTask serviceTask businessRuleTask receiveTask callActivity subProcess ";
    private static final String GATEWAYS = "exclusiveGateway parallelGateway eventBasedGateway ";
    private static final String NODES = EVENTS + ACTIVITIES + GATEWAYS;
    private static final String ASYNC = " camunda:asyncBefore camunda:asyncAfter";

    static final Grammar BPMN = new Grammar("definitions")
            .element(
                    "definitions",
                    "",
                    "id targetNamespace! name exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion")
            .element("process", "definitions", "id! name isExecutable! camunda:historyTimeToLive!")
            .element("collaboration", "definitions", "id name")
            .element("participant", "collaboration", "id name processRef")
            .element("message", "definitions", "id! name!")
            .element("error", "definitions", "id! name errorCode!")
            .text(
                    "documentation",
                    "definitions process collaboration participant message sequenceFlow laneSet lane textAnnotation "
                            + NODES,
                    "id")
            .element("laneSet", SCOPES, "id name")
            .element("lane", "laneSet", "id name")
            .text("flowNodeRef", "lane", "")
            .element("startEvent", SCOPES, "id! name isInterrupting camunda:asyncBefore")
            .element("endEvent", SCOPES, "id! name")
            .element("boundaryEvent", SCOPES, "id! name attachedToRef! cancelActivity")
            .element("intermediateCatchEvent", SCOPES, "id! name")
            .element(
                    "userTask",
                    SCOPES,
                    "id! name camunda:formRef camunda:formRefBinding camunda:candidateGroups! camunda:dueDate" + ASYNC)
            .element("serviceTask", SCOPES, "id! name camunda:delegateExpression!" + ASYNC)
            .element("businessRuleTask", SCOPES, "id! name camunda:delegateExpression!" + ASYNC)
            .element("receiveTask", SCOPES, "id! name messageRef!" + ASYNC)
            .element("callActivity", SCOPES, "id! name calledElement! camunda:calledElementBinding!" + ASYNC)
            .element("subProcess", SCOPES, "id! name triggeredByEvent" + ASYNC)
            .element("exclusiveGateway", SCOPES, "id! name default")
            .element("parallelGateway", SCOPES, "id! name")
            .element("eventBasedGateway", SCOPES, "id! name")
            .element("sequenceFlow", SCOPES, "id! name sourceRef! targetRef!")
            .text("conditionExpression", "sequenceFlow", "id xsi:type!")
            .text("incoming", NODES, "")
            .text("outgoing", NODES, "")
            .element("timerEventDefinition", EVENTS, "id")
            .text("timeDuration", "timerEventDefinition", "id xsi:type")
            .text("timeDate", "timerEventDefinition", "id xsi:type")
            .element("messageEventDefinition", EVENTS, "id messageRef!")
            .element("errorEventDefinition", EVENTS, "id errorRef!")
            .element("terminateEventDefinition", "endEvent", "id")
            .element(
                    "multiInstanceLoopCharacteristics",
                    "userTask serviceTask businessRuleTask callActivity subProcess",
                    "id isSequential camunda:collection! camunda:elementVariable! camunda:asyncBefore! camunda:asyncAfter!")
            .element("extensionElements", "process " + NODES, "")
            .element("camunda:in", "extensionElements", "businessKey source target")
            .element("camunda:out", "extensionElements", "source! target!")
            .text("camunda:failedJobRetryTimeCycle", "extensionElements", "")
            .element("camunda:properties", "extensionElements", "")
            .element("camunda:property", "camunda:properties", "id name! value!")
            .element("textAnnotation", SCOPES + "collaboration", "id")
            .text("text", "textAnnotation", "")
            .element("association", SCOPES + "collaboration", "id sourceRef targetRef associationDirection")
            .element("bpmndi:BPMNDiagram", "definitions", "id name")
            .element("bpmndi:BPMNPlane", "bpmndi:BPMNDiagram", "id bpmnElement")
            .element("bpmndi:BPMNShape", "bpmndi:BPMNPlane", "id bpmnElement isMarkerVisible isHorizontal isExpanded")
            .element("bpmndi:BPMNEdge", "bpmndi:BPMNPlane", "id bpmnElement")
            .element("bpmndi:BPMNLabel", "bpmndi:BPMNShape bpmndi:BPMNEdge", "id")
            .element("dc:Bounds", "bpmndi:BPMNShape bpmndi:BPMNLabel", "x y width height")
            .element("di:waypoint", "bpmndi:BPMNEdge", "x y");

    private BpmnGrammar() {}

    static boolean isNode(XmlElement element) {
        return (" " + NODES).contains(" " + element.name + " ");
    }

    static boolean isActivity(XmlElement element) {
        return (" " + ACTIVITIES).contains(" " + element.name + " ");
    }
}
