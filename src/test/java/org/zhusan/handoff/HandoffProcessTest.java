package org.zhusan.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.Processes;

/** The hand-off as drawn: nothing leaves before a region has accepted, and a no leads back to the household. */
@ProcessTest
class HandoffProcessTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(920_000);
    private static final Map<String, Object> CONFIRMED =
            Map.of("householdAnswer", "confirmed", "homeRegion", "KAR", "prosecutorAsked", false);

    @Autowired
    Stories stories;

    @Autowired
    TestHandoffSteps steps;

    @Autowired
    Processes processes;

    private final String household = "ZH-H-" + NUMBERS.incrementAndGet();

    @Test
    void aRegionAcceptsAndTheHouseholdArrives() {
        Story family = begins();
        offered(family);
        family.isUpTo("akimat-commission:KAR", "planReception")
                .does("planReception")
                .isUpTo("aktau-admin", "arrangeTravel")
                .does("arrangeTravel")
                .hears("journey.departed")
                .isUpTo("rc-manager:KAR", "confirmArrival")
                .does("confirmArrival", Map.of("everyoneArrived", true, "journeyOutcome", "arrived"))
                .passed("userTask_composeTransferFile", "serviceTask_openOffer", "callActivity_travelToRegion")
                .endsAt("endEvent_handedOver")
                .isOver();
    }

    @Test
    void aRegionThatSaysNoLeadsBackToTheHousehold() {
        steps.regionsWillAnswer(household, false, true);
        Story family = begins();
        offered(family);
        family.passedNot("callActivity_travelToRegion").isUpTo("case-manager", "recordWish");
        offered(family);
        family.isUpTo("akimat-commission:KAR", "planReception");
    }

    @Test
    void aHouseholdThatWithdrawsIsOfferedToNobody() {
        begins().does("recordWish")
                .does("confirmRegion", Map.of("householdAnswer", "withdraws"))
                .passedNot("userTask_composeTransferFile", "serviceTask_openOffer")
                .passed("serviceTask_recordWithdrawal")
                .endsAt("endEvent_withdrawn")
                .isOver();
    }

    @Test
    void whoeverIsFoundElsewhereChoosesAgainAndWhoeverWithdrewOnTheWayIsNotHeld() {
        Story family = begins();
        onTheWay(family);
        family.does("confirmArrival", Map.of("everyoneArrived", false))
                .isUpTo("case-manager", "lookForHousehold")
                .does("lookForHousehold", Map.of("whereFound", "elsewhere", "journeyOutcome", "elsewhere"))
                .isUpTo("case-manager", "recordWish");
        onTheWay(family);
        family.does("confirmArrival", Map.of("everyoneArrived", false))
                .does("lookForHousehold", Map.of("whereFound", "withdrew", "journeyOutcome", "withdrew"))
                .passed("serviceTask_recordWithdrawalOnWay")
                .endsAt("endEvent_withdrewOnWay")
                .isOver();
    }

    @Test
    void betweenTwoRegionsTheOneThatHasThemArrangesTheMove() {
        Story family = stories.begin("handoff", household, Map.of("placeRegion", "ATY", "fromCentre", false));
        offered(family);
        family.does("planReception").isUpTo("rc-manager:ATY", "arrangeMove");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReached() {
        stories.assertEveryEndReached("handoff");
        assertThat(processes.past("handoff")).isNotEmpty();
    }

    private Story begins() {
        return stories.begin("handoff", household, Map.of());
    }

    private void offered(Story family) {
        family.does("recordWish").does("confirmRegion", CONFIRMED).does("composeTransferFile");
        processes.runDue();
    }

    private void onTheWay(Story family) {
        offered(family);
        family.does("planReception").does("arrangeTravel").hears("journey.departed");
        processes.runDue();
    }
}
