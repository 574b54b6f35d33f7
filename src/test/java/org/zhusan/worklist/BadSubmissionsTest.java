package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import org.zhusan.Parcel;
import org.zhusan.Visitor;
import org.zhusan.casefile.Records;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Attachment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What hostile or broken clients hand in for a task: a sentence each, and nothing of it is kept. */
@IntegrationTest
class BadSubmissionsTest {
    private static final byte[] PAGE = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseWork work;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Records records;

    @Autowired
    private ProgrammeClock clock;

    @Autowired
    private JdbcClient sql;

    private final JsonMapper json = new JsonMapper();
    private Visitor aigerim;

    @BeforeEach
    void theOfficerIsAtHerDesk() {
        aigerim = new Visitor(port).signIn("aigerim");
        aigerim.post("/language", Map.of("language", "en", "back", "/tasks"));
        aigerim.get("/tasks");
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "42",
                "\"x\"",
                "true",
                "{",
                "{\"language\":}",
                "{} {}",
                "{\"a\":1,}",
                "not json",
                "{'a':1}",
                "\u0000",
                "{\"language\":NaN}",
                "{\"language\":1e99999999}",
                "<answers/>"
            })
    void whatIsNoSetOfAnswers(String answers) {
        OpenTask task = planning();
        refused(
                task,
                () -> hand(aigerim, task, parcel(answers, UUID.randomUUID().toString())));
    }

    @Test
    void bombs() {
        OpenTask task = planning();
        for (String bomb : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"a\":".repeat(400) + "1" + "}".repeat(400),
                "{\"language\":" + "[".repeat(300) + "]".repeat(300) + "}",
                "{\"" + "k".repeat(100_000) + "\":1}",
                "{\"language\":\"" + "x".repeat(1_500_000) + "\"}",
                "{\"privacyEnsured\":" + "9".repeat(50_000) + "}",
                "{\"x\":[" + "1,".repeat(200_000) + "1]}")) {
            refused(
                    task,
                    () -> hand(aigerim, task, parcel(bomb, UUID.randomUUID().toString())));
        }
    }

    @Test
    void everyFieldWithEveryWrongKindOfValue() {
        OpenTask task = planning();
        Map<String, Object> honest = work.filled(task).answers();
        assertThat(honest).hasSizeGreaterThan(4);
        for (String field : honest.keySet()) {
            for (Object wrong : Arrays.asList(
                    42,
                    -0.5,
                    List.of(),
                    Map.of(),
                    List.of("x"),
                    Map.of("language", "kk"),
                    List.of(List.of(List.of())),
                    "<zh-probe>",
                    "' OR '1'='1",
                    "x".repeat(50_000),
                    "\u0000",
                    "\uD800",
                    "\u202E",
                    "2026-99-99",
                    "9999999999-01-01T00:00:00Z",
                    "${7*7}")) {
                var answers = new HashMap<>(honest);
                answers.put(field, wrong);
                JsonNode problems =
                        refused(task, () -> hand(aigerim, task, answers)).path("problems");
                assertThat(problems.valueStream()
                                .map(it -> it.path("path").asString(""))
                                .toList())
                        .as(field + " = " + shortly(wrong))
                        .contains(field);
            }
        }
    }

    @Test
    void everyFieldLeftOutIsAskedForOrNotNeeded() {
        OpenTask task = planning();
        Map<String, Object> honest = work.filled(task).answers();
        for (String field : List.of("interviewAt", "privacyEnsured", "interviewerSex", "language", "interpreting")) {
            for (boolean nothing : List.of(true, false)) {
                var answers = new HashMap<>(honest);
                answers.remove(field);
                if (nothing) {
                    answers.put(field, null);
                }
                refused(task, () -> hand(aigerim, task, answers));
            }
        }
    }

    @Test
    void whatNobodyAskedForIsNotKept() {
        OpenTask task = planning();
        var answers = new HashMap<>(work.filled(task).answers());
        answers.putAll(Map.of(
                "noticeUnderstood",
                true,
                "decision",
                "consent",
                "hasChildren",
                true,
                "__proto__",
                Map.of("admin", true),
                "class",
                "x",
                "zh-probe",
                "<script>"));

        assertThat(hand(aigerim, task, answers).statusCode()).isEqualTo(200);

        assertThat(records.latest(task.caseNumber(), "planInterview", cast.aigerim(), "test")
                        .orElseThrow()
                        .answers())
                .doesNotContainKeys("noticeUnderstood", "decision", "hasChildren", "__proto__", "class", "zh-probe");
        assertThat(sql.sql(
                                "SELECT count(*) FROM camunda.act_ru_variable WHERE text_ = 'consent' AND proc_inst_id_ = :i")
                        .param("i", task.instance())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(tasks.openFor(task.caseNumber())).extracting(OpenTask::form).containsExactly("giveLiabilityNotice");
    }

    @Test
    void aScriptInWordsIsShownAsWords() {
        OpenTask task = planning();
        var answers = new HashMap<>(work.filled(task).answers());
        answers.put("interpreting", "interpreter");
        answers.put("interpreter", "</script><zh-probe onload='x'>\"&amp;");

        assertThat(hand(aigerim, task, answers).statusCode()).isEqualTo(200);

        assertThat(aigerim.get("/people/" + task.caseNumber()).body())
                .contains("&lt;zh-probe onload=")
                .doesNotContainIgnoringCase("<zh-probe");
    }

    @Test
    void rowsAboutOtherChildrenOrNoChildren() {
        String other = cast.sabira().children().get(0);
        OpenTask task = work.until(cast.aliya().adult(), "coverChildren");
        var filled = work.filled(task);
        List<Map<String, Object>> honest = rows(filled.answers());
        assertThat(honest).hasSize(2);
        List<Object> bad = new ArrayList<>(Arrays.asList(
                honest.subList(0, 1),
                List.of(honest.get(0), honest.get(0)),
                List.of(),
                "children",
                42,
                Map.of(),
                List.of("ZH-P-000001", "ZH-P-000002"),
                Arrays.asList(null, null),
                List.of(List.of(), List.of()),
                java.util.Collections.nCopies(10_000, honest.get(0))));
        for (Object ref : Arrays.asList(
                other,
                task.caseNumber(),
                "ZH-P-999999",
                "ZH-P-000001' OR '1'='1",
                "",
                7,
                Map.of(),
                List.of(other),
                true)) {
            bad.add(List.of(honest.get(0), changed(honest.get(1), "childRef", ref)));
            bad.add(List.of(honest.get(0), honest.get(1), changed(honest.get(1), "childRef", ref)));
        }
        for (String field : List.of("coverage", "otherParentStatus", "childHeard")) {
            for (Object wrong : List.of("notOffered", 1, Map.of(), List.of("dead"), "<zh-probe>")) {
                bad.add(List.of(changed(honest.get(0), field, wrong), honest.get(1)));
            }
        }
        for (Object rows : bad) {
            var answers = new HashMap<>(filled.answers());
            answers.put("children", rows);
            refused(
                    task,
                    () -> hand(aigerim, task, answers, filled.attachments().toArray(Attachment[]::new)));
        }
        assertThat(sql.sql("SELECT count(*) FROM zhusan.child_coverage WHERE child = :child")
                        .param("child", other)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void filesThatLieAreEmptyTooManyOrUnasked() {
        OpenTask task = work.until(cast.zarina().adult(), "giveLiabilityNotice");
        var filled = work.filled(task);
        Attachment paper = filled.attachments().get(0);
        String field = paper.field();
        for (Attachment wrong : List.of(
                new Attachment(field, "paper.pdf", "application/pdf", PAGE),
                new Attachment(field, "paper.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}),
                new Attachment(field, "paper.pdf", "application/pdf", new byte[] {'P', 'K', 3, 4, 0, 0}),
                new Attachment(field, "paper.pdf", "application/pdf", PNG),
                new Attachment(
                        field, "paper.svg", "image/svg+xml", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)),
                new Attachment(field, "paper.pdf", "text/html", paper.content()),
                new Attachment(field, "paper.pdf", "", paper.content()),
                new Attachment(field, "paper.pdf", "nonsense", paper.content()),
                new Attachment(field, "", "application/pdf", paper.content()),
                new Attachment(field, "../../etc/passwd.pdf", "application/pdf", paper.content()),
                new Attachment(field, "<zh-probe>.pdf", "application/pdf", paper.content()),
                new Attachment(field, "fdp\u202Efdp.exe", "application/pdf", paper.content()),
                new Attachment(field, "ң".repeat(500) + ".pdf", "application/pdf", paper.content()),
                new Attachment(field, "paper.pdf", "application/pdf", new byte[0]),
                new Attachment("nobodyAsked", "paper.pdf", "application/pdf", paper.content()),
                new Attachment("", "paper.pdf", "application/pdf", paper.content()),
                new Attachment("understood", "paper.pdf", "application/pdf", paper.content()))) {
            Attachment[] files =
                    wrong.field().equals(field) ? new Attachment[] {wrong} : new Attachment[] {paper, wrong};
            refused(task, () -> hand(aigerim, task, filled.answers(), files));
        }
        refused(task, () -> hand(aigerim, task, filled.answers()));
        Attachment[] many = new Attachment[30];
        Arrays.fill(many, paper);
        refused(task, () -> hand(aigerim, task, filled.answers(), many));
        Attachment longName = new Attachment(field, "ң".repeat(190) + ".pdf", "application/pdf", paper.content());
        assertThat(hand(aigerim, task, filled.answers(), longName).statusCode())
                .as("an honest long name")
                .isEqualTo(200);
    }

    @Test
    void filesTooLargeForTheDoorGetTheirSentence() {
        OpenTask task = work.until(cast.zarina().adult(), "giveLiabilityNotice");
        var filled = work.filled(task);
        String field = filled.attachments().get(0).field();
        byte[] large = Arrays.copyOf(filled.attachments().get(0).content(), 11 * 1024 * 1024);
        byte[] fits = Arrays.copyOf(large, 9 * 1024 * 1024);
        Attachment one = new Attachment(field, "large.pdf", "application/pdf", large);
        Attachment nine = new Attachment(field, "nine.pdf", "application/pdf", fits);
        for (Attachment[] files : List.of(new Attachment[] {one}, new Attachment[] {nine, nine, nine, nine})) {
            Map<String, Long> before = everything();
            HttpResponse<String> answer = hand(aigerim, task, filled.answers(), files);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json.readTree(answer.body()).path("message").asString(""))
                    .contains("10 MB", "30 MB");
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void withAWrongTokenOrNone() {
        OpenTask task = planning();
        Map<String, Long> before = everything();
        Parcel honest = parcel(
                json.writeValueAsString(work.filled(task).answers()),
                UUID.randomUUID().toString());
        for (String token : List.of("", "x", "0".repeat(128), "a".repeat(6_000))) {
            aigerim.carry(token);
            assertThat(hand(aigerim, task, honest).statusCode()).isEqualTo(403);
        }
        Visitor other = new Visitor(port).signIn("timur");
        other.carry(new Visitor(port)
                .get("/sign-in")
                .body()
                .replaceAll("(?s).*name=\"csrf\" content=\"([^\"]*)\".*", "$1"));
        assertThat(hand(other, task, honest).statusCode()).isEqualTo(403);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsNoParcelAtAll() {
        OpenTask task = planning();
        String path = "/tasks/" + task.id() + "/completion";
        byte[] answers = json.writeValueAsBytes(work.filled(task).answers());
        Map<String, Long> before = everything();
        for (String type :
                List.of("application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data")) {
            HttpResponse<String> answer = aigerim.post(path, type, answers);
            assertThat(answer.statusCode()).as(type).isBetween(400, 499);
            assertThat(json.readTree(answer.body()).path("message").asString(""))
                    .as(type)
                    .isNotBlank();
        }
        String text = new String(answers, StandardCharsets.UTF_8);
        for (Parcel odd : List.of(
                new Parcel(),
                new Parcel().with("answers", text),
                parcel(text, ""),
                parcel(text, "short"),
                parcel(text, "x".repeat(65)),
                parcel(text, "' OR 1=1; --"),
                parcel(text, "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"),
                new Parcel()
                        .file("answers", "a.json", "application/json", answers)
                        .with("submission", "s-12345678"),
                parcel(text, "s-12345678").with("answers", text),
                new Parcel()
                        .with("answers", text)
                        .with("submission", "s-12345678")
                        .with("submission", "s-87654321"))) {
            HttpResponse<String> answer = aigerim.post(path, odd);
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(json.readTree(answer.body()).path("message").asString(""))
                    .isNotBlank();
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anotherMembersSubmissionIdOpensAndBlocksNothing() {
        OpenTask first = planning();
        OpenTask second = planning();
        String submission = UUID.randomUUID().toString();
        Visitor timur = new Visitor(port).signIn("timur");
        Visitor viktor = new Visitor(port).signIn("viktor");
        Parcel honest = parcel(json.writeValueAsString(work.filled(first).answers()), submission);

        assertThat(hand(aigerim, first, honest).statusCode()).isEqualTo(200);
        Map<String, Long> once = everything();
        assertThat(hand(aigerim, first, honest).statusCode())
                .as("her own again")
                .isEqualTo(200);
        HttpResponse<String> colleague = hand(timur, first, honest);
        assertThat(colleague.statusCode()).as("a colleague").isEqualTo(409);
        assertThat(colleague.body()).contains("Aigerim Sadykova");
        HttpResponse<String> stranger = hand(viktor, first, honest);
        assertThat(stranger.statusCode()).as("a stranger").isEqualTo(404);
        assertThat(stranger.body()).doesNotContain("Aigerim");
        assertThat(everything()).isEqualTo(once);

        assertThat(hand(timur, second, honest).statusCode())
                .as("for another task")
                .isEqualTo(200);
    }

    private OpenTask planning() {
        return work.until(cast.zarina().adult(), "planInterview");
    }

    private HttpResponse<String> hand(
            Visitor visitor, OpenTask task, Map<String, Object> answers, Attachment... files) {
        Parcel parcel =
                parcel(json.writeValueAsString(answers), UUID.randomUUID().toString());
        for (Attachment file : files) {
            parcel.file("file:" + file.field(), file.fileName(), file.contentType(), file.content());
        }
        return hand(visitor, task, parcel);
    }

    private static HttpResponse<String> hand(Visitor visitor, OpenTask task, Parcel parcel) {
        return visitor.post("/tasks/" + task.id() + "/completion", parcel);
    }

    private static Parcel parcel(String answers, String submission) {
        return new Parcel().with("answers", answers).with("submission", submission);
    }

    /** A sentence, and nothing has changed anywhere. */
    private JsonNode refused(OpenTask task, java.util.function.Supplier<HttpResponse<String>> attempt) {
        Map<String, Long> before = everything();
        HttpResponse<String> answer = attempt.get();
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body())
                .doesNotContain("Exception", "org.zhusan", "tools.jackson", "java.", "SELECT ", "INSERT ");
        JsonNode told = json.readTree(answer.body());
        assertThat(told.path("message").asString("")).isNotBlank();
        told.path("problems")
                .forEach(it -> assertThat(it.path("message").asString("")).isNotBlank());
        assertThat(everything()).isEqualTo(before);
        assertThat(tasks.find(task.id())).isPresent();
        return told;
    }

    /** Rows of every table but those that note who read what. */
    private Map<String, Long> everything() {
        var counts = new TreeMap<String, Long>();
        sql.sql(
                        "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' "
                                + "AND table_schema IN ('zhusan', 'zhusan_keys', 'camunda') AND table_name NOT LIKE 'read_log%'")
                .query(String.class)
                .list()
                .forEach(it -> counts.put(
                        it,
                        sql.sql("SELECT count(*) FROM " + it).query(Long.class).single()));
        return counts;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> answers) {
        return (List<Map<String, Object>>) answers.get("children");
    }

    private static Map<String, Object> changed(Map<String, Object> row, String field, Object value) {
        var changed = new LinkedHashMap<>(row);
        changed.put(field, value);
        return changed;
    }

    private static String shortly(Object value) {
        String text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
