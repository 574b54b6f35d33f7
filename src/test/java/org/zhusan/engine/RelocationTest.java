package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The work follows the person: a lawyer and a psychologist side by side, a court, a desk of no region, a called process, one that knows no region. */
@EngineTest
class RelocationTest {
    private static final String FACTS = """
            - {name: placeRegion, type: code, options: [MAN, KAR, ALA, VKO], default: MAN}
            - {name: courtRegion, type: code, options: [MAN, KAR, ALA], default: MAN}
            """;
    private static final String PARALLEL = "<startEvent id='start'/>" + Bpmn.flow("start", "fork")
            + "<parallelGateway id='fork'/>"
            + Bpmn.flow("fork", "advise") + task("advise", "rc-legal:${placeRegion}") + Bpmn.flow("advise", "later")
            + task("later", "rc-social:${placeRegion}") + Bpmn.flow("later", "end")
            + Bpmn.flow("fork", "listen") + task("listen", "rc-psych:${placeRegion}") + Bpmn.flow("listen", "end")
            + Bpmn.flow("fork", "judge") + task("judge", "court-clerk-juvenile:${courtRegion}")
            + Bpmn.flow("judge", "end")
            + Bpmn.flow("fork", "note") + task("note", "mfa-desk") + Bpmn.flow("note", "end")
            + Bpmn.flow("fork", "called")
            + "<callActivity id='called' calledElement='relocatedCalled' camunda:calledElementBinding='deployment'><extensionElements>"
            + "<camunda:in businessKey='${case.number}'/><camunda:in source='placeRegion' target='placeRegion'/>"
            + "</extensionElements></callActivity>"
            + Bpmn.flow("called", "end") + "<endEvent id='end'/>";
    private static final String CALLED = "<startEvent id='start'/>" + Bpmn.flow("start", "register")
            + task("register", "moj-registry:${placeRegion}") + Bpmn.flow("register", "end") + "<endEvent id='end'/>";
    private static final String PLACELESS = "<startEvent id='start'/>" + Bpmn.flow("start", "wait")
            + task("wait", "mfa-desk") + Bpmn.flow("wait", "end") + "<endEvent id='end'/>";
    private static final String ON_THE_WAY = "<startEvent id='start'/>" + Bpmn.flow("start", "fork")
            + "<parallelGateway id='fork'/>"
            + Bpmn.flow("fork", "advise") + task("advise", "rc-legal:${placeRegion}") + Bpmn.flow("advise", "end")
            + Bpmn.flow("fork", "go") + "<serviceTask id='go' camunda:delegateExpression='${probe.goesToKaraganda}'/>"
            + Bpmn.flow("go", "end") + "<endEvent id='end'/>";

    @Autowired
    ModelPublisher publisher;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    ProbeWatchers watchers;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final String person = "ZH-P-" + UUID.randomUUID();

    @BeforeEach
    void models() {
        publisher.publish(
                Bpmn.files(
                        "processes/relocated.bpmn",
                        Bpmn.process("relocated", PARALLEL),
                        "processes/relocated.facts.yaml",
                        FACTS,
                        "processes/relocated-called.bpmn",
                        Bpmn.process("relocatedCalled", CALLED),
                        "processes/relocated-called.facts.yaml",
                        FACTS,
                        "processes/placeless.bpmn",
                        Bpmn.process("placeless", PLACELESS),
                        "processes/on-the-way.bpmn",
                        Bpmn.process("onTheWay", ON_THE_WAY),
                        "processes/on-the-way.facts.yaml",
                        FACTS),
                "test");
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void workOfThePlaceGoesToTheSameFunctionThereAndNothingElseMoves() {
        processes.start("relocated", person, Map.of());
        processes.start("placeless", person, Map.of());

        processes.relocate(person, "KAR");

        assertThat(offered(person))
                .containsExactly(
                        entry("advise", "rc-legal:KAR"),
                        entry("judge", "court-clerk-juvenile:MAN"),
                        entry("listen", "rc-psych:KAR"),
                        entry("note", "mfa-desk"),
                        entry("register", "moj-registry:KAR"),
                        entry("wait", "mfa-desk"));
    }

    @Test
    void whatComesNextIsTheNewPlacesToo() {
        processes.start("relocated", person, Map.of());
        processes.relocate(person, "KAR");

        tasks.complete(task("advise").id(), "member-of-karaganda", Map.of());

        assertThat(offered(person)).containsEntry("later", "rc-social:KAR");
    }

    @Test
    void whoHeldATaskLetsGoOfItAndWatchersSeeOneEndAndOneBegin() {
        processes.start("relocated", person, Map.of());
        OpenTask held = task("advise");
        OpenTask judged = task("judge");
        tasks.claim(held.id(), "member-1");
        tasks.claim(judged.id(), "member-2");

        processes.relocate(person, "KAR");

        assertThat(task("advise").assignee()).isNull();
        assertThat(task("judge").assignee()).isEqualTo("member-2");
        assertThat(watchers.seen(held.id()))
                .containsExactly(
                        "opened null", "assigned member-1", "assigned null", "closed null false", "opened null");
        assertThat(watchers.seen(task("listen").id()))
                .containsExactly("opened null", "closed null false", "opened null");
        assertThat(watchers.seen(judged.id())).containsExactly("opened null", "assigned member-2");
        tasks.complete(held.id(), "member-of-karaganda", Map.of());
        assertThat(offered(person)).doesNotContainKey("advise").containsKey("later");
    }

    @Test
    void againChangesNothing() {
        processes.start("relocated", person, Map.of());
        processes.relocate(person, "MAN");
        assertThat(watchers.seen(task("advise").id())).as("there already").containsExactly("opened null");

        processes.relocate(person, "KAR");
        tasks.claim(task("advise").id(), "member-of-karaganda");
        var seen = watchers.seen(task("advise").id());
        processes.relocate(person, "KAR");

        assertThat(task("advise").assignee()).isEqualTo("member-of-karaganda");
        assertThat(watchers.seen(task("advise").id())).isEqualTo(seen);
    }

    @Test
    void thereAndBackAgain() {
        processes.start("relocated", person, Map.of("placeRegion", "ALA"));
        var before = offered(person);
        assertThat(before).containsEntry("register", "moj-registry:ALA");

        processes.relocate(person, "KAR");
        processes.relocate(person, "ALA");

        assertThat(offered(person)).isEqualTo(before);
    }

    @Test
    void nobodyElsesWorkMoves() {
        String another = "ZH-P-" + UUID.randomUUID();
        processes.start("relocated", person, Map.of());
        processes.start("relocated", another, Map.of());
        var before = offered(another);

        processes.relocate(person, "KAR");

        assertThat(offered(another)).isEqualTo(before);
    }

    @Test
    void aRegionThatIsNoneIsRefusedAndNothingMoves() {
        processes.start("relocated", person, Map.of());
        var before = offered(person);

        assertThatThrownBy(() -> processes.relocate(person, "XYZ")).isInstanceOf(FactRefused.class);
        assertThatThrownBy(() -> processes.relocate(person, "Karaganda")).isInstanceOf(FactRefused.class);
        assertThatThrownBy(() -> processes.relocate("ZH-P-" + UUID.randomUUID(), ""))
                .as("also of nobody")
                .isInstanceOf(FactRefused.class);

        assertThat(offered(person)).isEqualTo(before);
    }

    @Test
    void itIsTheCallersTransaction() {
        processes.start("relocated", person, Map.of());
        var before = offered(person);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            processes.relocate(person, "KAR");
            assertThat(offered(person)).containsEntry("advise", "rc-legal:KAR");
            status.setRollbackOnly();
        });

        assertThat(offered(person)).isEqualTo(before);
        tasks.complete(task("advise").id(), "member-1", Map.of());
        assertThat(offered(person)).containsEntry("later", "rc-social:MAN");
    }

    @Test
    void aStepOfTheModelMayBeWhatMovesThePersonEvenBesideATaskItsOwnTransactionOpened() {
        processes.start("onTheWay", person, Map.of());

        assertThat(offered(person)).containsExactly(entry("advise", "rc-legal:KAR"));
        String advise = task("advise").id();
        tasks.complete(advise, "member-of-karaganda", Map.of());
        assertThat(processes.running(person)).isEmpty();
    }

    @Test
    void thoseOfTheNewPlaceAreToldWhatIsOverdue() {
        clock.jumpTo(java.time.Instant.parse("2019-06-01T06:00:00Z"));
        processes.start("relocated", person, Map.of());
        clock.jumpTo(clock.instant().plus(Duration.ofDays(4)));
        processes.runDue();
        String advise = task("advise").id();
        assertThat(watchers.told(advise)).containsExactly("2019-06-05T06:00:00Z FUNCTION_LEAD");

        processes.relocate(person, "KAR");
        processes.runDue();

        assertThat(watchers.told(advise)).hasSize(2).last().isEqualTo("2019-06-05T06:00:00Z FUNCTION_LEAD");
        assertThat(watchers.told(task("judge").id())).hasSize(1);
    }

    @Test
    void aNeighboursCentreWorksForARegionWithoutOneWhoseOtherAuthoritiesAreItsOwn() {
        processes.start("relocated", person, Map.of("placeRegion", "VKO"));

        assertThat(offered(person))
                .containsEntry("advise", "rc-legal:KAR")
                .containsEntry("listen", "rc-psych:KAR")
                .containsEntry("register", "moj-registry:VKO");
        tasks.complete(task("advise").id(), "member-of-karaganda", Map.of());
        assertThat(offered(person)).containsEntry("later", "rc-social:KAR");
    }

    @Test
    void whoMovesWithinTheReachOfOneCentreKeepsItsPeopleAndGetsOtherAuthorities() {
        processes.start("relocated", person, Map.of("placeRegion", "KAR"));
        OpenTask held = task("advise");
        tasks.claim(held.id(), "member-of-karaganda");

        processes.relocate(person, "VKO");

        assertThat(task("advise").assignee()).isEqualTo("member-of-karaganda");
        assertThat(watchers.seen(held.id())).containsExactly("opened null", "assigned member-of-karaganda");
        assertThat(offered(person)).containsEntry("register", "moj-registry:VKO");

        processes.relocate(person, "ALA");
        assertThat(offered(person)).containsEntry("advise", "rc-legal:ALA");
    }

    private OpenTask task(String step) {
        return tasks.openFor(person).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** To which group each step is offered. */
    private Map<String, String> offered(String caseNumber) {
        var offered = new TreeMap<String, String>();
        tasks.openFor(caseNumber).forEach(it -> offered.put(it.step(), String.join(",", it.candidateGroups())));
        return offered;
    }

    private static String task(String id, String group) {
        return "<userTask id='%s' name='Do it' camunda:candidateGroups='%s' camunda:dueDate='P3D'/>"
                .formatted(id, group);
    }
}
