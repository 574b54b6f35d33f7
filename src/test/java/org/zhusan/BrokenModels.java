package org.zhusan;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every way to break the sound model {@code ask-once.bpmn}: what to replace, by what, which element is named, and with what complaint. */
final class BrokenModels {
    private BrokenModels() {}

    static Stream<Arguments> all() {
        return Stream.of(
                // what it says
                broken("historyTimeToLive=\"P3650D\"", "versionTag=\"1\"", "askOnce", "no history time to live"),
                broken("isExecutable=\"true\"", "isExecutable=\"false\"", "askOnce", "not executable"),
                broken("${answered}", "${answered and other}", "flow_answered", "asks more than one fact"),
                broken("${answered}", "${execution.getVariable('x')}", "flow_answered", "asks more than one fact"),
                broken("${answered}", "${whoKnows}", "flow_answered", "declare it in processes/ask-once.facts.yaml"),
                broken("${answered}", "${answered == 'yes'}", "flow_answered", "as if it were no boolean"),
                broken("${answered}", "${placeRegion == 'XXX'}", "flow_answered", "never is"),
                broken("default=\"flow_silent\"", "", "gateway_answered", "no default flow"),
                broken("default=\"flow_silent\"", "default=\"flow_answered\"", "flow_silent", "has no condition"),
                broken("default=\"flow_silent\"", "default=\"flow_answered\"", "flow_answered", "needs no condition"),
                broken("bpmn:exclusiveGateway", "bpmn:inclusiveGateway", "gateway_answered", "which we do not draw"),
                broken("bpmn:exclusiveGateway", "bpmn:parallelGateway", "askOnce", "draw them symmetric"),
                broken(
                        "targetRef=\"endEvent_noAnswer\"",
                        "targetRef=\"gateway_answered\"",
                        "gateway_answered",
                        "both joins and splits"),
                broken("camunda:dueDate=\"P5D\"", "", "userTask_askQuestion", "no due time"),
                broken("camunda:dueDate=\"P5D\"", "camunda:dueDate=\"${soon}\"", "userTask_askQuestion", "no due time"),
                broken("guardianship:${placeRegion}", "", "userTask_askQuestion", "no candidate group"),
                broken(
                        "guardianship:${placeRegion}",
                        "guardianship;mfa-desk",
                        "userTask_askQuestion",
                        "one that is no function"),
                broken(
                        "guardianship:",
                        "wizards:",
                        "userTask_askQuestion",
                        "a function the access matrix does not know"),
                broken(
                        "guardianship:${placeRegion}",
                        "guardianship:${nowhere}",
                        "userTask_askQuestion",
                        "uses 'nowhere'"),
                broken(
                        "guardianship:${placeRegion}",
                        "guardianship",
                        "userTask_askQuestion",
                        "say which, as guardianship:"),
                broken(
                        "guardianship:${placeRegion}",
                        "mfa-desk:${placeRegion}",
                        "userTask_askQuestion",
                        "which has none"),
                broken("formRef=\"askQuestion\"", "formRef=\"askRiddle\"", "userTask_askQuestion", "has no form"),
                broken(
                        "formRefBinding=\"deployment\"",
                        "formRefBinding=\"latest\"",
                        "userTask_askQuestion",
                        "may meet a newer form"),
                broken(
                        "camunda:dueDate=\"P5D\"",
                        "camunda:dueDate=\"P5D\" camunda:assignee=\"me\"",
                        "userTask_askQuestion",
                        "camunda:assignee"),
                broken(
                        "delegateExpression=\"${test.noteSilence}\"",
                        "class=\"java.lang.String\"",
                        "serviceTask_noteSilence",
                        "camunda:class"),
                broken(
                        "${test.noteSilence}",
                        "${other.noteSilence}",
                        "serviceTask_noteSilence",
                        "a step no phase offers"),
                broken(
                        "${test.noteSilence}",
                        "${test.noteSilence()}",
                        "serviceTask_noteSilence",
                        "not bound to a step"),
                broken(
                        "<camunda:failedJobRetryTimeCycle>R5/PT2M</camunda:failedJobRetryTimeCycle>",
                        "",
                        "serviceTask_noteSilence",
                        "how often it is tried again"),
                broken(
                        "<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>",
                        "",
                        "timerEvent_silence",
                        "how often it is tried again"),
                broken(
                        "<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>",
                        "<camunda:script scriptFormat=\"js\"/>",
                        "script",
                        "runs code"),
                broken(">P7D<", ">P8D<", "timerEvent_silence", "says '7 days' but waits P8D"),
                broken(
                        "calledElement=\"keepAnswer\"",
                        "calledElement=\"elsewhere\"",
                        "callActivity_keepAnswer",
                        "no process of ours"),
                broken(
                        "calledElementBinding=\"deployment\"",
                        "calledElementBinding=\"latest\"",
                        "callActivity_keepAnswer",
                        "may call a newer model"),
                broken("${case.number}", "${execution.id}", "callActivity_keepAnswer", "does not hand on the case"),
                broken(
                        "source=\"answered\"",
                        "variables=\"all\"",
                        "callActivity_keepAnswer",
                        "more or other than one fact"),
                broken(
                        "<camunda:in source=\"answered\" target=\"answered\" />",
                        "<camunda:in source=\"placeRegion\" target=\"placeRegion\" />",
                        "callActivity_keepAnswer",
                        "which does not declare it"),
                broken(
                        "messageRef=\"message_answerTakenBack\"",
                        "",
                        "boundaryEvent_answerTakenBack",
                        "no message of ours"),
                broken(
                        "name=\"askOnce.answerTakenBack\"",
                        "name=\"Hello\"",
                        "boundaryEvent_answerTakenBack",
                        "no message of ours"),
                broken(
                        "messageEventDefinition id",
                        "errorEventDefinition id",
                        "messageDefinition_answerTakenBack",
                        "catches every error"),
                broken(
                        "sourceRef=\"userTask_askQuestion\"",
                        "sourceRef=\"gateway_answered\"",
                        "userTask_askQuestion",
                        "leads to no end"),
                broken(
                        "targetRef=\"endEvent_noAnswer\"",
                        "targetRef=\"endEvent_answerKept\"",
                        "endEvent_noAnswer",
                        "is never reached"),
                broken("<bpmn:startEvent", "<bpmn:laneSet id=\"lanes\"/><bpmn:startEvent", "askOnce", "has lanes"),
                // how it reads
                broken("id=\"askOnce\"", "id=\"askTwice\"", "askTwice", "call it askOnce"),
                broken("name=\"One question\"", "name=\"\"", "askOnce", "has no name"),
                broken("endEvent_noAnswer", "Event_0x3k2qz", "Event_0x3k2qz", "no id of ours"),
                broken("flow_begin", "Flow_1abc", "Flow_1abc", "no id of ours"),
                broken("name=\"Answered?\"", "name=\"Answered\"", "gateway_answered", "no question"),
                broken("name=\"Answered?\"", "name=\"\"", "gateway_answered", "has no name"),
                broken("name=\"yes\"", "", "flow_answered", "without its answer"),
                broken("name=\"No answer\"", "", "endEvent_noAnswer", "has no name"),
                broken("name=\"No answer\"", "name=\"No Answer\"", "endEvent_noAnswer", "not in sentence case"),
                broken(
                        "name=\"No answer\"",
                        "name=\"no answer\"",
                        "endEvent_noAnswer",
                        "does not begin like a sentence"),
                broken(
                        "name=\"No answer\"",
                        "name=\"No answer from the person asked\"",
                        "endEvent_noAnswer",
                        "more than five words"),
                broken("name=\"No answer\"", "name=\"Answer?\"", "endEvent_noAnswer", "is no gateway"),
                broken("name=\"Note silence\"", "name=\"Handle silence\"", "serviceTask_noteSilence", "says nothing"),
                broken(
                        "name=\"Note silence\"",
                        "name=\"Write silence\"",
                        "serviceTask_noteSilence",
                        "do not share the verb"),
                broken("name=\"Ask question\"", "name=\"Put question\"", "userTask_askQuestion", "three spellings"),
                broken("Why: somebody wants to know.", "", "userTask_askQuestion", "add a line 'Why:'"),
                broken("Why: somebody wants", "Why: article 5 wants", "userTask_askQuestion", "shows staff a law"),
                broken(", not verified by a lawyer", "", "userTask_askQuestion", "law without its status"),
                broken(
                        "endEvent_answerKept",
                        "endEvent_answerStored",
                        "askOnce.endEvent_answerStored",
                        "has no translation"),
                broken(
                        "endEvent_answerKept",
                        "endEvent_answerStored",
                        "askOnce.endEvent_answerKept",
                        "is not in the model"),
                // how it is drawn
                broken(
                        "bpmnElement=\"endEvent_noAnswer\"",
                        "bpmnElement=\"nothing\"",
                        "endEvent_noAnswer",
                        "is not drawn"),
                broken("bpmnElement=\"flow_noted\"", "bpmnElement=\"nothing\"", "flow_noted", "is not drawn"),
                broken(
                        "<dc:Bounds x=\"682\" y=\"322\"",
                        "<dc:Bounds x=\"685\" y=\"322\"",
                        "endEvent_noAnswer",
                        "off the 10 px grid"),
                broken(
                        "<dc:Bounds x=\"682\" y=\"322\"",
                        "<dc:Bounds x=\"552\" y=\"322\"",
                        "serviceTask_noteSilence",
                        "overlaps endEvent_noAnswer"),
                broken("<di:waypoint x=\"450\" y=\"340\" />", "", "flow_silenceOver", "runs diagonally"),
                broken(
                        "<dc:Bounds x=\"682\" y=\"222\"",
                        "<dc:Bounds x=\"632\" y=\"322\"",
                        "flow_noted",
                        "runs through endEvent_answerWithdrawn"),
                broken(
                        "<di:waypoint x=\"600\" y=\"340\" />",
                        "<di:waypoint x=\"610\" y=\"340\" />",
                        "flow_noted",
                        "does not end at the border"),
                broken(
                        "<di:waypoint x=\"580\" y=\"240\" />",
                        "<di:waypoint x=\"580\" y=\"290\" /><di:waypoint x=\"440\" y=\"290\" /><di:waypoint x=\"440\" y=\"240\" />",
                        "flow_silenceOver",
                        "crosses flow_takenBack"),
                broken(
                        "<di:waypoint x=\"450\" y=\"340\" />",
                        "<di:waypoint x=\"450\" y=\"290\" /><di:waypoint x=\"460\" y=\"290\" /><di:waypoint x=\"460\" y=\"320\" /><di:waypoint x=\"450\" y=\"320\" /><di:waypoint x=\"450\" y=\"340\" />",
                        "flow_silenceOver",
                        "bends"),
                broken(
                        "<dc:Bounds x=\"433\" y=\"82\"",
                        "<dc:Bounds x=\"392\" y=\"160\"",
                        "flow_silent",
                        "runs through the label of flow_answered"),
                broken(
                        "<dc:Bounds x=\"433\" y=\"82\"",
                        "<dc:Bounds x=\"505\" y=\"82\"",
                        "flow_answered",
                        "has its label on callActivity_keepAnswer"),
                broken(
                        "<dc:Bounds x=\"433\" y=\"82\"",
                        "<dc:Bounds x=\"406\" y=\"142\"",
                        "flow_answered",
                        "on the label of flow_silent"),
                broken(
                        "<dc:Bounds x=\"665\" y=\"363\" width=\"70\" height=\"14\" />",
                        "",
                        "endEvent_noAnswer",
                        "label without a place"),
                broken(
                        "<dc:Bounds x=\"682\" y=\"322\"",
                        "<dc:Bounds x=\"1682\" y=\"322\"",
                        "askOnce",
                        "does not fit 1600 x 800"),
                broken("isMarkerVisible=\"true\"", "xmlns:bioc=\"b\" bioc:fill=\"red\"", "s3", "is coloured"),
                broken(
                        "<dc:Bounds x=\"682\" y=\"322\"",
                        "<dc:Bounds x=\"682\" y=\"22\"",
                        "endEvent_noAnswer",
                        "lies above the happy path"),
                broken(
                        "<di:waypoint x=\"300\" y=\"100\" />",
                        "<di:waypoint x=\"250\" y=\"60\" /><di:waypoint x=\"250\" y=\"40\" /><di:waypoint x=\"340\" y=\"40\" /><di:waypoint x=\"340\" y=\"100\" />",
                        "userTask_askQuestion",
                        "breaks the happy path"));
    }

    private static Arguments broken(String sound, String broken, String element, String complaint) {
        return Arguments.of(sound, broken, element, complaint);
    }
}
