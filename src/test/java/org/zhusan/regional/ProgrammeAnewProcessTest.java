package org.zhusan.regional;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

/** A household whose programme was over, and one of whom came back. */
@ProcessTest
class ProgrammeAnewProcessTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    Stories stories;

    @Autowired
    TestRegionalSteps steps;

    @Test
    void itIsAskedWhatItNeedsNowAndCompletesItsProgrammeOnceMore() {
        Story family = anew().isUpTo("rc-case-manager:KAR", "assessNeeds")
                .does("assessNeeds")
                .does("setRegime")
                .does("agreePlans")
                .afterWaiting(Duration.ZERO);
        steps.isCalm(family.person);
        family.afterWaiting(MONTH)
                .does("reviewHousehold")
                .does("proposeClosure", Map.of("closurePutForward", true))
                .does("decideOnClosure", Map.of("commissionCloses", true))
                .does("countersignClosure", Map.of("closureCountersigned", true))
                .afterWaiting(TestProgrammeClosureSteps.HALF_A_YEAR)
                .does("checkAfterClosure", Map.of("lookInAgain", false, "needsReopened", false))
                .endsAt("endEvent_programmeOver")
                .isOver();
    }

    @Test
    void itMayWishForAnotherRegionLikeEverybodyElse() {
        anew().hears("regional.transferAsked")
                .isUpTo("case-manager", "recordWish")
                .does("recordWish")
                .does("confirmRegion", Map.of("householdAnswer", "withdraws"))
                .passed("callActivity_accompanyAnew", "callActivity_handOverAnew")
                .endsAt("endEvent_withdrawn")
                .isOver();
    }

    @Test
    void itMayLeaveAgain() {
        anew().hears("regional.everyoneLeft").endsAt("endEvent_programmeOver").isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReached() {
        stories.assertEveryEndReached("programmeAnew");
    }

    private Story anew() {
        return stories.begin("programmeAnew", Map.of("placeRegion", "KAR", "fromCentre", false));
    }
}
