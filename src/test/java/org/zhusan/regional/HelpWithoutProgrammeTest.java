package org.zhusan.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.PhaseTest;
import org.zhusan.TestClock;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Running;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A child in Karaganda whose mother left the programme: what helps it goes on, somebody asks in time, and on the eighteenth birthday it decides for itself. */
@PhaseTest
class HelpWithoutProgrammeTest {
    private static final Member CASE_MANAGER =
            new Member("ZH-U-880001", "Helper", "rc-case-manager", "rc", "KAR", Locale.ENGLISH, true);
    private static final Member TEST = Member.system("test");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    RegionalSupportSteps steps;

    @Autowired
    AskWhatStillHelpsRules rules;

    @Autowired
    Programmes programmes;

    @Autowired
    People people;

    @Autowired
    Timeline timeline;

    @Autowired
    Processes processes;

    @Autowired
    TestClock clock;

    @AfterEach
    void nothingRunsAnyMore() {
        reset(processes);
    }

    // the day to ask again

    @Test
    void itIsAskedAgainWithinHalfAYearAndWithinAMonthWhereNobodyWasReached() {
        String child = bornYearsAgo(9);
        assertThat(rules.prefill(child, "help-" + child, CASE_MANAGER))
                .containsEntry("askAgainOn", today().plusMonths(6).toString());
        goesOn(child, "called", today().plusMonths(6));
        goesOn(child, "notReached", today().plusMonths(1));
        for (LocalDate late : List.of(today().plusMonths(6).plusDays(1), today().plusYears(2))) {
            assertThatThrownBy(() -> goesOn(child, "called", late)).isInstanceOf(ChapterRefused.NextTooLate.class);
        }
        assertThatThrownBy(() -> goesOn(child, "notReached", today().plusMonths(2)))
                .isInstanceOf(ChapterRefused.NextTooLate.class);
        assertThatThrownBy(() -> goesOn(child, "called", today())).isInstanceOf(ChapterRefused.NextPast.class);
    }

    @Test
    void onTheEighteenthBirthdayItIsAskedAtTheLatest() {
        LocalDate birthday = today().plusDays(100);
        String child = bornOn(birthday.minusYears(18));
        assertThat(rules.prefill(child, "help-" + child, CASE_MANAGER))
                .containsEntry("askAgainOn", birthday.toString());
        goesOn(child, "called", birthday);
        assertThatThrownBy(() -> goesOn(child, "called", birthday.plusDays(1)))
                .isInstanceOf(ChapterRefused.NextTooLate.class);
    }

    // whether a programme stands behind it

    @Test
    void aProgrammeStandsBehindItWhileItLastsAndWhileItsHouseholdMovesToAnother() {
        String child = bornYearsAgo(9);
        String household = people.formHousehold(List.of(bornYearsAgo(31), child), TEST);
        assertThat(programmeRuns(child)).as("nobody has begun one").isFalse();

        String programme = "help-" + household;
        programmes.open(programme, household, "KAR", today());
        assertThat(programmeRuns(child)).isTrue();

        programmes.end(programme, today(), Outcome.TRANSFERRED);
        when(processes.running(household))
                .thenReturn(List.of(new Running("handoff-" + household, "handoff", household, clock.instant())));
        assertThat(programmeRuns(child)).as("on the way").isTrue();

        reset(processes);
        assertThat(programmeRuns(child)).as("they withdrew on the way").isFalse();
    }

    @Test
    void aChildThatLivesWithOthersNowIsNotForgottenWithTheProgrammeItCameFrom() {
        String child = bornYearsAgo(9);
        String family = people.formHousehold(List.of(bornYearsAgo(31), child), TEST);
        programmes.open("help-" + family, family, "KAR", today());
        assertThat(programmeRuns(child)).isTrue();

        people.joinHousehold(people.formHousehold(List.of(bornYearsAgo(50)), TEST), List.of(child), TEST);

        assertThat(programmeRuns(child)).isFalse();
    }

    // what is answered

    @ParameterizedTest
    @CsvSource({
        "called, goesOn, true, regional.helpGoesOn",
        "visited, enough, false, regional.helpEnded",
        "atCentre, notWished, false, regional.helpEnded",
        "notReached, goesOn, true,"
    })
    void itEndsWhenTheySaySoAndGoesOnOtherwise(String contact, String outcome, boolean goesOn, @Nullable String line) {
        String child = bornYearsAgo(9);

        assertThat(handIn(child, contact, outcome)).isEqualTo(Map.of("helpGoesOn", goesOn));

        var lines = timeline.of(child, TEST).stream().map(it -> it.kind()).toList();
        if (line == null) {
            assertThat(lines).doesNotContain("regional.helpGoesOn", "regional.helpEnded");
        } else {
            assertThat(lines).contains(line);
        }
    }

    @Test
    void aChildsHelpDoesNotEndUnaskedAndNobodySaysTooSoonThatItDecidesForItself() {
        String child = bornYearsAgo(17);
        assertThatThrownBy(() -> handIn(child, "notReached", "enough"))
                .isInstanceOf(ProgrammeRefused.EndsUnasked.class);
        assertThatThrownBy(() -> handIn(child, "called", "ofAge")).isInstanceOf(ProgrammeRefused.NotOfAgeYet.class);
    }

    @Test
    void fromTheEighteenthBirthdayOnNobodyIsHelpedOnBehalfOfSomebodyElse() {
        String grown = bornOn(today().minusYears(18));
        assertThatThrownBy(() -> handIn(grown, "called", "goesOn"))
                .isInstanceOf(ProgrammeRefused.DecidesThemselves.class);

        assertThat(handIn(grown, "notReached", "ofAge")).containsEntry("helpGoesOn", false);
        assertThat(handIn(grown, "called", "ofAge")).containsEntry("helpGoesOn", false);
    }

    private boolean programmeRuns(String person) {
        var execution = execution(person);
        steps.seeWhetherProgrammeRuns(execution);
        var runs = ArgumentCaptor.forClass(Object.class);
        verify(execution).setVariable(eq("programmeRuns"), runs.capture());
        return (boolean) runs.getValue();
    }

    private static DelegateExecution execution(String person) {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(person);
        return execution;
    }

    private Map<String, Object> handIn(String person, String contact, String outcome) {
        return handIn(person, contact, outcome, today().plusDays(20));
    }

    private void goesOn(String person, String contact, LocalDate askAgainOn) {
        handIn(person, contact, "goesOn", askAgainOn);
    }

    private Map<String, Object> handIn(String person, String contact, String outcome, LocalDate askAgainOn) {
        var submission = new Submission(
                rules.process(),
                rules.form(),
                "help-task-" + NUMBERS.incrementAndGet(),
                "help-" + person,
                person,
                CASE_MANAGER,
                clock.instant(),
                Map.of("contact", contact, "contactOn", today(), "outcome", outcome, "askAgainOn", askAgainOn),
                List.of());
        FormRules rule = rules;
        rule.check(submission);
        return rule.accepted(submission);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String bornYearsAgo(int years) {
        return bornOn(today().minusYears(years).minusDays(10));
    }

    private String bornOn(LocalDate day) {
        return people.register(
                new People.NewPerson(
                        day.isAfter(today().minusYears(18)) ? People.Role.CHILD : People.Role.ADULT,
                        People.Sex.FEMALE,
                        day,
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                TEST);
    }
}
