package org.zhusan.regional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

/** Support in the region and each of its chapters. */
@ProcessTest
class ChaptersProcessTest {
    private static final Duration MONTH = Duration.ofDays(31);
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final Duration NINETY_DAYS = Duration.ofDays(91);
    private static final Map<String, Object> IN_KARAGANDA = Map.of("placeRegion", "KAR");
    private static final Date APRIL = Date.from(Instant.parse("2019-04-01T00:00:00Z"));

    @Autowired
    Stories stories;

    @Autowired
    TestRegionalSupportSteps steps;

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    // the plan

    @Test
    void whatThePlanNamesBeginsSideBySideAndNothingElse() {
        Story her = planned(Set.of(Chapter.COUNSELLING, Chapter.LIVELIHOOD));
        assertThat(openTo(her.person))
                .containsExactlyInAnyOrder("rc-psych:KAR counselPerson", "rc-vocational:KAR chooseProfession");
    }

    @Test
    void aPlanWithNothingInItAsksNobodyAndWaitsForTheEndOfTheProgramme() {
        planned(Set.of()).waitsAt("timerEvent_ninetyDays").passed("endEvent_given");
    }

    @Test
    void aChangedPlanBeginsWhatIsNewBesideWhatRuns() {
        Story her = planned(Set.of(Chapter.COUNSELLING));
        steps.planned(her.person, Set.of(Chapter.THEOLOGY));
        her.hears("regionalSupport.planChanged");
        assertThat(openTo(her.person))
                .containsExactlyInAnyOrder("rc-psych:KAR counselPerson", "rc-theology:KAR talkOfFaith");

        complete(her.person, "talkOfFaith", Map.of());
        her.passed("endEvent_moreGiven").isUpTo("rc-psych:KAR", "counselPerson");
    }

    @Test
    void whoLeavesTheProgrammeIsAskedForNothingMore() {
        planned(Set.of(Chapter.COUNSELLING, Chapter.LEGAL_HELP, Chapter.HEALTH_FOLLOW_UP))
                .hears("regionalSupport.ended")
                .endsAt("endEvent_supportEnded")
                .askedSteps("takeUpPlan", "seePlan", "closePlan")
                .isOver();
    }

    // without a programme

    @Test
    void whileAProgrammeRunsItsReviewsAskAndNobodyElse() {
        Story child = planned(Set.of());
        for (int looked = 0; looked < 3; looked++) {
            child.afterWaiting(NINETY_DAYS).waitsAt("timerEvent_ninetyDays");
        }
        child.passed("serviceTask_seeWhetherProgrammeRuns").passedNot("userTask_askWhatStillHelps");
    }

    @Test
    void whatHelpsAChildGoesOnWhenTheAdultsHaveLeftAndSomebodyAsksFromTimeToTimeUntilItIsEnough() {
        Story child = planned(Set.of(Chapter.SCHOOLING));
        steps.programmeIsOver(child.person);

        child.afterWaiting(NINETY_DAYS);
        assertThat(openTo(child.person))
                .containsExactlyInAnyOrder("edu-local:KAR enrolChild", "rc-case-manager:KAR askWhatStillHelps");
        Date inHalfAYear = Date.from(clock.instant().plus(HALF_A_YEAR));
        complete(child.person, "askWhatStillHelps", Map.of("helpGoesOn", true, "askAgainOn", inHalfAYear));
        child.afterWaiting(NINETY_DAYS);
        assertThat(openTo(child.person)).containsExactly("edu-local:KAR enrolChild");

        child.afterWaiting(HALF_A_YEAR);
        complete(child.person, "askWhatStillHelps", Map.of("helpGoesOn", false));
        child.passed("serviceTask_closePlanAsAgreed")
                .endsAt("endEvent_helpEnded")
                .isOver();
        assertThat(openTo(child.person)).isEmpty();
    }

    @Test
    void whoeverComesBackBeforeAnybodyHasAskedIsAskedByTheProgrammeAgain() {
        Story child = planned(Set.of());
        steps.programmeIsOver(child.person);
        steps.programmeRunsAgain(child.person);
        child.afterWaiting(NINETY_DAYS)
                .waitsAt("timerEvent_ninetyDays")
                .hears("regionalSupport.ended")
                .endsAt("endEvent_supportEnded")
                .isOver();
    }

    @Test
    void aProgrammeBegunElsewhereEndsWhatHelpedHereAlthoughSomebodyWasStillToAsk() {
        Story child = planned(Set.of());
        steps.programmeIsOver(child.person);
        child.afterWaiting(NINETY_DAYS)
                .isUpTo("rc-case-manager:KAR", "askWhatStillHelps")
                .hears("regionalSupport.ended")
                .endsAt("endEvent_supportEnded")
                .isOver();
        assertThat(openTo(child.person)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void aChapterThePlanNamesNoLongerStops(Chapter chapter) {
        Story her = stories.begin(chapter.code(), Map.of());
        assertThat(openTo(her.person)).hasSize(1);
        her.hears(chapter.code() + ".noLongerPlanned")
                .endsAt("endEvent_noLongerPlanned")
                .isOver();
    }

    // conversations, help and health come round until it is enough

    @ParameterizedTest
    @CsvSource({
        "theology, talkOfFaith, talksAgain, nextTalk, endEvent_ended",
        "legalHelp, helpLegally, mattersOpen, nextLegalStep, endEvent_settled",
        "healthFollowUp, followUpHealth, seenAgain, nextHealthVisit, endEvent_followed"
    })
    void itComesRoundOnTheDayAgreedOnUntilItIsEnough(
            String process, String task, String again, String day, String ending) {
        Story her = stories.begin(process, Map.of());
        her.does(task, Map.of(again, true, day, APRIL))
                .waitsAt("timerEvent_" + day)
                .afterWaiting(Duration.ofDays(29))
                .waitsAt("timerEvent_" + day)
                .afterWaiting(Duration.ofDays(3))
                .does(task, Map.of(again, false))
                .endsAt(ending)
                .isOver();
    }

    @Test
    void conversationsComeRoundOnTheDayAgreedOnUntilItIsEnough() {
        stories.begin("counselling", IN_KARAGANDA)
                .does("counselPerson", Map.of("meetsAgain", true, "nextMeeting", APRIL, "highSuicideRisk", false))
                .waitsAt("timerEvent_nextMeeting")
                .afterWaiting(MONTH)
                .isUpTo("rc-psych:KAR", "counselPerson")
                .does("counselPerson", Map.of("meetsAgain", false))
                .endsAt("endEvent_ended")
                .passedNot("gateway_atOnce")
                .isOver();
    }

    @Test
    void atHighRiskThePsychologistAndTheCaseManagerActAtOnceAndNeitherWaitsForTheOther() {
        Story her = atHighRisk();
        assertThat(openTo(her.person))
                .containsExactlyInAnyOrder("rc-psych:KAR agreeOnSafetyPlan", "rc-case-manager:KAR standByPerson");
        assertThat(tasks.openFor(her.person))
                .allSatisfy(it -> assertThat(it.dueAt()).isBefore(it.openedAt().plus(Duration.ofHours(5))));
        complete(her.person, "agreeOnSafetyPlan", Map.of("highSuicideRisk", false));
        her.isUpTo("rc-case-manager:KAR", "standByPerson")
                .does("standByPerson")
                .waitsAt("timerEvent_nextMeeting")
                .afterWaiting(MONTH)
                .isUpTo("rc-psych:KAR", "counselPerson");
    }

    @Test
    void whileTheRiskIsHighSomebodyLooksAgainEveryDay() {
        Story her = atHighRisk();
        complete(her.person, "agreeOnSafetyPlan", Map.of("highSuicideRisk", true));
        her.afterWaiting(Duration.ofDays(1));
        assertThat(openTo(her.person))
                .as("whether or not the case manager was there")
                .contains("rc-psych:KAR agreeOnSafetyPlan");
        complete(her.person, "agreeOnSafetyPlan", Map.of("highSuicideRisk", true));
        complete(her.person, "standByPerson", Map.of());
        her.waitsAt("timerEvent_lookAgain").afterWaiting(Duration.ofHours(23)).waitsAt("timerEvent_lookAgain");
        her.afterWaiting(Duration.ofHours(1))
                .isUpTo("rc-psych:KAR", "agreeOnSafetyPlan")
                .does("agreeOnSafetyPlan", Map.of("highSuicideRisk", false))
                .waitsAt("timerEvent_nextMeeting");
    }

    @Test
    void withoutAnAnswerAboutTheRiskAPsychologistLooksAtOnce() {
        Story her = stories.begin("counselling", IN_KARAGANDA);
        her.does("counselPerson", Map.of("meetsAgain", true, "nextMeeting", APRIL));
        assertThat(openTo(her.person)).contains("rc-psych:KAR agreeOnSafetyPlan");
    }

    @Test
    void whoSaysNothingAboutFaithIsNotAskedAgain() {
        stories.begin("theology", Map.of()).does("talkOfFaith").endsAt("endEvent_ended");
    }

    // school

    @Test
    void aChildFindsAPlaceAndIsAskedAfterThreeMonths() {
        stories.begin("schooling", IN_KARAGANDA)
                .isUpTo("edu-local:KAR", "enrolChild")
                .does("enrolChild", Map.of("placeFound", true))
                .waitsAt("timerEvent_settledIn")
                .afterWaiting(Duration.ofDays(89))
                .waitsAt("timerEvent_settledIn")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("edu-local:KAR", "seeHowSchoolGoes")
                .does("seeHowSchoolGoes", Map.of("schoolGoes", "well"))
                .endsAt("endEvent_learning")
                .isOver();
    }

    @Test
    void whereThereIsNoPlaceItIsAskedForAgain() {
        stories.begin("schooling", Map.of())
                .does("enrolChild", Map.of("placeFound", false, "askAgainOn", APRIL))
                .waitsAt("timerEvent_askAgain")
                .afterWaiting(MONTH)
                .isUpTo("edu-local:MAN", "enrolChild");
    }

    @Test
    void aChildThatIsTeasedIsLookedAfterAgainAndMayChangeThePlace() {
        stories.begin("schooling", Map.of())
                .does("enrolChild", Map.of("placeFound", true))
                .afterWaiting(Duration.ofDays(90))
                .does("seeHowSchoolGoes", Map.of("schoolGoes", "lookAgain"))
                .afterWaiting(Duration.ofDays(90))
                .does("seeHowSchoolGoes", Map.of("schoolGoes", "otherPlace"))
                .isUpTo("edu-local:MAN", "enrolChild");
    }

    // a livelihood

    @Test
    void whoLearnsAProfessionAndFindsWorkIsAskedOnceMoreAfterThreeMonths() {
        Story her = stories.begin("livelihood", IN_KARAGANDA)
                .does("chooseProfession", Map.of("courseChosen", true, "courseEnd", APRIL))
                .waitsAt("timerEvent_courseEnd")
                .afterWaiting(MONTH)
                .isUpTo("rc-vocational:KAR", "recordExam")
                .does("recordExam", Map.of("examAgain", true, "courseEnd", APRIL))
                .afterWaiting(Duration.ofDays(1))
                .does("recordExam", Map.of("examAgain", false))
                .isUpTo("employment-centre:KAR", "seekWork")
                .does("seekWork", Map.of("workStatus", "working"))
                .waitsAt("timerEvent_threeMonths")
                .afterWaiting(Duration.ofDays(90));
        her.isUpTo("employment-centre:KAR", "checkRetention")
                .does("checkRetention", Map.of("stillWorks", true))
                .endsAt("endEvent_employed")
                .isOver();
    }

    @Test
    void workThatDoesNotLastIsLookedForAgain() {
        stories.begin("livelihood", Map.of())
                .does("chooseProfession", Map.of("courseChosen", false))
                .does("seekWork", Map.of("workStatus", "seeking", "nextLook", APRIL))
                .waitsAt("timerEvent_nextLook")
                .afterWaiting(MONTH)
                .does("seekWork", Map.of("workStatus", "working"))
                .afterWaiting(Duration.ofDays(90))
                .does("checkRetention", Map.of("stillWorks", false))
                .isUpTo("employment-centre:MAN", "seekWork")
                .passedNot("userTask_recordExam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caring", "notAble"})
    void toCareForOthersOrNotToBeAbleIsAFullAnswer(String answer) {
        stories.begin("livelihood", Map.of())
                .does("chooseProfession")
                .does("seekWork", Map.of("workStatus", answer))
                .endsAt("endEvent_" + answer)
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void everyChapterOfAPlanEndsByItself() {
        Story her = planned(Set.of(Chapter.values()));
        assertThat(openTo(her.person)).hasSize(6);
        complete(her.person, "counselPerson", Map.of("meetsAgain", false));
        complete(her.person, "talkOfFaith", Map.of());
        complete(her.person, "helpLegally", Map.of("mattersOpen", false));
        complete(her.person, "followUpHealth", Map.of("seenAgain", false));
        complete(her.person, "chooseProfession", Map.of());
        complete(her.person, "seekWork", Map.of("workStatus", "caring"));
        complete(her.person, "enrolChild", Map.of("placeFound", true));
        her.afterWaiting(Duration.ofDays(90));
        complete(her.person, "seeHowSchoolGoes", Map.of("schoolGoes", "well"));
        her.passed("endEvent_given").waitsAt("timerEvent_ninetyDays");
        stories.tell("regionalSupport.ended", her.person);
        her.endsAt("endEvent_supportEnded").isOver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"counselling", "theology", "legalHelp", "schooling", "livelihood", "healthFollowUp"})
    @Order(Integer.MAX_VALUE)
    void everyEndOfAChapterIsReachedBySomeStory(String process) {
        stories.assertEveryEndReached(process);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regionalSupport", "supportChapters"})
    @Order(Integer.MAX_VALUE)
    void everyEndOfWhatRunsSideBySideIsPassedInSomeStory(String process) {
        stories.assertEveryEndPassed(process);
    }

    private Story atHighRisk() {
        Story her = stories.begin("counselling", IN_KARAGANDA);
        return her.does("counselPerson", Map.of("meetsAgain", true, "nextMeeting", APRIL, "highSuicideRisk", true));
    }

    private Story planned(Set<Chapter> chapters) {
        String person = stories.newcomer();
        steps.planned(person, chapters);
        return stories.begin("regionalSupport", person, IN_KARAGANDA);
    }

    private List<String> openTo(String person) {
        return tasks.openFor(person).stream()
                .map(it -> String.join(",", it.candidateGroups()) + " " + it.form())
                .toList();
    }

    private void complete(String person, String form, Map<String, Object> facts) {
        OpenTask task = tasks.openFor(person).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " is not open but " + openTo(person)));
        tasks.complete(task.id(), "ZH-U-000001", facts);
    }
}
