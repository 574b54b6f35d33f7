package org.zhusan.guardianship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.Processes;

@ProcessTest
class GuardianCareProcessTest {
    private static final Duration YEAR = Duration.ofDays(366);

    @Autowired
    Stories stories;

    @Autowired
    TestGuardianCareSteps steps;

    @Autowired
    Processes processes;

    @Test
    void aChildIsVisitedAgainAndAgain() {
        child(6).waitsAt("timerEvent_nextVisit")
                .afterWaiting(Duration.ofDays(14))
                .isUpTo("guardianship:KAR", "visitChild")
                .does("visitChild")
                .waitsAt("timerEvent_nextVisit")
                .afterWaiting(Duration.ofDays(29))
                .waitsAt("timerEvent_nextVisit")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("guardianship:KAR", "visitChild")
                .passedNot("userTask_lookIntoDanger")
                .askedSteps("openCare", "setNextVisit");
    }

    @Test
    void aDangerOfFourIsToldToTheCaseManagerAndTheChildIsSeenAgainInThreeDays() {
        Story child = child(6);
        steps.willSee(child.person, 4);

        child.afterWaiting(Duration.ofDays(14)).does("visitChild").isUpTo("case-manager", "lookIntoDanger");
        child.does("lookIntoDanger")
                .passed("userTask_lookIntoDanger", "endEvent_lookedInto")
                .afterWaiting(Duration.ofDays(3))
                .isUpTo("guardianship:KAR", "visitChild");

        child.does("visitChild").isUpTo("case-manager", "lookIntoDanger");
    }

    @Test
    void atFourteenTheChildSaysWhetherItWantsItsTrusteeAndTheVisitsGoOn() {
        Story child = child(13).afterWaiting(Duration.ofDays(14)).does("visitChild");
        visitedUntilTheBirthday(child);

        child.isUpTo("guardianship:KAR", "confirmTrusteeship")
                .does("confirmTrusteeship", Map.of("trusteeship", "confirmed"))
                .passed("gateway_trusteeConfirmed", "endEvent_trusteeConfirmed")
                .waitsAt("timerEvent_nextVisit");
    }

    @Test
    void aTrusteeTheChildDoesNotWantIsNoTrusteeAndAnotherIsLookedFor() {
        Story child = child(13).afterWaiting(Duration.ofDays(14)).does("visitChild");
        visitedUntilTheBirthday(child);

        child.does("confirmTrusteeship", Map.of("trusteeship", "declined"))
                .endsAt("endEvent_trusteeDeclined")
                .isOver();
    }

    @Test
    void whoWasFourteenBeforeIsNotAskedAgain() {
        Story child = child(15);
        for (int visit = 0; visit < 12; visit++) {
            child.afterWaiting(Duration.ofDays(30)).does("visitChild");
        }
        child.passedNot("timerEvent_turnsFourteen", "userTask_confirmTrusteeship");
    }

    @Test
    void nobodyIsVisitedAfterTheEighteenthBirthday() {
        Story child = child(17);
        steps.willComeOfAge(child.person);

        child.afterWaiting(Duration.ofDays(14))
                .does("visitChild")
                .passed("gateway_ofAgeFirst", "endEvent_lastVisit")
                .waitsAt("timerEvent_turnsEighteen")
                .afterWaiting(YEAR)
                .endsAt("endEvent_ofAge")
                .isOver();
    }

    @Test
    void onTheEighteenthBirthdayItEndsWhateverIsOpen() {
        child(17)
                .hears("guardianCare.parentReturned")
                .isUpTo("guardianship:KAR", "decideOnReturn")
                .afterWaiting(YEAR)
                .endsAt("endEvent_ofAge")
                .askedSteps("openCare", "endCare")
                .isOver();
    }

    @Test
    void aParentAsksAsOftenAsNeededAndOnlyADecisionReturnsTheChild() {
        child(8).hears("guardianCare.parentReturned")
                .isUpTo("guardianship:KAR", "decideOnReturn")
                .does("decideOnReturn", Map.of("careEnding", "guardianLost"))
                .waitsAt("messageEvent_parentAsks")
                .hears("guardianCare.parentReturned")
                .does("decideOnReturn")
                .waitsAt("messageEvent_parentAsks")
                .hears("guardianCare.parentReturned")
                .does("decideOnReturn", Map.of("careEnding", "returned"))
                .endsAt("endEvent_returned")
                .isOver();
    }

    @Test
    void aGuardianWhoCannotGoOnEndsTheVisitsAndSomebodyHasTheChildTheSameDay() {
        child(8).afterWaiting(Duration.ofDays(14))
                .isUpTo("guardianship:KAR", "visitChild")
                .hears("guardianCare.guardianLost")
                .isUpTo("guardianship:KAR", "placeMeanwhile")
                .does("placeMeanwhile")
                .endsAt("endEvent_guardianLost")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndWasReached() {
        for (String ending : List.of("ofAge", "returned", "trusteeDeclined", "guardianLost")) {
            assertThat(processes.past("guardianCare"))
                    .extracting(Processes.Past::ending)
                    .contains("endEvent_" + ending);
        }
        for (String branch : List.of("lastVisit", "trusteeConfirmed", "lookedInto")) {
            assertThat(processes.past("guardianCare"))
                    .as("a branch that ends while the care goes on: " + branch)
                    .anyMatch(it -> processes.path(it.instance()).finished().contains("endEvent_" + branch));
        }
    }

    private void visitedUntilTheBirthday(Story child) {
        for (int visit = 0; visit < 11; visit++) {
            child.afterWaiting(Duration.ofDays(30)).does("visitChild");
        }
        child.afterWaiting(Duration.ofDays(25));
    }

    private Story child(int age) {
        String child = stories.newcomer();
        steps.isAged(child, age);
        return stories.begin("guardianCare", child, Map.of("placeRegion", "KAR"));
    }
}
