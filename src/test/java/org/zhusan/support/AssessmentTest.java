package org.zhusan.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.support.Supported.AIZADA;
import static org.zhusan.support.Supported.ASEL;
import static org.zhusan.support.Supported.BOTAGOZ;
import static org.zhusan.support.Supported.DANIYAR;
import static org.zhusan.support.Supported.DINARA;
import static org.zhusan.support.Supported.KAIRAT;
import static org.zhusan.support.Supported.OTHER_PSYCHOLOGIST;
import static org.zhusan.support.Supported.YUSUF;
import static org.zhusan.support.Supported.but;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Timeline;

@SupportRoomTest
class AssessmentTest {
    private static final Map<String, Object> ADULT = Map.of(
            "toolUsed", "phq9",
            "score", BigDecimal.valueOf(9),
            "suicideRisk", "low",
            "sharedSummary", "Sleeps badly; a quiet room helps.");
    private static final Map<String, Object> CHILD = Map.of(
            "ageBand", "7-10",
            "tool", "play",
            "motherPresent", "no",
            "attachment", "seeks",
            "speech", "ageAppropriate",
            "suicideRisk", "none",
            "summaryForCarers", "Likes to draw; needs to know when you come back.");

    @Autowired
    Supported at;

    @Autowired
    SupportSteps steps;

    @Autowired
    Timeline timeline;

    @ParameterizedTest
    @CsvSource({"pcl5, 0", "pcl5, 80", "phq9, 0", "phq9, 27"})
    void aScoreTheToolCanHaveIsTaken(String tool, int score) {
        var answers = but(but(ADULT, "toolUsed", tool), "score", BigDecimal.valueOf(score));
        assertThat(at.handIn("assessAdult", at.adult(), DINARA, answers)).containsEntry("highSuicideRisk", false);
    }

    @ParameterizedTest
    @CsvSource({"pcl5, 81, PCL-5, 80", "phq9, 28, PHQ-9, 27", "phq9, -1, PHQ-9, 27"})
    void aScoreTheToolCannotHaveIsAddedUpAgain(String tool, int score, String title, int highest) {
        var answers = but(but(ADULT, "toolUsed", tool), "score", BigDecimal.valueOf(score));
        assertThatThrownBy(() -> at.handIn("assessAdult", at.adult(), DINARA, answers))
                .isInstanceOfSatisfying(AssessmentRefused.ScoreOutOfRange.class, no -> assertThat(no.arguments())
                        .containsExactly(title, highest));
    }

    @Test
    void aConversationHasNoScore() {
        var answers = but(but(ADULT, "toolUsed", "clinical"), "score", null);
        assertThatCode(() -> at.handIn("assessAdult", at.adult(), DINARA, answers))
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyUnderAgeIsAssessedAsAnAdult() {
        assertThatThrownBy(() -> at.handIn("assessAdult", at.child(17), DINARA, ADULT))
                .isInstanceOf(AssessmentRefused.OtherAge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHQ-9: 21", "phq 9 was bad", "PCL–5 of 60", "SDQ 30", "cries8"})
    void whatOthersReadNamesNoTest(String summary) {
        assertThatThrownBy(() -> at.handIn("assessAdult", at.adult(), DINARA, but(ADULT, "sharedSummary", summary)))
                .isInstanceOf(AssessmentRefused.ScoreInSummary.class);
        assertThatThrownBy(() -> at.handIn("assessChild", at.child(8), DINARA, but(CHILD, "summaryForCarers", summary)))
                .isInstanceOf(AssessmentRefused.ScoreInSummary.class);
    }

    @ParameterizedTest
    @CsvSource({"2, sdq, 40", "17, sdq, 0", "8, cries8, 40"})
    void aChildsScoreIsTakenFromAToolOfItsAge(int age, String tool, int score) {
        String child = at.child(age);
        var answers = but(
                but(but(CHILD, "tool", tool), "score", BigDecimal.valueOf(score)),
                "ageBand",
                at.prefilled("assessChild", child, DINARA).get("ageBand"));
        assertThatCode(() -> at.handIn("assessChild", child, DINARA, answers)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, sdq, 0-2", "7, cries8, 7-10"})
    void aToolForOlderChildrenIsRefused(int age, String tool, String band) {
        var answers = but(but(but(CHILD, "tool", tool), "score", BigDecimal.TEN), "ageBand", band);
        assertThatThrownBy(() -> at.handIn("assessChild", at.child(age), DINARA, answers))
                .isInstanceOf(AssessmentRefused.TooYoungForTool.class);
    }

    @Test
    void aChildsScoreBeyondFortyIsRefused() {
        for (String tool : List.of("sdq", "cries8")) {
            var answers = but(but(CHILD, "tool", tool), "score", BigDecimal.valueOf(41));
            assertThatThrownBy(() -> at.handIn("assessChild", at.child(9), DINARA, answers))
                    .isInstanceOf(AssessmentRefused.ScoreOutOfRange.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0-2", "2, 0-2", "3, 3-6", "6, 3-6", "7, 7-10", "10, 7-10", "11, 11-13", "13, 11-13", "14, 14-17"})
    void theAgeBandIsTheCaseFiles(int age, String band) {
        String child = at.child(age);
        assertThat(at.prefilled("assessChild", child, DINARA)).containsEntry("ageBand", band);
        assertThatThrownBy(() -> at.handIn(
                        "assessChild", child, DINARA, but(CHILD, "ageBand", band.equals("0-2") ? "3-6" : "0-2")))
                .isInstanceOf(AssessmentRefused.OtherAge.class);
    }

    // high risk

    @Test
    void aHighRiskLeadsToSafetyAndOnlyPsychologistsReadOfIt() {
        String her = at.adult();
        assertThat(at.handIn("assessAdult", her, DINARA, but(ADULT, "suicideRisk", "high")))
                .containsEntry("highSuicideRisk", true);

        assertThat(lines(her, OTHER_PSYCHOLOGIST)).contains("support.safetyDue", "support.adultAssessed");
        for (Member helper : List.of(BOTAGOZ, ASEL, AIZADA)) {
            assertThat(lines(her, helper)).as(helper.function()).containsExactly("support.adultAssessed");
        }
        for (Member other : List.of(KAIRAT, YUSUF, DANIYAR)) {
            assertThat(lines(her, other)).as(other.function()).isEmpty();
        }
    }

    @Test
    void soItDoesForAYoungPerson() {
        String boy = at.child(15);
        var answers = but(but(CHILD, "ageBand", "14-17"), "suicideRisk", "high");
        assertThat(at.handIn("assessChild", boy, DINARA, answers)).containsEntry("highSuicideRisk", true);
        assertThat(lines(boy, DINARA)).contains("support.safetyDue");
    }

    @Test
    void aSmallChildIsNotAskedAboutItAndIsAtNone() {
        var answers = but(but(CHILD, "ageBand", "3-6"), "suicideRisk", null);
        assertThat(at.handIn("assessChild", at.child(4), DINARA, answers)).containsEntry("highSuicideRisk", false);
    }

    @Test
    void safetyIsAgreedOnWithSomeoneThereAndALookWithinADay() {
        String her = at.adult();
        assertThat(at.handIn("agreeOnSafety", her, DINARA, safety())).containsEntry("highSuicideRisk", false);
        assertThat(lines(her, OTHER_PSYCHOLOGIST)).contains("support.safetyAgreed");
        assertThat(lines(her, BOTAGOZ)).doesNotContain("support.safetyAgreed");
    }

    @Test
    void nobodyAtHighRiskIsLeftAlone() {
        refused(but(safety(), "notAlone", "nobody"), AssessmentRefused.PersonAlone.class);
    }

    @Test
    void aFamilyIsNotLeftWithMedicinesInReachButStaffMayBe() {
        var inReach = but(safety(), "meansPutAway", "notYet");
        refused(inReach, AssessmentRefused.MeansWithinReach.class);
        assertThatCode(() -> at.handIn("agreeOnSafety", at.adult(), DINARA, but(inReach, "notAlone", "staff")))
                .doesNotThrowAnyException();
    }

    @Test
    void aRiskThatStaysHighNeedsAPsychiatristOrThePersonsNoAndStaysKnown() {
        var high = but(safety(), "riskNow", "high");
        refused(but(high, "psychiatrist", "notNeeded"), AssessmentRefused.PsychiatristForgotten.class);
        for (String answer : List.of("called", "declined")) {
            assertThat(at.handIn("agreeOnSafety", at.adult(), DINARA, but(high, "psychiatrist", answer)))
                    .containsEntry("highSuicideRisk", true);
        }
    }

    @Test
    void someoneLooksAgainAfterThisMomentAndWithinADay() {
        String her = at.adult();
        assertThatThrownBy(
                        () -> at.handIn("agreeOnSafety", her, DINARA, but(safety(), "nextLookAt", in(Duration.ZERO))))
                .isInstanceOf(AssessmentRefused.LookedAtTooLate.class);
        assertThatThrownBy(() -> at.handIn(
                        "agreeOnSafety", her, DINARA, but(safety(), "nextLookAt", in(Duration.ofMinutes(1441)))))
                .isInstanceOf(AssessmentRefused.LookedAtTooLate.class);
        assertThatCode(() ->
                        at.handIn("agreeOnSafety", her, DINARA, but(safety(), "nextLookAt", in(Duration.ofHours(24)))))
                .doesNotThrowAnyException();
    }

    // steps

    @ParameterizedTest
    @CsvSource({"0, smallChild", "2, smallChild", "3, child", "17, child", "18, adult", "30, adult"})
    void whatIsOfferedFollowsFromTheAgeOnTheDay(int age, String supportFor) {
        DelegateExecution execution = execution(at.child(age), null);
        steps.seeAge(execution);
        Mockito.verify(execution).setVariable("supportFor", supportFor);
    }

    @Test
    void whoeverHandsOverSomeoneWhoseSafetyIsOpenIsToldToAskAndNotWhy() {
        String her = at.adult();
        steps.noteWhatStayedOpen(execution(her, true));
        assertThat(lines(her, BOTAGOZ)).containsExactly("support.askPsychologistFirst");
        assertThat(lines(her, KAIRAT)).isEmpty();
    }

    @Test
    void nothingIsToldOfWhoLeavesOtherwise() {
        for (Object answer : new Object[] {false, null}) {
            String her = at.adult();
            steps.noteWhatStayedOpen(execution(her, answer));
            assertThat(lines(her, DINARA)).isEmpty();
        }
    }

    private static DelegateExecution execution(String person, @Nullable Object highRisk) {
        DelegateExecution execution = Mockito.mock(DelegateExecution.class);
        Mockito.when(execution.getProcessBusinessKey()).thenReturn(person);
        Mockito.when(execution.getVariable("highSuicideRisk")).thenReturn(highRisk);
        return execution;
    }

    private void refused(Map<String, Object> answers, Class<? extends AssessmentRefused> why) {
        assertThatThrownBy(() -> at.handIn("agreeOnSafety", at.adult(), DINARA, answers))
                .isInstanceOf(why);
    }

    private Map<String, Object> safety() {
        return Map.of(
                "notAlone", "family",
                "meansPutAway", "yes",
                "psychiatrist", "notNeeded",
                "riskNow", "medium",
                "nextLookAt", in(Duration.ofHours(12)),
                "sharedSummary", "Someone stays with her tonight; call the psychologist on duty.");
    }

    private OffsetDateTime in(Duration time) {
        return at.now().plus(time).atOffset(ZoneOffset.UTC);
    }

    private List<String> lines(String person, Member reader) {
        return timeline.of(person, reader).stream()
                .map(Timeline.Entry::kind)
                .filter(it -> it.startsWith("support."))
                .toList();
    }
}
