package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day begins when it begins for the people here: in Aktau the 31st of May 2019 began when it was six in the evening of the 30th in Greenwich. */
@EngineTest
class DaysOfFactsTest {
    private static final String MODEL = Bpmn.process(
                    "leaving",
                    "<startEvent id=\"start\"/>" + Bpmn.flow("start", "plan") + Bpmn.task("plan", "")
                            + Bpmn.flow("plan", "call")
                            + "<intermediateCatchEvent id=\"call\"><messageEventDefinition id=\"called\" messageRef=\"message\"/></intermediateCatchEvent>"
                            + Bpmn.flow("call", "day")
                            + "<intermediateCatchEvent id=\"day\"><timerEventDefinition id=\"comes\"><timeDate>${leavesOn}</timeDate></timerEventDefinition></intermediateCatchEvent>"
                            + Bpmn.flow("day", "leave") + Bpmn.task("leave", "") + Bpmn.flow("leave", "end")
                            + "<endEvent id=\"end\"/>")
            .replace("<process ", "<message id=\"message\" name=\"test.leaves\"/><process ");
    private static final String FACTS = "- {name: leavesOn, type: date, default: %s}\n";
    private static final LocalDate DAY = LocalDate.of(2019, 5, 31);
    private static final Instant BEGINS = Instant.parse("2019-05-30T18:00:00Z");

    @Autowired
    ModelPublisher publisher;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    ProgrammeClock clock;

    private final String person = "ZH-P-" + UUID.randomUUID();

    @BeforeEach
    void aWeekBefore() {
        usually("2019-01-01");
        clock.jumpTo(Instant.parse("2019-05-24T06:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void ofADayKnownFromTheBeginning() {
        processes.start("leaving", person, Map.of("leavesOn", DAY));
        planned(Map.of());
        called(Map.of());
        assertOpensAt(BEGINS);
    }

    @Test
    void ofADaySomebodyPlanned() {
        processes.start("leaving", person, Map.of());
        planned(Map.of("leavesOn", DAY));
        called(Map.of());
        assertOpensAt(BEGINS);
    }

    @Test
    void ofADayThatCameInAMessage() {
        processes.start("leaving", person, Map.of());
        planned(Map.of());
        called(Map.of("leavesOn", DAY));
        assertOpensAt(BEGINS);
    }

    @Test
    void ofADayInAMessageThatHadToWait() {
        processes.start("leaving", person, Map.of());
        called(Map.of("leavesOn", DAY));
        planned(Map.of());
        assertOpensAt(BEGINS);
    }

    @Test
    void ofADayTheModelTakesForUsualInQuotesOrNot() {
        for (String written : List.of("'2019-05-31'", "2019-05-31")) {
            usually(written);
            clock.jumpTo(Instant.parse("2019-05-24T06:00:00Z"));
            processes.start("leaving", person, Map.of());
            planned(Map.of());
            called(Map.of());
            assertOpensAt(BEGINS);
            tasks.complete(tasks.openFor(person).get(0).id(), "member-1", Map.of());
        }
    }

    @Test
    void aMomentIsThatMoment() {
        Instant noon = Instant.parse("2019-05-31T07:00:00Z");
        processes.start("leaving", person, Map.of());
        planned(Map.of());
        called(Map.of("leavesOn", Date.from(noon)));
        assertOpensAt(noon);
    }

    private void usually(String day) {
        publisher.publish(
                Bpmn.files("processes/leaving.bpmn", MODEL, "processes/leaving.facts.yaml", FACTS.formatted(day)),
                "test");
    }

    private void planned(Map<String, Object> facts) {
        tasks.complete(tasks.openFor(person).get(0).id(), "member-1", facts);
        processes.runDue();
    }

    private void called(Map<String, Object> facts) {
        inbox.post(UUID.randomUUID().toString(), "test.leaves", person, facts);
    }

    private void assertOpensAt(Instant moment) {
        clock.jumpTo(moment.minusSeconds(1));
        processes.runDue();
        assertThat(tasks.openFor(person)).isEmpty();
        clock.jumpTo(moment);
        processes.runDue();
        assertThat(tasks.openFor(person)).extracting(OpenTask::step).containsExactly("leave");
    }
}
