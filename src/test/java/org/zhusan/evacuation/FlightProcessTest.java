package org.zhusan.evacuation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;

@ProcessTest
class FlightProcessTest {
    private static final AtomicInteger FLIGHTS = new AtomicInteger();

    @Autowired
    Stories stories;

    @Test
    void aFlightWithoutIncidents() {
        frozen().does("recordHandover", Map.of("listsAgree", true))
                .isUpTo("atc-coord", "openBoarding")
                .does("openBoarding", Map.of("cleared", true))
                .afterWaiting(Duration.ZERO)
                .isUpTo("knb-field", "boardPassengers")
                .does("boardPassengers", Map.of("departs", true))
                .afterWaiting(Duration.ZERO)
                .isUpTo("moh-clinic", "keepFlightLog")
                .does("keepFlightLog")
                .isUpTo("aktau-admin", "countHeads")
                .does("countHeads")
                .afterWaiting(Duration.ZERO)
                .endsAt("manifest", "endEvent_manifestFrozen")
                .endsAt("boarding", "endEvent_departed")
                .endsAt("endEvent_flightCompleted")
                .askedSteps("callToBoarding", "recordDeparture", "recordLanding")
                .isOver();
    }

    @Test
    void whoeverDisagreesSendsTheListBack() {
        planned()
                .isUpTo("knb-field", "composeManifest")
                .does("composeManifest", Map.of("anyoneFlies", true))
                .isUpTo("moh-clinic", "confirmFitness")
                .does("confirmFitness", Map.of("everyoneFit", false))
                .does("composeManifest", Map.of("anyoneFlies", true))
                .does("confirmFitness", Map.of("everyoneFit", true))
                .isUpTo("atc-coord", "freezeManifest")
                .does("freezeManifest", Map.of("manifestFrozen", false))
                .does("composeManifest", Map.of("anyoneFlies", true))
                .does("confirmFitness", Map.of("everyoneFit", true))
                .does("freezeManifest", Map.of("manifestFrozen", true))
                .isUpTo("mfa-desk", "countersignManifest")
                .does("countersignManifest", Map.of("manifestCountersigned", false))
                .isUpTo("knb-field", "composeManifest");
    }

    @Test
    void anUnansweredFreezingFreezesNothing() {
        planned()
                .does("composeManifest", Map.of("anyoneFlies", true))
                .does("confirmFitness", Map.of("everyoneFit", true))
                .does("freezeManifest")
                .isUpTo("knb-field", "composeManifest");
    }

    @Test
    void aFlightNobodyTakesIsAbortedBeforeAnyoneIsExamined() {
        planned()
                .does("composeManifest", Map.of("anyoneFlies", false))
                .endsAt("manifest", "endEvent_nobodyFlies")
                .endsAt("endEvent_flightAborted")
                .passedNot("userTask_recordHandover")
                .askedSteps("abortFlight")
                .isOver();
    }

    @Test
    void aMissingChildIsFoundAndEverybodyIsHandedOverAgain() {
        frozen().does("recordHandover", Map.of("listsAgree", false))
                .isUpTo("mfa-desk", "settleDifference")
                .does("settleDifference", Map.of("differenceSettled", false))
                .isUpTo("mfa-desk", "recordHandover")
                .does("recordHandover", Map.of("listsAgree", true))
                .isUpTo("atc-coord", "openBoarding");
    }

    @Test
    void whereNobodyWasFoundTheOthersGoOn() {
        frozen().does("recordHandover", Map.of("listsAgree", false))
                .does("settleDifference", Map.of("differenceSettled", true))
                .isUpTo("atc-coord", "openBoarding")
                .passed("userTask_settleDifference");
    }

    @Test
    void withoutPermissionNobodyIsCalled() {
        frozen().does("recordHandover", Map.of("listsAgree", true))
                .does("openBoarding", Map.of("cleared", false))
                .endsAt("boarding", "endEvent_notCleared")
                .endsAt("endEvent_flightAborted")
                .askedSteps("abortFlight")
                .isOver();
    }

    @Test
    void anAircraftThatDoesNotLeaveBringsNobodyIntoTransit() {
        frozen().does("recordHandover", Map.of("listsAgree", true))
                .does("openBoarding", Map.of("cleared", true))
                .afterWaiting(Duration.ZERO)
                .does("boardPassengers")
                .endsAt("boarding", "endEvent_stayedOnGround")
                .endsAt("endEvent_flightAborted")
                .askedSteps("callToBoarding", "abortFlight")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("flight");
        stories.assertEveryEndReached("manifest");
        stories.assertEveryEndReached("boarding");
    }

    private Stories.Story planned() {
        return stories.begin("flight", "ZH-S77-F" + FLIGHTS.incrementAndGet(), Map.of());
    }

    private Stories.Story frozen() {
        return planned()
                .does("composeManifest", Map.of("anyoneFlies", true))
                .does("confirmFitness", Map.of("everyoneFit", true))
                .does("freezeManifest", Map.of("manifestFrozen", true))
                .does("countersignManifest", Map.of("manifestCountersigned", true))
                .isUpTo("mfa-desk", "recordHandover");
    }
}
