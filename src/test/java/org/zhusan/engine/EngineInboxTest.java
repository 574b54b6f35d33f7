package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EngineInboxTest {
    private static final String MODEL = Bpmn.process(
                    "waiting",
                    "<startEvent id=\"start\"/>" + Bpmn.flow("start", "before") + Bpmn.task("before", "")
                            + Bpmn.flow("before", "call")
                            + "<intermediateCatchEvent id=\"call\"><messageEventDefinition id=\"called\" messageRef=\"message\"/></intermediateCatchEvent>"
                            + Bpmn.flow("call", "after") + Bpmn.task("after", "") + Bpmn.flow("after", "end")
                            + "<endEvent id=\"end\"/>")
            .replace("<process ", "<message id=\"message\" name=\"test.called\"/><process ");
    private static final String FACTS =
            "- {name: seats, type: integer, default: 0}\n- {name: day, type: date, default: 2019-01-01}\n";

    @Autowired
    ModelPublisher publisher;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    private final String person = "ZH-P-" + UUID.randomUUID();
    private final String message = "message-" + UUID.randomUUID();

    @BeforeEach
    void publish() {
        publisher.publish(Bpmn.files("processes/waiting.bpmn", MODEL, "processes/waiting.facts.yaml", FACTS), "test");
    }

    @Test
    void aMessageForACaseThatWaitsIsDeliveredAtOnce() {
        waitForTheCall();
        inbox.post(message, "test.called", person, Map.of("seats", 3L, "day", new Date(0)));
        assertThat(steps()).containsExactly("after");
        assertThat(inbox.waiting()).noneMatch(it -> it.messageId().equals(message));
    }

    @Test
    void anEarlyMessageIsKeptUntilTheCaseWaitsForIt() {
        processes.start("waiting", person, Map.of());
        inbox.post(message, "test.called", person, Map.of());
        assertThat(inbox.waiting())
                .filteredOn(it -> it.messageId().equals(message))
                .singleElement()
                .satisfies(it -> assertThat(it.problem()).isEqualTo("nobodyWaits"));
        tasks.complete(tasks.openFor(person).get(0).id(), "member-1", Map.of());
        assertThat(steps()).isEmpty();
        processes.runDue();
        assertThat(steps()).containsExactly("after");
    }

    @Test
    void aMessageNobodyEverWaitsForStaysInSight() {
        inbox.post(message, "test.called", "ZH-P-nobody", Map.of());
        processes.runDue();
        assertThat(inbox.waiting()).anyMatch(it -> it.messageId().equals(message));
    }

    @Test
    void theSameMessageSentSixtyTimesAtOnceHasOneEffect() throws Exception {
        waitForTheCall();
        String other = "ZH-P-" + UUID.randomUUID();
        processes.start("waiting", other, Map.of());
        List<String> outcomes = Crowd.atOnce(60, number -> {
            inbox.post(message, "test.called", person, Map.of("seats", 1L));
            return "posted";
        });
        assertThat(outcomes).hasSize(60).containsOnly("posted");
        assertThat(steps()).containsExactly("after");
        assertThat(tasks.openFor(other)).singleElement().satisfies(it -> assertThat(it.step())
                .isEqualTo("before"));
    }

    @Test
    void twoWhoWaitForTheSameMessageAreNotGuessedBetween() {
        waitForTheCall();
        waitForTheCall();
        inbox.post(message, "test.called", person, Map.of());
        assertThat(steps()).isEmpty();
        assertThat(inbox.waiting())
                .filteredOn(it -> it.messageId().equals(message))
                .singleElement()
                .satisfies(it -> assertThat(it.problem()).isEqualTo("severalWait"));
    }

    @Test
    void aFactTheReceiverDoesNotDeclareIsRefusedAndNothingIsKept() {
        waitForTheCall();
        assertThatThrownBy(() -> inbox.post(message, "test.called", person, Map.of("surname", "Example")))
                .isInstanceOf(FactRefused.class)
                .hasMessageContaining("surname");
        assertThat(steps()).isEmpty();
        assertThat(inbox.waiting()).noneMatch(it -> it.messageId().equals(message));
    }

    private void waitForTheCall() {
        processes.start("waiting", person, Map.of());
        tasks.complete(tasks.openFor(person).get(0).id(), "member-1", Map.of());
    }

    private List<String> steps() {
        return tasks.openFor(person).stream().map(OpenTask::step).toList();
    }
}
