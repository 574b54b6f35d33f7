package org.zhusan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;

/** What is open about a child with a guardian: told step by step to whoever works on it, not even hinted at to anyone else. */
@IntegrationTest
class OpenNowTest {
    private static final Pattern WAY = Pattern.compile("/people/ZH-P-\\d+/ways/[\\w-]+");
    private static final Instant MORNING = Instant.parse("2034-03-01T05:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Processes processes;

    @Autowired
    private Relations relations;

    @Autowired
    private Placements placements;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ProgrammeClock clock;

    private String child;

    @BeforeEach
    void aChildIsVisited() {
        clock.jumpTo(MORNING);
        child = cast.orphan(8);
        processes.start("guardianCare", child, Map.of());
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void whoVisitsReadsTheDayOfTheNextVisitThenWhoseTurnItIsThenByHowMuchItIsLate() {
        assertThat(seenBy("saltanat", "guardianship"))
                .contains("Open now", "Care by a guardian", "Day of next visit", "waits for 15 March 2034");

        pass(14);
        assertThat(seenBy("saltanat", "guardianship"))
                .contains("Visit child", "Whose turn: Guardianship authority, Mangystau region", "since 15 March 2034")
                .doesNotContain("Day of next visit");

        pass(5);
        assertThat(seenBy("saltanat", "guardianship")).contains("class=\"due late\"", "Overdue");
        assertThat(in("ru", "saltanat")).contains("Открыто сейчас", "Посетить ребёнка", "Орган опеки и попечительства");
        assertThat(in("kk", "saltanat")).contains("Қазір ашық", "Балаға бару");
    }

    @Test
    void theWayIsDrawnWithTheStepMarkedAndReadsWithoutThePicture() {
        pass(14);
        String page = seenBy("saltanat", "guardianship");
        Matcher way = WAY.matcher(page);
        assertThat(way.find()).isTrue();

        String drawn = visitor("saltanat").get(way.group()).body();

        assertThat(drawn)
                .contains("data-model=\"/processes/guardianCare/model\"", "\"userTask_visitChild\"", "Visit child")
                .contains("Someone from outside sees where the child lives");
    }

    @Test
    void whoMayNotKnowSeesNoHintAndNoWay() {
        String way = way();
        for (Map.Entry<String, String> other : Map.of(
                        "aizada", "moh", "yusuf", "aktau", "viktor", "prosecutor", "asel", "case-management")
                .entrySet()) {
            refer(other.getValue());
            String page = in("en", other.getKey());
            assertThat(page)
                    .as(other.getKey())
                    .contains(child)
                    .doesNotContain("Open now", "Care by a guardian", "Day of next visit", "/ways/");
            assertThat(visitor(other.getKey()).get(way).statusCode())
                    .as(other.getKey())
                    .isEqualTo(404);
        }
    }

    @Test
    void theCaseManagerWhoIsAskedForAStepReadsThatStepAlone() {
        inbox.post("danger/" + child, "guardianCare.dangerSeen", child, Map.of());
        refer("case-management");

        assertThat(in("en", "asel"))
                .contains("Open now", "Care by a guardian", "Look into danger", "Whose turn: Case manager")
                .doesNotContain("Day of next visit", "Child turns", "Parent asks", "/ways/");
        assertThat(visitor("asel").get(way()).statusCode()).isEqualTo(404);
    }

    @Test
    void aWayOfSomebodyElseIsNoWay() {
        String way = way();
        refer("guardianship");
        String other = cast.orphan(9);
        relations.refer(
                other,
                "guardianship",
                "MAN",
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(90)));
        String foreign = "/people/" + other + way.substring(way.indexOf("/ways/"));

        assertThat(visitor("saltanat").get(way).statusCode()).isEqualTo(200);
        assertThat(visitor("saltanat").get(foreign).statusCode()).isEqualTo(404);
        assertThat(visitor("saltanat").get("/people/" + child + "/ways/nothing").statusCode())
                .isEqualTo(404);
        assertThat(visitor("olga").get(way).statusCode()).isEqualTo(404);
    }

    @Test
    void aDayThatMayBeABirthdayIsToldToWhoMayReadTheBirthday() {
        assertThat(seenBy("saltanat", "guardianship")).contains("Child turns eighteen", "waits for");
    }

    @Test
    void aHouseholdsChaptersAreNotToldOfWhoeverIsWithAnotherAgency() {
        Cast.Family family = cast.aliya();
        processes.start("discharge", family.household(), Map.of());
        refer(family.adult(), "aktau", null);
        assertThat(visitor("botagoz").get("/people/" + family.adult()).body())
                .contains("Plan and departure", "Open household plan", "Whose turn: Case manager");

        placements.move(
                family.adult(), Kind.CUSTODY, "mia", null, clock.instant(), org.zhusan.agency.Member.system("test"));

        assertThat(visitor("botagoz").get("/people/" + family.adult()).body())
                .contains("With another agency")
                .doesNotContain("Plan and departure", "Open household plan");
    }

    private String way() {
        Matcher way = WAY.matcher(seenBy("saltanat", "guardianship"));
        assertThat(way.find()).isTrue();
        return way.group();
    }

    private void pass(int days) {
        clock.jumpTo(clock.instant().plus(Duration.ofDays(days)));
        processes.runDue();
    }

    private String seenBy(String login, String agency) {
        refer(agency);
        return in("en", login);
    }

    private void refer(String agency) {
        refer(child, agency, agency.equals("guardianship") ? "MAN" : null);
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

    private String in(String language, String login) {
        Visitor visitor = visitor(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor.get("/people/" + child).body();
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }
}
