package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People;
import org.zhusan.consent.Consents;
import org.zhusan.engine.OpenTask;
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
    People people;

    @Autowired
    Members members;

    @Autowired
    Consents consents;

    @Autowired
    CaseAccess access;

    @Autowired
    ProgrammeClock clock;

    String aliya;
    OpenTask interview;
    Member officer;
    Member caseManager;

    @BeforeEach
    void aliyaWaits() {
        aliya = people.register(
                new People.NewPerson(
                        People.Role.ADULT,
                        People.Sex.FEMALE,
                        LocalDate.of(1992, 4, 3),
                        "Ойдан Әлия",
                        "Выдуманная Алия",
                        "Invented Aliya",
                        "متخيلة عليا",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        "KAR",
                        null),
                Member.system("import"));
        people.formHousehold(List.of(aliya), Member.system("import"));
        consents.ask(aliya);
        interview = tasks.openFor(aliya).get(0);
        officer = member("mfa-consular");
        caseManager = member("case-manager");
    }

    @AfterEach
    void timeGoesOn() {
        clock.follow();
    }

    @Test
    void theCaseManagerLearnsOfItTwoDaysAfterTheDueTime() {
        passUntil(Duration.ofDays(1));
        assertThat(overdue(officer)).contains(interview.id());
        assertThat(overdue(caseManager)).doesNotContain(interview.id());

        passUntil(Duration.ofDays(3));
        assertThat(overdue(caseManager)).contains(interview.id());
        assertThat(all(caseManager, OpenTasks.Filter.OVERDUE))
                .filteredOn(it -> it.task().equals(interview.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.waitsWith()).isEqualTo("mfa-consular"));
        assertThat(all(caseManager, OpenTasks.Filter.GROUP))
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

    private void passUntil(Duration afterDue) {
        clock.jumpTo(interview.dueAt().plus(afterDue));
        processes.runDue();
    }

    private List<String> overdue(Member member) {
        return all(member, OpenTasks.Filter.OVERDUE).stream()
                .map(OpenTasks.Row::task)
                .toList();
    }

    /** Page after page: other stories leave tasks behind as well. */
    private List<OpenTasks.Row> all(Member member, OpenTasks.Filter filter) {
        OpenTasks.Page page = list.page(member, filter, null);
        var rows = new ArrayList<>(page.rows());
        while (page.next() != null) {
            page = list.page(member, filter, page.next());
            rows.addAll(page.rows());
        }
        return rows;
    }

    private Member member(String function) {
        return members.join(
                "m-" + UUID.randomUUID(),
                "Invented officer",
                function,
                null,
                Locale.ENGLISH,
                "$argon2id$v=19$m=16384,t=2,p=1$bm9ib2R5$bm9ib2R5IHNpZ25zIGluIGFzIHRoaXMgb25l",
                true);
    }
}
