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
class JourneyProcessTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(800_000);
    private static final Map<String, Object> EVERYONE = Map.of("everyoneArrived", true);

    @Autowired
    Stories stories;

    @Test
    void theRegionPreparesTheCentreArrangesTheHouseholdLeavesAndArrives() {
        underway()
                .askedSteps("expectArrival")
                .does("confirmArrival", EVERYONE)
                .endsAt("endEvent_arrived")
                .passedNot("userTask_lookForHousehold", "userTask_arrangeMove")
                .isOver();
    }

    @Test
    void nobodyIsExpectedBeforeTheHouseholdHasLeft() {
        accepted(true)
                .does("planReception")
                .does("arrangeTravel")
                .afterWaiting(Duration.ofDays(30))
                .waitsAt("receiveTask_awaitDeparture")
                .passedNot("serviceTask_expectArrival");
    }

    @Test
    void aMoveBetweenRegionsIsArrangedByTheRegionTheyLeave() {
        accepted(false)
                .does("planReception")
                .isUpTo("rc-manager:AKT", "arrangeMove")
                .does("arrangeMove")
                .isUpTo("rc-manager:KAR", "confirmArrival")
                .does("confirmArrival", EVERYONE)
                .endsAt("endEvent_arrived")
                .passedNot("userTask_arrangeTravel", "receiveTask_awaitDeparture")
                .isOver();
    }

    @Test
    void seventyTwoHoursOfSilenceAreAnAlarm() {
        underway()
                .afterWaiting(Duration.ofHours(95))
                .isUpTo("rc-manager:KAR", "confirmArrival")
                .afterWaiting(Duration.ofHours(2))
                .isUpTo("case-manager", "lookForHousehold")
                .passed("boundaryEvent_overdue")
                .does("lookForHousehold", Map.of("whereFound", "onTheWay"))
                .isUpTo("rc-manager:KAR", "confirmArrival")
                .askedSteps("expectArrival", "expectArrival")
                .does("confirmArrival", EVERYONE)
                .endsAt("endEvent_arrived")
                .isOver();
    }

    @Test
    void whoeverIsMissingOnArrivalIsLookedForAtOnceAndAgain() {
        underway()
                .does("confirmArrival", Map.of("everyoneArrived", false))
                .isUpTo("case-manager", "lookForHousehold")
                .does("lookForHousehold", Map.of("whereFound", "notFound"))
                .afterWaiting(Duration.ofHours(97))
                .isUpTo("case-manager", "lookForHousehold");
    }

    @Test
    void aHouseholdFoundElsewhereIsStillTheSenders() {
        underway()
                .does("confirmArrival")
                .does("lookForHousehold", Map.of("whereFound", "elsewhere"))
                .endsAt("endEvent_elsewhere")
                .isOver();
    }

    @Test
    void aHouseholdMayLeaveTheProgrammeOnItsWay() {
        underway()
                .does("confirmArrival")
                .does("lookForHousehold", Map.of("whereFound", "withdrew"))
                .endsAt("endEvent_withdrew")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndWasReached() {
        stories.assertEveryEndReached("journey");
    }

    private Story accepted(boolean fromCentre) {
        return stories.begin(
                        "journey",
                        "ZH-H-" + NUMBERS.incrementAndGet(),
                        Map.of("placeRegion", "AKT", "homeRegion", "KAR", "fromCentre", fromCentre))
                .isUpTo("akimat-commission:KAR", "planReception");
    }

    private Story underway() {
        return accepted(true)
                .does("planReception")
                .isUpTo("aktau-admin", "arrangeTravel")
                .does("arrangeTravel")
                .hears("journey.departed")
                .isUpTo("rc-manager:KAR", "confirmArrival");
    }
}
