package org.zhusan.regional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;

/** The page of a programme: what its case manager reads and passes on there, and who finds nothing. */
@IntegrationTest
class ProgrammePageTest {
    private static final Member TEST = Member.system("test");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Placements placements;

    @Autowired
    private Processes processes;

    @Autowired
    private Relations relations;

    @Autowired
    private Plans plans;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProgrammeClock clock;

    private String child;

    @BeforeEach
    void aChildTakesPartInKaraganda() {
        clock.jumpTo(Instant.parse("2034-03-01T05:00:00Z"));
        child = cast.orphan(8);
        cast.together(child, cast.orphan(12));
        clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
        String household = people.find(child).orElseThrow().household();
        people.livingIn(household)
                .forEach(
                        it -> placements.move(it.number(), Placements.Kind.REGION, "rc", "KAR", clock.instant(), TEST));
        people.livingIn(household).forEach(it -> refer(it.number(), "rc"));
        processes.start("regionalRehabilitation", household, Map.of("placeRegion", "KAR"));
        plans.agree(child, EnumSet.of(Chapter.SCHOOLING, Chapter.COUNSELLING), LocalDate.parse("2034-03-01"));
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void theCaseManagerReadsHowTheyTakePartAndOnlyTheHelpSheMayKnowOf() {
        Visitor karlygash = visitor("karlygash");
        assertThat(karlygash.get("/people/" + child).body()).contains(path());
        assertThat(karlygash.get(path()).body())
                .contains("Karaganda region", "1 March 2034", "Not chosen yet", "School or kindergarten")
                .doesNotContain("Talks with a psychologist");
        karlygash.post("/language", Map.of("language", "kk", "back", "/tasks"));
        assertThat(karlygash.get(path()).body()).contains("Өңірдегі бағдарлама");
    }

    @Test
    void aWishForAnotherRegionHasAReasonIsKeptAndEndsTheProgrammeOnce() {
        Visitor karlygash = visitor("karlygash");
        String ask = path() + "/transfer-request";
        assertThat(karlygash.post(ask, Map.of("region", "AST", "reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(karlygash
                        .post(ask, Map.of("region", "KAR", "reason", "Grandmother"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(running()).contains("regionalRehabilitation");

        assertThat(karlygash
                        .post(ask, Map.of("region", "AST", "reason", "Grandmother lives there"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(running()).doesNotContain("regionalRehabilitation");
        assertThat(karlygash.get(path()).body())
                .contains("Moves to another region", "Grandmother lives there", "Astana")
                .doesNotContain("transfer-request");
        assertThat(karlygash
                        .post(ask, Map.of("region", "AST", "reason", "Again"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWomanWhoWantsToLeaveIsAskedOnceMoreAndNobodyElsePassesItOn() {
        String woman = cast.woman();
        String household = cast.together(woman);
        clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
        placements.move(woman, Placements.Kind.REGION, "rc", "KAR", clock.instant(), TEST);
        refer(woman, "rc");
        processes.start("regionalRehabilitation", household, Map.of("placeRegion", "KAR"));
        String page = "/people/" + woman + "/programme";

        assertThat(visitor("sandugash").post(page + "/departure", Map.of()).statusCode())
                .isEqualTo(404);
        Visitor karlygash = visitor("karlygash");
        assertThat(karlygash.get(page).body())
                .contains("Takes part in the programme", page + "/departure")
                .doesNotContain(page + "/return");
        assertThat(karlygash.post(page + "/departure", Map.of()).statusCode()).isEqualTo(302);

        assertThat(processes.running(woman))
                .extracting(Processes.Running::process)
                .contains("leavingProgramme");
        assertThat(karlygash.get(page).body()).doesNotContain(page + "/departure");
        assertThat(karlygash.post(page + "/departure", Map.of()).statusCode()).isEqualTo(422);
        assertThat(visitor("larissa").get("/tasks").body()).contains("Reach out", woman);
    }

    @Test
    void afterTheProgrammeWasClosedItsPageStillOpensAndSheComesBackFromThere() {
        String woman = cast.woman();
        String household = cast.together(woman);
        clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
        placements.move(woman, Placements.Kind.REGION, "rc", "KAR", clock.instant(), TEST);
        programmes.open("closed-" + household, household, "KAR", LocalDate.parse("2034-03-01"));
        programmes.end("closed-" + household, LocalDate.parse("2034-03-01"), Outcome.COMPLETED);
        clock.jumpTo(clock.instant().plus(Duration.ofDays(800)));

        String page = "/people/" + woman + "/programme";
        Visitor karlygash = visitor("karlygash");
        assertThat(karlygash.get("/people/" + woman).body()).contains(page);
        assertThat(karlygash.get(page).body()).contains(page + "/return").doesNotContain(page + "/departure");
        assertThat(karlygash.post(page + "/return", Map.of()).statusCode()).isEqualTo(302);
        assertThat(processes.running(woman))
                .extracting(Processes.Running::process)
                .contains("returnToProgramme");
    }

    @Test
    void whoHasToDoWithOffersFindsThemAndNobodyElseDoes() {
        for (String reader : List.of("dauren", "maksat", "asel", "damir")) {
            Visitor visitor = visitor(reader);
            assertThat(visitor.get("/tasks").body()).as(reader).contains("href=\"/offers\"");
            assertThat(visitor.get("/offers").statusCode()).as(reader).isEqualTo(200);
        }
        assertThat(visitor("karlygash").get("/tasks").body()).doesNotContain("/offers");
    }

    @Test
    void whoReadsNothingOfItFindsNoPage() {
        for (String other : List.of("viktor", "daniyar", "aizada", "ibragim")) {
            assertThat(visitor(other).get(path()).statusCode()).as(other).isEqualTo(404);
        }
    }

    private List<String> running() {
        return processes.running(people.find(child).orElseThrow().household()).stream()
                .map(Processes.Running::process)
                .toList();
    }

    private String path() {
        return "/people/" + child + "/programme";
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        return visitor;
    }

    private void refer(String person, String agency) {
        relations.refer(
                person,
                agency,
                "KAR",
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(90)));
    }
}
