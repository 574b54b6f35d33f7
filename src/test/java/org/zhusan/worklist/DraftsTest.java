package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import org.zhusan.replay.ConsentAnswers;
import org.zhusan.replay.Scene;

/** Aigerim plans to speak with Aliya, on a weak line. What she has typed waits for her, and for nobody else. */
@IntegrationTest
class DraftsTest {
    private static final String WORDS = "behind the water tank";
    private static final String AFRESH = "data-draft aria-live=\"polite\"></p>";
    private static final String RESUMED = "data-draft aria-live=\"polite\">Draft saved";
    private static final String TYPED = "{\"remarks\":\"" + WORDS + "\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseWork work;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private ConsentAnswers answers;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private String task;
    private Visitor aigerim;

    @BeforeEach
    void aigerimHoldsATask() {
        task = interviewOfSomeone();
        tasks.claim(task, cast.aigerim().id());
        aigerim = inEnglish("aigerim");
    }

    @Test
    void whatWasTypedIsSavedAndFoundAgain() {
        assertThat(page(aigerim, task)).contains(AFRESH).doesNotContain(WORDS);

        HttpResponse<String> answer = save(aigerim, task, TYPED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{\"at\":\"\\d\\d:\\d\\d\"}");
        assertThat(page(inEnglish("aigerim"), task)).contains(WORDS, RESUMED);

        save(aigerim, task, "{\"remarks\":\"in the school\"}");
        assertThat(page(aigerim, task)).contains("in the school").doesNotContain(WORDS);
    }

    @Test
    void nothingReadableLiesInTheTableAndACopyOpensForNoOtherTask() {
        save(aigerim, task, TYPED);
        assertThat(new String(sealed(task), StandardCharsets.ISO_8859_1)).doesNotContain(WORDS, "remarks");

        String other = interviewOfSomeone();
        tasks.claim(other, cast.aigerim().id());
        sql.sql("INSERT INTO zhusan.task_draft SELECT :other, member, saved_at, sealed FROM zhusan.task_draft "
                        + "WHERE task_id = :task")
                .param("other", other)
                .param("task", task)
                .update();

        assertThat(page(aigerim, other)).contains(AFRESH).doesNotContain(WORDS);
    }

    @Test
    void whoTakesTheTaskNextNeverSeesItAndWhoComesBackFindsIt() {
        save(aigerim, task, TYPED);
        tasks.release(task, cast.aigerim().id());

        tasks.claim(task, cast.timur().id());
        assertThat(page(inEnglish("timur"), task))
                .contains(AFRESH, "Begun, but not shown to you: Aigerim Sadykova")
                .doesNotContain(WORDS);
        assertThat(page(aigerim, task)).contains("is kept for you alone").doesNotContain(WORDS);

        tasks.release(task, cast.timur().id());
        tasks.claim(task, cast.aigerim().id());
        assertThat(page(aigerim, task)).contains(WORDS, RESUMED);
    }

    @Test
    void aDraftSomeoneRelabelledOpensForNobody() {
        save(aigerim, task, TYPED);
        byte[] hers = sealed(task);
        tasks.release(task, cast.aigerim().id());
        tasks.claim(task, cast.timur().id());
        sql.sql("INSERT INTO zhusan.task_draft VALUES (:task, :timur, now(), :sealed)")
                .param("task", task)
                .param("timur", cast.timur().id())
                .param("sealed", hers)
                .update();

        assertThat(page(inEnglish("timur"), task)).contains(AFRESH).doesNotContain(WORDS);
    }

    @Test
    void onlyWhoHoldsTheTaskCanKeepOne() {
        String unclaimed = interviewOfSomeone();
        refused(save(aigerim, unclaimed, TYPED), 422, "you do not hold this task");
        assertThat(drafts(unclaimed)).isZero();

        refused(save(inEnglish("timur"), task, TYPED), 409, "already working");
        assertThat(drafts(task)).isZero();
    }

    @Test
    void aTaskOfAnotherFunctionIsNotThere() {
        assertThat(save(inEnglish("viktor"), task, TYPED).statusCode()).isEqualTo(404);
        assertThat(drafts(task)).isZero();
    }

    @Test
    void itIsGoneWithTheTask() {
        save(aigerim, task, TYPED);
        var scene = new Scene(tasks.find(task).orElseThrow(), cast.aigerim(), clock.instant(), 0, Set.of(), Map.of());
        completions.complete(cast.aigerim(), task, answers.answer(scene).answers(), List.of(), "draft-" + task);
        assertThat(tasks.find(task)).isEmpty();
        assertThat(drafts(task)).isZero();
        assertThat(save(aigerim, task, TYPED).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{", "\"words\"", "{\"a\":1,}"})
    void whatIsNoObjectIsRefused(String body) {
        refused(save(aigerim, task, body), 422, "could not be read");
        assertThat(drafts(task)).isZero();
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        for (int depth : new int[] {20, 5000}) {
            String nested = "{\"remarks\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            assertThat(save(aigerim, task, nested).statusCode()).isEqualTo(422);
        }
        assertThat(save(aigerim, task, "{\"remarks\":\"" + "a".repeat(500_000) + "\"}")
                        .statusCode())
                .isEqualTo(422);
        refused(save(aigerim, task, "{\"remarks\":\"" + "a".repeat(2_000_000) + "\"}"), 422, "larger than a form");
        assertThat(drafts(task)).isZero();
    }

    @Test
    void whatTheFormDoesNotAskIsNotKeptAndOddValuesDoNoHarm() {
        String odd = "{\"remarks\":{\"a\":1},\"language\":1e999,\"stray\":\"<script>\",\"$date\":\"x\"}";
        assertThat(save(aigerim, task, odd).statusCode()).isEqualTo(200);
        assertThat(page(aigerim, task)).contains(RESUMED).doesNotContain("stray");
    }

    private Visitor inEnglish(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }

    private String interviewOfSomeone() {
        String person = cast.zarina().adult();
        work.ask(person);
        return tasks.openFor(person).stream().map(OpenTask::id).findFirst().orElseThrow();
    }

    private static HttpResponse<String> save(Visitor by, String task, String json) {
        return by.post("/tasks/" + task + "/draft", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Visitor by, String task) {
        return by.get("/tasks/" + task).body();
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"message\"", words);
    }

    private int drafts(String task) {
        return sql.sql("SELECT count(*) FROM zhusan.task_draft WHERE task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private byte[] sealed(String task) {
        return sql.sql("SELECT sealed FROM zhusan.task_draft WHERE task_id = :task")
                .param("task", task)
                .query(byte[].class)
                .single();
    }
}
