package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Parcel;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.Teams;
import org.zhusan.casefile.Records;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import org.zhusan.replay.ConsentAnswers;
import org.zhusan.replay.Scene;
import tools.jackson.databind.json.JsonMapper;

/** Aigerim and Timur press the same button at the same moment, hundreds of times: one of them does it, the other is told who did. */
@IntegrationTest
class RacesTest {
    private static final int RACES = 500;
    private static final int HAND_OVERS = 100;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    Members members;

    @Autowired
    Teams teams;

    @Autowired
    Records records;

    @Autowired
    ConsentAnswers answers;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final CyclicBarrier line = new CyclicBarrier(2);
    Colleagues colleagues;
    Member aigerim;
    Member timur;

    @BeforeEach
    void bothAreAtWork() {
        colleagues = new Colleagues(port, members, sql);
        aigerim = colleagues.officer("Aigerim the quick");
        timur = colleagues.officer("Timur the quick");
    }

    @AfterEach
    void home() {
        pool.shutdown();
    }

    @Test
    void ofTwoWhoTakeATaskOneHasItAndTheOtherLearnsWho() throws Exception {
        String task = interview().id();
        for (int race = 0; race < RACES; race++) {
            Finish finish = race(by -> colleagues.as(by).post("/tasks/" + task + "/assignment", Map.of()), 302);

            assertThat(finish.late).as("race %s", race).satisfies(it -> {
                assertThat(it.statusCode()).isEqualTo(409);
                assertThat(it.body()).contains(finish.winner.displayName() + " is already working on this task");
            });
            assertThat(holder(task)).isEqualTo(finish.winner.id());
            tasks.release(task, finish.winner.id());
        }
    }

    @Test
    void ofTwoWhoCompleteATaskOneHasDoneItAndTheOtherLearnsWho() throws Exception {
        for (int race = 0; race < RACES; race++) {
            OpenTask task = interview();
            String planned = planned(task);

            Finish finish =
                    race(by -> complete(by, task, planned, UUID.randomUUID().toString()), 200);

            assertThat(finish.late).as("race %s", race).satisfies(it -> {
                assertThat(it.statusCode()).isEqualTo(409);
                assertThat(it.body()).contains("completed by " + finish.winner.displayName());
            });
            onceDoneBy(finish.winner, task);
        }
    }

    @Test
    void whoSendsTheSameTwiceAtOnceHasDoneItOnce() throws Exception {
        Visitor sameBrowser = colleagues.as(aigerim);
        for (int race = 0; race < RACES; race++) {
            OpenTask task = interview();
            String planned = planned(task);
            String submission = UUID.randomUUID().toString();
            // one click on a phone, one on the desk; or a line that sends again what it had sent
            List<HttpResponse<String>> both = atOnce(
                    () -> hand(sameBrowser, task, planned, submission),
                    () -> hand(colleagues.as(aigerim), task, planned, submission));

            assertThat(both)
                    .as("race %s", race)
                    .allSatisfy(it -> assertThat(it.statusCode()).as(it.body()).isEqualTo(200));
            onceDoneBy(aigerim, task);
        }
    }

    @Test
    void aTaskHandedOverAndTakenOverAtOnceGoesToOneOfTheTwo() throws Exception {
        Member saule = colleagues.officer("Saule the quick");
        Member third = colleagues.officer("Third of the quick");
        teams.appoint(saule.id(), true);
        teams.appoint(timur.id(), true);
        String task = interview().id();
        for (int race = 0; race < HAND_OVERS; race++) {
            String before = holder(task);
            if (before != null) {
                tasks.release(task, before);
            }
            tasks.claim(task, aigerim.id());
            int changes = changes(task);

            List<HttpResponse<String>> both = atOnce(
                    () -> colleagues
                            .as(aigerim)
                            .post("/tasks/" + task + "/handover", Map.of("from", aigerim.id(), "to", third.id())),
                    () -> colleagues.as(saule).post("/tasks/" + task + "/takeover", Map.of("from", aigerim.id())));

            boolean handed = third.id().equals(holder(task));
            assertThat(holder(task)).isIn(third.id(), saule.id());
            assertThat(both)
                    .as("race %s", race)
                    .extracting(HttpResponse::statusCode)
                    .containsExactly(handed ? 302 : 409, handed ? 409 : 302);
            assertThat(both.get(handed ? 1 : 0).body())
                    .contains(
                            handed
                                    ? "Aigerim the quick has handed this task to Third of the quick"
                                    : "Saule the quick has taken this task over");
            assertThat(changes(task)).isEqualTo(changes + 1);
        }
    }

    @Test
    void ofTwoLeadsWhoGiveATaskAwayOneHasGivenItAndTheOtherLearnsWho() throws Exception {
        Member first = colleagues.officer("First of the two");
        Member second = colleagues.officer("Second of the two");
        teams.appoint(aigerim.id(), true);
        teams.appoint(timur.id(), true);
        String task = interview().id();
        for (int race = 0; race < HAND_OVERS; race++) {
            Finish finish = race(
                    by -> colleagues
                            .as(by)
                            .post(
                                    "/tasks/" + task + "/handover",
                                    Map.of("from", "", "to", by.equals(aigerim) ? first.id() : second.id())),
                    302);

            String given = finish.winner.equals(aigerim) ? first.id() : second.id();
            assertThat(holder(task)).isEqualTo(given);
            assertThat(finish.late.statusCode()).isEqualTo(409);
            assertThat(finish.late.body()).contains(finish.winner.displayName() + " has given this task to ");
            tasks.release(task, given);
        }
    }

    private record Finish(Member winner, HttpResponse<String> late) {}

    /** Both at once; exactly one is answered with {@code won}. */
    private Finish race(Function<Member, HttpResponse<String>> act, int won) throws Exception {
        List<HttpResponse<String>> both = atOnce(() -> act.apply(aigerim), () -> act.apply(timur));
        assertThat(both)
                .filteredOn(it -> it.statusCode() == won)
                .as(both.toString())
                .hasSize(1);
        boolean first = both.get(0).statusCode() == won;
        return new Finish(first ? aigerim : timur, both.get(first ? 1 : 0));
    }

    private interface Sending {
        HttpResponse<String> send();
    }

    private List<HttpResponse<String>> atOnce(Sending one, Sending other) throws Exception {
        colleagues.as(aigerim);
        colleagues.as(timur);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (Sending sending : List.of(one, other)) {
            sent.add(pool.submit(() -> {
                line.await();
                return sending.send();
            }));
        }
        return List.of(sent.get(0).get(), sent.get(1).get());
    }

    private HttpResponse<String> complete(Member by, OpenTask task, String planned, String submission) {
        return hand(colleagues.as(by), task, planned, submission);
    }

    private static HttpResponse<String> hand(Visitor by, OpenTask task, String planned, String submission) {
        return by.post(
                "/tasks/" + task.id() + "/completion",
                new Parcel().with("answers", planned).with("submission", submission));
    }

    private void onceDoneBy(Member officer, OpenTask task) {
        assertThat(sql.sql("SELECT member FROM zhusan.submission WHERE task_id = :task")
                        .param("task", task.id())
                        .query(String.class)
                        .list())
                .containsExactly(officer.id());
        assertThat(records.of(task.caseNumber(), officer, "test"))
                .filteredOn(it -> it.form().equals("planInterview"))
                .hasSize(1);
        assertThat(tasks.openFor(task.caseNumber())).extracting(OpenTask::form).containsExactly("giveLiabilityNotice");
    }

    private OpenTask interview() {
        String person = cast.zarina().adult();
        work.ask(person);
        return tasks.openFor(person).get(0);
    }

    private String planned(OpenTask task) {
        var scene = new Scene(task, aigerim, clock.instant(), 0, Set.of(), Map.of());
        return json.writeValueAsString(answers.answer(scene).answers());
    }

    private String holder(String task) {
        return tasks.find(task).orElseThrow().assignee();
    }

    private int changes(String task) {
        return sql.sql("SELECT count(*) FROM zhusan.task_handover WHERE task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }
}
