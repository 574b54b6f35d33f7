package org.zhusan.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.PhaseTest;
import org.zhusan.Refusal;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What the chapters of support refuse, and what remains of them. */
@PhaseTest
class ChapterRulesTest {
    private static final Member HELPER =
            new Member("ZH-U-870001", "Helper", "rc-social", "rc", "KAR", Locale.ENGLISH, true);
    private static final Member SYSTEM = Member.system("test");
    private static final AtomicInteger TASKS = new AtomicInteger();

    @Autowired
    List<FormRules> rules;

    @Autowired
    Plans plans;

    @Autowired
    SupportPlans rows;

    @Autowired
    ChapterRows kept;

    @Autowired
    People people;

    @Autowired
    Timeline timeline;

    @Autowired
    TestClock clock;

    @Autowired
    Processes processes;

    @Autowired
    Inbox inbox;

    // the plan

    @Test
    void aPlanIsWhatWasAgreedOnLast() {
        String her = adult();
        plans.agree(her, Set.of(Chapter.COUNSELLING, Chapter.LEGAL_HELP), today());
        assertThat(plans.of(her)).containsExactlyInAnyOrder(Chapter.COUNSELLING, Chapter.LEGAL_HELP);
        rows.mark(her, true);

        plans.agree(her, Set.of(Chapter.COUNSELLING, Chapter.THEOLOGY), today());
        assertThat(plans.of(her)).containsExactlyInAnyOrder(Chapter.COUNSELLING, Chapter.THEOLOGY);
        assertThat(rows.unopened(her)).containsExactly(Chapter.THEOLOGY);
    }

    @Test
    void onlyWhatRunsIsToldOfAChangedPlan() {
        String her = adult();
        plans.agree(her, Set.of(Chapter.COUNSELLING, Chapter.LEGAL_HELP), today());
        when(processes.running(her)).thenReturn(List.of(running("regionalSupport", her), running("counselling", her)));
        clearInvocations(inbox);

        plans.agree(her, Set.of(Chapter.THEOLOGY), today());

        verify(inbox).post(anyString(), eq("counselling.noLongerPlanned"), eq(her), any());
        verify(inbox).post(anyString(), eq("regionalSupport.planChanged"), eq(her), any());
        verify(inbox, never()).post(anyString(), eq("legalHelp.noLongerPlanned"), eq(her), any());
    }

    // counselling

    @Test
    void aPsychologistMeetsAtLeastMonthlyAtFirstAndOnceASeasonLater() {
        String her = adult();
        refused("regional.nextTooLate", "counselling", "counselPerson", her, meeting(true, today().plusMonths(2)));
        refused("regional.nextPast", "counselling", "counselPerson", her, meeting(true, today()));
        refused(
                "regional.notHeldYet",
                "counselling",
                "counselPerson",
                her,
                but(meeting(true, today().plusDays(20)), "dt", moment(2)));

        assertThat(handIn("counselling", "counselPerson", her, meeting(true, today().plusDays(20))))
                .containsEntry("meetsAgain", true);
        clock.pass(Duration.ofDays(100));
        handIn("counselling", "counselPerson", her, meeting(true, today().plusMonths(3)));
    }

    @Test
    void twoMeetingsMissedAreAReasonToAskHowSheIsAndNothingElse() {
        String her = adult();
        handIn("counselling", "counselPerson", her, meeting(false, today().plusDays(20)));
        assertThat(told(her)).doesNotContain("regional.missedTwice");
        clock.pass(Duration.ofDays(20));
        handIn("counselling", "counselPerson", her, meeting(false, today().plusDays(20)));

        assertThat(timeline.of(her, SYSTEM)).anySatisfy(it -> {
            assertThat(it.kind()).isEqualTo("regional.missedTwice");
            assertThat(it.dataClass()).isEqualTo(DataClass.PSYCHOLOGICAL_SUMMARY);
        });
    }

    @Test
    void whatIsEnoughIsNoPartOfThePlanAnyMore() {
        String her = adult();
        plans.agree(her, Set.of(Chapter.COUNSELLING), today());
        var enough = new HashMap<String, Object>();
        enough.put("dt", moment(-1));
        enough.put("attended", true);
        enough.put("suicideRisk", "none");
        enough.put("nextStep", "enough");
        assertThat(handIn("counselling", "counselPerson", her, enough)).isEqualTo(Map.of("meetsAgain", false));
        assertThat(plans.of(her)).isEmpty();
    }

    @Test
    void whoeverIsAtHighRiskIsSeenAgainWithinAWeekAndThoseNearReadWhatToDo() {
        String her = adult();
        var high = but(meeting(true, today().plusDays(5)), "suicideRisk", "high");
        refused("regional.summaryMissing", "counselling", "counselPerson", her, high);
        var told = but(high, "sharedSummary", "Not alone in the evening; call the psychologist");
        refused("regional.riskLeftAlone", "counselling", "counselPerson", her, but(told, "nextStep", "enough"));
        refused("regional.riskLeftAlone", "counselling", "counselPerson", her, but(told, "nextStep", "noWish"));
        refused(
                "regional.nextTooLate",
                "counselling",
                "counselPerson",
                her,
                but(told, "nextMeetingOn", today().plusDays(8)));

        assertThat(handIn("counselling", "counselPerson", her, told))
                .containsEntry("meetsAgain", true)
                .containsEntry("highSuicideRisk", true);
        assertThat(timeline.of(her, SYSTEM))
                .extracting(it -> it.kind() + " " + it.dataClass())
                .contains(
                        "regional.safetyDue " + DataClass.PSYCHOLOGICAL,
                        "regional.askPsychologistFirst " + DataClass.PSYCHOLOGICAL_SUMMARY);
    }

    @Test
    void whoDidNotComeOrIsAtLowRiskRaisesNoAlarm() {
        String her = adult();
        assertThat(handIn("counselling", "counselPerson", her, meeting(true, today().plusDays(20))))
                .containsEntry("highSuicideRisk", false);
        var absent = but(meeting(false, today().plusDays(20)), "suicideRisk", "high");
        assertThat(handIn("counselling", "counselPerson", her, absent)).containsEntry("highSuicideRisk", false);
        assertThat(told(her)).doesNotContain("regional.safetyDue", "regional.askPsychologistFirst");
    }

    @Test
    void nobodyAtHighRiskIsLeftAloneWithIt() {
        String her = adult();
        refused("regional.personAlone", "counselling", "agreeOnSafetyPlan", her, safety("nobody", "low"));
        refused("regional.meansWithinReach", "counselling", "agreeOnSafetyPlan", her, safety("family", "low"));
        refused("regional.psychiatristForgotten", "counselling", "agreeOnSafetyPlan", her, safety("staff", "high"));

        var declined = but(safety("staff", "high"), "psychiatrist", "declined");
        assertThat(handIn("counselling", "agreeOnSafetyPlan", her, declined)).containsEntry("highSuicideRisk", true);
        assertThat(handIn("counselling", "agreeOnSafetyPlan", her, safety("staff", "low")))
                .containsEntry("highSuicideRisk", false);
    }

    @Test
    void whoeverStandsByHasHeardThePsychologistAndForgetsNoChild() {
        Map<String, Object> arranged = Map.of("spoken", true, "nearby", "family", "children", "none");
        refused(
                "regional.psychologistNotHeard",
                "counselling",
                "standByPerson",
                adult(),
                but(arranged, "spoken", false));
        handIn("counselling", "standByPerson", adult(), arranged);

        String mother = mother();
        refused("regional.childrenForgotten", "counselling", "standByPerson", mother, arranged);
        handIn("counselling", "standByPerson", mother, but(arranged, "children", "self"));
    }

    // faith

    @Test
    void aConversationOnFaithIsFreeAndToStopIsAFullAnswer() {
        String her = adult();
        Map<String, Object> held =
                Map.of("answer", "held", "voluntary", true, "dt", moment(-1), "nextStep", "whenAsked");
        refused("regional.faithNotVoluntary", "theology", "talkOfFaith", her, but(held, "voluntary", false));
        refused(
                "regional.moreThanStopping",
                "theology",
                "talkOfFaith",
                her,
                Map.of("answer", "nothingMore", "ownNotes", "Was silent"));
        refused("regional.notHeldYet", "theology", "talkOfFaith", her, but(held, "dt", moment(2)));

        assertThat(handIn("theology", "talkOfFaith", her, held)).isEqualTo(Map.of("talksAgain", false));
        assertThat(handIn("theology", "talkOfFaith", her, Map.of("answer", "nothingMore")))
                .isEqualTo(Map.of("talksAgain", false));
        assertThat(told(her)).as("nobody else learns that they spoke").isEmpty();
    }

    // law

    @Test
    void aMatterComesBackUntilItIsSettledAndNoneIsDropped() {
        String her = adult();
        Map<String, Object> first = Map.of("ownClient", true, "newMatters", List.of(matter(today().plusDays(30))));
        refused("regional.notOwnClient", "legalHelp", "helpLegally", her, but(first, "ownClient", false));
        refused("regional.noMatter", "legalHelp", "helpLegally", her, Map.of("ownClient", true));
        refused(
                "regional.nextTooLate",
                "legalHelp",
                "helpLegally",
                her,
                but(first, "newMatters", List.of(matter(today().plusMonths(4)))));

        assertThat(handIn("legalHelp", "helpLegally", her, first))
                .containsEntry("mattersOpen", true)
                .containsEntry("nextLegalStep", today().plusDays(30));
        assertThat(rule("legalHelp", "helpLegally")
                        .prefill(her, "instance-" + her, HELPER)
                        .get("matters"))
                .asString()
                .contains("matterNo=1", "allowance", "filed");
        refused("regional.matterDropped", "legalHelp", "helpLegally", her, Map.of("ownClient", true));

        Map<String, Object> settled =
                Map.of("ownClient", true, "matters", List.of(Map.of("matterNo", BigDecimal.ONE, "status", "granted")));
        assertThat(handIn("legalHelp", "helpLegally", her, settled)).isEqualTo(Map.of("mattersOpen", false));
    }

    // school

    @Test
    void theSchoolLearnsNoMoreThanTheFamilyAndTheChildChose() {
        String child = child(11);
        Map<String, Object> place = place("grade4");
        refused("regional.familyNotAsked", "schooling", "enrolChild", child, but(place, "familyChose", false));
        refused("regional.childNotAsked", "schooling", "enrolChild", child, but(place, "childAsked", false));
        handIn("schooling", "enrolChild", child, place);
        assertThat(kept.disclosure("instance-" + child)).contains("principalOnly");
        assertThat(rule("schooling", "enrolChild").prefill(child, "instance", HELPER))
                .as("its age and nothing of its story")
                .containsOnlyKeys("age");
    }

    @Test
    void nobodyNeedsToBeAskedWhereNobodyIsTold() {
        String child = child(11);
        handIn(
                "schooling",
                "enrolChild",
                child,
                but(but(but(place("grade4"), "disclosure", "none"), "familyChose", false), "childAsked", false));
        assertThat(kept.disclosure("instance-" + child)).contains("none");
    }

    @ParameterizedTest
    @CsvSource({"8, kindergarten", "4, grade0", "8, grade5", "10, college"})
    void aChildLearnsAmongOthersOfItsAge(int age, String level) {
        refused("regional.levelDoesNotFit", "schooling", "enrolChild", child(age), place(level));
    }

    @Test
    void whoSitsAmongMuchYoungerOnesHasATeacherBeside() {
        String child = child(12);
        refused("regional.amongYoungerAlone", "schooling", "enrolChild", child, place("grade2"));
        handIn("schooling", "enrolChild", child, but(place("grade2"), "supportTeacher", true));
    }

    @Test
    void aMissingCertificateKeepsNobodyFromSchoolAndTheClinicIsTold() {
        String child = child(8);
        assertThat(handIn("schooling", "enrolChild", child, but(place("grade1"), "vaccCert", false)))
                .isEqualTo(Map.of("placeFound", true));
        assertThat(told(child)).contains("regional.certificateMissing", "regional.childEnrolled");
    }

    @Test
    void whoWaitsForAPlaceIsAskedWithinAMonth() {
        String child = child(5);
        refused(
                "regional.nextTooLate",
                "schooling",
                "enrolChild",
                child,
                Map.of("answer", "notYet", "askAgain", today().plusMonths(2)));
        assertThat(handIn(
                        "schooling", "enrolChild", child, Map.of("answer", "notYet", "askAgain", today().plusDays(20))))
                .containsEntry("placeFound", false);
    }

    @Test
    void aChildThatIsTeasedIsNotLeftAloneWithIt() {
        String child = child(9);
        Map<String, Object> teased =
                Map.of("attends", "regularly", "learning", "withOthers", "treated", "teased", "goesOn", "lookAgain");
        refused("regional.nothingDone", "schooling", "seeHowSchoolGoes", child, teased);
        refused("regional.notWellYet", "schooling", "seeHowSchoolGoes", child, but(teased, "goesOn", "well"));
        handIn("schooling", "seeHowSchoolGoes", child, but(teased, "measures", List.of("classTalk")));
    }

    // a livelihood

    @Test
    void aMotherOfSmallChildrenLearnsOnceSomebodyIsWithThem() {
        String mother = mother();
        Map<String, Object> sewing = course("sewing", "family");
        refused("regional.nobodyWithChildren", "livelihood", "chooseProfession", mother, course("sewing", "notNeeded"));
        refused(
                "regional.nobodyWithChildren",
                "livelihood",
                "chooseProfession",
                mother,
                course("sewing", "stillLooking"));
        refused("regional.notOwnChoice", "livelihood", "chooseProfession", mother, but(sewing, "ownWish", false));
        refused(
                "regional.courseMisdated",
                "livelihood",
                "chooseProfession",
                mother,
                but(sewing, "end", today().minusDays(1)));
        assertThat(handIn("livelihood", "chooseProfession", mother, sewing)).containsEntry("courseChosen", true);
        assertThat(handIn("livelihood", "chooseProfession", adult(), Map.of("ownWish", true, "course", "none")))
                .isEqualTo(Map.of("courseChosen", false));
    }

    @Test
    void aTranslatorWorksBetweenTwoLanguages() {
        var pair = but(but(course("translator", "notNeeded"), "languageFrom", "ar"), "languageTo", "ar");
        refused("regional.sameLanguage", "livelihood", "chooseProfession", adult(), pair);
        handIn("livelihood", "chooseProfession", adult(), but(pair, "languageTo", "kk"));
    }

    @Test
    void aDriverPassesTrafficRulesFirst() {
        String her = adult();
        handIn("livelihood", "chooseProfession", her, course("driver", "notNeeded"));
        refused(
                "regional.trafficRulesFirst",
                "livelihood",
                "recordExam",
                her,
                Map.of("exam", "passed", "trafficRules", "failed"));
        refused(
                "regional.nextTooLate",
                "livelihood",
                "recordExam",
                her,
                Map.of("exam", "failed", "triesAgain", true, "againOn", today().plusMonths(5)));
        assertThat(handIn("livelihood", "recordExam", her, Map.of("exam", "passed", "trafficRules", "passed")))
                .isEqualTo(Map.of("examAgain", false));
    }

    @Test
    void workIsLookedForMonthlyThreeTimesThenOnceASeason() {
        String her = adult();
        refused("regional.nextTooLate", "livelihood", "seekWork", her, seeking(today().plusMonths(2)));
        for (int i = 0; i < 3; i++) {
            handIn("livelihood", "seekWork", her, seeking(today().plusDays(28)));
            clock.pass(Duration.ofDays(28));
        }
        handIn("livelihood", "seekWork", her, seeking(today().plusMonths(3)));
        assertThat(handIn("livelihood", "seekWork", her, Map.of("status", "employed", "since", today())))
                .isEqualTo(Map.of("workStatus", "working"));
        assertThat(handIn("livelihood", "checkRetention", her, Map.of("retention", "lost")))
                .isEqualTo(Map.of("stillWorks", false));
    }

    // health

    @Test
    void noDoseThatIsDueIsForgotten() {
        String child = child(2);
        Map<String, Object> seen = Map.of(
                "came",
                true,
                "visit",
                today(),
                "nextDose",
                today().plusMonths(2),
                "nextStep",
                "again",
                "nextVisitOn",
                today().plusMonths(2));
        refused("regional.doseForgotten", "healthFollowUp", "followUpHealth", child, but(seen, "nextStep", "nothing"));
        refused(
                "regional.nextTooLate",
                "healthFollowUp",
                "followUpHealth",
                child,
                but(seen, "nextVisitOn", today().plusMonths(3)));
        refused("regional.nextPast", "healthFollowUp", "followUpHealth", child, but(seen, "nextDose", today()));
        assertThat(handIn("healthFollowUp", "followUpHealth", child, seen)).containsEntry("seenAgain", true);
    }

    // telling

    private static Processes.Running running(String process, String person) {
        return new Processes.Running("instance", process, person, Instant.EPOCH);
    }

    private void refused(String key, String process, String form, String person, Map<String, Object> answers) {
        assertThatThrownBy(() -> rule(process, form).check(submission(process, form, person, answers)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private Map<String, Object> handIn(String process, String form, String person, Map<String, Object> answers) {
        Submission submission = submission(process, form, person, answers);
        rule(process, form).check(submission);
        return rule(process, form).accepted(submission);
    }

    private FormRules rule(String process, String form) {
        return rules.stream()
                .filter(it -> it.process().equals(process) && it.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private Submission submission(String process, String form, String person, Map<String, Object> answers) {
        return new Submission(
                process,
                form,
                "chapter-task-" + TASKS.incrementAndGet(),
                "instance-" + person,
                person,
                HELPER,
                clock.instant(),
                answers,
                List.of());
    }

    private List<String> told(String person) {
        return timeline.of(person, SYSTEM).stream()
                .map(Timeline.Entry::kind)
                .filter(it -> it.startsWith("regional."))
                .toList();
    }

    private Map<String, Object> meeting(boolean attended, LocalDate next) {
        return Map.of(
                "dt",
                moment(0),
                "attended",
                attended,
                "suicideRisk",
                "low",
                "nextStep",
                "again",
                "nextMeetingOn",
                next,
                "sharedSummary",
                "");
    }

    private Map<String, Object> safety(String notAlone, String riskNow) {
        return Map.of("notAlone", notAlone, "meansPutAway", "notYet", "psychiatrist", "notNeeded", "riskNow", riskNow);
    }

    private static Map<String, Object> matter(LocalDate due) {
        return Map.of("newMatter", "allowance", "newStatus", "filed", "newDue", due);
    }

    private Map<String, Object> place(String level) {
        return Map.of(
                "answer",
                "found",
                "institution",
                "School 5",
                "level",
                level,
                "from",
                today(),
                "vaccCert",
                true,
                "disclosure",
                "principalOnly",
                "familyChose",
                true,
                "childAsked",
                true);
    }

    private Map<String, Object> course(String course, String childcare) {
        return Map.of(
                "ownWish",
                true,
                "course",
                course,
                "start",
                today(),
                "end",
                today().plusMonths(3),
                "childcare",
                childcare);
    }

    private static Map<String, Object> seeking(LocalDate next) {
        return Map.of("status", "seeking", "nextLookOn", next);
    }

    private static Map<String, Object> but(Map<String, Object> answers, String field, Object answer) {
        var changed = new HashMap<>(answers);
        changed.put(field, answer);
        return changed;
    }

    private OffsetDateTime moment(int days) {
        return clock.instant().plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private String adult() {
        return person(People.Role.ADULT, 30);
    }

    private String child(int age) {
        return person(People.Role.CHILD, age);
    }

    /** With a child of two. */
    private String mother() {
        var household = new ArrayList<String>(List.of(adult(), child(2)));
        people.formHousehold(household, SYSTEM);
        return household.get(0);
    }

    private String person(People.Role role, int age) {
        @Nullable String none = null;
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        today().minusYears(age).minusDays(30),
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        none,
                        none),
                SYSTEM);
    }
}
