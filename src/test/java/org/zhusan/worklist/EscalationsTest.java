package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.Relations;
import org.zhusan.agency.TaskReach;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.OverdueWatcher;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** Nobody plans Aliya's interview. First her officers are late, then the case manager learns of it. */
@IntegrationTest
class EscalationsTest {
    @Autowired
    OpenTasks list;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Completions completions;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    CaseAccess access;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    OpenTaskRows rows;

    @Autowired
    Relations relations;

    @Autowired
    Directory directory;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    OperationFiles operations;

    @Autowired
    JdbcClient sql;

    private final List<OpenTask> madeUp = new ArrayList<>();
    String aliya;
    OpenTask interview;
    Member officer;
    Member caseManager;

    @BeforeEach
    void aliyaWaits() {
        aliya = cast.aliya().adult();
        interview = work.until(aliya, "planInterview");
        officer = cast.newcomer("mfa-consular");
        caseManager = cast.newcomer("case-manager");
    }

    @AfterEach
    void timeGoesOn() {
        madeUp.forEach(it -> rows.closed(it, false));
        clock.follow();
    }

    @Test
    void theCaseManagerLearnsOfItTwoDaysAfterTheDueTime() {
        passUntil(Duration.ofDays(1));
        assertThat(overdue(officer)).contains(interview.id());
        assertThat(overdue(caseManager)).doesNotContain(interview.id());

        passUntil(Duration.ofDays(3));
        assertThat(overdue(caseManager)).contains(interview.id());
        assertThat(PageAfterPage.all(list, caseManager, OpenTasks.Filter.OVERDUE, OpenTasks.Sort.DUE))
                .filteredOn(it -> it.task().equals(interview.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.waitsWith()).isEqualTo("mfa-consular"));
        assertThat(PageAfterPage.all(list, caseManager, OpenTasks.Filter.UNCLAIMED, OpenTasks.Sort.DUE))
                .as("what the case manager may claim")
                .noneMatch(it -> it.task().equals(interview.id()));
    }

    @Test
    void theCaseManagerSeesThatItIsLateAndNothingElse() {
        passUntil(Duration.ofDays(3));

        assertThat(access.classes(caseManager, Access.READ, aliya))
                .containsExactlyInAnyOrder(DataClass.ROUTE, DataClass.IDENTITY_FIRST);
        assertThatThrownBy(() -> completions.complete(caseManager, interview.id(), Map.of(), List.of(), "s-late"))
                .isInstanceOf(NotPermitted.class);
        assertThat(list.about(caseManager, aliya)).isEmpty();
    }

    @Test
    void ofAStepTheCaseManagerMayNotKnowOfNothingIsSaid() {
        clock.jumpTo(interview.dueAt().plus(Duration.ofDays(1)));
        for (DataClass beyond : List.of(DataClass.LEGAL, DataClass.MEDICAL, DataClass.PSYCHOLOGICAL)) {
            escalating(DataClass.ROUTE, beyond).overdue(interview, OverdueWatcher.Addressee.CASE_MANAGER);

            assertThat(overdue(caseManager)).as(beyond.code()).doesNotContain(interview.id());
            assertThat(access.classes(caseManager, Access.EXISTS, aliya)).isEmpty();
        }
        assertThat(listedAtAll())
                .as("not hidden from the list, but never written into it")
                .isFalse();

        escalating(DataClass.ROUTE, DataClass.LEGAL_FLAGS).overdue(interview, OverdueWatcher.Addressee.CASE_MANAGER);
        assertThat(overdue(caseManager)).contains(interview.id());
    }

    @Test
    void aLegalAssessmentThatDragsOnIsNeverTold() {
        processes.start("legalAssessment", aliya, Map.of());
        OpenTask legal = tasks.openFor(aliya).stream()
                .filter(it -> it.process().equals("legalAssessment"))
                .findFirst()
                .orElseThrow();
        clock.jumpTo(legal.dueAt().plus(Duration.ofDays(30)));
        processes.runDue();

        assertThat(sql.sql("SELECT candidate_group FROM zhusan.open_task_group WHERE task_id = :task")
                        .param("task", legal.id())
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(legal.candidateGroups());
        assertThat(overdue(caseManager))
                .as("of her interview they know, of this they do not")
                .contains(interview.id())
                .doesNotContain(legal.id());
    }

    @Test
    void ofAHouseholdTheCaseManagerLearnsWhoSpeaksForItAndOfAFlightItsNumber() {
        String household = cast.household(aliya);
        String flight = "ZH-S9-F" + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L);
        operations.open(flight, "atc", Member.system("test"));
        OpenTask reception = late(household);
        OpenTask boarding = late(flight);

        var escalating = escalating(DataClass.ROUTE);
        escalating.overdue(reception, OverdueWatcher.Addressee.CASE_MANAGER);
        escalating.overdue(boarding, OverdueWatcher.Addressee.CASE_MANAGER);

        assertThat(overdue(caseManager)).contains(reception.id(), boarding.id());
        assertThat(access.classes(caseManager, Access.READ, aliya))
                .containsExactlyInAnyOrder(DataClass.ROUTE, DataClass.IDENTITY_FIRST);
        assertThat(access.classes(caseManager, Access.READ, household)).containsExactly(DataClass.ROUTE);
    }

    private Escalations escalating(DataClass... asked) {
        return new Escalations(
                sql,
                relations,
                directory,
                numbers,
                new TaskReach() {
                    @Override
                    public Set<DataClass> classes(OpenTask task) {
                        return Set.of(asked);
                    }

                    @Override
                    public boolean perPerson(OpenTask task) {
                        return false;
                    }
                },
                new ChangedLists());
    }

    /** A task on the list alone: no model is needed to be late. */
    private OpenTask late(String caseNumber) {
        OpenTask task = new OpenTask(
                "late-" + UUID.randomUUID(),
                interview.process(),
                interview.step(),
                interview.form(),
                interview.instance(),
                interview.definition(),
                caseNumber,
                interview.candidateGroups(),
                null,
                clock.instant().minus(Duration.ofDays(5)),
                clock.instant().minus(Duration.ofDays(3)));
        rows.opened(task);
        madeUp.add(task);
        return task;
    }

    private boolean listedAtAll() {
        return sql.sql("SELECT count(*) FROM zhusan.open_task_group WHERE task_id = :task AND standing = 'TOLD'")
                        .param("task", interview.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void passUntil(Duration afterDue) {
        clock.jumpTo(interview.dueAt().plus(afterDue));
        processes.runDue();
    }

    private List<String> overdue(Member member) {
        return PageAfterPage.all(list, member, OpenTasks.Filter.OVERDUE, OpenTasks.Sort.DUE).stream()
                .map(OpenTasks.Row::task)
                .toList();
    }

    /** Page after page: other stories leave tasks behind as well. */
}
