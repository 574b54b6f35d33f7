package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A server as people work on it: asynchronous steps and waiting messages move by themselves. */
@EngineTest
@TestPropertySource(properties = "zhusan.engine.job-executor=true")
@DirtiesContext
class JobWorkersTest {
    @Autowired
    ModelPublisher publisher;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    ProbeSteps probe;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    JobWorkers workers;

    @Test
    void manyStepsAreDoneOnceEachByABoundedPool() throws Exception {
        publisher.publish(
                Bpmn.files(
                        "processes/attacked.bpmn",
                        Attack.model(
                                "",
                                "<serviceTask id='victim' camunda:asyncBefore='true' camunda:delegateExpression='${probe.nothing}'/>",
                                "")),
                "test");
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add("ZH-P-" + UUID.randomUUID());
            processes.start("attacked", people.get(i), Map.of());
        }
        waitUntil(() -> people.stream().allMatch(person -> tasks.openFor(person).size() == 1));
        assertThat(people).allSatisfy(person -> {
            assertThat(probe.calls(person)).isEqualTo(1);
            assertThat(tasks.openFor(person).get(0).step()).isEqualTo("after");
        });
    }

    @Test
    void anEarlyMessageIsDeliveredWithoutAnyoneAsking() throws Exception {
        publisher.publish(
                Bpmn.files(
                        "processes/attacked.bpmn",
                        Attack.model(
                                        "",
                                        Bpmn.task("victim", "") + "<receiveTask id='call' messageRef='message'/>"
                                                + Bpmn.flow("call", "after"),
                                        "")
                                .replace(
                                        "sourceRef='victim' targetRef='after'", "sourceRef='victim' targetRef='call'")),
                "test");
        String person = "ZH-P-" + UUID.randomUUID();
        processes.start("attacked", person, Map.of());
        inbox.post("message-" + person, "test.called", person, Map.of());
        tasks.complete(tasks.openFor(person).get(0).id(), "member-1", Map.of());
        waitUntil(() -> tasks.openFor(person).size() == 1);
        assertThat(tasks.openFor(person).get(0).step()).isEqualTo("after");
    }

    @Test
    void whilePeopleWorkTheTimeIsTheSystemsAndDoesNotJump() {
        assertThat(workers.isRunning()).isTrue();
        assertThatThrownBy(() -> clock.jumpTo(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    private interface Condition {
        boolean holds();
    }

    private static void waitUntil(Condition condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.holds(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.holds()).isTrue();
    }
}
