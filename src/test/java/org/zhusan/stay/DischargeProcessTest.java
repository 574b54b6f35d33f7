package org.zhusan.stay;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

@ProcessTest
class DischargeProcessTest {
    private static final Map<String, Object> NOT_AGREED = Map.of("departureAgreed", false);
    private static final Map<String, Object> MORE_TIME = Map.of("extensionAsked", true);
    private static final Map<String, Object> ENOUGH_TIME = Map.of("extensionAsked", false);
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Stories stories;

    @Autowired
    TestDischargeSteps steps;

    @Test
    void aHouseholdIsSpokenAboutEachWeekFromDay15ItsDepartureIsPlannedAndItLeavesOnTheDayItAgreedTo() {
        Story household = planned(false, false, true)
                .waitsAt("timerEvent_nextConference")
                .afterWaiting(Duration.ofDays(5))
                .isUpTo("case-manager", "holdConference")
                .does("holdConference")
                .passedNot("userTask_planDischarge")
                .waitsAt("timerEvent_nextConference")
                .afterWaiting(WEEK)
                .does("holdConference")
                .afterWaiting(WEEK)
                .does("holdConference")
                .isUpTo("case-manager", "planDischarge");

        household
                .does("planDischarge", agreed(4))
                .waitsAt("timerEvent_departure")
                .afterWaiting(Duration.ofDays(4))
                .endsAt("endEvent_dayOfDeparture")
                .askedSteps("setReviewInterval", "setReviewInterval", "setReviewInterval", "seeWhoMayLeave")
                .passedNot("userTask_decideOnExtension")
                .isOver();
    }

    @Test
    void aDayAfterTheNextConferenceWaitsForItAndIsPlannedAgain() {
        planned(true, true)
                .afterWaiting(WEEK)
                .does("holdConference")
                .does("planDischarge", NOT_AGREED)
                .waitsAt("timerEvent_nextConference")
                .afterWaiting(WEEK)
                .does("holdConference")
                .does("planDischarge", agreed(1))
                .afterWaiting(Duration.ofDays(1))
                .endsAt("endEvent_dayOfDeparture");
    }

    @Test
    void whoeverIsNotClearedOnTheDayKeepsTheHouseholdAndTheNextDayItIsPlannedAgain() {
        Story household = begun(true, true);
        steps.willBeKept(household.person, 1);
        household
                .does("openHouseholdPlan", Map.of("nextConference", steps.in(5)))
                .afterWaiting(Duration.ofDays(5))
                .does("holdConference")
                .does("planDischarge", agreed(4))
                .afterWaiting(Duration.ofDays(4))
                .passed("serviceTask_seeWhoMayLeave", "gateway_everyoneMayLeave")
                .passedNot("endEvent_dayOfDeparture")
                .waitsAt("timerEvent_nextConference");

        household
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("case-manager", "holdConference")
                .does("holdConference")
                .does("planDischarge", agreed(3))
                .afterWaiting(Duration.ofDays(3))
                .endsAt("endEvent_dayOfDeparture")
                .isOver();
    }

    @Test
    void aHouseholdThatDoesNotAgreeIsAskedAgainAndNeverSentAway() {
        Story household = planned(true, true, true, true).afterWaiting(WEEK).does("holdConference");
        for (int i = 0; i < 3; i++) {
            household
                    .does("planDischarge")
                    .waitsAt("timerEvent_nextConference")
                    .afterWaiting(WEEK)
                    .does("holdConference")
                    .passedNot("timerEvent_departure");
        }
        household.isUpTo("case-manager", "planDischarge");
    }

    @Test
    void theCommissionDecidesOnMoreTimeAndTheDepartureIsPlannedAnewWhateverItSaid() {
        Story household = planned(true)
                .afterWaiting(WEEK)
                .does("holdConference")
                .does("planDischarge", MORE_TIME)
                .isUpTo("akimat-commission:MAN", "decideOnExtension")
                .does("decideOnExtension")
                .isUpTo("case-manager", "planDischarge");

        household
                .does("planDischarge", MORE_TIME)
                .does("decideOnExtension")
                .does("planDischarge", agreed(2))
                .afterWaiting(Duration.ofDays(2))
                .endsAt("endEvent_dayOfDeparture");
    }

    @Test
    void onceTheTimeIsEnoughTheCommissionIsNotAskedAgain() {
        planned(true)
                .afterWaiting(WEEK)
                .does("holdConference")
                .does("planDischarge", MORE_TIME)
                .does("decideOnExtension")
                .does("planDischarge", ENOUGH_TIME)
                .waitsAt("timerEvent_nextConference");
    }

    @Test
    void withoutAnAnswerTheConferenceIsDueAtOnce() {
        begun(true).does("openHouseholdPlan").afterWaiting(Duration.ZERO).isUpTo("case-manager", "holdConference");
    }

    @Test
    void aFamilyAsksBesideThePlanAndOnlyAGrantedRequestIsTold() {
        begun(true)
                .does("openHouseholdPlan", Map.of("nextConference", steps.in(5)))
                .hears("stay.familyAsks")
                .isUpTo("aktau-social", "hearFamily")
                .does("hearFamily")
                .isUpTo("guardianship:MAN", "examineRelative")
                .does("examineRelative")
                .passed("gateway_mayLeaveEarly", "endEvent_stays")
                .passedNot("serviceTask_announceEarlyDeparture")
                .waitsAt("timerEvent_nextConference")
                .hears("stay.familyAsks")
                .does("hearFamily")
                .does("examineRelative", Map.of("earlyDeparture", "granted"))
                .passed("serviceTask_announceEarlyDeparture", "endEvent_leavesEarly")
                .askedSteps("announceEarlyDeparture");
    }

    private Map<String, Object> agreed(int days) {
        return Map.of("extensionAsked", false, "departureAgreed", true, "departureOn", steps.in(days));
    }

    /** The plan is open, the first conference five days away. */
    private Story planned(Boolean... planningDue) {
        return begun(planningDue)
                .isUpTo("case-manager", "openHouseholdPlan")
                .does("openHouseholdPlan", Map.of("nextConference", steps.in(5)));
    }

    private Story begun(Boolean... planningDue) {
        String household = stories.newcomer().replace("ZH-P-", "ZH-H-");
        steps.planningWillBeDue(household, planningDue);
        return stories.begin("discharge", household, Map.of());
    }
}
