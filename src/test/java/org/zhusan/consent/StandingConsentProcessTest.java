package org.zhusan.consent;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;

@ProcessTest
class StandingConsentProcessTest {
    @Autowired
    Stories stories;

    @Test
    void theLastFreeWordIsSpokenAtTheAircraft() {
        stands().hears("consent.boardingCalled")
                .isUpTo("knb-field", "reconfirmAtBoarding")
                .does("reconfirmAtBoarding", Map.of("stillConsents", true, "standingOutcome", "boarded"))
                .endsAt("endEvent_boarding")
                .passedNot("serviceTask_releaseSeat")
                .askedSteps()
                .isOver();
    }

    @Test
    void whoSaysNoAtTheAircraftStaysAndTheSeatIsFree() {
        stands().hears("consent.boardingCalled")
                .does("reconfirmAtBoarding", Map.of("stillConsents", false, "standingOutcome", "withdrawn"))
                .endsAt("endEvent_withdrawn")
                .askedSteps("releaseSeat")
                .isOver();
    }

    @Test
    void whoseFlightIsCalledOffBeforeTheWordIsSpokenWaitsForTheNext() {
        stands().hears("consent.boardingCalled")
                .hears("consent.boardingCalledOff")
                .waitsAt("receiveTask_awaitBoardingCall")
                .hears("consent.boardingCalled")
                .does("reconfirmAtBoarding", Map.of("stillConsents", true, "standingOutcome", "boarded"))
                .endsAt("endEvent_boarding")
                .isOver();
    }

    @Test
    void aWithdrawalIsRecordedAndNobodyBoardsAnyMore() {
        stands().hears("consent.withdrawn")
                .isUpTo("mfa-consular", "recordWithdrawal")
                .hears("consent.boardingCalled")
                .does("recordWithdrawal", Map.of("standingOutcome", "withdrawn"))
                .endsAt("endEvent_withdrawn")
                .passedNot("userTask_reconfirmAtBoarding", "endEvent_boarding")
                .askedSteps("releaseSeat")
                .isOver();
    }

    @Test
    void afterNinetyDaysTheConsentIsConfirmedAndStandsForNinetyMore() {
        stands().afterWaiting(Duration.ofDays(89))
                .waitsAt("receiveTask_awaitBoardingCall")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("mfa-consular", "reconfirmConsent")
                .does("reconfirmConsent", Map.of("confirmation", "confirmed"))
                .waitsAt("receiveTask_awaitBoardingCall")
                .afterWaiting(Duration.ofDays(89))
                .waitsAt("receiveTask_awaitBoardingCall")
                .hears("consent.boardingCalled")
                .does("reconfirmAtBoarding", Map.of("stillConsents", true, "standingOutcome", "boarded"))
                .endsAt("endEvent_boarding")
                .askedSteps();
    }

    @Test
    void whoCannotBeReachedHoldsNoConsentAndNoSeat() {
        stands().afterWaiting(Duration.ofDays(90))
                .does("reconfirmConsent", Map.of("confirmation", "notReached"))
                .endsAt("endEvent_expired")
                .askedSteps("releaseSeat")
                .isOver();
    }

    @Test
    void whoChangedTheirMindAfterNinetyDaysHasWithdrawn() {
        stands().afterWaiting(Duration.ofDays(90))
                .does("reconfirmConsent", Map.of("confirmation", "withdrawn", "standingOutcome", "withdrawn"))
                .endsAt("endEvent_withdrawn")
                .askedSteps("releaseSeat");
    }

    @Test
    void aFlightThatCallsWhileTheConsentIsConfirmedIsHeardAfterwards() {
        stands().afterWaiting(Duration.ofDays(90))
                .hears("consent.boardingCalled")
                .isUpTo("mfa-consular", "reconfirmConsent")
                .does("reconfirmConsent", Map.of("confirmation", "confirmed"))
                .afterWaiting(Duration.ofMinutes(1))
                .isUpTo("knb-field", "reconfirmAtBoarding");
    }

    @Test
    void anUnansweredQuestionAtTheAircraftIsNoConsent() {
        stands().hears("consent.boardingCalled")
                .does("reconfirmAtBoarding")
                .endsAt("endEvent_expired")
                .passedNot("endEvent_boarding");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("standingConsent");
    }

    private Stories.Story stands() {
        return stories.begin("standingConsent", Map.of()).waitsAt("receiveTask_awaitBoardingCall");
    }
}
