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

/** The choice as drawn: who decides, who is asked first, and that nobody goes round for ever. */
@ProcessTest
class HouseholdsChoiceProcessTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(910_000);
    private static final Map<String, Object> CONFIRMED =
            Map.of("householdAnswer", "confirmed", "homeRegion", "KAR", "prosecutorAsked", false);
    private static final Map<String, Object> BOUND =
            Map.of("householdAnswer", "confirmed", "homeRegion", "KAR", "prosecutorAsked", true);

    @Autowired
    Stories stories;

    @Autowired
    TestHandoffSteps steps;

    @Test
    void aHouseholdSaysWhereItWantsToLiveAndConfirmsIt() {
        choosing()
                .isUpTo("case-manager", "recordWish")
                .does("recordWish")
                .isUpTo("case-manager", "confirmRegion")
                .does("confirmRegion", CONFIRMED)
                .askedSteps("seeReadiness", "proposeRegion")
                .passedNot("userTask_answerOnRestriction", "userTask_holdCaseConference")
                .endsAt("endEvent_regionChosen")
                .isOver();
    }

    @Test
    void whereAnAdultIsBoundToAPlaceTheProsecutorSaysBeforeAnythingElseHappens() {
        choosing()
                .does("recordWish")
                .does("confirmRegion", BOUND)
                .isUpTo("prosecutor", "answerOnRestriction")
                .does("answerOnRestriction", Map.of("restrictionAnswer", "allowed"))
                .endsAt("endEvent_regionChosen")
                .isOver();
    }

    @Test
    void whereTheProsecutorSaysNoAnotherRegionIsProposed() {
        choosing()
                .does("recordWish")
                .does("confirmRegion", BOUND)
                .does("answerOnRestriction", Map.of("restrictionAnswer", "notAllowed"))
                .does("recordWish")
                .askedSteps("seeReadiness", "proposeRegion", "seeReadiness", "proposeRegion")
                .does("confirmRegion", CONFIRMED)
                .endsAt("endEvent_regionChosen")
                .isOver();
    }

    @Test
    void whoeverThinksAgainSaysANewWishAndTheThirdTimePeopleSitDownTogether() {
        choosing()
                .does("recordWish")
                .does("confirmRegion", Map.of("householdAnswer", "anotherWish"))
                .does("recordWish")
                .does("confirmRegion", Map.of("householdAnswer", "anotherWish"))
                .does("recordWish")
                .does("confirmRegion", Map.of("householdAnswer", "conference"))
                .isUpTo("case-manager", "holdCaseConference")
                .does("holdCaseConference")
                .does("confirmRegion", CONFIRMED)
                .endsAt("endEvent_regionChosen")
                .isOver();
    }

    @Test
    void nobodyIsMadeToGoAnywhere() {
        choosing()
                .does("recordWish")
                .does("confirmRegion", Map.of("householdAnswer", "withdraws"))
                .passedNot("endEvent_regionChosen")
                .endsAt("endEvent_withdrawsFromProgramme")
                .isOver();
    }

    @Test
    void relativesWhoAreBeingAskedSinceBeforeTheFlightAreNotAskedTwice() {
        Story family = choosingWhileRelativesAreAsked();
        family.hears("householdsChoice.relativesAnswered")
                .passedNot("callActivity_askRelatives")
                .isUpTo("case-manager", "confirmRegion");
    }

    @Test
    void whoeverHasHeardNothingAfterFiveDaysChoosesWithWhatIsKnown() {
        Story family = choosingWhileRelativesAreAsked();
        family.afterWaiting(Duration.ofDays(4)).waitsAt("receiveTask_awaitRelatives");
        family.afterWaiting(Duration.ofDays(1))
                .passed("boundaryEvent_fiveDays")
                .passedNot("callActivity_askRelatives")
                .isUpTo("case-manager", "confirmRegion");
    }

    @Test
    void anAnswerThatSaysNothingSendsNobodyAway() {
        choosing().does("recordWish").does("confirmRegion").isUpTo("case-manager", "recordWish");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReached() {
        stories.assertEveryEndReached("householdsChoice");
    }

    private Story choosing() {
        return stories.begin("householdsChoice", "ZH-H-" + NUMBERS.incrementAndGet(), Map.of());
    }

    private Story choosingWhileRelativesAreAsked() {
        Story family = choosing();
        steps.relativesAreBeingAsked(family.person);
        return family.does("recordWish").waitsAt("receiveTask_awaitRelatives");
    }
}
