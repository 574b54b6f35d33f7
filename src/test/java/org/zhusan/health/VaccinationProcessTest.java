package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

@ProcessTest
class VaccinationProcessTest {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    @Autowired
    Stories stories;

    @Autowired
    TestVaccination vaccination;

    @Test
    void aChildIsVaccinatedTwiceEachTimeOnTheDayAndThePlanIsFulfilled() {
        Story child = examined(2).isUpTo("moh-clinic", "planVaccination");

        planned(child, "consent").waitsAt("timerEvent_nextDose");
        given(child.afterWaiting(FOUR_WEEKS)).waitsAt("timerEvent_nextDose");
        given(child.afterWaiting(FOUR_WEEKS));

        child.endsAt("endEvent_planFulfilled")
                .passedNot("userTask_askAgain", "userTask_decideOnIndication")
                .askedSteps("proposeSchedule", "findNextDose", "findNextDose", "findNextDose")
                .isOver();
    }

    @Test
    void nobodyIsCalledBeforeTheDayHasCome() {
        Story child = planned(examined(1), "consent");

        child.afterWaiting(FOUR_WEEKS.minusMinutes(1)).waitsAt("timerEvent_nextDose");
        child.afterWaiting(Duration.ofMinutes(1)).isUpTo("moh-clinic", "giveVaccine");
    }

    @Test
    void whoHasEveryDoseOnPaperIsDoneAtOnce() {
        planned(examined(0), "consent")
                .endsAt("endEvent_planFulfilled")
                .passedNot("userTask_giveVaccine")
                .isOver();
    }

    @Test
    void whoHadToWaitIsAskedAfterAWeekAndThenVaccinated() {
        Story child = planned(examined(1), "defer").waitsAt("timerEvent_sevenDays");
        child.afterWaiting(A_WEEK.minusMinutes(1)).waitsAt("timerEvent_sevenDays");
        child.afterWaiting(Duration.ofMinutes(1)).isUpTo("moh-clinic", "askAgain");

        asked(child, "consent").waitsAt("timerEvent_nextDose");
        given(child.afterWaiting(FOUR_WEEKS)).endsAt("endEvent_planFulfilled").isOver();
    }

    @Test
    void askingToWaitAgainAndAgainIsNoRefusal() {
        Story child = planned(examined(1), "defer");
        for (int week = 0; week < 3; week++) {
            asked(child.afterWaiting(A_WEEK), "defer").waitsAt("timerEvent_sevenDays");
        }
        child.passedNot("userTask_decideOnIndication");
    }

    @Test
    void twoRefusalsAreHeardAndNobodyIsVaccinated() {
        Story child = planned(examined(3), "refuse").waitsAt("timerEvent_sevenDays");
        asked(child.afterWaiting(A_WEEK), "refuse").isUpTo("moh-epid", "decideOnIndication");

        child.does("decideOnIndication", Map.of("offerAgain", false))
                .endsAt("endEvent_declined")
                .passedNot("userTask_giveVaccine")
                .isOver();
    }

    @Test
    void aFamilyThatWishesToBeAskedOnceMoreIsAskedAndMayAgree() {
        Story child = planned(examined(1), "refuse");
        asked(child.afterWaiting(A_WEEK), "refuse")
                .does("decideOnIndication", Map.of("offerAgain", true))
                .waitsAt("timerEvent_sevenDays");

        asked(child.afterWaiting(A_WEEK), "consent").waitsAt("timerEvent_nextDose");
    }

    @Test
    void whoRefusesInTheMiddleIsNotVaccinatedButAskedAfterAWeek() {
        Story child = planned(examined(2), "consent").afterWaiting(FOUR_WEEKS);
        vaccination.answers(child.person, "refuse");

        child.does("giveVaccine").waitsAt("timerEvent_sevenDays");

        assertThat(child.instancesOf("vaccination")).isEqualTo(1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("vaccination");
    }

    private Story examined(int doses) {
        Story child = stories.begin("vaccination", Map.of());
        vaccination.isToHave(child.person, doses);
        return child;
    }

    private Story planned(Story child, String answer) {
        vaccination.answers(child.person, answer);
        return child.does("planVaccination");
    }

    private Story asked(Story child, String answer) {
        vaccination.answers(child.person, answer);
        return child.does("askAgain");
    }

    private Story given(Story child) {
        vaccination.had(child.person);
        return child.does("giveVaccine");
    }
}
