package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Processes;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.Released;
import org.zhusan.kinship.Examinations.State;

/** What the engine and the file learn when a report comes: what has to happen next, and nothing of what it says. */
class KinshipStepsTest {
    private static final String CHILD = "ZH-P-000007";
    private static final String EXAMINATION = "ZH-K-000991";
    private static final LocalDate TODAY = LocalDate.parse("2034-03-01");
    private static final Instant AT = Instant.parse("2034-03-01T05:00:00Z");

    private final Timeline timeline = mock(Timeline.class);
    private final KinshipCases cases = mock(KinshipCases.class);
    private final Examinations examinations = mock(Examinations.class);
    private final Processes processes = mock(Processes.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final KinshipDesk desk = new KinshipDesk(
            cases, examinations, mock(People.class), mock(Records.class), timeline, Clock.fixed(AT, ZoneOffset.UTC));
    private final KinshipSteps steps = new KinshipSteps(cases, desk, processes);
    private final KinshipCase kinship = new KinshipCase(
            CHILD, 1, TODAY, null, null, TODAY, TODAY, "special", 0, null, null, null, null, null, null);

    @BeforeEach
    void anExaminationWasOrdered() {
        when(execution.getProcessBusinessKey()).thenReturn(CHILD);
        when(execution.getVariable("placeRegion")).thenReturn("MAN");
        when(cases.lock(CHILD)).thenReturn(kinship);
    }

    @ParameterizedTest
    @EnumSource(Conclusion.class)
    void whateverAReportSaysItsArrivalIsOneLineForWhoeverMayKnowResults(Conclusion conclusion) {
        released(conclusion);

        steps.receiveReport(execution);

        verify(timeline).note(CHILD, "kinship.reportReceived", DataClass.GENETIC_RESULT, KinshipDesk.COURT);
        verifyNoMoreInteractions(timeline);
        verify(execution).setVariable("sampleMissing", false);
        verify(execution).setVariable("readyForCourt", conclusion != Conclusion.EXCLUDED);
    }

    @Test
    void aSampleThatWasNotGivenIsToldToTheCourt() {
        examination(State.NOT_GIVEN);

        steps.receiveReport(execution);

        verify(timeline).note(CHILD, "kinship.sampleNotGiven", DataClass.LEGAL_CIVIL, KinshipDesk.COURT);
        verifyNoMoreInteractions(timeline);
        verify(execution).setVariable("sampleMissing", true);
        verify(execution).setVariable("readyForCourt", false);
    }

    @Test
    void noReportIsReceivedWhileTheLaboratoryWorks() {
        examination(State.UNDERWAY);

        assertThatThrownBy(() -> steps.receiveReport(execution)).isInstanceOf(IllegalStateException.class);

        verify(execution, never()).setVariable(any(), any());
        verifyNoMoreInteractions(timeline);
    }

    @Test
    void guardianshipLooksAtWhatIsBestForTheChild() {
        steps.openInterestsReview(execution);

        verify(processes).start("guardianship", CHILD, Map.of("placeRegion", "MAN"));
    }

    @Test
    void guardianshipThatLooksAfterTheChildAlreadyIsNotAskedTwice() {
        when(processes.running(CHILD))
                .thenReturn(List.of(new Processes.Running("instance", "guardianship", CHILD, AT)));

        steps.openInterestsReview(execution);

        verify(processes, never()).start(eq("guardianship"), any(), any());
    }

    private void released(Conclusion conclusion) {
        examination(State.RELEASED);
        when(examinations.released(EXAMINATION))
                .thenReturn(Optional.of(new Released(
                        conclusion,
                        null,
                        "17/34",
                        TODAY,
                        false,
                        AT,
                        new Records.Document("report.pdf", "application/pdf", new byte[0]))));
    }

    private void examination(State state) {
        when(examinations.latest(CHILD))
                .thenReturn(Optional.of(new Examination(
                        EXAMINATION,
                        TODAY,
                        TODAY.plusDays(30),
                        Institution.ATYRAU,
                        Set.of(Question.MOTHERHOOD),
                        1,
                        state)));
    }
}
