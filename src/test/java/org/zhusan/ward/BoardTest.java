package org.zhusan.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.casefile.Placements.Kind;

/** One building, seen by those who need different things, and by those who need none. */
@IntegrationTest
@Import({Inhabited.class, Statements.class})
class BoardTest {
    private static final Pattern MARK = Pattern.compile("hx-get=\"/ward[^\"]*seen=([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Inhabited centre;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private String sabira;
    private String yasin;
    private String maryam;
    private String hava;
    private String zarina;

    @BeforeEach
    void sabirasFamilyAndZarinaLiveHere() {
        centre.empty();
        Cast.Family family = cast.sabira();
        sabira = family.adult();
        yasin = family.children().get(0);
        maryam = family.children().get(1);
        hava = family.children().get(2);
        zarina = cast.zarina().adult();
        centre.moveIn("B1", 5, family.members());
        centre.moveIn("B1", 5, List.of(zarina));
        centre.house("B1-104", sabira, yasin, maryam, hava);
        centre.house("B1-231", zarina);
        centre.quarantineUntil(sabira, today().plusDays(9));
        centre.leavesOn(zarina, today().plusDays(20));
    }

    @AfterEach
    void everybodyLeaves() {
        centre.empty();
    }

    @Test
    void theSocialWorkerSeesWhoIsWhereAndUntilWhen() {
        String page = in("en", "botagoz").get("/ward").body();
        assertThat(page)
                .contains(sabira, "Sabira", "Yasin", "B1-104", "4 of 4 beds taken", "14 to 17 years")
                .contains("5 of 120 beds", "day 5 of 30", "Families", "Women")
                .contains("Every child you may know of has a carer.")
                .contains("until " + day(9), "leaves on " + day(20))
                .contains("B1: now 5, at most 5 people");
    }

    @Test
    void whoseLastDayHasPassedIsNotFreeBeforeSomebodySaysSo() {
        centre.quarantineUntil(sabira, today().minusDays(2));
        centre.quarantineUntil(yasin, today());
        assertThat(in("en", "botagoz").get("/ward").body())
                .contains("until " + day(-2) + ", not cleared yet", "until " + day(0) + "<");
    }

    @Test
    void aBuildingIsChosenByItsNumberAndRubbishMeansAll() {
        centre.moveIn("B2", 2, List.of(cast.woman()));
        Visitor botagoz = in("en", "botagoz");
        assertThat(botagoz.get("/ward?building=B2").body()).doesNotContain(sabira);
        assertThat(botagoz.get("/ward?building=B1").body()).contains(sabira);
        assertThat(botagoz.get("/ward?building=%3Cscript%3E").body()).contains(sabira);
    }

    @Test
    void theTheologianFindsPeopleAndNothingOfTheirHealth() {
        String page = in("en", "yusuf").get("/ward").body();
        assertThat(page).contains(sabira, "Sabira", "B1-104", "day 5 of 30").doesNotContain("Quarantine", "carer");
    }

    @Test
    void isolationAndHospitalAreWithAnotherAgencyForWhoMayNotKnow() {
        centre.house("B1-161", hava, sabira);
        centre.move(hava, Kind.ISOLATION, "aktau");
        centre.move(sabira, Kind.ISOLATION, "aktau");
        centre.move(zarina, Kind.HOSPITAL, "moh");

        assertThat(in("en", "arman").get("/ward").body())
                .contains("B1-161", "In isolation", "In hospital")
                .doesNotContain("With another agency");
        for (String login : List.of("kairat", "botagoz", "dinara", "yusuf", "asel")) {
            for (String path : List.of("/ward", "/ward/day", "/ward/plan?building=B1", "/ward/labels?building=B1")) {
                String page = in("en", login).get(path).body();
                assertThat(page).as(login + " " + path).doesNotContain("B1-161", "B1-231", "solation", "ospital");
                if (path.equals("/ward")) {
                    // the hospital answers for her now; the centre keeps her bed and does not lose her
                    assertThat(page)
                            .as(login)
                            .contains(hava, zarina, "With another agency")
                            .doesNotContain("On the books besides");
                }
            }
        }
    }

    @Test
    void someoneInAnIsolationRoomIsHiddenEvenBeforeThePlacementSaysSo() {
        centre.house("B1-162", maryam);
        assertThat(in("en", "kairat").get("/ward").body())
                .contains(maryam, "With another agency")
                .doesNotContain("B1-162");
        assertThat(in("en", "aizada").get("/ward").body()).contains("B1-162");
    }

    @Test
    void aChildWithoutACarerStandsAtTheTopInWordsAndASign() {
        centre.move(sabira, Kind.CUSTODY, "mia");
        String page = in("en", "botagoz").get("/ward").body();
        assertThat(page)
                .contains("3 children without a carer", "No carer", "<svg")
                .doesNotContain("Every child", "ustody");
        assertThat(page.indexOf("3 children without a carer")).isLessThan(page.indexOf("id=\"B1\""));
        // no false nought for who may not know
        assertThat(in("en", "aizada").get("/ward").body()).doesNotContain("carer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viktor",
                "svetlana",
                "daniyar",
                "marat",
                "aigerim",
                "zhanar",
                "ruslan",
                "damir",
                "yerlan",
                "olga",
                "madina",
                "nurlan",
                "serik"
            })
    void whoHasNoWorkInTheBuildingsIsRefusedAtEveryDoor(String login) {
        Visitor visitor = in("en", login);
        assertThat(visitor.get("/tasks").body()).doesNotContain("href=\"/ward\"");
        for (String path : List.of(
                "/ward",
                "/ward?building=B1",
                "/ward/day",
                "/ward/plan",
                "/ward/labels?building=B1",
                "/ward/rooms/B1-104/temperatures")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(login + " " + path).isEqualTo(404);
            assertThat(answer.body())
                    .as(login + " " + path)
                    .contains("Nothing for you here")
                    .doesNotContain(sabira);
        }
        assertThat(visitor.post("/ward/rooms/B1-104/temperatures", Map.of("temperature." + sabira, "36.6"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kairat",
                "dinara",
                "yusuf",
                "botagoz",
                "irina",
                "aizada",
                "nazym",
                "arman",
                "zarina",
                "asel",
                "saltanat",
                "raushan"
            })
    void whoWorksThereFindsTheWayInTheMenu(String login) {
        Visitor visitor = in("en", login);
        assertThat(visitor.get("/tasks").body()).contains("href=\"/ward\"");
        for (String path : List.of("/ward", "/ward/day", "/ward/plan", "/ward/labels")) {
            assertThat(visitor.get(path).statusCode()).as(login + " " + path).isEqualTo(200);
        }
    }

    @Test
    void theGuardianshipAuthorityWithoutATaskSeesNobody() {
        assertThat(in("en", "saltanat").get("/ward").body())
                .contains("On the books besides: 5.", "5 of 120 beds")
                .doesNotContain(sabira, zarina);
    }

    @Test
    void aBoardLeftOpenReadsNobodysNameAgainUntilSomethingChanges() {
        Visitor botagoz = in("en", "botagoz");
        long none = reads();
        String mark = mark(botagoz.get("/ward").body());
        long once = reads();
        assertThat(once).isEqualTo(none + 5);

        assertThat(again(botagoz, "/ward?building=&seen=" + mark).statusCode()).isEqualTo(204);
        assertThat(reads()).isEqualTo(once);

        centre.house("B1-105", maryam);
        var changed = again(botagoz, "/ward?building=&seen=" + mark);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(mark(changed.body())).isNotEqualTo(mark);
        assertThat(reads()).isEqualTo(once + 5);
    }

    @Test
    void whatAReaderMayNotKnowDoesNotMoveTheMarkEither() {
        Visitor yusuf = in("en", "yusuf");
        String mark = mark(yusuf.get("/ward").body());
        centre.quarantineUntil(sabira, today().plusDays(30));
        assertThat(again(yusuf, "/ward?seen=" + mark).statusCode()).isEqualTo(204);
    }

    @Test
    void manyPeopleTakeNoMoreStatementsThanFew() {
        Visitor botagoz = in("en", "botagoz");
        Visitor arman = in("en", "arman");
        for (String path : List.of("/ward", "/ward/day", "/ward/plan", "/ward/labels?building=B2")) {
            long few = statements.during(() -> botagoz.get(path));
            assertThat(few).as("statements counted").isGreaterThan(5);
            long fewForTheDoctor = statements.during(() -> arman.get(path));
            centre.families("B2", 15);
            assertThat(statements.during(() -> botagoz.get(path))).as(path).isEqualTo(few);
            assertThat(statements.during(() -> arman.get(path))).as(path).isEqualTo(fewForTheDoctor);
            centre.empty();
            sabirasFamilyAndZarinaLiveHere();
            centre.moveIn("B2", 1, List.of(cast.woman()));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, The centre today", "ru, Центр сегодня", "kk, Орталық бүгін"})
    void everyWordIsThereInEveryLanguage(String language, String title) {
        for (String login : List.of("botagoz", "arman")) {
            Visitor visitor = in(language, login);
            assertThat(visitor.get("/ward").body()).contains(title);
            for (String path : List.of("/ward", "/ward/day", "/ward/plan", "/ward/labels?building=B1")) {
                assertThat(visitor.get(path).body())
                        .as(language + " " + path)
                        .doesNotContainPattern("[> ]ward\\.[a-z]")
                        .doesNotContain("centre.state");
            }
        }
    }

    private Visitor in(String language, String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }

    /** As the page itself asks; the same address opened by hand is a page. */
    private static HttpResponse<String> again(Visitor visitor, String path) {
        return visitor.get(path, "HX-Request", "true");
    }

    private String day(int ahead) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.UK)
                .format(today().plusDays(ahead));
    }

    private static String mark(String page) {
        Matcher mark = MARK.matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private long reads() {
        return sql.sql("SELECT count(*) FROM zhusan.read_log WHERE purpose = 'ward board' AND person = ANY (?)")
                .param(new String[] {sabira, yasin, maryam, hava, zarina})
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
