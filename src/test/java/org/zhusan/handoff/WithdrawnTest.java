package org.zhusan.handoff;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Running;
import org.zhusan.handoff.Choosing.Household;

/** A household that was on its way from one region to another and withdraws: who wants no programme is asked for nothing more in the region she comes from. */
@HandoffRoomTest
class WithdrawnTest {
    private static final String ENDED = "regionalSupport.ended";

    @Autowired
    private Choosing choosing;

    @Autowired
    private HandoffSteps steps;

    @Autowired
    private Processes processes;

    @Autowired
    private Inbox inbox;

    private Household family;
    private String mother;

    @BeforeEach
    void aMotherAndHerChildrenAreHelpedInTheRegionTheyLeave() {
        family = choosing.mother(null);
        mother = family.members.get(0);
        clearInvocations(inbox);
    }

    @AfterEach
    void nothingRunsAnyMore() {
        reset(processes);
    }

    @Test
    void whatHelpedHerEndsAndWhatHelpsHerChildrenGoesOn() {
        family.members.forEach(this::isHelped);

        steps.recordWithdrawal(family.execution());

        verify(inbox).post(anyString(), eq(ENDED), eq(mother), eq(Map.of()));
        family.members.stream().filter(it -> !it.equals(mother)).forEach(it -> verify(inbox, never())
                .post(anyString(), any(), eq(it), any()));
    }

    @Test
    void soItDoesWhenSheHasSetOutAlready() {
        isHelped(mother);
        steps.recordWithdrawalOnWay(family.execution());
        verify(inbox).post(anyString(), eq(ENDED), eq(mother), eq(Map.of()));
    }

    @Test
    void aHouseholdThatNeverHadAProgrammeIsToldNothingThatWouldEndALaterOne() {
        steps.recordWithdrawal(family.execution());
        verify(inbox, never()).post(anyString(), any(), any(), any());
    }

    private void isHelped(String person) {
        when(processes.running(person))
                .thenReturn(List.of(new Running("help-" + person, "regionalSupport", person, choosing.now())));
    }
}
