package org.zhusan.relatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.zhusan.casefile.Readiness;
import org.zhusan.casefile.Records;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.relatives.RelativesCase.Attempt;
import org.zhusan.relatives.RelativesCase.Secrecy;

/** The page of a person's relatives: who reads names, who reads telephone numbers, and that nobody else finds it. */
@IntegrationTest
class RelativesPageTest {
    private static final Member TEST = Member.system("test");
    private static final Instant SPRING = Instant.parse("2034-04-01T05:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private RelativesCases cases;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Records records;

    @Autowired
    private Relations relations;

    @Autowired
    private ProgrammeClock clock;

    private String person;

    @BeforeEach
    void relativesWereReachedAndAreReady() {
        clock.jumpTo(SPRING);
        person = cast.woman();
        RelativesCase opened = cases.open(person, SPRING);
        cases.attempted(opened.id(), "one " + person, new Attempt(SPRING, "phone", "noAnswer"), "KAR");
        cases.attempted(opened.id(), "two " + person, new Attempt(SPRING.plusSeconds(60), "visit", "reached"), "KAR");
        cases.asked(opened.id(), new Secrecy(true, true));
        cases.told(opened.id(), LocalDate.parse("2034-04-01"), "yes", false);
        store("contactRelatives", Map.of("relative", "Grandmother Of Story", "reach", "Street Of Story 5"));
        store("recordWillingness", Map.of("toldOn", LocalDate.parse("2034-04-01"), "acceptPerson", "yes"));
        readiness.keep(person, "case of " + person, Readiness.State.READY, "KAR", LocalDate.parse("2034-04-01"));
        refer("rc", "KAR");
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void theSocialWorkerReadsWhoTheyAreWhatTheyAskOfUsAndUntilWhenItHolds() {
        assertThat(visitor("larissa").get("/people/" + person).body()).contains("/people/" + person + "/relatives");
        assertThat(page("en", "larissa"))
                .contains("Grandmother Of Story", "Street Of Story 5")
                .contains("They asked not to be called.", "They asked that nobody else is told.")
                .contains("Ready", "Karaganda region", "1 April 2034", "31 May 2034", "Would take her or him in")
                .contains("in person: Reached", "by telephone: No answer")
                .doesNotContain("No longer holds");
        assertThat(page("ru", "larissa")).contains("Они просили не звонить.", "Готовы", "лично: Связались");
        assertThat(page("kk", "larissa")).contains("Олар телефон шалмауды сұраған.", "Дайын");
    }

    @Test
    void afterSixtyDaysItSaysThatTheyAreAskedAnew() {
        clock.jumpTo(SPRING.plus(Duration.ofDays(61)));
        assertThat(page("en", "larissa")).contains("No longer holds");
    }

    @Test
    void whoMayReadNoContactReadsTheWishesAndNoWayToReachThem() {
        assertThat(page("en", "tatyana"))
                .contains("Grandmother Of Story", "They asked not to be called.")
                .doesNotContain("Street Of Story");
    }

    @ParameterizedTest
    @CsvSource({"aizada,moh,", "viktor,prosecutor,", "sandugash,,", "roza,education,KAR"})
    void nobodyElseFindsThePage(String login, @Nullable String agency, @Nullable String region) {
        if (agency != null) {
            refer(agency, region);
        }
        Visitor other = visitor(login);
        assertThat(other.get("/people/" + person).body()).doesNotContain("/relatives\"");
        assertThat(other.get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void ofWhomNobodyAskedForRelativesThereIsNoSuchPage() {
        String other = cast.woman();
        person = other;
        refer("rc", "KAR");
        assertThat(visitor("larissa").get(path()).statusCode()).isEqualTo(404);
    }

    private void store(String form, Map<String, Object> answers) {
        var social = new java.util.HashMap<>(answers);
        Object reach = social.remove("reach");
        records.store(new Records.NewRecord(
                person,
                form.equals("recordWillingness") ? "relatives" : "relativesOutreach",
                form,
                "1",
                form + " of " + person,
                TEST,
                SPRING.plusSeconds(60),
                reach == null
                        ? Map.of(DataClass.SOCIAL, social)
                        : Map.of(DataClass.SOCIAL, social, DataClass.CONTACT, Map.of("reach", reach)),
                List.of()));
    }

    private String path() {
        return "/people/" + person + "/relatives";
    }

    /** Everything of the case is referred to the agency: what the reader still does not see, the function may not. */
    private void refer(String agency, @Nullable String region) {
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
