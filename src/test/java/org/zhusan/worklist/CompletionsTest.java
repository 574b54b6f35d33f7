package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Records;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskGone;
import org.zhusan.engine.Tasks;
import org.zhusan.form.InvalidAnswers;
import org.zhusan.replay.ConsentAnswers;
import org.zhusan.replay.Scene;

/** Aliya is to be asked. Her interview is planned once, by someone who may, or not at all. */
@IntegrationTest
class CompletionsTest {
    @Autowired
    Completions completions;

    @Autowired
    OpenTasks list;

    @Autowired
    Tasks tasks;

    @Autowired
    Records records;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    ConsentAnswers answers;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    String aliya;
    OpenTask interview;
    Member officer;

    @BeforeEach
    void aliyaIsToBeAsked() {
        aliya = cast.aliya().adult();
        interview = work.until(aliya, "planInterview");
        officer = cast.newcomer("mfa-consular");
    }

    @Test
    void thePlannedInterviewIsKeptAsARecordAndTheNextStepOpens() {
        complete(officer, planned(), "s-" + aliya);

        assertThat(records.latest(aliya, "planInterview", officer, "test"))
                .hasValueSatisfying(it -> assertThat(it.answers()).containsEntry("language", "kk"));
        assertThat(tasks.openFor(aliya)).extracting(OpenTask::form).containsExactly("giveLiabilityNotice");
    }

    @Test
    void whoIsOfAnotherFunctionMayNotCompleteIt() {
        for (String function : List.of("prosecutor", "knb-legal", "mfa-desk", "platform-admin", "process-manager")) {
            assertThatThrownBy(() -> complete(cast.newcomer(function), planned(), "s-" + UUID.randomUUID()))
                    .as(function)
                    .isInstanceOf(NotPermitted.class);
        }
        nothingHappened();
    }

    @Test
    void whoHasLeftTheAgencyMayNotCompleteIt() {
        Member left = new Member(
                officer.id(), officer.displayName(), officer.function(), officer.agency(), null, Locale.ENGLISH, false);
        assertThatThrownBy(() -> complete(left, planned(), "s-left")).isInstanceOf(NotPermitted.class);
        nothingHappened();
    }

    @Test
    void answersThatDoNotFitLeaveNothingBehind() {
        Map<String, Object> incomplete = planned();
        incomplete.remove("language");
        incomplete.put("interviewerSex", "robot");

        assertThatThrownBy(() -> complete(officer, incomplete, "s-bad"))
                .isInstanceOfSatisfying(InvalidAnswers.class, it -> assertThat(it.problems())
                        .extracting(InvalidAnswers.Problem::path)
                        .contains("language", "interviewerSex"));
        nothingHappened();
    }

    @Test
    void aRuleThatSaysNoLeavesNothingBehind() {
        Map<String, Object> overheard = planned();
        overheard.put("interpreting", "interpreter");
        overheard.remove("interpreter");

        assertThatThrownBy(() -> complete(officer, overheard, "s-overheard")).isInstanceOf(org.zhusan.Refusal.class);
        nothingHappened();
    }

    @Test
    void theSameSubmissionTwiceHasOneEffect() {
        complete(officer, planned(), "s-twice");
        complete(officer, planned(), "s-twice");

        assertThat(records.of(aliya, officer, "test"))
                .filteredOn(it -> it.form().equals("planInterview"))
                .hasSize(1);
        assertThat(tasks.openFor(aliya)).extracting(OpenTask::form).containsExactly("giveLiabilityNotice");
    }

    @Test
    void ofManyAtOnceOneCompletesAndTheOthersLearnWho() throws Exception {
        int many = 24;
        List<Member> officers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            officers.add(cast.newcomer("mfa-consular"));
        }
        var pool = Executors.newFixedThreadPool(8);
        List<Future<Object>> outcomes = pool.invokeAll(officers.stream()
                .map(it -> (Callable<Object>) () -> outcome(it))
                .toList());
        pool.shutdown();
        List<Object> seen = new ArrayList<>();
        for (Future<Object> outcome : outcomes) {
            seen.add(outcome.get());
        }

        assertThat(seen).filteredOn("done"::equals).hasSize(1);
        Member winner = officers.get(seen.indexOf("done"));
        assertThat(seen).filteredOn(it -> !"done".equals(it)).hasSize(many - 1).allSatisfy(it -> assertThat(it)
                .isInstanceOfSatisfying(
                        TaskGone.class, gone -> assertThat(gone.by()).isEqualTo(winner.id())));
        assertThat(records.of(aliya, officer, "test"))
                .filteredOn(it -> it.form().equals("planInterview"))
                .hasSize(1);
    }

    @Test
    void theTaskListShowsWhatTheEngineHasOpen() {
        complete(officer, planned(), "s-list");

        assertThat(list.about(officer, aliya))
                .extracting(OpenTasks.Row::step)
                .containsExactly("userTask_giveLiabilityNotice");
        assertThat(sql.sql("SELECT task_id FROM zhusan.open_task")
                        .query(String.class)
                        .set())
                .isEqualTo(Set.copyOf(tasks.open().stream().map(OpenTask::id).toList()));
    }

    @Test
    void aTaskIsOnNobodyElsesList() {
        assertThat(list.about(officer, aliya)).hasSize(1);
        assertThat(list.about(cast.newcomer("prosecutor"), aliya)).isEmpty();
        assertThat(list.about(cast.newcomer("knb-field"), aliya)).isEmpty();
        assertThat(list.about(cast.newcomer("process-manager"), aliya)).isEmpty();
    }

    private Object outcome(Member member) {
        try {
            complete(member, planned(), "s-" + UUID.randomUUID());
            return "done";
        } catch (RuntimeException no) {
            return no;
        }
    }

    private void nothingHappened() {
        assertThat(tasks.find(interview.id())).isPresent();
        assertThat(records.of(aliya, officer, "test"))
                .filteredOn(it -> it.form().equals("planInterview"))
                .isEmpty();
        assertThat(sql.sql("SELECT count(*) FROM zhusan.submission WHERE task_id = :t")
                        .param("t", interview.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void complete(Member by, Map<String, Object> given, String submission) {
        completions.complete(by, interview.id(), given, List.of(), submission);
    }

    private Map<String, Object> planned() {
        return new HashMap<>(answers.answer(new Scene(interview, officer, clock.instant(), 0, Set.of(), Map.of()))
                .answers());
    }
}
