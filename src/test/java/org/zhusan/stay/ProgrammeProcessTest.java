package org.zhusan.stay;

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
class ProgrammeProcessTest {
    @Autowired
    Stories stories;

    @Autowired
    TestResidents residents;

    @Autowired
    Processes processes;

    @Test
    void theHouseholdChoosesFromWhatTheTableProposesAndEachIsAccompaniedWhileAllAreTreated() {
        String mother = stories.newcomer();
        String son = stories.newcomer();
        Story household = begun(List.of(mother, son));
        assertThat(running(mother)).containsExactly("treatment");

        household
                .askedSteps("openRegistration", "proposeProgramme")
                .isUpTo("case-manager", "chooseProgramme")
                .does("chooseProgramme")
                .afterWaiting(Duration.ZERO);

        assertThat(running(mother)).containsExactlyInAnyOrder("treatment", "support");
        assertThat(running(son)).containsExactlyInAnyOrder("treatment", "support");
    }

    @Test
    void nobodyIsTreatedLaterBecauseTheHouseholdHasNotChosenYet() {
        String mother = stories.newcomer();
        begun(List.of(mother)).passedNot("userTask_chooseProgramme");
        assertThat(running(mother)).containsExactly("treatment");
    }

    @Test
    void whoLeavesBeforeAnyoneChoseLeavesWithoutAProgrammeAndWithoutATaskForAnyone() {
        begun(List.of())
                .hears("programme.leftCentre")
                .endsAt("endEvent_leftWithout")
                .passedNot("callActivity_supportEveryone")
                .isOver();
    }

    @Test
    void aHouseholdOfNobodyEndsByItself() {
        begun(List.of())
                .does("chooseProgramme")
                .afterWaiting(Duration.ZERO)
                .isOver()
                .passed("userTask_chooseProgramme", "endEvent_programmeEnded");
    }

    @Test
    void theProgrammeEndsAlsoWhenTheTreatmentHasEndedBefore() {
        String mother = stories.newcomer();
        Story household = begun(List.of(mother));
        stories.tell("treatment.leftCentre", mother);
        household.afterWaiting(Duration.ZERO).does("chooseProgramme").afterWaiting(Duration.ZERO);
        stories.tell("support.leftCentre", mother);
        household.afterWaiting(Duration.ZERO).endsAt("endEvent_programmeEnded").isOver();
    }

    @Test
    void theTreatmentMayEndLast() {
        String mother = stories.newcomer();
        Story household = begun(List.of(mother)).does("chooseProgramme").afterWaiting(Duration.ZERO);
        stories.tell("support.leftCentre", mother);
        stories.tell("treatment.leftCentre", mother);
        household.afterWaiting(Duration.ZERO).endsAt("endEvent_treated").isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("programme");
    }

    private List<String> running(String person) {
        return processes.running(person).stream()
                .map(Processes.Running::process)
                .toList();
    }

    private Story begun(List<String> people) {
        String household = stories.newcomer().replace("ZH-P-", "ZH-H-");
        residents.live(household, people);
        return stories.begin("programme", household, Map.of()).afterWaiting(Duration.ZERO);
    }
}
