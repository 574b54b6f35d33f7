package org.zhusan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.DatesToCome;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Readiness;
import org.zhusan.casefile.Records;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.evacuation.Pathways;
import org.zhusan.ward.Inhabited;
import org.zhusan.ward.Statements;

/** Aliya's family at the centre: who is where, who looks after the children, what is to come. Every reader has been referred everything; what is not there, the function may not know. */
@IntegrationTest
@Import({Inhabited.class, Statements.class})
class HouseholdPageTest {
    private static final Member BY = Member.system("test");
    private static final Instant MORNING = Instant.parse("2035-06-04T05:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Inhabited centre;

    @Autowired
    private Residents residents;

    @Autowired
    private Pathways pathways;

    @Autowired
    private Processes processes;

    @Autowired
    private Placements placements;

    @Autowired
    private Care care;

    @Autowired
    private Records records;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Relations relations;

    @Autowired
    private List<DatesToCome> rooms;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Statements statements;

    @Autowired
    private ProgrammeClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aQuietDay() {
        clock.jumpTo(MORNING);
        centre.empty();
    }

    @AfterEach
    void backToToday() {
        centre.empty();
        clock.follow();
    }

    @Test
    void aSocialWorkerReadsWhereEachIsWhoAnswersAndWhoseCareEachChildIsIn() {
        Cast.Family family = landed();
        assertThat(seen("botagoz", family, "/households/" + family.household()))
                .contains("Household", "Aliya", "Dana", "Ramazan", "In the Aktau centre")
                .contains("Responsible: Aktau rehabilitation and adaptation centre")
                .containsPattern("In the care of their own adult: <bdi>Aliya")
                .doesNotContain("Nobody is named");

        placements.move(family.adult(), Kind.HOSPITAL, "moh", null, clock.instant(), BY);

        for (String page : List.of(
                "/households/" + family.household(),
                "/people/" + family.children().get(0))) {
            assertThat(seen("botagoz", family, page))
                    .contains("class=\"no-carer\"", "<svg", "Nobody is named who is there for this child now")
                    .contains("With another agency")
                    .doesNotContain("In hospital", "Ministry of Health");
        }
        for (String child : family.children()) {
            care.arrange(child, Care.Kind.CENTRE_WITH_NANNY, null, "test", clock.instant(), BY);
        }
        assertThat(seen("botagoz", family, "/households/" + family.household()))
                .contains("At the centre, with a nanny")
                .doesNotContain("Nobody is named");
    }

    @Test
    void whoMayNotReadHowAChildLivesReadsNothingOfItsCare() {
        Cast.Family family = landed();
        placements.move(family.adult(), Kind.HOSPITAL, "moh", null, clock.instant(), BY);
        assertThat(seen("talgat", family, "/households/" + family.household()))
                .contains("Dana")
                .doesNotContain("Nobody is named", "no-carer", "In the care of", "Case manager");
    }

    @Test
    void thatAnInfantIsWithItsMotherDoesNotTellThatSheIsHeld() {
        Cast.Family held = landed();
        Cast.Family free = landed();
        held.children()
                .forEach(it -> care.arrange(it, Care.Kind.WITH_MOTHER, held.adult(), "test", clock.instant(), BY));
        assertThat(anonymous(seen("botagoz", held, "/households/" + held.household()), held))
                .isEqualTo(anonymous(seen("botagoz", free, "/households/" + free.household()), free));
    }

    /** Custody, hospital and isolation leave different rows behind; none of these functions may know of one of them. */
    @ParameterizedTest
    @CsvSource({
        "aigerim",
        "botagoz",
        "kairat",
        "asel",
        "saltanat",
        "talgat",
        "dinara",
        "dauren",
        "raushan",
        "yusuf",
        "damir",
        "meruert"
    })
    void whereSheIsReadsTheSameWhicheverSpecialPlaceItIs(String login) {
        Cast.Family held = landed();
        Cast.Family ill = landed();
        Cast.Family apart = landed();
        residents.leave(List.of(held.adult()), clock.instant(), BY);
        placements.move(held.adult(), Kind.CUSTODY, "mia", null, clock.instant(), BY);
        measure(held.adult());
        placements.move(ill.adult(), Kind.HOSPITAL, "moh", null, clock.instant(), BY);
        placements.move(apart.adult(), Kind.ISOLATION, "moh", null, clock.instant(), BY);
        isolation(apart.adult());
        for (Cast.Family family : List.of(held, ill, apart)) {
            processes.start("programme", family.household(), Map.of());
        }
        processes.runDue();

        for (String page : List.of("/households/%s", "/people/%s", "/people/%s/summary")) {
            String first = page(login, held, page);
            assertThat(first).as(page).contains("With another agency");
            assertThat(page(login, ill, page)).as("in hospital, " + page).isEqualTo(first);
            assertThat(page(login, apart, page)).as("isolated, " + page).isEqualTo(first);
        }
        for (String page : List.of("/people/%s", "/people/%s/summary")) {
            String child = childs(login, held, page);
            assertThat(childs(login, ill, page)).as("child, hospital").isEqualTo(child);
            assertThat(childs(login, apart, page)).as("child, isolation").isEqualTo(child);
        }
    }

    @Test
    void whoseCareAChildIsInIsNotToldWhereBothAreWithAnotherAgency() {
        Cast.Family family = landed();
        String ramazan = family.children().get(1);
        for (String ill : List.of(family.adult(), ramazan)) {
            placements.move(ill, Kind.ISOLATION, "aktau", null, clock.instant(), BY);
        }
        care.arrange(ramazan, Care.Kind.WITH_MOTHER, family.adult(), "test", clock.instant(), BY);
        assertThat(seen("botagoz", family, "/people/" + ramazan))
                .contains("With another agency")
                .doesNotContain("In the care of");
    }

    @Test
    void aRecordIsNotNamedToWhoMayNotKnowOfItsStep() {
        Cast.Family family = landed();
        records.store(new Records.NewRecord(
                family.adult(),
                "isolation",
                "moveIntoIsolation",
                "1",
                UUID.randomUUID().toString(),
                cast.kairat(),
                clock.instant(),
                Map.of(DataClass.MEDICAL_FLAGS, Map.of("room", "B1-301")),
                List.of()));
        String page = "/people/" + family.adult();
        for (String login : List.of("aizada", "kairat")) {
            assertThat(seen(login, family, page)).as(login).contains("Move into isolation");
        }
        for (String login : List.of("botagoz", "dinara", "asel", "dauren", "raushan")) {
            assertThat(seen(login, family, page)).as(login).doesNotContain("solation", "B1-301");
        }
    }

    @Test
    void whoMayKnowReadsThePlaceAndItsDays() {
        Cast.Family held = landed();
        placements.move(held.adult(), Kind.CUSTODY, "mia", null, clock.instant(), BY);
        measure(held.adult());
        Cast.Family apart = landed();
        placements.move(apart.adult(), Kind.ISOLATION, "moh", null, clock.instant(), BY);
        isolation(apart.adult());
        assertThat(seen("viktor", held, "/people/" + held.adult()))
                .contains("In custody", "The measure is looked at again", "24 June 2035", "in 20 days");
        assertThat(seen("aizada", apart, "/households/" + apart.household()))
                .contains("In isolation", "Isolation may end from then on", "Quarantine ends");
        assertThat(seen("viktor", apart, "/people/" + apart.adult())).doesNotContain("solation");
        assertThat(seen("aizada", held, "/people/" + held.adult())).doesNotContain("custody", "The measure");
    }

    @Test
    void eachDayIsToldToWhoeverReadsItsClassAndToNobodyElse() {
        Cast.Family family = landed();
        String child = family.children().get(0);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        readiness.keep(child, UUID.randomUUID().toString(), Readiness.State.READY, "MAN", today.minusDays(10));
        sql.sql(
                        "INSERT INTO zhusan.kinship_case (child, number, opened_on, filed_on, next_hearing_on) VALUES (?, 1, ?, ?, ?)")
                .params(child, day(today), day(today), day(today.plusDays(9)))
                .update();
        sql.sql(
                        "INSERT INTO zhusan.planned_dose (person, instance, vaccine, number, earliest_on, gap, needs_check, state) "
                                + "VALUES (?, 'test', 'mmr', 1, ?, 'P28D', 'none', 'open')")
                .params(child, day(today.plusDays(3)))
                .update();
        String page = "/people/" + child;

        assertThat(seen("talgat", family, page))
                .contains("Court hearing", "13 June 2035", "in 9 days", "The month at the centre ends")
                .doesNotContain("What the relatives said", "The next dose", "Quarantine ends");
        assertThat(seen("aizada", family, page))
                .contains("The next dose may be given", "Quarantine ends", "The month at the centre ends")
                .doesNotContain("Court hearing", "What the relatives said");
        assertThat(seen("botagoz", family, page))
                .contains("What the relatives said holds until then", "in 50 days", "Quarantine ends")
                .doesNotContain("Court hearing");
        assertThat(seen("damir", family, page))
                .contains("The month at the centre ends")
                .doesNotContain("Court hearing", "What the relatives said", "The next dose", "Quarantine ends");
        assertThat(in("ru", "talgat").get(page).body()).contains("Судебное заседание", "через 9 дней");
        assertThat(in("kk", "talgat").get(page).body()).contains("Сот отырысы", "9 күннен кейін");
    }

    @Test
    void aReviewOfTheProgrammeIsToldOfEveryMemberToWhoeverReadsHowTheyLive() {
        Cast.Family family = cast.aliya();
        String programme = UUID.randomUUID().toString();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        family.members()
                .forEach(it -> placements.move(
                        it, Kind.REGION, "rc", "KAR", clock.instant().plusMillis(1), BY));
        sql.sql("INSERT INTO zhusan.regional_programme (instance, household, region, since_on) VALUES (?, ?, 'KAR', ?)")
                .params(programme, family.household(), day(today.minusDays(40)))
                .update();
        sql.sql(
                        "INSERT INTO zhusan.regional_review (task, programme, held_on, max_risk, max_need, interval) VALUES (?, ?, ?, 1, 2, 'P14D')")
                .params(UUID.randomUUID().toString(), programme, day(today))
                .update();

        assertThat(seen("dauren", family, "/people/" + family.children().get(1)))
                .contains("In the region", "Karaganda", "Next look at the programme", "18 June 2035");
        assertThat(seen("talgat", family, "/people/" + family.adult())).doesNotContain("Next look at the programme");
    }

    @Test
    void theSummaryIsAReadOfItsOwnAndSaysWhoMadeItAndThatItIsConfidential() {
        Cast.Family family = landed();
        String aliya = family.adult();

        String sheet = seen("asel", family, "/people/" + aliya + "/summary");

        assertThat(sheet)
                .contains("Seitkali Aliya", "Confidential", "Asel Dosanova", "Case manager", "4 June 2035")
                .contains("every person, name and number shown here is invented", "data-print")
                .contains("Dana", "In the Aktau centre", "The month at the centre ends");
        assertThat(reads(aliya, "summary")).isGreaterThan(1);
        assertThat(seen("damir", family, "/people/" + aliya + "/summary"))
                .contains(aliya)
                .doesNotContain("Aliya<");
        assertThat(sql.sql(
                                "SELECT data_class FROM zhusan.read_log WHERE person = ? AND purpose = 'summary' AND member = ?")
                        .params(aliya, cast.damir().id())
                        .query(String.class)
                        .list())
                .containsOnly("route");
    }

    @Test
    void aHouseholdOfOthersLooksLikeNone() {
        Cast.Family family = landed();
        for (String login : List.of("viktor", "nurlan", "olga", "damir")) {
            Visitor stranger = in("en", login);
            for (String page : List.of("/households/" + family.household(), "/people/" + family.adult() + "/summary")) {
                String nothing = page.replaceAll("[0-9]{6}", "999999");
                var answer = stranger.get(page);
                assertThat(answer.statusCode()).as(login + page).isEqualTo(404);
                assertThat(anonymous(answer.body(), family).replaceAll("HOUSEHOLD|MEMBER0", "ZH"))
                        .isEqualTo(
                                anonymous(stranger.get(nothing).body(), family).replaceAll("ZH-.-999999", "ZH"));
            }
        }
        for (String wrong :
                List.of("/households/ZH-P-000001", "/households/x", "/households/ZH-H-" + "9".repeat(400))) {
            assertThat(in("en", "asel").get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void whoMayKnowOfOneMemberAloneReadsOfNoOther() {
        Cast.Family family = landed();
        refer("prosecutor", null, family.adult());
        assertThat(in("en", "viktor").get("/households/" + family.household()).body())
                .contains(family.adult())
                .doesNotContain(
                        family.children().get(0), "Dana", family.children().get(1), "Ramazan");
    }

    @Test
    void aPageOfSevenAsksTheDatabaseHardlyMoreOftenThanOneOfTwo() {
        List<String> two = cast.family(4);
        List<String> seven = cast.family(2, 4, 6, 8, 10, 12);
        long few = asked(two);
        long many = asked(seven);
        assertThat(many).as("%d for two people, %d for seven", few, many).isLessThanOrEqualTo(few + 3);
        assertThat(few).isLessThan(70);
    }

    @Test
    void everyDayARoomMayTellOfHasWords() {
        for (DatesToCome room : rooms) {
            for (String kind : room.kinds()) {
                for (String language : List.of("en", "ru", "kk")) {
                    assertThat(messages.getMessage("cases.date." + kind, null, "", Locale.forLanguageTag(language)))
                            .as(kind + " " + language)
                            .isNotBlank();
                }
            }
        }
    }

    private long asked(List<String> family) {
        centre.moveIn("B2", 5, family);
        family.forEach(it -> refer("aktau", null, it));
        pathways.open(cast.household(family.get(0)), BY);
        Visitor botagoz = in("en", "botagoz");
        return statements.during(() -> assertThat(botagoz.get("/households/" + cast.household(family.get(0)))
                        .statusCode())
                .isEqualTo(200));
    }

    /** Five days ago; quarantine lasts nine more. */
    private Cast.Family landed() {
        Cast.Family family = cast.aliya();
        pathways.open(family.household(), BY);
        processes.runDue();
        centre.moveIn("B1", 5, family.members());
        LocalDate ends = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(9);
        family.members().forEach(it -> residents.quarantineUntil(it, ends, BY));
        return family;
    }

    private void measure(String person) {
        LocalDate review = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(20);
        sql.sql("INSERT INTO zhusan.assessment (person, instance, decision, late, decided_at, decided_by, review_on) "
                        + "VALUES (?, ?, 'custody', false, ?, 'test', ?)")
                .params(person, UUID.randomUUID().toString(), Timestamp.from(clock.instant()), day(review))
                .update();
    }

    private void isolation(String person) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(4);
        sql.sql(
                        "INSERT INTO zhusan.screening (instance, person, begun_at, isolation, isolate_until) VALUES (?, ?, ?, 'separateRoom', ?)")
                .params(UUID.randomUUID().toString(), person, Timestamp.from(clock.instant()), day(until))
                .update();
        sql.sql("INSERT INTO zhusan.isolation (instance, person, zone, supervision) VALUES (?, ?, 'isolation', 'none')")
                .params(UUID.randomUUID().toString(), person)
                .update();
    }

    private String page(String login, Cast.Family family, String address) {
        String number = address.startsWith("/households") ? family.household() : family.adult();
        return anonymous(seen(login, family, address.formatted(number)), family);
    }

    private String childs(String login, Cast.Family family, String address) {
        return anonymous(seen(login, family, address.formatted(family.children().get(0))), family);
    }

    /** Two families of the same people in the same situation differ by their numbers alone. */
    private static String anonymous(String page, Cast.Family family) {
        String same = page.replace(family.household(), "HOUSEHOLD");
        var numbers = new ArrayList<>(family.members());
        for (int member = 0; member < numbers.size(); member++) {
            same = same.replace(numbers.get(member), "MEMBER" + member);
        }
        return same.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("/ways/[\\w-]+", "/ways/");
    }

    private String seen(String login, Cast.Family family, String address) {
        Member reader = cast.worker(login);
        family.members().forEach(it -> refer(reader.agency(), reader.region(), it));
        return in("en", login).get(address).body();
    }

    private void refer(String agency, String region, String person) {
        relations.refer(
                person,
                agency,
                region,
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(90)));
    }

    private Visitor in(String language, String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }

    private long reads(String person, String purpose) {
        return sql.sql("SELECT count(*) FROM zhusan.read_log WHERE person = ? AND purpose = ?")
                .params(person, purpose)
                .query(Long.class)
                .single();
    }

    private static Date day(LocalDate day) {
        return Date.valueOf(day);
    }
}
