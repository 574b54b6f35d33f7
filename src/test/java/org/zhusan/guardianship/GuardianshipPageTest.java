package org.zhusan.guardianship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** The page of who cares for a child: what the authority reads and passes on there, and that nobody else finds it. */
@IntegrationTest
class GuardianshipPageTest {
    private static final Member TEST = Member.system("test");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Care care;

    @Autowired
    private Placements placements;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Relations relations;

    @Autowired
    private ProgrammeClock clock;

    private String child;
    private String sister;

    @BeforeEach
    void aChildHasAGuardian() {
        clock.jumpTo(Instant.parse("2034-03-01T05:00:00Z"));
        child = cast.orphan(8);
        sister = cast.orphan(12);
        cast.together(sister, child);
        care.arrange(child, Care.Kind.GUARDIAN, null, "appointed/" + child, clock.instant(), TEST);
        processes.start("guardianCare", child, Map.of());
        List.of(child, sister).forEach(it -> refer(it, "guardianship", "MAN"));
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void theAuthorityReadsWhoCaresSinceWhenWhenTheNextVisitIsAndWhereTheSisterIs() {
        pass(1);
        placements.move(sister, Placements.Kind.REGION, "rc", "KAR", clock.instant(), TEST);

        assertThat(visitor("saltanat").get("/people/" + child).body()).contains("/people/" + child + "/guardianship");
        assertThat(page("en", "saltanat"))
                .contains("Guardian or trustee", "1 March 2034", "15 March 2034", "Nobody has to do anything now")
                .contains(sister, "In the region", "Karaganda region")
                .contains("A parent asks for the child", "The guardian or trustee cannot go on");
        assertThat(page("ru", "saltanat")).contains("Опекун или попечитель", "Родитель просит вернуть ребёнка");
        assertThat(page("kk", "saltanat")).contains("Қорғаншы не қамқоршы", "Ата-анасы баланың қайтуын сұрайды");

        pass(14);
        assertThat(page("en", "saltanat"))
                .contains("Visit child", "Whose turn: Guardianship authority, Mangystau region");
    }

    @Test
    void aSisterInCustodyIsWithAnotherAgency() {
        pass(1);
        placements.move(sister, Placements.Kind.CUSTODY, "mia", null, clock.instant(), TEST);
        assertThat(page("en", "saltanat")).contains("With another agency").doesNotContain("In custody");
    }

    @Test
    void aParentsWishIsPassedOnOnceAndDecidedOnBeforeTheNext() {
        Visitor saltanat = visitor("saltanat");
        assertThat(saltanat.post(path() + "/return-request", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(forms()).containsExactly("decideOnReturn");
        assertThat(saltanat.get(path()).body())
                .doesNotContain("/return-request")
                .contains("/loss");
        assertThat(saltanat.post(path() + "/return-request", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(forms()).containsExactly("decideOnReturn");
    }

    @Test
    void aGuardianWhoCannotGoOnIsToldOnceAndEndsWhatWasOpen() {
        Visitor saltanat = visitor("saltanat");
        saltanat.post(path() + "/return-request", Map.of());

        assertThat(saltanat.post(path() + "/loss", Map.of()).statusCode()).isEqualTo(302);

        assertThat(forms()).containsExactly("placeMeanwhile");
        assertThat(saltanat.get(path()).body()).doesNotContain("/return-request", "/loss");
        assertThat(saltanat.post(path() + "/loss", Map.of()).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"asel,case-management,", "aizada,moh,", "viktor,prosecutor,", "yusuf,aktau,", "olga,guardianship,KAR"})
    void nobodyElseFindsThePageOrPassesAnythingOn(String login, String agency, String region) {
        if (region == null) {
            refer(child, agency, null);
        }
        Visitor other = visitor(login);
        assertThat(other.get("/people/" + child).body()).doesNotContain("/guardianship\"");
        assertThat(other.get(path()).statusCode()).isEqualTo(404);
        assertThat(other.post(path() + "/return-request", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(other.post(path() + "/loss", Map.of()).statusCode()).isEqualTo(404);
        assertThat(forms()).isEmpty();
    }

    @Test
    void aLawyerReadsAndPassesNothingOn() {
        refer(child, "aktau", null);
        Visitor irina = visitor("irina");
        assertThat(irina.get(path()).body()).contains("Guardian or trustee").doesNotContain("/return-request", "/loss");
        assertThat(irina.post(path() + "/loss", Map.of()).statusCode()).isEqualTo(404);
        assertThat(forms()).isEmpty();
    }

    @Test
    void whoNeverHadAnotherCarerHasNoSuchPage() {
        String other = cast.child(5);
        refer(other, "guardianship", "MAN");
        assertThat(visitor("saltanat").get("/people/" + other + "/guardianship").statusCode())
                .isEqualTo(404);
    }

    private List<String> forms() {
        return tasks.openFor(child).stream().map(OpenTask::form).toList();
    }

    private String path() {
        return "/people/" + child + "/guardianship";
    }

    private void pass(int days) {
        clock.jumpTo(clock.instant().plus(Duration.ofDays(days)));
        processes.runDue();
    }

    /** Everything of the case is referred to the agency: what the reader still does not see, the function may not. */
    private void refer(String person, String agency, String region) {
        relations.refer(
                person,
                agency,
                region,
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(90)));
    }

    private String page(String language, String login) {
        Visitor visitor = visitor(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor.get(path()).body();
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }
}
