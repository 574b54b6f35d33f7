package org.zhusan.regional;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

/** The way of a household through the programme of a region, from the first conversation to the last question. */
@ProcessTest
class RegionalRehabilitationProcessTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    Stories stories;

    @Autowired
    TestRegionalSteps steps;

    @Test
    void aHouseholdIsAskedChoosesItsRegimeAgreesOnPlansAndIsMetAgainInAMonth() {
        household()
                .isUpTo("rc-case-manager:KAR", "assessNeeds")
                .does("assessNeeds")
                .isUpTo("rc-manager:KAR", "setRegime")
                .does("setRegime")
                .isUpTo("rc-case-manager:KAR", "agreePlans")
                .does("agreePlans")
                .afterWaiting(Duration.ZERO)
                .waitsAt("timerEvent_nextReview")
                .afterWaiting(MONTH.minusDays(1))
                .waitsAt("timerEvent_nextReview")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("rc-case-manager:KAR", "reviewHousehold")
                .askedSteps("openProgramme", "openSupport", "setReviewInterval");
    }

    @Test
    void whatAReviewChangesIsAgreedOnAnewAndWhatItDoesNotIsLeftAlone() {
        Story family = settled();
        family.afterWaiting(MONTH).does("reviewHousehold").waitsAt("timerEvent_nextReview");

        family.afterWaiting(MONTH)
                .does("reviewHousehold", Map.of("planChange", true))
                .isUpTo("rc-case-manager:KAR", "agreePlans")
                .does("agreePlans")
                .afterWaiting(Duration.ZERO)
                .waitsAt("timerEvent_nextReview");

        family.afterWaiting(MONTH)
                .does("reviewHousehold", Map.of("regimeChange", true))
                .isUpTo("rc-manager:KAR", "setRegime")
                .does("setRegime")
                .isUpTo("rc-case-manager:KAR", "agreePlans");
    }

    @Test
    void aCalmHouseholdFinishesByThreeHandsAndIsAskedOnceMoreAfterHalfAYear() {
        Story family = calm();
        family.isUpTo("rc-case-manager:KAR", "proposeClosure")
                .does("proposeClosure", Map.of("closurePutForward", true))
                .isUpTo("akimat-commission:KAR", "decideOnClosure")
                .does("decideOnClosure", Map.of("commissionCloses", true))
                .isUpTo("rc-manager:KAR", "countersignClosure")
                .does("countersignClosure", Map.of("closureCountersigned", true))
                .afterWaiting(TestProgrammeClosureSteps.HALF_A_YEAR.minusDays(1))
                .passedNot("gateway_programmeClosed")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("rc-case-manager:KAR", "checkAfterClosure")
                .does("checkAfterClosure", Map.of("lookInAgain", false, "needsReopened", false))
                .endsAt("programmeClosure", "endEvent_lookedIn")
                .endsAt("endEvent_programmeCompleted")
                .isOver();
    }

    @Test
    void eachOfThreeMaySayThatItGoesOnAndTheyMeetAgain() {
        Story first = calm();
        first.does("proposeClosure").endsAt("programmeClosure", "endEvent_goesOn");
        first.afterWaiting(MONTH).isUpTo("rc-case-manager:KAR", "reviewHousehold");

        Story second = calm();
        second.does("proposeClosure", Map.of("closurePutForward", true))
                .does("decideOnClosure", Map.of("commissionCloses", false))
                .endsAt("programmeClosure", "endEvent_goesOn")
                .waitsAt("timerEvent_nextReview");

        Story third = calm();
        third.does("proposeClosure", Map.of("closurePutForward", true))
                .does("decideOnClosure", Map.of("commissionCloses", true))
                .does("countersignClosure", Map.of("closureCountersigned", false))
                .endsAt("programmeClosure", "endEvent_goesOn")
                .waitsAt("timerEvent_nextReview");
    }

    @Test
    void whoWantsHelpAgainIsAskedFromTheBeginning() {
        Story family = closed();
        family.does("checkAfterClosure", Map.of("lookInAgain", false, "needsReopened", true))
                .isUpTo("rc-case-manager:KAR", "assessNeeds");
    }

    @Test
    void whoComesBackBeforeAnybodyLookedInIsAskedWhatIsNeededAtOnce() {
        Story waiting = calm().does("proposeClosure", Map.of("closurePutForward", true))
                .does("decideOnClosure", Map.of("commissionCloses", true))
                .does("countersignClosure", Map.of("closureCountersigned", true));
        waiting.hears("regional.cameBack")
                .endsAt("programmeClosure", "endEvent_cameBack")
                .isUpTo("rc-case-manager:KAR", "assessNeeds");
        waiting.afterWaiting(TestProgrammeClosureSteps.HALF_A_YEAR).passedNot("userTask_checkAfterClosure");

        closed().hears("regional.cameBack").isUpTo("rc-case-manager:KAR", "assessNeeds");

        Date later = Date.from(java.time.Instant.parse("2029-01-01T00:00:00Z"));
        closed().does("checkAfterClosure", Map.of("lookInAgain", true, "lookInOn", later, "needsReopened", false))
                .hears("regional.cameBack")
                .isUpTo("rc-case-manager:KAR", "assessNeeds");
    }

    @Test
    void whoCouldNotBeReachedIsTriedAgain() {
        Story family = closed();
        Date soon = Date.from(java.time.Instant.parse("2019-01-01T00:00:00Z"));
        family.does("checkAfterClosure", Map.of("lookInAgain", true, "lookInOn", soon))
                .afterWaiting(Duration.ZERO)
                .isUpTo("rc-case-manager:KAR", "checkAfterClosure");
    }

    @Test
    void aHouseholdThatAsksForAnotherRegionLeavesThisProgrammeWhereverItStands() {
        household()
                .hears("regional.transferAsked")
                .endsAt("endEvent_transferredOut")
                .isOver();
        settled()
                .hears("regional.transferAsked")
                .askedSteps("openProgramme", "openSupport", "setReviewInterval", "handOn")
                .endsAt("endEvent_transferredOut")
                .isOver();
        calm().hears("regional.transferAsked").endsAt("endEvent_transferredOut").isOver();
    }

    @Test
    void whenEveryoneHasLeftNobodyIsMetAnyMore() {
        settled()
                .hears("regional.everyoneLeft")
                .endsAt("endEvent_leftProgramme")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndWasReached() {
        stories.assertEveryEndReached("regionalRehabilitation");
        stories.assertEveryEndReached("programmeClosure");
    }

    private Story household() {
        return stories.begin("regionalRehabilitation", Map.of("placeRegion", "KAR"));
    }

    private Story settled() {
        return household()
                .does("assessNeeds")
                .does("setRegime")
                .does("agreePlans")
                .afterWaiting(Duration.ZERO);
    }

    private Story calm() {
        Story family = settled();
        steps.isCalm(family.person);
        return family.afterWaiting(MONTH).does("reviewHousehold");
    }

    private Story closed() {
        return calm().does("proposeClosure", Map.of("closurePutForward", true))
                .does("decideOnClosure", Map.of("commissionCloses", true))
                .does("countersignClosure", Map.of("closureCountersigned", true))
                .afterWaiting(TestProgrammeClosureSteps.HALF_A_YEAR);
    }
}
