package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.Released;
import org.zhusan.kinship.Examinations.State;

/** The page of a child's kinship: what it tells to whom, and that an exclusion is read by nobody before the family was told. The laboratory is played. */
@IntegrationTest
class KinshipPageTest {
    private static final Member TEST = Member.system("test");
    private static final LocalDate ORDERED = LocalDate.parse("2034-03-01");
    private static final Map<String, Object> REGIONS = Map.of("placeRegion", "MAN", "courtRegion", "MAN");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private KinshipCases cases;

    @Autowired
    private KinshipDesk desk;

    @Autowired
    private Records records;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Relations relations;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private ProgrammeClock clock;

    @MockitoBean
    private Examinations examinations;

    private String child;

    @BeforeEach
    void aPetitionIsBeforeTheCourt() {
        clock.jumpTo(Instant.parse("2034-03-01T05:00:00Z"));
        child = cast.child(6);
        cases.begin(child, ORDERED);
        List.of("agreed", "statePays", "filed", "accepted").forEach(this::note);
        cases.filed(child, ORDERED, null);
        cases.takenUp(child, ORDERED, "special");
        file("petition", "filePetition", Map.of(DataClass.LEGAL_CIVIL, Map.of("courtRegion", "MAN")));
        file("petition", "recordAcceptance", Map.of(DataClass.LEGAL_CIVIL, Map.of("no", "7-117")));
        List.of("juvenile-court", "rc", "registry", "guardianship").forEach(it -> refer(child, it, "MAN"));
        when(examinations.of(anyString())).thenReturn(List.of());
        when(examinations.latest(anyString())).thenReturn(Optional.empty());
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void theClerkReadsTheWayTheHearingWithItsHourAndWhoseTurnItIs() {
        processes.start("courtHearing", child, Map.of("courtRegion", "MAN"));
        adjourned();
        adjourned();

        assertThat(visitor("talgat").get("/people/" + child).body()).contains("/people/" + child + "/kinship");
        assertThat(page("en", "talgat"))
                .contains("The examination was explained and agreed to", "The state pays", "Petition filed")
                .contains("Juvenile court", "Mangystau region", "7-117")
                .contains(
                        "Next hearing", "21 March 2034, ", "The court adjourned, time 1", "The court adjourned, time 2")
                .contains("Hear case", "Whose turn: Clerk of the juvenile court, Mangystau region · since 1 March 2034")
                .doesNotContain("kinship.page", "userTask_");
        assertThat(page("ru", "talgat"))
                .contains("Родство", "Следующее заседание", "Секретарь суда по делам несовершеннолетних")
                .doesNotContain("kinship.page");
        assertThat(page("kk", "meruert")).contains("Туыстық", "Келесі отырыс").doesNotContain("kinship.page");
    }

    @Test
    void afterARulingThePageNamesTheEndOfTheAppealPeriodAndThenTheDayItIsInForce() {
        note("ruled");
        cases.ruled(child, "granted", ORDERED);
        assertThat(page("en", "meruert"))
                .contains("The court ruled", "End of the appeal period", "1 April 2034")
                .doesNotContain("Granted the petition");

        clock.jumpTo(Instant.parse("2034-04-20T05:00:00Z"));
        cases.inForce(child, ORDERED.plusMonths(1));
        note("inForce");
        desk.note(cases.lock(child), "established", ORDERED.plusMonths(1), DataClass.GENETIC_RESULT, TEST);
        cases.close(child, "established", desk.today());
        assertThat(page("en", "meruert"))
                .contains("The ruling is in force", "Closed on 20 April 2034", "Nobody has anything to do now")
                .doesNotContain("End of the appeal period", "Kinship established");
        assertThat(page("en", "talgat")).contains("Kinship established");
    }

    @ParameterizedTest
    @ValueSource(strings = {"talgat", "meruert", "saltanat"})
    void untilTheFamilyIsToldAReportThatExcludesLooksLikeOneThatHasNotCome(String login) {
        excluded();

        assertThat(page("en", login))
                .contains("Examine samples", "Whose turn: Forensic examination centre", "Sampling arranged")
                .doesNotContain("Tell family", "Tell in person", "Conversation", "Psychologist")
                .doesNotContain("A sealed report arrived", "told in person", "excluded", "Hear case");
    }

    /** The registry knows of the court's case and never of a result: neither a line, nor a step, nor whose turn it is may tell one. */
    @ParameterizedTest
    @CsvSource({"meruert,registry,MAN", "zhanar,mfa,"})
    void theFileOfAChildReadsTheSameWhileTheLaboratoryWorksAndWhileAnExclusionIsTold(
            String login, String agency, String region) {
        refer(child, agency, region);
        arranged(State.ARRANGED);
        assertThat(processes.running("ZH-K-000991")).isNotEmpty();
        String withTheLaboratory = file(login);
        assertThat(withTheLaboratory).contains("Open now", "Examination by court order", "under way");

        aPetitionIsBeforeTheCourt();
        refer(child, agency, region);
        excluded();

        assertThat(file(login)).isEqualTo(withTheLaboratory).doesNotContain("sealed report", "told in person");
    }

    /** All a person's page tells, and the picture behind each of its ways; with the case taken for another. */
    private String file(String login) {
        Visitor reader = visitor(login);
        String page = reader.get("/people/" + child).body();
        String told = main(page);
        Matcher way = Pattern.compile("/people/" + child + "/ways/[\\w-]+").matcher(page);
        while (way.find()) {
            told += main(reader.get(way.group()).body());
        }
        return told.replace(child, "the child").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "instance");
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @Test
    void theLawyerWhoSitsBesideTheFamilyReadsThatItIsToBeToldAndStillNoResult() {
        excluded();

        assertThat(page("en", "ainur"))
                .contains("Tell family", "Whose turn: Psychologist, regional centre, Mangystau region")
                .contains("A sealed report arrived")
                .doesNotContain("Examine samples", "Kinship excluded");
    }

    @Test
    void whatWasFoundIsReadOnceTheCourtHasFiledItByWhoMayKnow() {
        excluded();
        desk.note(cases.lock(child), "toldInPerson", ORDERED, DataClass.GENETIC_RESULT, TEST);
        assertThat(page("en", "talgat")).doesNotContain("told in person", "<dt>What the experts found");

        note("ruled");
        cases.ruled(child, "rejected", ORDERED);
        file("courtHearing", "hearCase", Map.of(DataClass.GENETIC_RESULT, Map.of("conclusion", "excluded")));
        assertThat(page("en", "talgat"))
                .contains("<dt>What the experts found", "Kinship excluded", "filed by the court on 1 March 2034")
                .contains("Rejected the petition", "The family was told in person");
        assertThat(page("en", "meruert"))
                .contains("The court ruled")
                .doesNotContain("<dt>What the experts found", "excluded", "Rejected", "told in person");
    }

    @Test
    void theCourseOfAnExaminationIsLinkedForCourtAndLawyerAlone() {
        found(State.UNDERWAY);
        assertThat(page("en", "talgat")).contains("/examinations/ZH-K-000991\"").doesNotContain("/slip");
        assertThat(page("en", "ainur")).contains("/examinations/ZH-K-000991\"", "/examinations/ZH-K-000991/slip");
        assertThat(page("en", "meruert")).doesNotContain("ZH-K-");
        assertThat(page("en", "saltanat")).doesNotContain("ZH-K-");
    }

    @ParameterizedTest
    @CsvSource({
        "elena,forensic,",
        "asel,case-management,",
        "nurlan,platform,",
        "viktor,prosecutor,",
        "aizada,moh,",
        "zhuldyz,rc,MAN",
        "sandugash,rc,MAN",
        "olga,guardianship,MAN"
    })
    void whoMayNotKnowFindsNeitherThePageNorAWayToIt(String login, String agency, String region) {
        refer(child, agency, region);
        Visitor other = visitor(login);

        assertThat(other.get("/people/" + child).body()).doesNotContain("/kinship\"");
        assertThat(other.get(path(child)).statusCode()).isEqualTo(404);
    }

    @Test
    void aChildOfAnotherRegionAnAdultAndAGuessedNumberGetOneAnswer() {
        String elsewhere = cast.child(7);
        cases.begin(elsewhere, ORDERED);
        List.of("juvenile-court", "rc").forEach(it -> refer(elsewhere, it, "KAR"));
        String adult = cast.zarina().adult();
        refer(adult, "rc", "MAN");

        for (String login : List.of("talgat", "ainur")) {
            for (String number : List.of(elsewhere, adult, "ZH-P-999999", "ZH-K-000001", "ZH-P-1")) {
                assertThat(visitor(login).get(path(number)).statusCode())
                        .as(login + " " + number)
                        .isEqualTo(404);
            }
        }
        assertThat(new Visitor(port).get(path(child)).statusCode()).isIn(302, 401);
    }

    /** The report excludes; the psychologist is asked to tell the family. */
    private void excluded() {
        when(examinations.released("ZH-K-000991"))
                .thenReturn(Optional.of(new Released(
                        Conclusion.EXCLUDED,
                        null,
                        "17/34",
                        ORDERED,
                        false,
                        clock.instant(),
                        new Records.Document("report.pdf", "application/pdf", new byte[0]))));
        arranged(State.RELEASED);
        assertThat(tasks.openFor(child)).singleElement().satisfies(it -> assertThat(it.form())
                .isEqualTo("tellFamily"));
    }

    /** The court has ordered an examination and sampling is arranged; where the laboratory stands then is played. */
    private void arranged(State state) {
        found(state);
        processes.start("courtExamination", child, REGIONS);
        processes.runDue();
        complete("orderExamination", Map.of("examinationOrdered", true));
        note("examinationOrdered");
        timeline.note(child, "kinship.samplingArranged", DataClass.LEGAL_CIVIL, TEST);
        complete("arrangeSampling", Map.of());
    }

    private void found(State state) {
        var it = new Examination(
                "ZH-K-000991",
                ORDERED,
                ORDERED.plusDays(30),
                Institution.ATYRAU,
                Set.of(Question.MOTHERHOOD),
                1,
                state);
        when(examinations.of(child)).thenReturn(List.of(it));
        when(examinations.latest(child)).thenReturn(Optional.of(it));
    }

    private void adjourned() {
        cases.adjourned(child, LocalDate.parse("2034-03-21"));
        note("adjourned");
        file(
                "courtHearing",
                "hearCase",
                Map.of(
                        DataClass.LEGAL_CIVIL,
                        Map.of("nextDt", OffsetDateTime.of(2034, 3, 21, 5, 30, 0, 0, ZoneOffset.UTC))));
    }

    private void complete(String form, Map<String, Object> facts) {
        var task = tasks.openFor(child).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow();
        tasks.complete(task.id(), "ZH-U-000001", facts);
        processes.runDue();
    }

    private void note(String kind) {
        desk.note(cases.lock(child), kind, desk.today(), TEST);
    }

    private void file(String process, String form, Map<DataClass, Map<String, Object>> parts) {
        records.store(new Records.NewRecord(
                child, process, form, "1", UUID.randomUUID().toString(), TEST, clock.instant(), parts, List.of()));
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

    private static String path(String person) {
        return "/people/" + person + "/kinship";
    }

    private String page(String language, String login) {
        Visitor visitor = visitor(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor.get(path(child)).body();
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }
}
