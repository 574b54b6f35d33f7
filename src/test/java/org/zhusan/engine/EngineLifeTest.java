package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How cases live in the engine: facts, people, time, failures, versions. */
@EngineTest
class EngineLifeTest {
    private static final String FACTS = """
            - {name: agreed, type: boolean, default: false}
            - {name: age, type: integer, default: 10}
            - {name: answer, type: code, options: [child, adult], default: child}
            - {name: placeRegion, type: code, options: [MAN, KAR], default: MAN}
            - {name: unknownRegion, type: code, options: [MAN, none], default: none}
            - {name: spoke, type: boolean, default: false, scope: person}
            """;

    @Autowired
    ModelPublisher publisher;

    @Autowired
    Processes processes;

    @Autowired
    Decisions decisions;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    ProbeSteps probe;

    @Autowired
    ProbePeople people;

    @Autowired
    ProbeWatchers watchers;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final String person = "ZH-P-" + UUID.randomUUID();

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void anUnsetFactReadsAsItsDefaultAndASetOneAsItself() {
        String gateway =
                "<exclusiveGateway id='victim' default='flow_victim_after'/><sequenceFlow id='grown' sourceRef='victim' targetRef='end'>"
                        + "<conditionExpression xsi:type='tFormalExpression'>${age >= 18}</conditionExpression></sequenceFlow>";
        publish("attacked", Attack.model("", gateway, ""));
        processes.start("attacked", person, Map.of());
        assertThat(steps()).containsExactly("after");

        String adult = "ZH-P-" + UUID.randomUUID();
        String instance = processes.start("attacked", adult, Map.of("age", 18));
        assertThat(tasks.openFor(adult)).isEmpty();
        assertThat(processes.path(instance).finished()).containsExactly("start", "victim", "end");
    }

    @Test
    void aTaskForARegionGoesThereAndOneForNoRegionIsRefused() {
        String task = "<userTask id='victim' camunda:candidateGroups='guardianship:${placeRegion}'/>";
        publish("attacked", Attack.model("", task, ""));
        processes.start("attacked", person, Map.of("placeRegion", "KAR"));
        assertThat(tasks.openFor(person)).singleElement().satisfies(it -> assertThat(it.candidateGroups())
                .containsExactly("guardianship:KAR"));

        String unknown = Attack.model("", task.replace("placeRegion", "unknownRegion"), "");
        assertThatThrownBy(() -> publish("attacked", unknown)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void everyPersonHasFactsOfTheirOwn() {
        String each =
                "<subProcess id='victim'><multiInstanceLoopCharacteristics camunda:collection='${people.probed}' camunda:elementVariable='person'"
                        + " camunda:asyncBefore='true' camunda:asyncAfter='true'/><startEvent id='s'/>"
                        + Bpmn.flow("s", "ask") + Bpmn.task("ask", "")
                        + Bpmn.flow("ask", "spoke")
                        + "<exclusiveGateway id='spoke' default='silent'/><sequenceFlow id='silent' sourceRef='spoke' targetRef='silentEnd'/>"
                        + "<sequenceFlow id='loud' sourceRef='spoke' targetRef='thank'><conditionExpression xsi:type='tFormalExpression'>${spoke}</conditionExpression></sequenceFlow>"
                        + Bpmn.task("thank", "") + Bpmn.flow("thank", "silentEnd")
                        + "<endEvent id='silentEnd'/></subProcess>";
        publish("attacked", Attack.model("", each, ""));
        people.are(person, List.of("ZH-P-a", "ZH-P-b", "ZH-P-c"));
        processes.start("attacked", person, Map.of());
        processes.runDue();
        List<OpenTask> asks = tasks.openFor(person);
        assertThat(asks).hasSize(3).allSatisfy(task -> assertThat(task.step()).isEqualTo("ask"));

        tasks.complete(asks.get(0).id(), "member-1", Map.of("spoke", true));
        tasks.complete(asks.get(1).id(), "member-1", Map.of());
        tasks.complete(asks.get(2).id(), "member-1", Map.of("spoke", false));
        processes.runDue();
        assertThat(steps()).containsExactly("thank");
        tasks.complete(tasks.openFor(person).get(0).id(), "member-1", Map.of());
        processes.runDue();
        assertThat(steps()).containsExactly("after");
    }

    @Test
    void siblingsDoneAtTheSameMomentAreAllDoneAndALoserMayTryAgain() throws Exception {
        publish("attacked", Attack.model("", forAdults(), ""));
        List<String> adults = IntStream.range(0, 40).mapToObj(i -> "ZH-P-s" + i).toList();
        people.are(person, adults);
        processes.start("attacked", person, Map.of());
        processes.runDue();
        List<OpenTask> open = tasks.openFor(person);
        assertThat(open).hasSize(40);
        List<String> outcomes = Crowd.atOnce(40, number -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    tasks.complete(open.get(number).id(), "member-" + number, Map.of("spoke", true));
                    return "done";
                } catch (LostRace lost) {
                    if (attempt == 10) {
                        throw lost;
                    }
                }
            }
        });
        assertThat(outcomes).hasSize(40).containsOnly("done");
        processes.runDue();
        assertThat(steps()).containsExactly("after");
    }

    @Test
    void whatIsSaidForOnePersonIsNotSaidForTheCase() {
        String gateway =
                "<exclusiveGateway id='spoke' default='silent'/><sequenceFlow id='silent' sourceRef='spoke' targetRef='end'/>"
                        + "<sequenceFlow id='loud' sourceRef='spoke' targetRef='after'><conditionExpression xsi:type='tFormalExpression'>${spoke}</conditionExpression></sequenceFlow>";
        String model = Attack.model("", forAdults(), "")
                .replace("sourceRef='victim' targetRef='after'", "sourceRef='victim' targetRef='spoke'")
                .replace("<startEvent id='start'/>", "<startEvent id='start'/>" + gateway);
        publish("attacked", model);
        people.are(person, List.of("ZH-P-a"));
        processes.start("attacked", person, Map.of());
        processes.runDue();
        tasks.complete(tasks.openFor(person).get(0).id(), "member-1", Map.of("spoke", true));
        processes.runDue();
        assertThat(processes.running(person)).isEmpty();
        assertThat(processes.past("attacked"))
                .filteredOn(past -> past.caseNumber().equals(person))
                .singleElement()
                .satisfies(past -> assertThat(processes.path(past.instance()).finished())
                        .contains("spoke", "end")
                        .doesNotContain("after"));
    }

    @Test
    void aStepIsNotOpenedForThousands() {
        publish("attacked", Attack.model("", forAdults(), ""));
        people.are(person, IntStream.range(0, 301).mapToObj(i -> "ZH-P-" + i).toList());
        assertThatThrownBy(() -> processes.start("attacked", person, Map.of())).hasMessageContaining("at most 300");
        people.are(person, List.of("ZH-P-1", "ZH-P-1"));
        assertThatThrownBy(() -> processes.start("attacked", person, Map.of())).hasMessageContaining("twice");
        assertThat(processes.running(person)).isEmpty();
    }

    @Test
    void whenNobodyIsThereTheModelGoesOn() {
        publish("attacked", Attack.model("", forAdults(), ""));
        people.are(person, List.of());
        processes.start("attacked", person, Map.of());
        processes.runDue();
        assertThat(steps()).containsExactly("after");
    }

    @Test
    void aTimerFiresWhenTheClockJumpsToItAndNotBefore() {
        publish(
                "attacked",
                Attack.model(
                        "",
                        "<intermediateCatchEvent id='victim'><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                        ""));
        clock.jumpTo(Instant.parse("2019-05-07T06:00:00Z"));
        processes.start("attacked", person, Map.of());
        clock.jumpTo(Instant.parse("2019-06-06T05:59:59Z"));
        processes.runDue();
        assertThat(steps()).isEmpty();
        assertThat(processes.nextDue()).isPresent().get().satisfies(due -> assertThat(due)
                .isBeforeOrEqualTo(Instant.parse("2019-06-06T06:00:00Z")));
        clock.jumpTo(Instant.parse("2019-06-06T06:00:00Z"));
        assertThat(processes.runDue()).isPositive();
        assertThat(tasks.openFor(person)).singleElement().satisfies(task -> {
            assertThat(task.step()).isEqualTo("after");
            assertThat(task.openedAt()).isEqualTo(Instant.parse("2019-06-06T06:00:00Z"));
        });
        assertThat(processes.running(person)).singleElement().satisfies(it -> assertThat(it.startedAt())
                .isEqualTo(Instant.parse("2019-05-07T06:00:00Z")));
    }

    @Test
    void aStepThatFailsIsTriedThreeTimesAndThenAPersonIsAsked() {
        publish(
                "attacked",
                Attack.model(
                        "",
                        "<serviceTask id='victim' camunda:asyncBefore='true' camunda:delegateExpression='${probe.fails}'/>",
                        ""));
        clock.jumpTo(Instant.parse("2019-05-07T06:00:00Z"));
        processes.start("attacked", person, Map.of());
        for (int i = 0; i < 10; i++) {
            processes.runDue();
            clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
        }
        assertThat(probe.calls(person)).isEqualTo(3);
        assertThat(database.sql(
                                "SELECT count(*) FROM act_ru_incident i JOIN act_ru_execution e ON e.id_ = i.proc_inst_id_ WHERE e.business_key_ = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(steps()).isEmpty();
        for (String column : List.of(
                "act_ru_incident.incident_msg_", "act_ru_job.exception_msg_", "act_hi_job_log.job_exception_msg_")) {
            String[] names = column.split("\\.");
            assertThat(database.sql("SELECT " + names[1] + " FROM " + names[0] + " WHERE " + names[1] + " IS NOT NULL")
                            .query(String.class)
                            .list())
                    .as(column)
                    .contains("IllegalStateException in ProbeSteps.fails")
                    .noneMatch(text -> text.contains("printer"));
        }
        assertThat(database.sql("SELECT encode(bytes_, 'escape') FROM act_ge_bytearray WHERE name_ LIKE '%xception%'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(text -> text.contains("printer"));
    }

    @Test
    void anErrorTheModelDrawsIsCaughtThere() {
        publish(
                "attacked",
                Attack.model(
                        "<error id='error' errorCode='noVacantBuilding'/>",
                        "<serviceTask id='victim' camunda:delegateExpression='${probe.refuses}'/><boundaryEvent id='caught' attachedToRef='victim'>"
                                + "<errorEventDefinition errorRef='error'/></boundaryEvent>"
                                + Bpmn.flow("caught", "find") + Bpmn.task("find", "") + Bpmn.flow("find", "end"),
                        ""));
        processes.start("attacked", person, Map.of());
        assertThat(steps()).containsExactly("find");
    }

    @Test
    void aStepWritesDeclaredFactsOnlyAndHasNoWayToTheEngine() {
        publish(
                "attacked",
                Attack.model(
                        "", "<serviceTask id='victim' camunda:delegateExpression='${probe.writesASurname}'/>", ""));
        assertThatThrownBy(() -> processes.start("attacked", person, Map.of()))
                .isInstanceOf(FactRefused.class)
                .hasMessageContaining("surname");
        publish(
                "attacked",
                Attack.model(
                        "", "<serviceTask id='victim' camunda:delegateExpression='${probe.opensTheEngine}'/>", ""));
        assertThatThrownBy(() -> processes.start("attacked", person, Map.of()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anOldCaseKeepsItsTableANewOneHasTheNewAndAnUnchangedModelIsOneVersion() {
        String model = Attack.model("", "<receiveTask id='victim' messageRef='message'/>", "")
                .replace(
                        Bpmn.task("after", ""),
                        "<serviceTask id='after' camunda:delegateExpression='${probe.decides}'/><exclusiveGateway id='which' default='young'/>"
                                + Bpmn.flow("after", "which")
                                + "<sequenceFlow id='young' sourceRef='which' targetRef='forChild'/><sequenceFlow id='old' sourceRef='which' targetRef='forAdult'>"
                                + "<conditionExpression xsi:type='tFormalExpression'>${answer == 'adult'}</conditionExpression></sequenceFlow>"
                                + Bpmn.task("forChild", "") + Bpmn.task("forAdult", "") + Bpmn.flow("forChild", "end")
                                + Bpmn.flow("forAdult", "end"))
                .replace(Bpmn.flow("after", "end"), "");
        publish("attacked", model, "processes/probe-table.dmn", table(18));
        processes.start("attacked", person, Map.of("age", 16));
        String later = "ZH-P-" + UUID.randomUUID();
        publish("attacked", model, "processes/probe-table.dmn", table(14));
        processes.start("attacked", later, Map.of("age", 16));

        for (String each : List.of(person, later)) {
            inbox.post(UUID.randomUUID().toString(), "test.called", each, Map.of());
        }
        assertThat(steps()).containsExactly("forChild");
        assertThat(tasks.openFor(later)).singleElement().satisfies(it -> assertThat(it.step())
                .isEqualTo("forAdult"));
        assertThat(database.sql("""
                                SELECT count(DISTINCT f.file_hash) FROM act_hi_procinst i JOIN act_re_procdef d ON d.id_ = i.proc_def_id_
                                JOIN model_file f ON f.deployment_id = d.deployment_id_ AND f.file = d.resource_name_ WHERE i.business_key_ IN (?, ?)
                                """).params(person, later).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void theSamePackageGoesLiveOnceEvenWhenSeveralNodesStart() throws Exception {
        ModelPackage models = Bpmn.files(
                "processes/attacked.bpmn",
                Attack.model("", "<receiveTask id='victim' name='" + person + "' messageRef='message'/>", ""));
        List<String> outcomes = Crowd.atOnce(8, node -> String.valueOf(publisher.publish(models, "node")));
        assertThat(outcomes).containsOnlyOnce("true");
        assertThat(publisher.publish(models, "node")).isFalse();
    }

    @Test
    void aModelAlteredInTheDatabaseIsNotRun() {
        publish("attacked", Attack.model("", "<receiveTask id='victim' messageRef='message'/>", ""));
        processes.start("attacked", person, Map.of());
        String altered = database.sql("""
                        UPDATE act_ge_bytearray SET bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'), 'Do it', 'Do that'), 'UTF8')
                        WHERE name_ = 'processes/attacked.bpmn' AND deployment_id_ = (SELECT deployment_id_ FROM act_re_procdef
                            WHERE key_ = 'attacked' ORDER BY version_ DESC LIMIT 1) RETURNING deployment_id_
                        """).query(String.class).single();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        String other = "ZH-P-" + UUID.randomUUID();
        assertThatThrownBy(() -> processes.start("attacked", other, Map.of()))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("not what was published");
        assertThat(altered).isNotBlank();
        assertThat(processes.running(other)).isEmpty();
    }

    @Test
    void anOverdueTaskIsToldToTheLeadAndThenToTheCaseManagerOnceEach() {
        publish(
                "attacked",
                Attack.model(
                        "", "<userTask id='victim' camunda:candidateGroups='mfa-desk' camunda:dueDate='P5D'/>", ""));
        clock.jumpTo(Instant.parse("2019-05-07T06:00:00Z"));
        processes.start("attacked", person, Map.of());
        String task = tasks.openFor(person).get(0).id();
        for (String moment : List.of(
                "2019-05-12T05:59:59Z",
                "2019-05-12T06:00:01Z",
                "2019-05-13T06:00:00Z",
                "2019-05-14T06:00:01Z",
                "2019-05-20T06:00:00Z")) {
            clock.jumpTo(Instant.parse(moment));
            processes.runDue();
        }
        assertThat(watchers.told(task))
                .containsExactly("2019-05-12T06:00:01Z FUNCTION_LEAD", "2019-05-14T06:00:01Z CASE_MANAGER");
    }

    @Test
    void watchersHearOfEveryChangeOfATaskInItsTransaction() {
        publish("attacked", Attack.model("", "<userTask id='victim' camunda:candidateGroups='mfa-desk'/>", ""));
        processes.start("attacked", person, Map.of());
        OpenTask task = tasks.openFor(person).get(0);
        tasks.claim(task.id(), "member-1");
        tasks.release(task.id(), "member-1");
        assertThat(watchers.seen(task.id())).containsExactly("opened null", "assigned member-1", "assigned null");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tasks.complete(task.id(), "member-2", Map.of());
            status.setRollbackOnly();
        });
        assertThat(tasks.openFor(person)).containsExactly(task);
        tasks.complete(task.id(), "member-2", Map.of());
        assertThat(watchers.seen(task.id()))
                .as("taken and done in one breath is done")
                .doesNotContain("assigned member-2")
                .endsWith("closed member-2 true");
    }

    @Test
    void timeDoesNotJumpWhilePeopleWork() {
        clock.peopleAtWork(true);
        try {
            assertThatThrownBy(() -> clock.jumpTo(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
            assertThat(Duration.between(clock.instant(), Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            clock.peopleAtWork(false);
        }
    }

    @Test
    void whereRowsAddUpEveryRowThatFitsAnswers() {
        String model = Attack.model("", "<receiveTask id='victim' messageRef='message'/>", "");
        String addsUp = Bpmn.table("addsUp", """
                <decisionTable id="table" hitPolicy="COLLECT">
                  <input id="input"><inputExpression id="age" typeRef="integer"><text>age</text></inputExpression></input>
                  <output id="output" name="module" typeRef="string"/>
                  <rule id="school"><inputEntry id="i1"><text>[7..17]</text></inputEntry><outputEntry id="o1"><text>"school"</text></outputEntry></rule>
                  <rule id="career"><inputEntry id="i2"><text>&gt;= 14</text></inputEntry><outputEntry id="o2"><text>"career"</text></outputEntry></rule>
                </decisionTable>
                """);
        publish("attacked", model, "processes/adds-up.dmn", addsUp);
        String instance = processes.start("attacked", person, Map.of());

        assertThat(decisions.evaluateAll(instance, "addsUp", Map.of("age", 15)))
                .containsExactly(Map.of("module", "school"), Map.of("module", "career"));
        assertThat(decisions.evaluateAll(instance, "addsUp", Map.of("age", 3))).isEmpty();
        assertThatThrownBy(() -> decisions.evaluate(instance, "addsUp", Map.of("age", 15)))
                .hasMessageContaining("2 rows of decision addsUp fit");
    }

    private static String forAdults() {
        return "<userTask id='victim' camunda:candidateGroups='mfa-desk'><multiInstanceLoopCharacteristics camunda:collection='${people.probed}'"
                + " camunda:elementVariable='person' camunda:asyncBefore='true' camunda:asyncAfter='true'/></userTask>";
    }

    private static String table(int grown) {
        return Bpmn.table("probeTable", """
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="input"><inputExpression id="age" typeRef="integer"><text>age</text></inputExpression></input>
                  <output id="output" name="answer" typeRef="string"/>
                  <rule id="grown"><inputEntry id="i1"><text>&gt;= %d</text></inputEntry><outputEntry id="o1"><text>"adult"</text></outputEntry></rule>
                  <rule id="other"><inputEntry id="i2"><text></text></inputEntry><outputEntry id="o2"><text>"child"</text></outputEntry></rule>
                </decisionTable>
                """.formatted(grown));
    }

    /** A comment makes each test's package its own, the model in it stays the same file. */
    private void publish(String process, String model, String... more) {
        String[] files = new String[4 + more.length];
        files[0] = "processes/" + process + ".bpmn";
        files[1] = model;
        files[2] = "processes/" + process + ".facts.yaml";
        files[3] = FACTS + "# " + UUID.randomUUID() + "\n";
        System.arraycopy(more, 0, files, 4, more.length);
        publisher.publish(Bpmn.files(files), "test");
    }

    private List<String> steps() {
        return tasks.openFor(person).stream().map(OpenTask::step).toList();
    }
}
