package org.zhusan.engine;

/** The part of DMN our tables are written in: one decision table, its inputs drawn around it. No language but FEEL can be named. */
final class DmnGrammar {
    static final Grammar DMN = new Grammar("definitions")
            .element(
                    "definitions",
                    "",
                    "id! name! namespace! exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion")
            .text(
                    "description",
                    "definitions decision rule inputEntry outputEntry input output decisionTable inputData",
                    "")
            .element("inputData", "definitions", "id! name!")
            .element("decision", "definitions", "id! name! camunda:historyTimeToLive!")
            .element("informationRequirement", "decision", "id")
            .element("requiredInput", "informationRequirement", "href!")
            .element("decisionTable", "decision", "id! hitPolicy")
            .element("input", "decisionTable", "id! label")
            .element("inputExpression", "input", "id! typeRef!")
            .element("inputValues", "input", "id")
            .element("output", "decisionTable", "id! label name! typeRef!")
            .element("outputValues", "output", "id")
            .element("rule", "decisionTable", "id!")
            .element("inputEntry", "rule", "id!")
            .element("outputEntry", "rule", "id!")
            .text("text", "inputExpression inputValues outputValues inputEntry outputEntry", "")
            .element("dmndi:DMNDI", "definitions", "")
            .element("dmndi:DMNDiagram", "dmndi:DMNDI", "id name")
            .element("dmndi:DMNShape", "dmndi:DMNDiagram", "id dmnElementRef isCollapsed")
            .element("dmndi:DMNEdge", "dmndi:DMNDiagram", "id dmnElementRef")
            .element("dmndi:DMNLabel", "dmndi:DMNShape dmndi:DMNEdge", "id")
            .element("dc:Bounds", "dmndi:DMNShape dmndi:DMNLabel", "x y width height")
            .element("di:waypoint", "dmndi:DMNEdge", "x y");

    private DmnGrammar() {}
}
