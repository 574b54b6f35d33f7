package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Timur has the list of his group open; a colleague works on it. */
@IntegrationTest
class LiveListsTest {
    /** Seconds; a list is told of a change within a few, a busy machine takes longer. */
    private static final int PATIENCE = 30;

    private static final String GONE = "gone";

    @LocalServerPort
    int port;

    @Autowired
    Tasks tasks;

    @Autowired
    ChangedLists changed;

    @Autowired
    WatchedLists watched;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient sql;

    private final List<InputStream> lines = new ArrayList<>();
    private final JsonMapper json = JsonMapper.shared();
    private OpenTask interview;
    private Member colleague;
    private Visitor timur;

    @BeforeEach
    void somethingWaits() {
        interview = work.until(cast.aliya().adult(), "planInterview");
        colleague = cast.newcomer("mfa-consular");
        timur = new Visitor(port).signIn("timur");
    }

    @AfterEach
    void everyoneHangsUp() throws IOException {
        for (InputStream line : lines) {
            line.close();
        }
    }

    @Test
    void anOpenListHearsThatAColleagueHasTakenATaskAndNothingElse() throws Exception {
        BlockingQueue<String> heard = listening(timur, "filter=unclaimed&number=" + interview.caseNumber());
        JsonNode before = json.readTree(next(heard));

        tasks.claim(interview.id(), colleague.id());

        String after = next(heard);
        assertThat(json.readTree(after).at("/counts/unclaimed").asInt())
                .isEqualTo(before.at("/counts/unclaimed").asInt() - 1);
        assertThat(json.readTree(after).at("/mark")).isNotEqualTo(before.at("/mark"));
        assertThat(after).doesNotContain("ZH-").doesNotContain(interview.id()).doesNotContain(colleague.id());
    }

    @Test
    void thePageShowsTheMarkTheLineBeginsWith() throws Exception {
        String page = timur.get("/tasks?filter=team").body();
        JsonNode told = json.readTree(next(listening(timur, "filter=team")));

        assertThat(page).contains("data-mark=\"" + told.at("/mark").asString() + "\"");
    }

    @Test
    void nothingIsToldToOtherGroups() throws Exception {
        BlockingQueue<String> heard = listening(new Visitor(port).signIn("elena"), "filter=unclaimed");
        next(heard);

        tasks.claim(interview.id(), colleague.id());
        BlockingQueue<String> witness = listening(timur, "filter=unclaimed");
        next(witness);

        assertThat(heard).isEmpty();
    }

    @Test
    void anotherNodeTellsUsToo() throws Exception {
        BlockingQueue<String> heard = listening(timur, "filter=mine");
        next(heard);
        // as if its own change had been made there: nothing in this process knows of it
        sql.sql(
                        "UPDATE zhusan.open_task SET assignee = (SELECT id FROM zhusan.member WHERE login = 'timur') WHERE task_id = :task")
                .param("task", interview.id())
                .update();
        sql.sql("SELECT pg_notify('zhusan_lists', 'somebody-else,mfa-consular')")
                .query()
                .singleRow();
        String told = next(heard);
        sql.sql("UPDATE zhusan.open_task SET assignee = NULL WHERE task_id = :task")
                .param("task", interview.id())
                .update();

        assertThat(json.readTree(told).at("/counts/mine").asInt()).isPositive();
    }

    @Test
    void theLineEndsWithTheSession() throws Exception {
        BlockingQueue<String> heard = listening(timur, "filter=unclaimed");
        next(heard);

        timur.post("/sign-out", Map.of());
        changed.of(Set.of("mfa-consular"));

        assertThat(heard.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(GONE);
    }

    @Test
    void whoeverIsDeactivatedHearsNothingMore() throws Exception {
        BlockingQueue<String> heard = listening(timur, "filter=unclaimed");
        next(heard);
        active("timur", false);
        try {
            tasks.claim(interview.id(), colleague.id());

            assertThat(heard.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(GONE);
        } finally {
            active("timur", true);
        }
    }

    @Test
    void nobodyListensUnknown() {
        assertThat(new Visitor(port)
                        .get("/tasks/changes", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoeverOnlyAsksWhatThereIsTakesNoLine() {
        int before = watched.open();

        assertThat(timur.ask("HEAD", "/tasks/changes").statusCode()).isEqualTo(200);

        // lines hung up before may be noticed meanwhile
        assertThat(watched.open()).isLessThanOrEqualTo(before);
    }

    @Test
    void oneMemberCannotTakeAllTheLines() {
        // of her own: lines that were hung up are noticed after a while only
        Visitor asel = new Visitor(port).signIn("asel");
        for (int i = 0; i < 12; i++) {
            lines.add(asel.listen("/tasks/changes"));
        }

        assertThat(asel.get("/tasks/changes").statusCode()).isEqualTo(204);
    }

    @Test
    void aChangeThatIsTakenBackWasNone() {
        var lists = new ChangedLists();
        transaction.executeWithoutResult(status -> {
            lists.of(Set.of("mfa-consular"));
            status.setRollbackOnly();
        });
        assertThat(lists.take()).isEmpty();

        transaction.executeWithoutResult(status -> {
            lists.of(Set.of("mfa-consular"));
            assertThat(lists.take()).isEmpty();
        });
        assertThat(lists.take()).containsExactly("mfa-consular");
        assertThat(lists.take()).isEmpty();
    }

    @Test
    void manyGroupsTravelInSeveralMessages() {
        var groups = new java.util.TreeSet<String>();
        for (int i = 0; i < 2_000; i++) {
            groups.add("rc-case-manager:" + i);
        }

        List<String> messages = ListLine.messages(groups);

        assertThat(messages).hasSizeGreaterThan(1).allMatch(it -> it.length() < 8_000);
        assertThat(messages.stream().flatMap(it -> Stream.of(it.split(","))))
                .containsExactlyInAnyOrderElementsOf(groups);
    }

    private void active(String login, boolean active) {
        sql.sql("UPDATE zhusan.member SET active = :active WHERE login = :login")
                .param("active", active)
                .param("login", login)
                .update();
    }

    /** What is told over a line, and {@link #GONE} at its end. */
    private BlockingQueue<String> listening(Visitor visitor, String list) {
        var heard = new LinkedBlockingQueue<String>();
        InputStream line = visitor.listen("/tasks/changes?" + list);
        lines.add(line);
        var ear = new Thread(() -> {
            try {
                new BufferedReader(new InputStreamReader(line, StandardCharsets.UTF_8))
                        .lines()
                        .filter(it -> it.startsWith("data:"))
                        .forEach(it -> heard.add(it.substring("data:".length())));
            } catch (UncheckedIOException closed) {
                // the story is over
            }
            heard.add(GONE);
        });
        ear.setDaemon(true);
        ear.start();
        return heard;
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        @Nullable String told = heard.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(told).as("what is told over the line").isNotNull().isNotEqualTo(GONE);
        return told;
    }
}
