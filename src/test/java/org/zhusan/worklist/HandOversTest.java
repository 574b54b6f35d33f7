package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Absences;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.Teams;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.replay.ConsentAnswers;
import org.zhusan.replay.Scene;

/** Aigerim holds a task. Timur works beside her, Saule leads them, Yermek leads others. What she typed stays hers wherever the task goes. */
@IntegrationTest
class HandOversTest {
    private static final String WORDS = "behind the water tank";
    private static final String TYPED = "{\"remarks\":\"" + WORDS + "\"}";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Members members;

    @Autowired
    Teams teams;

    @Autowired
    Absences absences;

    @Autowired
    Completions completions;

    @Autowired
    ConsentAnswers answers;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    JdbcClient sql;

    Colleagues colleagues;
    String task;
    Member aigerim;
    Member timur;
    Member saule;

    @BeforeEach
    void aigerimHoldsATask() {
        colleagues = new Colleagues(port, members, sql);
        aigerim = officer("Aigerim of this story");
        timur = officer("Timur of this story");
        saule = officer("Saule of this story");
        teams.appoint(saule.id(), true);
        task = interview();
        tasks.claim(task, aigerim.id());
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void whoHoldsATaskHandsItToAColleagueAndItsPageSaysSo() {
        assertThat(page(aigerim, task)).contains("Hand to a colleague", timur.displayName());

        ok(hand(aigerim, task, aigerim, timur));

        assertThat(holder()).isEqualTo(timur.id());
        assertThat(page(timur, task)).contains("Aigerim of this story handed it to you on ");
        assertThat(page(aigerim, task))
                .contains("You handed it to Timur of this story on ", "Timur of this story is working on this task")
                .doesNotContain("/takeover", "data-island=\"form\"");
        assertThat(page(saule, task)).contains("Aigerim of this story handed it to Timur of this story on ");
    }

    @Test
    void sendingItTwiceHasOneEffectAndNoError() {
        ok(hand(aigerim, task, aigerim, timur));
        ok(hand(aigerim, task, aigerim, timur));

        assertThat(changes()).hasSize(1);
    }

    @Test
    void theLeadGivesWhatNobodyHoldsAndWhatAColleagueHolds() {
        String free = interview();
        ok(hand(saule, free, null, timur));
        ok(hand(saule, task, aigerim, timur));

        assertThat(page(timur, free)).contains("Saule of this story, lead of the group, gave it to you on ");
        assertThat(page(aigerim, task)).contains("passed it from you to Timur of this story");
        assertThat(holder()).isEqualTo(timur.id());
    }

    @Test
    void whoIsNoLeadGivesAwayNothingThatIsNotTheirs() {
        String free = interview();
        refused(hand(timur, free, null, timur), 422, "Only a lead");
        refused(hand(timur, task, aigerim, timur), 422, "Only a lead");
        refused(hand(timur, task, timur, saule), 409, "Aigerim of this story is already working");
        refused(takeOver(timur, task, aigerim), 422, "Aigerim of this story is working on this task");
        assertThat(holder()).isEqualTo(aigerim.id());
        assertThat(tasks.find(free).orElseThrow().assignee()).isNull();
    }

    @Test
    void nobodyOutsideTheGroupIsGivenATaskAndWhoIsNotThereIsRefusedInTheSameWords() {
        Member elsewhere = cast.viktor();
        Member retired = officer("Retired officer");
        sql.sql("UPDATE zhusan.member SET active = false WHERE id = :id")
                .param("id", retired.id())
                .update();
        for (String to : List.of(elsewhere.id(), retired.id(), "ZH-U-999999", "", "' OR 1=1", "x".repeat(5_000))) {
            HttpResponse<String> answer = hand(aigerim, task, aigerim.id(), to);
            refused(answer, 422, "Choose a colleague of your group");
            assertThat(answer.body()).doesNotContain(elsewhere.displayName(), "Retired officer");
        }
        assertThat(holder()).isEqualTo(aigerim.id());
    }

    @Test
    void aLeadOfOthersMeetsNothing() {
        Member yermek = colleagues.officer("Yermek of another group", "moh-clinic", null);
        teams.appoint(yermek.id(), true);
        for (HttpResponse<String> answer : List.of(
                hand(yermek, task, aigerim, timur),
                hand(yermek, UUID.randomUUID().toString(), aigerim, timur),
                takeOver(yermek, task, aigerim),
                as(yermek).get("/tasks/" + task + "/takeover"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("of this story");
        }
        assertThat(holder()).isEqualTo(aigerim.id());
    }

    @Test
    void aLeadOfAnotherRegionMeetsNothing() {
        String child = cast.sabira().children().get(0);
        processes.start("courtHearing", child, Map.of("courtRegion", "MAN"));
        OpenTask task = tasks.openFor(child).get(0);
        assertThat(task.candidateGroups()).containsExactly("court-clerk-juvenile:MAN");
        Member mangystau = colleagues.officer("Clerk of Mangystau", "court-clerk-juvenile", "MAN");
        Member karaganda = colleagues.officer("Clerk of Karaganda", "court-clerk-juvenile", "KAR");
        teams.appoint(karaganda.id(), true);
        tasks.claim(task.id(), mangystau.id());

        assertThat(takeOver(karaganda, task.id(), mangystau).statusCode()).isEqualTo(404);
        assertThat(hand(karaganda, task.id(), mangystau, karaganda).statusCode())
                .isEqualTo(404);
        refused(hand(mangystau, task.id(), mangystau, karaganda), 422, "Choose a colleague");
        assertThat(tasks.find(task.id()).orElseThrow().assignee()).isEqualTo(mangystau.id());
    }

    @Test
    void takingOverIsAskedFirstAndSaysFromWhomSinceWhenAndThatADraftIsTheirs() {
        ok(draft(aigerim, task));

        String question = as(saule).get("/tasks/" + task + "/takeover").body();
        assertThat(question)
                .contains(
                        "Take this task over from Aigerim of this story?",
                        "has held this task since",
                        "stays with its writer")
                .doesNotContain(WORDS);
        assertThat(holder()).isEqualTo(aigerim.id());

        ok(takeOver(saule, task, aigerim));

        assertThat(holder()).isEqualTo(saule.id());
        assertThat(page(saule, task))
                .contains("You took it over from Aigerim of this story", "Begun, but not shown to you: Aigerim")
                .doesNotContain(WORDS);
        assertThat(page(aigerim, task)).contains("took it over from you on ", "is kept for you alone");
    }

    @Test
    void takingTheTaskInTheListIsNoWayToTakeItOver() {
        refused(as(saule).post("/tasks/" + task + "/assignment", Map.of()), 409, "Aigerim of this story is already");
        assertThat(holder()).isEqualTo(aigerim.id());
    }

    @Test
    void aQuestionAnsweredTooLateTakesNothingFromAThirdOne() {
        as(saule).get("/tasks/" + task + "/takeover");
        ok(hand(aigerim, task, aigerim, timur));

        refused(
                takeOver(saule, task, aigerim),
                409,
                "Aigerim of this story has handed this task to Timur of this story");
        assertThat(holder()).isEqualTo(timur.id());

        tasks.release(task, timur.id());
        refused(takeOver(saule, task, aigerim), 409, "Nobody holds this task any more");
    }

    @Test
    void whatIsTypedOrSentAfterTheTaskWasTakenAwayIsKeptForItsWriter() {
        ok(takeOver(saule, task, aigerim));

        HttpResponse<String> late = draft(aigerim, task);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Saule of this story has taken this task over. What you typed is kept");
        assertThatThrownBy(() -> completions.complete(aigerim, task, planned(), List.of(), "late-" + task))
                .isInstanceOf(TaskPassed.class);
        assertThat(tasks.find(task)).isPresent();

        ok(hand(saule, task, saule, aigerim));
        assertThat(page(aigerim, task)).contains("Draft saved");
        completions.complete(aigerim, task, planned(), List.of(), "then-" + task);
        assertThat(sql.sql("SELECT count(*) FROM zhusan.task_draft WHERE task_id = :task")
                        .param("task", task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoNeverHeldItLeavesNoDraft() {
        assertThat(draft(timur, task).statusCode()).isEqualTo(409);
        assertThat(sql.sql("SELECT count(*) FROM zhusan.task_draft WHERE task_id = :task")
                        .param("task", task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theDeputyTakesOverWhileItLastsAndNotADayLonger() {
        LocalDate today = today();
        refused(takeOver(timur, task, aigerim), 422, "Only a lead");
        absences.enter(aigerim, aigerim.id(), timur.id(), today, today.plusDays(3));

        assertThat(page(timur, task)).contains("/takeover", "Away until ", "deputy: Timur of this story");
        itIs(today.plusDays(3), 0);
        assertThat(page(timur, task)).doesNotContain("/takeover", "Away until ");
        refused(takeOver(timur, task, aigerim), 422, "Only a lead");

        itIs(today.plusDays(2), 12);
        ok(takeOver(timur, task, aigerim));
        assertThat(holder()).isEqualTo(timur.id());
    }

    @Test
    void aDeputyStandsInForOneColleagueAndForNobodyElse() {
        Member third = officer("Third officer");
        absences.enter(third, third.id(), timur.id(), today(), today().plusDays(3));

        refused(takeOver(timur, task, aigerim), 422, "Only a lead");
        refused(hand(timur, task, aigerim, timur), 422, "Only a lead");
    }

    @Test
    void nothingIsGivenToWhoIsAway() {
        absences.enter(saule, timur.id(), saule.id(), today(), today().plusDays(3));

        refused(hand(aigerim, task, aigerim, timur), 422, "Timur of this story is away. Saule of this story stands in");
        assertThat(page(aigerim, task)).containsPattern("<option value=\"" + timur.id() + "\" disabled");
    }

    @Test
    void theBookOfHandsIsOnlyEverAddedTo() {
        ok(hand(aigerim, task, aigerim, timur));
        for (String change :
                List.of("UPDATE zhusan.task_handover SET by_member = 'x'", "DELETE FROM zhusan.task_handover")) {
            assertThatThrownBy(() -> sql.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ZH-U-1", "%00", "../..", "ZH-U-999999", "null"})
    void rubbishInsteadOfAHolderMovesNothing(String from) {
        for (HttpResponse<String> answer : List.of(
                as(saule).post("/tasks/" + task + "/handover", Map.of("from", from, "to", timur.id())),
                as(saule).post("/tasks/" + task + "/takeover", Map.of("from", from)),
                as(aigerim).post("/tasks/" + task + "/handover", Map.of("from", from, "to", timur.id())))) {
            assertThat(answer.statusCode()).isBetween(400, 499);
        }
        assertThat(holder()).isEqualTo(aigerim.id());
        assertThat(as(saule).get("/tasks/" + task + "/handover").statusCode()).isEqualTo(302);
    }

    private Member officer(String name) {
        return colleagues.officer(name);
    }

    private Visitor as(Member member) {
        return colleagues.as(member);
    }

    private void itIs(LocalDate day, int hour) {
        clock.jumpTo(day.atTime(hour, 1).atZone(clock.getZone()).toInstant());
        colleagues.signOutEverywhere();
    }

    private String interview() {
        String person = cast.zarina().adult();
        work.ask(person);
        return tasks.openFor(person).stream().map(OpenTask::id).findFirst().orElseThrow();
    }

    private Map<String, Object> planned() {
        var scene = new Scene(tasks.find(task).orElseThrow(), aigerim, clock.instant(), 0, Set.of(), Map.of());
        return answers.answer(scene).answers();
    }

    private HttpResponse<String> hand(Member by, String task, @Nullable Member from, Member to) {
        return hand(by, task, from == null ? "" : from.id(), to.id());
    }

    private HttpResponse<String> hand(Member by, String task, String from, String to) {
        return as(by).post("/tasks/" + task + "/handover", Map.of("from", from, "to", to));
    }

    private HttpResponse<String> takeOver(Member by, String task, Member from) {
        return as(by).post("/tasks/" + task + "/takeover", Map.of("from", from.id()));
    }

    private HttpResponse<String> draft(Member by, String task) {
        return as(by).post("/tasks/" + task + "/draft", "application/json", TYPED.getBytes(StandardCharsets.UTF_8));
    }

    private String page(Member by, String task) {
        HttpResponse<String> answer = as(by).get("/tasks/" + task);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String holder() {
        return tasks.find(task).orElseThrow().assignee();
    }

    private List<String> changes() {
        return sql.sql("SELECT kind FROM zhusan.task_handover WHERE task_id = :task")
                .param("task", task)
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302);
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.body()).contains(words);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
