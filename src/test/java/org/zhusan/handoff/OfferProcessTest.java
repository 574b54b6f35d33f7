package org.zhusan.handoff;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

@ProcessTest
class OfferProcessTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);
    private static final Map<String, Object> NO = Map.of("regionAnswer", "reject");

    @Autowired
    Stories stories;

    @Test
    void theCentreAcceptsAndTheFileOpens() {
        offered()
                .isUpTo("rc-manager:KAR", "answerOffer")
                .does("answerOffer", Map.of("regionAnswer", "accept"))
                .askedSteps("openFile")
                .endsAt("endEvent_accepted")
                .passedNot("userTask_settleRejection", "userTask_answerQuestion")
                .isOver();
    }

    @Test
    void aQuestionIsAnsweredByTheSenderAndTheCentreAnswersThen() {
        offered()
                .does("answerOffer", Map.of("regionAnswer", "ask"))
                .isUpTo("case-manager", "answerQuestion")
                .does("answerQuestion")
                .isUpTo("rc-manager:KAR", "answerOffer")
                .does("answerOffer", Map.of("regionAnswer", "accept"))
                .endsAt("endEvent_accepted")
                .isOver();
    }

    @Test
    void afterANoTheCommissionOfThatRegionMayStillTakeThem() {
        offered()
                .does("answerOffer", NO)
                .isUpTo("akimat-commission:KAR", "settleRejection")
                .does("settleRejection", Map.of("commissionTakes", true))
                .askedSteps("openFile")
                .endsAt("endEvent_accepted")
                .passedNot("userTask_decideAboveRegion")
                .isOver();
    }

    @Test
    void tenDaysOfSilenceAreTheCommissionsToSettle() {
        offered()
                .afterWaiting(Duration.ofDays(9))
                .isUpTo("rc-manager:KAR", "answerOffer")
                .afterWaiting(Duration.ofDays(2))
                .isUpTo("akimat-commission:KAR", "settleRejection")
                .passed("boundaryEvent_tenDays");
    }

    @Test
    void aQuestionThatWasAnsweredGivesTheCentreTenDaysAnew() {
        offered()
                .afterWaiting(Duration.ofDays(8))
                .does("answerOffer", Map.of("regionAnswer", "ask"))
                .does("answerQuestion")
                .afterWaiting(Duration.ofDays(8))
                .isUpTo("rc-manager:KAR", "answerOffer")
                .passedNot("boundaryEvent_tenDays");
    }

    @Test
    void aNoThatStandsIsDecidedAboveTheRegion() {
        Story above = offered()
                .does("answerOffer", NO)
                .does("settleRejection", Map.of("commissionTakes", false))
                .isUpTo("atc-coord", "decideAboveRegion");

        above.does("decideAboveRegion", Map.of("regionMust", true))
                .askedSteps("openFile")
                .endsAt("endEvent_accepted")
                .isOver();
    }

    @Test
    void orAnotherRegionIsLookedForAndNothingWasOpened() {
        offered()
                .does("answerOffer", NO)
                .does("settleRejection")
                .does("decideAboveRegion", Map.of("regionMust", false))
                .askedSteps()
                .endsAt("endEvent_rejected")
                .passedNot("serviceTask_openFile")
                .isOver();
    }

    @Test
    void withoutAnAnswerNobodyIsAccepted() {
        offered()
                .does("answerOffer")
                .does("settleRejection")
                .does("decideAboveRegion")
                .endsAt("endEvent_rejected")
                .passedNot("serviceTask_openFile");
    }

    @Test
    void theSenderTakesItBackAtAnyMomentBefore() {
        offered()
                .hears("offer.withdrawn")
                .endsAt("endEvent_withdrawn")
                .askedSteps()
                .isOver();
        offered()
                .does("answerOffer", NO)
                .hears("offer.withdrawn")
                .endsAt("endEvent_withdrawn")
                .passedNot("userTask_settleRejection")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndWasReached() {
        stories.assertEveryEndReached("offer");
    }

    private Story offered() {
        return stories.begin("offer", "ZH-O-" + NUMBERS.incrementAndGet(), Map.of("homeRegion", "KAR"));
    }
}
