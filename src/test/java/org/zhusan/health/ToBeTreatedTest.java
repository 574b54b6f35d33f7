package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Running;

/** For whom a treatment begins when somebody came onto the books later: each time it waits for an examination, so for nobody who has had theirs. */
@HospitalRoomTest
class ToBeTreatedTest {
    @Autowired
    ToBeTreated toBeTreated;

    @Autowired
    AtCentre centre;

    @Autowired
    Residents residents;

    @Autowired
    Processes processes;

    private String mother;
    private String newborn;
    private String household;

    @AfterEach
    void theEngineKnowsNothing() {
        reset(processes);
    }

    @Test
    void someoneNewIsTreatedAndWhoeverIsTreatedAlreadyIsNotTreatedTwice() {
        motherAndNewborn();
        runs(mother, "screening", "treatment");

        assertThat(toBeTreated.of(household)).containsExactly(newborn);
    }

    @Test
    void whoeverWasExaminedAndTreatedAndWaitsForTheEndOfQuarantineIsNotToWaitForAnotherExamination() {
        motherAndNewborn();
        runs(mother, "screening");
        isAt(mother, "screening", "timerEvent_quarantineEnds");

        assertThat(toBeTreated.of(household)).containsExactly(newborn);
    }

    @Test
    void whoeverIsToBeExaminedAgainIsTreatedAgain() {
        motherAndNewborn();
        runs(mother, "screening");
        isAt(mother, "screening", "userTask_examineOnAdmission");

        assertThat(toBeTreated.of(household)).containsExactlyInAnyOrder(mother, newborn);
    }

    @Test
    void aTwinBornInTheSameBreathDoesNotHaveTheOtherTreatedTwice() {
        motherAndNewborn();
        runs(mother, "treatment");
        when(processes.beingOpened(household, "treatment")).thenReturn(Set.of(newborn));

        assertThat(toBeTreated.of(household)).isEmpty();
    }

    @Test
    void whoeverIsClearedIsTreatedAlready() {
        motherAndNewborn();
        residents.cleared(mother, centre.today(), AtCentre.CLINICIAN);

        assertThat(toBeTreated.of(household)).containsExactly(newborn);
    }

    private void motherAndNewborn() {
        mother = centre.woman();
        newborn = centre.baby(0);
        household = centre.household(mother, newborn);
        centre.housed(true, mother, newborn);
    }

    private void runs(String person, String... these) {
        when(processes.running(person))
                .thenReturn(Stream.of(these)
                        .map(it -> new Running(it + person, it, person, centre.now()))
                        .toList());
        for (String each : these) {
            isAt(person, each, "userTask_examineOnAdmission");
        }
    }

    private void isAt(String person, String process, String step) {
        when(processes.path(process + person)).thenReturn(new Processes.Path(List.of(), List.of(step)));
    }
}
