package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.worklist.OpenTasks.Filter;
import org.zhusan.worklist.OpenTasks.Sort;

/** Aliya's interview is planned by one officer, seen by her colleague, waited for by whoever did the step before. */
@IntegrationTest
class TaskListTest {
    @LocalServerPort
    int port;

    @Autowired
    OpenTasks list;

    @Autowired
    OpenTaskRows rows;

    @Autowired
    TaskViews views;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    JdbcClient sql;

    private final List<OpenTask> madeUp = new ArrayList<>();
    private String aliya;
    private OpenTask interview;
    private Member officer;
    private Member colleague;

    @BeforeEach
    void aliyaIsAsked() {
        // other stories keep views for the same groups
        sql.sql("DELETE FROM zhusan.task_view").update();
        aliya = cast.aliya().adult();
        interview = work.until(aliya, "planInterview");
        officer = cast.newcomer("mfa-consular");
        colleague = cast.newcomer("mfa-consular");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        madeUp.forEach(it -> rows.closed(it, false));
        clock.follow();
    }

    @Test
    void aTaskIsOnEveryListItBelongsToAndOnNoOther() {
        assertThat(listed(officer, Filter.UNCLAIMED)).contains(interview.id());
        assertThat(listed(officer, Filter.TEAM)).contains(interview.id());
        assertThat(listed(officer, Filter.MINE)).isEmpty();

        tasks.claim(interview.id(), colleague.id());

        assertThat(listed(officer, Filter.UNCLAIMED)).doesNotContain(interview.id());
        assertThat(listed(officer, Filter.MINE)).isEmpty();
        assertThat(listed(colleague, Filter.MINE)).containsExactly(interview.id());
        assertThat(PageAfterPage.all(list, officer, Filter.TEAM, Sort.DUE))
                .filteredOn(it -> it.task().equals(interview.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.assignee()).isEqualTo(colleague.id()));
    }

    @Test
    void whatIsDueWithinTwoDaysIsDueSoonUntilItIsOverdue() {
        assertThat(listed(officer, Filter.SOON)).doesNotContain(interview.id());

        clock.jumpTo(interview.dueAt().minusSeconds(3_600));
        assertThat(listed(officer, Filter.SOON)).contains(interview.id());
        assertThat(listed(officer, Filter.OVERDUE)).doesNotContain(interview.id());

        clock.jumpTo(interview.dueAt().plusSeconds(3_600));
        assertThat(listed(officer, Filter.SOON)).doesNotContain(interview.id());
        assertThat(listed(officer, Filter.OVERDUE)).contains(interview.id());
    }

    @ParameterizedTest
    @EnumSource
    void theCountsAreThoseOfTheLists(Filter filter) {
        tasks.claim(interview.id(), officer.id());
        clock.jumpTo(interview.dueAt().minusSeconds(60));

        assertThat(list.counts(officer).of(filter))
                .isEqualTo(PageAfterPage.all(list, officer, filter, Sort.DUE).size());
        assertThat(list.steps(officer, filter).stream()
                        .mapToInt(OpenTasks.Step::tasks)
                        .sum())
                .isEqualTo(list.counts(officer).of(filter));
    }

    @Test
    void whoDidAStepWaitsForTheNextOneOfAnotherFunctionAndLearnsWithWhomItIs() {
        OpenTask registry = alsoOpen("mfa-desk", interview.instance());
        assertThat(listed(officer, Filter.WAITING))
                .as("nobody of them has done anything yet")
                .doesNotContain(registry.id());

        rows.closed(interview, true);
        OpenTask next = alsoOpen("mfa-desk", interview.instance());

        assertThat(PageAfterPage.all(list, officer, Filter.WAITING, Sort.DUE))
                .filteredOn(it -> it.task().equals(next.id()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.waitsWith()).isEqualTo("mfa-desk");
                    assertThat(it.assignee())
                            .as("whoever of the others holds it")
                            .isNull();
                });
        assertThat(listed(officer, Filter.TEAM)).doesNotContain(next.id());
        assertThat(new Visitor(port)
                        .signIn("aigerim")
                        .get("/tasks/" + next.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyWaitsForAStepWhoseVeryExistenceIsNotTheirs() {
        rows.closed(interview, true);
        OpenTask legal = open("legalAssessment", aliya, interview.instance());

        assertThat(sql.sql("SELECT candidate_group FROM zhusan.open_task_group WHERE task_id = :task")
                        .param("task", legal.id())
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(legal.candidateGroups());
        assertThat(listed(officer, Filter.WAITING)).doesNotContain(legal.id());
    }

    @Test
    void aTaskIsNewUntilItsPageWasOpenedByTheReaderNotByAColleague() {
        assertThat(row(officer).unread()).isTrue();

        list.seen(colleague, interview.id());
        assertThat(row(officer).unread()).isTrue();

        new Visitor(port).signIn("aigerim").get("/tasks/" + interview.id());
        list.seen(officer, interview.id());
        list.seen(officer, interview.id());
        assertThat(row(officer).unread()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderComesPageByPageToEachTaskOnce(Sort sort) {
        for (int i = 0; i < 2 * OpenTasks.PAGE_SIZE; i++) {
            alsoOpen("mfa-consular", "order-" + UUID.randomUUID());
        }

        List<OpenTasks.Row> all = PageAfterPage.all(list, officer, Filter.UNCLAIMED, sort);

        assertThat(all).hasSizeGreaterThan(2 * OpenTasks.PAGE_SIZE);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all).hasSize(list.counts(officer).unclaimed());
        assertThat(all).isSortedAccordingTo((a, b) -> switch (sort) {
            case DUE ->
                a.dueAt() == null
                        ? b.dueAt() == null ? 0 : 1
                        : b.dueAt() == null ? -1 : a.dueAt().compareTo(b.dueAt());
            case OLDEST -> a.openedAt().compareTo(b.openedAt());
            case NEWEST -> b.openedAt().compareTo(a.openedAt());
            case CASE -> a.caseNumber().compareTo(b.caseNumber());
        });
    }

    @Test
    void aCaseIsFoundByItsNumberByItsDigitsAndByNothingElse() {
        String digits = Integer.toString(Integer.parseInt(aliya.substring("ZH-P-".length())));
        Visitor aigerim = english("aigerim");
        for (String number : List.of(aliya, aliya.toLowerCase(Locale.ROOT), " " + aliya + " ", digits)) {
            assertThat(get(aigerim, "/tasks?filter=unclaimed&number=" + number.replace(" ", "%20")))
                    .as(number)
                    .contains(interview.id());
        }
        assertThat(get(aigerim, "/tasks?filter=unclaimed&number=ZH-P-999999"))
                .contains("No task fits")
                .doesNotContain(interview.id());
        assertThat(get(aigerim, "/tasks?filter=unclaimed&step=interview.userTask_planInterview&number=" + aliya))
                .contains(interview.id());
        assertThat(get(aigerim, "/tasks?filter=unclaimed&step=interview.userTask_recordDecision&number=" + aliya))
                .doesNotContain(interview.id());
    }

    @Test
    void aTaskFindsBackToTheListItWasOpenedFrom() {
        Visitor aigerim = english("aigerim");
        String from = "/tasks?filter=unclaimed&sort=case&number=" + aliya;
        String page = get(aigerim, from);
        String link = page.substring(page.indexOf("/tasks/" + interview.id() + "?list="));
        link = link.substring(0, link.indexOf('"'));

        assertThat(get(aigerim, link).replace("&amp;", "&")).contains(from + "#t-" + interview.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "filter=%22%3E%3Cscript%3E",
                "after=x~y&sort=%ff"
            })
    void noAddressLeadsElsewhere(String rubbish) {
        String page = get(
                english("aigerim"),
                "/tasks/" + interview.id() + "?list=" + URLEncoder.encode(rubbish, StandardCharsets.UTF_8));

        assertThat(page)
                .contains("href=\"/tasks#t-")
                .doesNotContain("<script>\"")
                .doesNotContainPattern("(href|action)=\"[^\"]*elsewhere");
    }

    @Test
    void aKeptViewIsFoundAgainByWhomItIsFor() {
        TaskQuery wanted = new TaskQuery(Filter.UNCLAIMED, Sort.CASE, "", aliya, null);
        views.keep(officer, false, "Aliya", wanted);
        views.keep(officer, true, "Aliya of us all " + aliya, wanted);
        Member other = cast.newcomer("prosecutor");

        assertThat(views.own(officer)).extracting(TaskViews.View::query).containsExactly(wanted);
        assertThat(views.own(colleague)).isEmpty();
        assertThat(views.shared(colleague)).extracting(TaskViews.View::name).contains("Aliya of us all " + aliya);
        assertThat(views.shared(other)).isEmpty();

        long own = views.own(officer).get(0).id();
        long shared = views.shared(officer).stream()
                .filter(it -> it.name().endsWith(aliya))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> views.forget(colleague, own)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> views.forget(other, shared)).isInstanceOf(NotPermitted.class);
        views.forget(colleague, shared);
        views.forget(officer, own);
        assertThat(views.own(officer)).isEmpty();
    }

    @Test
    void aViewNeedsANameOfItsOwn() {
        TaskQuery any = TaskQuery.read(Map.of());
        views.keep(officer, false, "Mornings", any);

        assertThatThrownBy(() -> views.keep(officer, false, " ", any)).isInstanceOf(ViewRefused.NameMissing.class);
        assertThatThrownBy(() -> views.keep(officer, false, "x".repeat(61), any))
                .isInstanceOf(ViewRefused.NameMissing.class);
        assertThatThrownBy(() -> views.keep(officer, false, " Mornings ", any))
                .isInstanceOf(ViewRefused.NameTaken.class);
        views.keep(colleague, false, "Mornings", any);
        for (int i = 1; i < 20; i++) {
            views.keep(officer, false, "View " + i, any);
        }
        assertThatThrownBy(() -> views.keep(officer, false, "One too many", any))
                .isInstanceOf(ViewRefused.TooMany.class);
    }

    private OpenTask alsoOpen(String group, String instance) {
        return made(new OpenTask(
                "made-up-" + UUID.randomUUID(),
                interview.process(),
                interview.step(),
                interview.form(),
                instance,
                interview.definition(),
                aliya,
                Set.of(group),
                null,
                clock.instant().minusSeconds(madeUp.size()),
                madeUp.size() % 3 == 0 ? null : clock.instant().plusSeconds(60L * madeUp.size())));
    }

    /** The first task of another process, as if it were of this instance. */
    private OpenTask open(String process, String caseNumber, String instance) {
        processes.start(process, caseNumber, Map.of());
        OpenTask real = tasks.openFor(caseNumber).stream()
                .filter(it -> it.process().equals(process))
                .findFirst()
                .orElseThrow();
        return made(new OpenTask(
                "made-up-" + UUID.randomUUID(),
                real.process(),
                real.step(),
                real.form(),
                instance,
                real.definition(),
                caseNumber,
                real.candidateGroups(),
                null,
                real.openedAt(),
                real.dueAt()));
    }

    private OpenTask made(OpenTask task) {
        rows.opened(task);
        madeUp.add(task);
        return task;
    }

    private OpenTasks.Row row(Member member) {
        return PageAfterPage.all(list, member, Filter.TEAM, Sort.DUE).stream()
                .filter(it -> it.task().equals(interview.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> listed(Member member, Filter filter) {
        return PageAfterPage.all(list, member, filter, Sort.DUE).stream()
                .map(OpenTasks.Row::task)
                .toList();
    }

    private Visitor english(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en"));
        return visitor;
    }

    private static String get(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
