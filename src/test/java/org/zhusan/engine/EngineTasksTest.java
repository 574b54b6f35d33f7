package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class EngineTasksTest {
    private static final String MODEL = Bpmn.process(
            "twoSteps",
            "<startEvent id=\"start\"/>" + Bpmn.flow("start", "first") + Bpmn.task("first", "camunda:dueDate=\"P5D\"")
                    + Bpmn.flow("first", "second") + Bpmn.task("second", "") + Bpmn.flow("second", "end")
                    + "<endEvent id=\"end\"/>");
    private static final String FACTS = "- {name: agreed, type: boolean, default: false, documentation: Agreed}\n";

    @Autowired
    ModelPublisher publisher;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient database;

    private final String person = "ZH-P-" + UUID.randomUUID();

    @BeforeEach
    void publish() {
        publisher.publish(
                Bpmn.files("processes/two-steps.bpmn", MODEL, "processes/two-steps.facts.yaml", FACTS), "test");
    }

    @Test
    void aTaskIsOpenedClaimedAndCompletedAndTheCaseMovesOn() {
        String instance = processes.start("twoSteps", person, Map.of("agreed", true));
        OpenTask first = onlyTask();
        assertThat(first.step()).isEqualTo("first");
        assertThat(first.candidateGroups()).containsExactly("mfa-desk");
        assertThat(first.caseNumber()).isEqualTo(person);
        assertThat(first.dueAt()).isEqualTo(first.openedAt().plus(java.time.Duration.ofDays(5)));

        tasks.claim(first.id(), "member-1");
        assertThatThrownBy(() -> tasks.claim(first.id(), "member-2"))
                .isInstanceOfSatisfying(
                        TaskTaken.class, taken -> assertThat(taken.by()).isEqualTo("member-1"));
        assertThatThrownBy(() -> tasks.complete(first.id(), "member-2", Map.of()))
                .isInstanceOf(TaskTaken.class);
        tasks.complete(first.id(), "member-1", Map.of("agreed", false));

        assertThat(onlyTask().step()).isEqualTo("second");
        assertThat(processes.path(instance).finished()).containsExactly("start", "first");
        assertThat(processes.path(instance).waiting()).containsExactly("second");
        assertThatThrownBy(() -> tasks.complete(first.id(), "member-2", Map.of()))
                .isInstanceOfSatisfying(
                        TaskGone.class, gone -> assertThat(gone.by()).isEqualTo("member-1"));

        tasks.complete(onlyTask().id(), "member-2", Map.of());
        assertThat(processes.past("twoSteps"))
                .filteredOn(past -> past.instance().equals(instance))
                .singleElement()
                .satisfies(past -> assertThat(past.ending()).isEqualTo("end"));
        assertThat(processes.running(person)).isEmpty();
    }

    @Test
    void ofSixtyWhoCompleteAtOnceOneSucceedsAndTheOthersLearnWho() throws Exception {
        processes.start("twoSteps", person, Map.of());
        String task = onlyTask().id();
        List<String> outcomes = Crowd.atOnce(60, number -> {
            try {
                tasks.complete(task, "member-" + number, Map.of());
                return "done by member-" + number;
            } catch (TaskGone gone) {
                return "gone, " + gone.by();
            }
        });
        List<String> winners =
                outcomes.stream().filter(it -> it.startsWith("done by ")).toList();
        assertThat(winners).hasSize(1);
        String winner = winners.get(0).substring("done by ".length());
        assertThat(outcomes).filteredOn(it -> !it.startsWith("done")).containsOnly("gone, " + winner);
        assertThat(onlyTask().step()).isEqualTo("second");
    }

    @Test
    void anUndeclaredFactIsRefusedByNameAndNothingMoves() {
        processes.start("twoSteps", person, Map.of());
        OpenTask task = onlyTask();
        assertThatThrownBy(() -> tasks.complete(task.id(), "member-1", Map.of("surname", "Example")))
                .isInstanceOf(FactRefused.class)
                .hasMessageContaining("surname")
                .hasMessageNotContaining("Example");
        assertThatThrownBy(() -> tasks.complete(task.id(), "member-1", Map.of("agreed", "yes")))
                .isInstanceOf(FactRefused.class)
                .hasMessageContaining("agreed");
        assertThat(onlyTask()).isEqualTo(task);
    }

    @Test
    void historyRemembersStepsAndNoFacts() {
        processes.start("twoSteps", person, Map.of("agreed", true));
        tasks.complete(onlyTask().id(), "member-1", Map.of("agreed", false));
        assertThat(rows("act_ru_variable")).isPositive();
        assertThat(rows("act_hi_actinst")).isPositive();
        for (String table : List.of("act_hi_varinst", "act_hi_detail", "act_hi_decinst", "act_hi_op_log")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    private long rows(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private OpenTask onlyTask() {
        assertThat(tasks.openFor(person)).hasSize(1);
        return tasks.openFor(person).get(0);
    }
}
