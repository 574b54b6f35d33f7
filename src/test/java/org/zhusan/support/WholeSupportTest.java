package org.zhusan.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.InvalidAnswers;
import org.zhusan.worklist.Completions;

/** People are supported by the real model, forms, rules and records; then others look. */
@IntegrationTest
class WholeSupportTest {
    private static final Member ROSTER = Member.system("test");
    private static final Map<String, String> OFFICERS = Map.of(
            "assessAdult", "dinara",
            "assessChild", "dinara",
            "agreeOnSafety", "dinara",
            "converseOnFaith", "yusuf",
            "consultOnLaw", "irina",
            "recordSocialPassport", "botagoz",
            "placeInEducation", "raushan");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Placements placements;

    @Autowired
    private Relations relations;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Completions completions;

    @Autowired
    private Records records;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ProgrammeClock clock;

    private String aliya;
    private String dana;
    private String ramazan;

    @BeforeEach
    void aliyaLivesAtTheCentreWithHerChildren() {
        var family = cast.aliya();
        aliya = family.adult();
        dana = family.children().get(0);
        ramazan = family.children().get(1);
        clock.jumpTo(clock.instant().plus(Duration.ofMinutes(10)));
        family.members().forEach(it -> {
            placements.move(it, Placements.Kind.AKTAU, "aktau", null, clock.instant(), ROSTER);
            relations.refer(
                    it,
                    "case-management",
                    null,
                    EnumSet.allOf(DataClass.class),
                    clock.instant().plus(Duration.ofDays(60)));
        });
        clock.jumpTo(clock.instant().plus(Duration.ofMinutes(10)));
        family.members().forEach(it -> processes.start("support", it, Map.of()));
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void aMotherAndHerChildrenAreSupportedEachInTheirOwnWay() {
        assertThat(open(aliya))
                .containsExactlyInAnyOrder("assessAdult", "converseOnFaith", "consultOnLaw", "recordSocialPassport");
        assertThat(open(dana)).containsExactlyInAnyOrder("assessChild", "placeInEducation");
        assertThat(open(ramazan)).containsExactlyInAnyOrder("assessChild", "placeInEducation");

        does(aliya, "assessAdult", adult("low"));
        does(aliya, "converseOnFaith", Map.of("answer", "declined"));
        does(aliya, "consultOnLaw", Map.of("ownClient", true, "issues", List.of("documents", "kinship")));
        does(aliya, "recordSocialPassport", passport(2));
        does(dana, "assessChild", child("11-13", "none"));
        does(dana, "placeInEducation", school(0, 3));
        var small = new HashMap<>(child("3-6", "none"));
        small.remove("suicideRisk");
        does(ramazan, "assessChild", small);
        does(ramazan, "placeInEducation", kindergarten());

        for (String person : List.of(aliya, dana, ramazan)) {
            assertThat(ending(person)).isEqualTo("endEvent_supported");
        }
    }

    // who reads what

    @Test
    void aSocialWorkerReadsTheSummaryAndNeverTheScore() {
        does(aliya, "assessAdult", adult("high"));
        for (String login : List.of("botagoz", "asel")) {
            Records.Stored read = records.latest(aliya, "assessAdult", cast.worker(login), "test")
                    .orElseThrow();
            assertThat(read.parts()).as(login).containsOnlyKeys(DataClass.PSYCHOLOGICAL_SUMMARY);
            assertThat(read.answers()).containsOnlyKeys("sharedSummary");
            assertThat(english(login).get("/people/" + aliya).body())
                    .contains("A quiet room helps")
                    .doesNotContain("PHQ-9", "Risk of suicide", "Total score", "agree on safety", "Agree on safety");
        }
        assertThat(records.latest(aliya, "assessAdult", cast.worker("dinara"), "test")
                        .orElseThrow()
                        .answers())
                .containsKeys("score", "toolUsed", "suicideRisk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kairat", "irina", "yusuf"})
    void othersOfTheCentreReadNothingOfIt(String login) {
        does(aliya, "assessAdult", adult("high"));
        assertThat(records.latest(aliya, "assessAdult", cast.worker(login), "test"))
                .isEmpty();
        assertThat(english(login).get("/people/" + aliya).body())
                .doesNotContain("A quiet room helps", "PHQ-9", "psychologist held", "Agree on safety");
        assertThat(tasksShownTo(login)).doesNotContain("Agree on safety");
    }

    @Test
    void aTeacherReadsWhatHelpsTheChildAndNothingOfItsStory() {
        does(dana, "assessChild", child("11-13", "none"));
        assertThat(records.latest(dana, "assessChild", cast.worker("olga"), "test"))
                .as("guardianship elsewhere has nothing to do with her")
                .isEmpty();
        relations.openForTask(
                dana,
                "education",
                "MAN",
                EnumSet.of(DataClass.PSYCHOLOGICAL_SUMMARY),
                UUID.randomUUID().toString());
        assertThat(records.latest(dana, "assessChild", cast.worker("raushan"), "test")
                        .orElseThrow()
                        .answers())
                .containsOnlyKeys("summaryForCarers");
    }

    @Test
    void whetherTheMotherWasThereIsRecorded() {
        does(dana, "assessChild", child("11-13", "none"));
        assertThat(records.latest(dana, "assessChild", cast.worker("dinara"), "test")
                        .orElseThrow()
                        .answers())
                .containsEntry("motherPresent", "yes");
        var silent = new HashMap<>(child("3-6", "none"));
        silent.remove("motherPresent");
        refused(ramazan, "assessChild", silent);
    }

    @Test
    void thatSheDeclinedToSpeakOfFaithIsKnownToTheTheologianAloneAndNobodyAsksAgain() {
        does(
                aliya,
                "converseOnFaith",
                Map.of("answer", "declined", "sessions", 3, "ownNotes", "Was cold", "topics", List.of("grief")));

        assertThat(records.latest(aliya, "converseOnFaith", cast.worker("yusuf"), "test")
                        .orElseThrow()
                        .answers())
                .as("what was typed before she declined is not kept")
                .isEqualTo(Map.of("answer", "declined"));
        for (String login : List.of("dinara", "botagoz", "irina", "kairat", "asel")) {
            assertThat(records.of(aliya, cast.worker(login), "test"))
                    .as(login)
                    .extracting(Records.Stored::form)
                    .doesNotContain("converseOnFaith");
        }
        assertThat(timeline.of(aliya, ROSTER))
                .extracting(Timeline.Entry::dataClass)
                .doesNotContain(DataClass.PSYCHOLOGICAL_OWN);
        assertThat(open(aliya)).doesNotContain("converseOnFaith");
    }

    @Test
    void noInvestigatorReadsWhatALawyerWrote() {
        does(
                aliya,
                "consultOnLaw",
                Map.of("ownClient", true, "issues", List.of("criminal"), "actions", List.of(Map.of("action", "Ask"))));
        for (String agency : List.of("knb", "prosecutor", "mia", "criminal-court")) {
            relations.refer(
                    aliya,
                    agency,
                    null,
                    EnumSet.allOf(DataClass.class),
                    clock.instant().plus(Duration.ofDays(1)));
        }
        for (String login : List.of("daniyar", "viktor", "svetlana", "marat", "botagoz", "asel", "dinara")) {
            assertThat(records.of(aliya, cast.worker(login), "test"))
                    .as(login)
                    .extracting(Records.Stored::form)
                    .doesNotContain("consultOnLaw");
        }
        assertThat(records.latest(aliya, "consultOnLaw", cast.worker("irina"), "test"))
                .isPresent();
    }

    // what the forms refuse

    @Test
    void scoresBeyondTheFormsRangeAndMissingAnswersAreRefused() {
        refused(aliya, "assessAdult", but(adult("low"), "score", 81));
        refused(aliya, "assessAdult", but(adult("low"), "score", null));
        refused(aliya, "assessAdult", but(adult("low"), "suicideRisk", null));
        refused(aliya, "assessAdult", but(adult("low"), "sharedSummary", "x".repeat(501)));
        refused(aliya, "converseOnFaith", Map.of("answer", "held", "sessions", 1, "nextStep", "again"));
        refused(aliya, "consultOnLaw", Map.of("issues", List.of("documents")));
        refused(aliya, "consultOnLaw", Map.of("ownClient", true, "issues", List.of("politics")));
        refused(aliya, "recordSocialPassport", but(passport(2), "childrenCount", 21));
        refused(dana, "placeInEducation", but(school(0, 3), "suggestedGrade", null));
        refused(dana, "placeInEducation", but(school(0, 3), "yearsOfSchool", 12));
    }

    @Test
    void aClinicalConversationKeepsNoScoreEvenIfOneWasTyped() {
        var clinical = but(but(adult("none"), "toolUsed", "clinical"), "score", 9);
        does(aliya, "assessAdult", clinical);
        assertThat(records.latest(aliya, "assessAdult", cast.worker("dinara"), "test")
                        .orElseThrow()
                        .answers())
                .doesNotContainKey("score");
    }

    // leaving

    @Test
    void whoLeavesAtHighRiskIsHandedOverWithAWord() {
        does(aliya, "assessAdult", adult("high"));
        assertThat(open(aliya)).contains("agreeOnSafety");
        inbox.post(UUID.randomUUID().toString(), "support.leftCentre", aliya, Map.of());

        assertThat(ending(aliya)).isEqualTo("endEvent_leftBeforeAllWasHeld");
        assertThat(open(aliya)).isEmpty();
        assertThat(timeline.of(aliya, cast.worker("asel")))
                .extracting(Timeline.Entry::kind)
                .contains("support.askPsychologistFirst");
    }

    @Test
    void whoseSafetyWasAgreedLeavesWithoutOne() {
        does(aliya, "assessAdult", adult("high"));
        does(aliya, "agreeOnSafety", safety());
        inbox.post(UUID.randomUUID().toString(), "support.leftCentre", aliya, Map.of());

        assertThat(ending(aliya)).isEqualTo("endEvent_leftBeforeAllWasHeld");
        assertThat(timeline.of(aliya, cast.worker("asel")))
                .extracting(Timeline.Entry::kind)
                .doesNotContain("support.askPsychologistFirst");
        assertThat(records.latest(aliya, "agreeOnSafety", cast.worker("botagoz"), "test")
                        .orElseThrow()
                        .answers())
                .containsOnlyKeys("sharedSummary");
    }

    // telling

    private void does(String person, String form, Map<String, Object> answers) {
        complete(task(person, form), answers);
        clock.jumpTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    private void refused(String person, String form, Map<String, Object> answers) {
        OpenTask task = task(person, form);
        assertThatThrownBy(() -> complete(task, answers)).as(form + answers).isInstanceOf(InvalidAnswers.class);
        assertThat(task(person, form).id()).isEqualTo(task.id());
    }

    private void complete(OpenTask task, Map<String, Object> answers) {
        completions.complete(
                cast.worker(OFFICERS.get(task.form())),
                task.id(),
                answers,
                List.of(),
                UUID.randomUUID().toString());
    }

    private OpenTask task(String person, String form) {
        return tasks.openFor(person).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + form + " but " + open(person)));
    }

    private List<String> open(String person) {
        return tasks.openFor(person).stream().map(OpenTask::form).toList();
    }

    private String ending(String person) {
        return processes.past("support").stream()
                .filter(it -> it.caseNumber().equals(person))
                .findFirst()
                .orElseThrow()
                .ending();
    }

    private Visitor english(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        return visitor;
    }

    private String tasksShownTo(String login) {
        return english(login).get("/tasks").body();
    }

    private static Map<String, Object> adult(String risk) {
        return Map.of(
                "toolUsed",
                "phq9",
                "score",
                21,
                "suicideRisk",
                risk,
                "needs",
                List.of("sleep"),
                "sharedSummary",
                "A quiet room helps");
    }

    private static Map<String, Object> child(String band, String risk) {
        return Map.of(
                "ageBand", band,
                "tool", "play",
                "motherPresent", "yes",
                "attachment", "seeks",
                "speech", "ageAppropriate",
                "languages", List.of("kk", "ar"),
                "traumaEvents", List.of("separation"),
                "suicideRisk", risk,
                "summaryForCarers", "Likes to draw");
    }

    private Map<String, Object> safety() {
        var safety = new HashMap<String, Object>();
        safety.put("warningSigns", "She stops eating");
        safety.put("whatHelps", "To walk by the sea");
        safety.put("whoHelps", List.of("psychologist"));
        safety.put("meansPutAway", "yes");
        safety.put("notAlone", "staff");
        safety.put("psychiatrist", "called");
        safety.put("riskNow", "medium");
        safety.put("nextLookAt", clock.instant().plus(Duration.ofHours(8)).toString());
        safety.put("sharedSummary", "Stay with her tonight");
        return safety;
    }

    private static Map<String, Object> passport(int children) {
        return Map.of(
                "lastResidence", "KAR",
                "lastResidencePlace", "Temirtau",
                "education", "basic",
                "maritalStatus", "widow",
                "childrenCount", children,
                "relatives", List.of(Map.of("kinship", "parent", "relativeRegion", "KAR")),
                "benefitsDue", List.of("child"));
    }

    private static Map<String, Object> school(int years, int grade) {
        return Map.of(
                "yearsOfSchool", years,
                "readLang", "none",
                "math", "basic",
                "speaksKazakh", "some",
                "speaksRussian", "no",
                "suggestedGrade", grade,
                "help", List.of("language"));
    }

    private static Map<String, Object> kindergarten() {
        return Map.of(
                "yearsOfSchool", 0,
                "readLang", "none",
                "math", "none",
                "speaksKazakh", "some",
                "speaksRussian", "no",
                "kindergarten", true);
    }

    private static Map<String, Object> but(Map<String, Object> answers, String field, Object answer) {
        return Supported.but(answers, field, answer);
    }
}
