package org.zhusan.regional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.worklist.Completions;

/** A mother and her child are helped in Karaganda by the real models, forms and records; then others look. */
@IntegrationTest
class ChapterRoomTest {
    private static final Member TEST = Member.system("test");
    private static final Map<String, Object> IN_KARAGANDA = Map.of("placeRegion", "KAR");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseWork work;

    @Autowired
    private Placements placements;

    @Autowired
    private Relations relations;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private Records records;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ProgrammeClock clock;

    private String mother;
    private String child;

    @BeforeEach
    void aMotherAndHerChildLiveInKaraganda() {
        clock.jumpTo(Instant.parse("2034-03-01T05:00:00Z"));
        Cast.Family family = cast.aliya();
        mother = family.adult();
        child = family.children().get(0);
        clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
        family.members().forEach(it -> {
            placements.move(it, Placements.Kind.REGION, "rc", "KAR", clock.instant(), TEST);
            opened(it, "rc", "KAR");
        });
        clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    // conversations

    @Test
    void thoseWhoHelpReadTheSummaryAndNeverTheNotesOrHowItGoes() {
        counselled("low");
        for (String login : List.of("karlygash", "larissa")) {
            Records.Stored read = latest("counselPerson", mother, cast.worker(login));
            assertThat(read.parts()).as(login).containsOnlyKeys(DataClass.PSYCHOLOGICAL_SUMMARY);
            assertThat(read.answers()).containsOnlyKeys("sharedSummary");
            assertThat(english(login).get("/people/" + mother).body())
                    .contains("A quiet room helps")
                    .doesNotContain("Dreams of the camp", "How it goes", "Risk of suicide");
        }
    }

    @Test
    void aColleagueReadsHowItGoesAndOnlyWhoWroteThemReadsTheNotes() {
        counselled("low");
        assertThat(latest("counselPerson", mother, cast.worker("tatyana")).answers())
                .containsEntry("ownNotes", "Dreams of the camp")
                .containsKeys("progress", "suicideRisk");
        assertThat(latest("counselPerson", mother, cast.colleague("rc-psych:KAR"))
                        .answers())
                .containsKeys("progress", "suicideRisk")
                .doesNotContainKey("ownNotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dauren", "ibragim", "samat", "galina", "zhanat", "roza", "maksat", "olga"})
    void othersOfTheRegionReadNothingOfIt(String login) {
        counselled("high");
        assertThat(seen("counselPerson", mother, cast.worker(login))).as(login).isEmpty();
        Visitor visitor = english(login);
        assertThat(visitor.get("/people/" + mother).body())
                .doesNotContain("A quiet room helps", "Dreams of the camp", "Agree on safety", "Stand by person");
        assertThat(visitor.get("/tasks").body()).doesNotContain("Agree on safety", "Stand by person");
    }

    @Test
    void noInvestigatorReadsItWhateverIsOpenedToTheAgency() {
        counselled("high");
        spokeOfFaith();
        for (String agency : List.of("knb", "prosecutor", "mia")) {
            opened(mother, agency, null);
        }
        for (String login : List.of("daniyar", "viktor", "marat")) {
            assertThat(records.of(mother, cast.worker(login), "test"))
                    .as(login)
                    .extracting(Records.Stored::form)
                    .doesNotContain("counselPerson", "talkOfFaith");
        }
    }

    @Test
    void atHighRiskTheCaseManagerIsAskedToBeThereAndReadsNoWordOfWhy() {
        counselled("high");
        assertThat(timeline.of(mother, cast.worker("karlygash")))
                .extracting(Timeline.Entry::kind)
                .contains("regional.askPsychologistFirst")
                .doesNotContain("regional.safetyDue");
        Visitor karlygash = english("karlygash");
        assertThat(karlygash.get("/tasks").body()).contains("Stand by person").doesNotContain("Agree on safety");
        assertThat(karlygash.get("/people/" + mother).body())
                .contains("Speak with the psychologist before planning anything")
                .doesNotContain("suicide", "Agree on safety");
        assertThat(english("tatyana").get("/tasks").body()).contains("Agree on safety plan");
    }

    @Test
    void whatHonestOfficersWriteLeadsBackToTheNextConversation() {
        counselled("high");
        tasks.openFor(mother).forEach(it -> work.complete(it));
        assertThat(tasks.openFor(mother)).isEmpty();
        assertThat(latest("standByPerson", mother, cast.worker("larissa")).answers())
                .containsEntry("nearby", "family");
        clock.jumpTo(clock.instant().plus(Duration.ofDays(7)));
        processes.runDue();
        assertThat(tasks.openFor(mother)).extracting(OpenTask::form).containsExactly("counselPerson");
    }

    // faith

    @ParameterizedTest
    @ValueSource(strings = {"tatyana", "karlygash", "larissa", "dauren", "samat"})
    void whatWasSaidOfFaithStaysWithTheTheologian(String login) {
        spokeOfFaith();
        assertThat(seen("talkOfFaith", mother, cast.worker(login))).as(login).isEmpty();
        assertThat(english(login).get("/people/" + mother).body()).doesNotContain("Asks about patience", "faith");
        assertThat(latest("talkOfFaith", mother, cast.worker("ibragim")).answers())
                .containsEntry("ownNotes", "Asks about patience");
    }

    // school

    @Test
    void theEducationDepartmentLearnsWhatTheFamilyChoseAndNothingOfWhatWasBefore() {
        opened(child, "aktau", null);
        stored("assessChild", Map.of("summaryForCarers", "Wakes at night"), DataClass.PSYCHOLOGICAL_SUMMARY);
        stored("recordSocialPassport", Map.of("lastResidencePlace", "Temirtau"), DataClass.SOCIAL);
        processes.start("counselling", child, IN_KARAGANDA);
        processes.start("schooling", child, IN_KARAGANDA);
        does(child, "counselPerson", "tatyana", meeting("none"));
        enrolled();

        Member roza = cast.worker("roza");
        assertThat(records.of(child, roza, "test"))
                .extracting(Records.Stored::form)
                .containsOnly("enrolChild", "registration");
        assertThat(latest("registration", child, roza).answers())
                .as("what the child is called and speaks, and where it has relatives")
                .containsOnlyKeys(
                        "kazakhFirstName", "russianFirstName", "latinFirstName", "language", "relativesRegion");
        assertThat(latest("enrolChild", child, roza).answers()).containsEntry("disclosure", "principalOnly");
        assertThat(english("roza").get("/people/" + child).body())
                .doesNotContain("Wakes at night", "Temirtau", "A quiet room helps", "Dreams of the camp", "Syria");
        assertThat(english("roza").get("/people/" + child + "/programme").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherRegionsEducationDepartmentLearnsNotEvenThatTheChildGoesToSchool() {
        processes.start("schooling", child, IN_KARAGANDA);
        enrolled();
        assertThat(seen("enrolChild", child, cast.worker("raushan"))).isEmpty();
        assertThat(english("raushan").get("/people/" + child).statusCode()).isEqualTo(404);
        assertThat(latest("enrolChild", child, cast.worker("karlygash")).answers())
                .containsEntry("institution", "School 5");
    }

    // telling

    private void counselled(String risk) {
        processes.start("counselling", mother, IN_KARAGANDA);
        does(mother, "counselPerson", "tatyana", meeting(risk));
    }

    private void spokeOfFaith() {
        processes.start("theology", mother, IN_KARAGANDA);
        does(
                mother,
                "talkOfFaith",
                "ibragim",
                Map.of(
                        "answer",
                        "held",
                        "voluntary",
                        true,
                        "type",
                        "individual",
                        "dt",
                        clock.instant().toString(),
                        "ownNotes",
                        "Asks about patience",
                        "nextStep",
                        "whenAsked"));
    }

    private void enrolled() {
        does(
                child,
                "enrolChild",
                "roza",
                Map.of(
                        "answer",
                        "found",
                        "institution",
                        "School 5",
                        "level",
                        "grade4",
                        "from",
                        LocalDate.parse("2034-03-05").toString(),
                        "supportTeacher",
                        true,
                        "vaccCert",
                        true,
                        "disclosure",
                        "principalOnly",
                        "familyChose",
                        true,
                        "childAsked",
                        true));
    }

    private Map<String, Object> meeting(String risk) {
        var meeting = new HashMap<String, Object>();
        meeting.put("type", "individual");
        meeting.put("dt", clock.instant().toString());
        meeting.put("attended", true);
        meeting.put("progress", 2);
        meeting.put("suicideRisk", risk);
        meeting.put("ownNotes", "Dreams of the camp");
        meeting.put("sharedSummary", "A quiet room helps");
        meeting.put("nextStep", "again");
        meeting.put("nextMeetingOn", "2034-03-06");
        return meeting;
    }

    private void does(String person, String form, String login, Map<String, Object> answers) {
        OpenTask task = tasks.openFor(person).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow();
        completions.complete(
                cast.worker(login),
                task.id(),
                answers,
                List.of(),
                UUID.randomUUID().toString());
        clock.jumpTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    private void stored(String form, Map<String, Object> answers, DataClass dataClass) {
        records.store(new Records.NewRecord(
                child,
                "support",
                form,
                "1",
                UUID.randomUUID().toString(),
                TEST,
                clock.instant(),
                Map.of(dataClass, answers),
                List.of()));
    }

    private void opened(String person, String agency, @Nullable String region) {
        relations.refer(
                person,
                agency,
                region,
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(60)));
    }

    private Records.Stored latest(String form, String person, Member reader) {
        return records.latest(person, form, reader, "test").orElseThrow();
    }

    private List<Records.Stored> seen(String form, String person, Member reader) {
        return records.of(person, form, reader, "test");
    }

    private Visitor english(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        return visitor;
    }
}
