package org.zhusan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import tools.jackson.databind.json.JsonMapper;

/** What is not yours looks like what is not there; and what was said to obtain consent is never there for who investigates. */
@IntegrationTest
class ForeignFilesTest {
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
    private Timeline timeline;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Relations relations;

    @Autowired
    private Members members;

    @Autowired
    private Directory directory;

    @Autowired
    private ProgrammeClock clock;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viktor", "nurlan", "damir", "asel", "olga", "ruslan", "zhanar"})
    void aTaskOfOthersLooksLikeNoTask(String login) {
        OpenTask open = work.until(cast.zarina().adult(), "planInterview");
        OpenTask done = work.until(cast.zarina().adult(), "planInterview");
        work.complete(done);
        Visitor stranger = new Visitor(port).signIn(login);
        for (String task : List.of(open.id(), done.id())) {
            String nothing = UUID.randomUUID().toString();
            sameAsNothing(stranger, "/tasks/" + task, "/tasks/" + nothing);
            for (String act : List.of("assignment", "release")) {
                sameAsNothing(
                        stranger.post("/tasks/" + task + "/" + act, Map.of()), task,
                        stranger.post("/tasks/" + nothing + "/" + act, Map.of()), nothing);
            }
            sameAsNothing(
                    stranger.post("/tasks/" + task + "/completion", honest(open)), task,
                    stranger.post("/tasks/" + nothing + "/completion", honest(open)), nothing);
        }
        assertThat(tasks.find(open.id()).orElseThrow().assignee()).isNull();
        for (String list :
                List.of("/tasks", "/tasks?filter=unclaimed", "/tasks?filter=mine", "/tasks?filter=overdue")) {
            assertThat(stranger.get(list).body()).doesNotContain(open.id());
        }
    }

    @Test
    void aColleagueLearnsWhoWasFaster() {
        OpenTask done = work.until(cast.zarina().adult(), "planInterview");
        work.complete(done);

        HttpResponse<String> answer = new Visitor(port).signIn("timur").get("/tasks/" + done.id());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Aigerim Sadykova");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viktor", "nurlan", "damir", "asel", "olga", "saltanat", "madina"})
    void aPersonOfOthersLooksLikeNobody(String login) {
        var family = cast.aliya();
        work.until(family.adult(), "giveLiabilityNotice");
        Visitor stranger = new Visitor(port).signIn(login);
        String nobody = "ZH-P-999999";
        for (String person : family.members()) {
            for (String page : List.of("", "/consent", "/papers/" + UUID.randomUUID())) {
                sameAsNothing(stranger, "/people/" + person + page, "/people/" + nobody + page);
            }
            HttpResponse<String> found = stranger.get("/people?number=" + person);
            HttpResponse<String> notFound = stranger.get("/people?number=" + nobody);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(words(found, person)).isEqualTo(words(notFound, nobody));
            for (String act : List.of("withdrawal", "asking")) {
                sameAsNothing(
                        stranger.post("/people/" + person + "/" + act, Map.of()), person,
                        stranger.post("/people/" + nobody + "/" + act, Map.of()), nobody);
            }
            String before = String.format("ZH-P-%06d", Integer.parseInt(person.substring(5)) - 1);
            for (String list : List.of("/people", "/people?after=" + before)) {
                assertThat(stranger.get(list).body()).doesNotContain("/people/" + person);
            }
        }
        sameAsNothing(stranger, "/people/" + family.household(), "/people/ZH-H-999999");
    }

    @Test
    void anotherRegionsGuardiansSeeNeitherTheChildNorTheTask() {
        String nur = cast.nur();
        OpenTask task = work.until(nur, "decideOnBestInterests");
        Visitor here = new Visitor(port).signIn("saltanat");
        Visitor elsewhere = new Visitor(port).signIn("olga");
        assertThat(here.get("/tasks/" + task.id()).statusCode()).isEqualTo(200);
        assertThat(here.get("/people/" + nur).statusCode()).isEqualTo(200);
        sameAsNothing(elsewhere, "/tasks/" + task.id(), "/tasks/" + UUID.randomUUID());
        sameAsNothing(elsewhere, "/people/" + nur, "/people/ZH-P-999999");
    }

    @Test
    void aPaperOpensForItsReadersUnderItsOwnPersonOnly() {
        String zarina = cast.zarina().adult();
        String other = cast.sabira().adult();
        work.until(other, "giveLiabilityNotice");
        work.until(zarina, "countersignNotice");
        UUID paper = papers(zarina).get(0);
        Visitor aigerim = new Visitor(port).signIn("aigerim");

        HttpResponse<String> opened = aigerim.get("/people/" + zarina + "/papers/" + paper);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        hidden(aigerim, other, paper);
        for (String login : List.of("viktor", "nurlan", "damir", "asel", "saltanat", "olga")) {
            hidden(new Visitor(port).signIn(login), zarina, paper);
        }
    }

    /** Even with a relation to the person that lists every class there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "knb-legal",
                "prosecutor",
                "prosecutor-supervisor",
                "mia-investigation",
                "court-clerk-criminal",
                "court-clerk-juvenile"
            })
    void whoInvestigatesReadsNothingSaidToObtainConsent(String function) {
        var family = cast.aliya();
        String aliya = family.adult();
        work.until(aliya, "giveDataNotice", "waiver");
        Member member = member(function);
        for (String person : family.members()) {
            var until = clock.instant().plus(Duration.ofDays(30));
            relations.refer(person, member.agency(), member.region(), EnumSet.allOf(DataClass.class), until);
        }
        Visitor visitor = new Visitor(port).signIn(member(function).displayName());
        List<String> told = consentWords(aliya);

        assertThat(told).hasSizeGreaterThan(3);
        assertThat(new Visitor(port).signIn("aigerim").get("/people/" + aliya).body())
                .as("there is something to hide")
                .contains(told);
        for (String person : family.members()) {
            assertThat(access.permits(member, Access.READ, person, DataClass.IDENTITY))
                    .as("the relation is in force")
                    .isTrue();
            HttpResponse<String> page = visitor.get("/people/" + person);
            assertThat(page.statusCode()).isEqualTo(200);
            tellsNothing(page, told);
            assertThat(timeline.of(person, member)).noneMatch(it -> it.kind().contains("consent"));
            assertThat(records.of(person, member, "test"))
                    .allMatch(it -> it.attachments().isEmpty() && !it.parts().containsKey(DataClass.LEGAL_CONSENT));
            assertThat(records.latest(person, "recordDecision", member, "test")).isEmpty();
            sameAsNothing(visitor, "/people/" + person + "/consent", "/people/ZH-P-999999/consent");
            assertThat(visitor.post("/people/" + person + "/withdrawal", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        for (UUID paper : papers(aliya)) {
            hidden(visitor, aliya, paper);
            assertThatThrownBy(() -> records.attachment(aliya, paper, member, "test"))
                    .isInstanceOf(NotPermitted.class);
        }
        for (Access wanted : List.of(Access.EXISTS, Access.READ, Access.WRITE)) {
            assertThat(visible(member, wanted)).as("by SQL, " + wanted).isZero();
        }
        assertThat(visible(cast.aigerim(), Access.READ))
                .as("the same query for who may")
                .isPositive();
        tellsNothing(visitor.get("/people"), told);
        // interviews of their own, about other people, may well wait there
        assertThat(visitor.get("/tasks?filter=unclaimed").body())
                .doesNotContain(told)
                .doesNotContain(aliya);
        for (OpenTask task : tasks.openFor(aliya)) {
            sameAsNothing(visitor, "/tasks/" + task.id(), "/tasks/" + UUID.randomUUID());
        }
    }

    @Test
    void norDoTheInvestigatorsOfTheAgencyThatCountersignsTheNotice() {
        String zarina = cast.zarina().adult();
        OpenTask countersigning = work.until(zarina, "countersignNotice");
        Member investigator = member("knb-legal");
        Visitor visitor = new Visitor(port).signIn(investigator.displayName());

        assertThat(access.permits(investigator, Access.READ, zarina, DataClass.IDENTITY))
                .as("through its agency's task")
                .isTrue();
        tellsNothing(visitor.get("/people/" + zarina), consentWords(zarina));
        sameAsNothing(visitor, "/tasks/" + countersigning.id(), "/tasks/" + UUID.randomUUID());
        papers(zarina).forEach(it -> hidden(visitor, zarina, it));
    }

    private static void tellsNothing(HttpResponse<String> page, List<String> told) {
        assertThat(page.body()).doesNotContain(told);
        for (String word : List.of("consent", "interview", "liability", "waiver", "refused", "covera", "countersign")) {
            assertThat(page.body()).doesNotContainIgnoringCase(word);
        }
    }

    private static void hidden(Visitor visitor, String person, UUID paper) {
        String papers = "/people/" + person + "/papers/";
        sameAsNothing(visitor, papers + paper, papers + UUID.randomUUID());
    }

    private static void sameAsNothing(Visitor visitor, String foreign, String nothing) {
        sameAsNothing(visitor.get(foreign), last(foreign), visitor.get(nothing), last(nothing));
    }

    private static void sameAsNothing(
            HttpResponse<String> foreign, String id, HttpResponse<String> nothing, String otherId) {
        assertThat(foreign.statusCode()).as(foreign.uri().toString()).isEqualTo(404);
        assertThat(nothing.statusCode()).as(nothing.uri().toString()).isEqualTo(404);
        assertThat(words(foreign, id)).as(foreign.uri().toString()).isEqualTo(words(nothing, otherId));
    }

    private static String last(String path) {
        return path.replaceAll("^/(people|tasks)/", "");
    }

    /** The page without its tokens and without the address that was asked for. */
    private static String words(HttpResponse<String> page, String asked) {
        return page.body().replace(asked, "").replaceAll("(content|value)=\"[^\"]{40,}\"", "");
    }

    private long visible(Member member, Access wanted) {
        var permitted = access.predicate(member, wanted, DataClass.LEGAL_CONSENT, "p.number");
        return sql.sql("SELECT count(*) FROM zhusan.person p WHERE " + permitted.sql())
                .params(permitted.parameters())
                .query(Long.class)
                .single();
    }

    private List<UUID> papers(String person) {
        return records.of(person, cast.aigerim(), "test").stream()
                .flatMap(it -> it.attachments().stream())
                .map(Records.AttachmentRef::id)
                .toList();
    }

    /** Ids of papers and free text of the consent forms, as they stand on the page of who may read them. */
    private List<String> consentWords(String person) {
        List<String> words = new ArrayList<>();
        papers(person).forEach(it -> words.add(it.toString()));
        records.of(person, cast.aigerim(), "test").stream()
                .flatMap(it -> it.parts().getOrDefault(DataClass.LEGAL_CONSENT, Map.of()).values().stream())
                .filter(it -> it instanceof String text && text.endsWith("(synthetic)"))
                .forEach(it -> words.add(it.toString()));
        return words;
    }

    private Parcel honest(OpenTask task) {
        return new Parcel()
                .with("answers", json.writeValueAsString(work.filled(task).answers()))
                .with("submission", UUID.randomUUID().toString());
    }

    /** Called as they sign in. */
    private Member member(String function) {
        String login = "foreign." + function;
        @Nullable String region = directory.regional(function).orElse(false) ? "MAN" : null;
        String hash = members.passwordHash("viktor").orElseThrow();
        return members.byLogin(login)
                .orElseGet(() -> members.join(login, login, function, region, Locale.ENGLISH, hash, true));
    }
}
