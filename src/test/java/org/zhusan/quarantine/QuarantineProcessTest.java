package org.zhusan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

@ProcessTest
class QuarantineProcessTest {
    private static final Instant FORTNIGHT = Instant.parse("2019-03-16T00:00:00Z");

    @Autowired
    Stories stories;

    @Autowired
    QuarantineTestSteps steps;

    @Autowired
    TestToBeScreened people;

    @Autowired
    Tasks tasks;

    @Test
    void aHealthyPersonIsExaminedTestedAndClearedAfterAFortnight() {
        screened("results", "quarantineEnd")
                .isUpTo("moh-clinic", "examineOnAdmission")
                .does("examineOnAdmission")
                .isUpTo("moh-epid", "orderTests")
                .does("orderTests")
                .isUpTo("moh-epid", "enterResults")
                .does("enterResults")
                .waitsAt("timerEvent_quarantineEnds")
                .afterWaiting(Duration.ofDays(15))
                .isUpTo("moh-epid", "clearPerson")
                .does("clearPerson", Map.of("withTreatment", false))
                .endsAt("endEvent_cleared")
                .passedNot("callActivity_isolatePerson", "timerEvent_oneDay")
                .isOver();
    }

    @Test
    void nobodyIsClearedBeforeTheTimerWhateverWasFound() {
        screened("quarantineEnd")
                .does("examineOnAdmission")
                .does("orderTests")
                .afterWaiting(Duration.ofDays(14))
                .waitsAt("timerEvent_quarantineEnds");
    }

    @Test
    void withoutAnyTestTheFindingsOfTheExaminationAloneCount() {
        screened("quarantineEnd")
                .does("examineOnAdmission")
                .does("orderTests")
                .waitsAt("timerEvent_quarantineEnds")
                .passedNot("userTask_enterResults");
    }

    @Test
    void aResultThatIsNotInYetIsAskedForAgain() {
        screened("results", "results", "quarantineEnd")
                .does("examineOnAdmission")
                .does("orderTests")
                .does("enterResults")
                .isUpTo("moh-epid", "enterResults")
                .does("enterResults")
                .waitsAt("timerEvent_quarantineEnds")
                .askedSteps("setQuarantine", "setQuarantine", "setQuarantine");
    }

    @Test
    void aContactFoundMeanwhileWaitsDayByDayUntilTheBooksSayItIsOver() {
        Story story = screened("quarantineEnd");
        steps.overWillBe(story.person, false, false, true);
        story.does("examineOnAdmission")
                .does("orderTests")
                .afterWaiting(Duration.ofDays(15))
                .waitsAt("timerEvent_oneDay")
                .afterWaiting(Duration.ofDays(1))
                .waitsAt("timerEvent_oneDay")
                .afterWaiting(Duration.ofDays(1))
                .does("clearPerson")
                .endsAt("endEvent_clearedWithTreatment")
                .isOver();
    }

    @Test
    void whoHasToBeAloneIsSeenDailyAndComesBackToControlTests() {
        isolated()
                .isUpTo("aktau-admin", "moveIntoIsolation")
                .does("moveIntoIsolation")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("moh-clinic", "checkIsolated")
                .does("checkIsolated", Map.of("isolationOver", false))
                .afterWaiting(Duration.ofDays(1))
                .does("checkIsolated", Map.of("isolationOver", true, "toHospital", false))
                .isUpTo("aktau-admin", "moveBack")
                .does("moveBack")
                .endsAt("isolation", "endEvent_isolationLifted")
                .isUpTo("moh-epid", "orderTests");
    }

    @Test
    void withoutAnAnswerTheIsolationGoesOnAndIsLookedAtTomorrow() {
        isolated()
                .does("moveIntoIsolation")
                .afterWaiting(Duration.ofDays(1))
                .does("checkIsolated")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("moh-clinic", "checkIsolated");
    }

    @Test
    void whoGoesToHospitalLeavesNobodyBehindTheDoor() {
        isolated()
                .does("moveIntoIsolation")
                .afterWaiting(Duration.ofDays(1))
                .does("checkIsolated", Map.of("isolationOver", true, "toHospital", true))
                .isUpTo("aktau-admin", "moveBack")
                .does("moveBack", Map.of("toHospital", true))
                .endsAt("isolation", "endEvent_toHospital")
                .isUpTo("moh-epid", "orderTests");
    }

    @Test
    void whoWasTakenToHospitalAtOnceNeedsNoMove() {
        isolated()
                .does("moveIntoIsolation")
                .afterWaiting(Duration.ofDays(1))
                .does("checkIsolated", Map.of("isolationOver", true, "toHospital", true, "someoneMovesBack", false))
                .endsAt("isolation", "endEvent_toHospital");
    }

    @Test
    void aHouseholdIsToldFirstAndWaitsForTheLastOfItsMembers() {
        String mother = stories.newcomer();
        String child = stories.newcomer();
        String number = stories.newcomer();
        people.are(number, List.of(mother, child));
        Story household = stories.begin("quarantine", number, Map.of())
                .isUpTo("moh-epid", "explainQuarantine")
                .does("explainQuarantine")
                .afterWaiting(Duration.ZERO);

        steps.findingsLeadTo(mother, FORTNIGHT, "quarantineEnd");
        steps.findingsLeadTo(child, FORTNIGHT, "quarantineEnd");
        clearedInTheEnd(mother, household);
        household.waitsAt("callActivity_screenEveryone");
        clearedInTheEnd(child, household);

        household
                .afterWaiting(Duration.ZERO)
                .endsAt("endEvent_householdCleared")
                .askedSteps("noteClearance")
                .isOver();
    }

    @Test
    void aHouseholdWithNobodyToScreenIsThroughAtOnce() {
        stories.begin("quarantine", Map.of())
                .does("explainQuarantine")
                .afterWaiting(Duration.ZERO)
                .endsAt("endEvent_householdCleared");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsSomeStorysEnd() {
        List.of("quarantine", "screening", "isolation").forEach(stories::assertEveryEndReached);
    }

    private Story screened(String... next) {
        String person = stories.newcomer();
        steps.findingsLeadTo(person, FORTNIGHT, next);
        return stories.begin("screening", person, Map.of());
    }

    private Story isolated() {
        return screened("results", "isolation", "results")
                .does("examineOnAdmission")
                .does("orderTests")
                .does("enterResults");
    }

    private void clearedInTheEnd(String person, Story household) {
        complete(person, "examineOnAdmission");
        complete(person, "orderTests");
        household.afterWaiting(Duration.ofDays(16));
        complete(person, "clearPerson");
        household.afterWaiting(Duration.ZERO);
    }

    private void complete(String person, String form) {
        List<OpenTask> open = tasks.openFor(person);
        assertThat(open).singleElement().satisfies(it -> assertThat(it.form()).isEqualTo(form));
        tasks.complete(open.get(0).id(), "ZH-U-000001", Map.of());
    }
}
