package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.zhusan.consent.Cast.DANA;
import static org.zhusan.consent.Cast.SAULE;
import static org.zhusan.consent.Cast.answers;
import static org.zhusan.consent.Cast.moment;
import static org.zhusan.consent.Cast.row;
import static org.zhusan.consent.Cast.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;
import org.zhusan.casefile.People;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** A consent once given: it ages, it is asked again at the aircraft, and it can be taken back at any moment before. */
@ConsentRoomTest
class StandingConsentTest {
    @Autowired
    Cast cast;

    @Autowired
    Consents consents;

    @Autowired
    ConsentSteps steps;

    @Autowired
    Decisions decisions;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient sql;

    @Autowired
    OnBehalf behalf;

    @BeforeEach
    void theEngineIsQuiet() {
        reset(decisions, processes, tasks, inbox);
        when(decisions.evaluate(any(), any(), any())).thenReturn(Map.of("coverage", "COVERED_BY_MOTHER"));
        when(processes.start(anyString(), anyString(), anyMap())).thenAnswer(it -> Cast.instance());
    }

    // asking

    @Test
    void anAdultIsAskedAndHerChildrenThroughHer() {
        List<String> family = cast.family(3, 15);

        assertThat(consents.ask(family.get(0))).isPresent();
        assertThat(consents.ask(family.get(1))).isEmpty();
        assertThat(consents.ask(family.get(2))).isEmpty();

        verify(processes).start("consent", family.get(0), Map.of("bestInterests", false));
        assertThat(consents.counts(family).asked()).isEqualTo(1);
    }

    @Test
    void forAnOrphanADecisionIsBegunEvenInAHouseholdWithAdults() {
        String aunt = cast.woman();
        String orphan = cast.orphan(8);
        cast.together(aunt, orphan);

        assertThat(consents.ask(orphan)).isPresent();

        verify(processes).start("consent", orphan, Map.of("bestInterests", true));
    }

    @Test
    void aMarriedGirlUnderEighteenIsNotAskedAsAnAdult() {
        String girl = cast.person(People.Role.ADULT, People.Sex.FEMALE, 16, false, false);

        consents.ask(girl);

        verify(processes).start("consent", girl, Map.of("bestInterests", true));
    }

    @Test
    void nobodyIsAskedTwiceAtOnceOrAfterSayingYes() {
        String person = cast.woman();
        when(processes.running(person)).thenReturn(List.of(new Processes.Running("i", "consent", person, cast.now())));
        assertThatThrownBy(() -> consents.ask(person)).isInstanceOf(ConsentRefused.AlreadyBeingAsked.class);

        when(processes.running(person)).thenReturn(List.of());
        cast.consented(person);
        assertThatThrownBy(() -> consents.askAgain(person)).isInstanceOf(ConsentRefused.ConsentInForce.class);

        cast.pass(Duration.ofDays(91));
        consents.askAgain(person);
        assertThat(consents.counts(List.of(person)))
                .extracting(Consents.Counts::asked, Consents.Counts::given)
                .containsExactly(1, 0);
    }

    // withdrawing

    @Test
    void aWithdrawalTakesEffectBeforeAnyProcessHearsOfIt() {
        List<String> family = familyThatTravels();

        consents.withdraw(family.get(0), SAULE);

        assertThat(family).noneMatch(it -> consents.mayTravel(it, cast.now()));
        assertThat(consents.counts(family).covered()).isEmpty();
        verify(inbox).post(anyString(), eq("consent.withdrawn"), eq(family.get(0)), eq(Map.of()));
        assertThat(timelineOf(family.get(1))).contains("consent.childCovered", "consent.coverageEnded");
        assertThatThrownBy(() -> consents.withdraw(family.get(0), SAULE))
                .isInstanceOf(ConsentRefused.NothingToWithdraw.class);
    }

    @Test
    void withNothingGivenThereIsNothingToWithdraw() {
        String person = cast.woman();
        assertThatThrownBy(() -> consents.withdraw(person, SAULE)).isInstanceOf(ConsentRefused.NothingToWithdraw.class);

        cast.informed(person);
        assertThatThrownBy(() -> consents.withdraw(person, SAULE)).isInstanceOf(ConsentRefused.NothingToWithdraw.class);
    }

    @Test
    void whileTheQuestionAtTheAircraftIsOpenItRecordsTheWithdrawalItself() {
        String person = cast.woman();
        cast.consented(person);
        when(tasks.openFor(person)).thenReturn(List.of(boardingTask(person)));

        consents.withdraw(person, SAULE);

        verify(inbox, never()).post(any(), any(), any(), any());
        assertThatThrownBy(() -> cast.handIn("reconfirmAtBoarding", person, DANA, cast.boarding("yes")))
                .isInstanceOf(ConsentRefused.ConsentNotInForce.class);
        assertThat(cast.handIn("reconfirmAtBoarding", person, DANA, cast.boarding("no")))
                .containsEntry("standingOutcome", "withdrawn");
    }

    @Test
    void sheWithdrawsTwentyHoursBeforeTheFlightAndConsentsAnewThreeHoursLater() {
        List<String> family = familyThatTravels();
        String mother = family.get(0);
        consents.withdraw(mother, SAULE);
        cast.handIn("recordWithdrawal", mother, SAULE, withdrawal());
        assertThat(release(mother)).isEqualTo("withdrawn");

        cast.pass(Duration.ofHours(1));
        consents.askAgain(mother);
        cast.handIn("planInterview", mother, SAULE, cast.plan());
        cast.handIn(
                "giveLiabilityNotice",
                mother,
                SAULE,
                with(cast.notice(), "waiver", true, "waiverMethod", "ink", "waiverAt", moment(cast.now())));
        cast.handIn("countersignNotice", mother, DANA, cast.countersignature());
        cast.pass(Duration.ofHours(2));
        cast.handIn("recordDecision", mother, SAULE, cast.decision("consent"), "receiptFile");
        cover(family);

        assertThat(family).allMatch(it -> consents.mayTravel(it, cast.now()));
        assertThat(consents.counts(family))
                .extracting(Consents.Counts::asked, Consents.Counts::given, Consents.Counts::withdrawn)
                .as("one woman, asked twice")
                .containsExactly(1, 1, 0);
    }

    @Test
    void writingAWithdrawalDownSaysWhatItMeansForTheChildren() {
        List<String> family = familyThatTravels();
        consents.withdraw(family.get(0), SAULE);

        assertThatThrownBy(() -> cast.handIn(
                        "recordWithdrawal", family.get(0), SAULE, with(withdrawal(), "childrenExplained", false)))
                .isInstanceOf(ConsentRefused.ChildrenExplanationMissing.class);
    }

    // boarding

    @Test
    void onlyAdultsAreCalledAndEachOncePerFlight() {
        List<String> family = familyThatTravels();

        consents.callToBoarding(family, "ZH-S2-F1");

        verify(inbox).post(anyString(), eq("consent.boardingCalled"), eq(family.get(0)), eq(Map.of()));
        verifyNoMoreInteractions(inbox);
    }

    @Test
    void nobodyIsCalledWhileSomeoneOnTheListMayNotTravel() {
        List<String> family = familyThatTravels();
        String orphan = cast.orphan(4);

        assertThatThrownBy(() -> consents.callToBoarding(List.of(family.get(0), orphan), "ZH-S2-F1"))
                .isInstanceOf(ConsentRefused.MayNotTravel.class)
                .extracting("arguments")
                .isEqualTo(new Object[] {orphan});
        verify(inbox, never()).post(any(), any(), any(), any());
    }

    @Test
    void atTheAircraftThePersonIsAskedApartFromOthers() {
        String person = cast.woman();
        cast.consented(person);

        assertThatThrownBy(() -> cast.handIn(
                        "reconfirmAtBoarding", person, DANA, with(cast.boarding("yes"), "askedAlone", false)))
                .isInstanceOf(ConsentRefused.AskedInFrontOfOthers.class);
        assertThat(cast.handIn("reconfirmAtBoarding", person, DANA, cast.boarding("yes")))
                .containsEntry("stillConsents", true)
                .containsEntry("standingOutcome", "boarded");
        assertThat(consents.mayTravel(person, cast.now().plus(Duration.ofDays(89))))
                .isTrue();
    }

    @Test
    void aNoAtTheAircraftIsEnough() {
        List<String> family = familyThatTravels();

        assertThat(cast.handIn(
                        "reconfirmAtBoarding", family.get(0), DANA, with(cast.boarding("no"), "askedAlone", false)))
                .containsEntry("stillConsents", false)
                .containsEntry("standingOutcome", "withdrawn");
        assertThat(family).noneMatch(it -> consents.mayTravel(it, cast.now()));
        assertThat(release(family.get(0))).isEqualTo("withdrawn");
    }

    // ageing

    @Test
    void afterNinetyDaysAnotherYesHoldsAnotherNinety() {
        List<String> family = familyThatTravels();
        cast.pass(Duration.ofDays(90));
        assertThat(family).noneMatch(it -> consents.mayTravel(it, cast.now()));

        cast.handIn("reconfirmConsent", family.get(0), SAULE, reconfirmation("confirmed"));

        assertThat(family).allMatch(it -> consents.mayTravel(it, cast.now().plus(Duration.ofDays(89))));
    }

    @ParameterizedTest
    @CsvSource({"withdrawn, withdrawn", "notReached, expired"})
    void withoutAnotherYesItEnds(String answer, String outcome) {
        List<String> family = familyThatTravels();
        cast.pass(Duration.ofDays(90));

        assertThat(cast.handIn("reconfirmConsent", family.get(0), SAULE, reconfirmation(answer)))
                .containsEntry("standingOutcome", outcome);

        assertThat(family).noneMatch(it -> consents.mayTravel(it, cast.now()));
        assertThat(release(family.get(0))).isEqualTo(outcome);
        assertThatThrownBy(() -> cast.handIn("reconfirmConsent", family.get(0), SAULE, reconfirmation("confirmed")))
                .isInstanceOf(ConsentRefused.ConsentNotInForce.class);
    }

    private List<String> familyThatTravels() {
        List<String> family = cast.family(3, 12);
        cast.consented(family.get(0));
        cover(family);
        assertThat(family).allMatch(it -> consents.mayTravel(it, cast.now()));
        return family;
    }

    private void cover(List<String> family) {
        cast.handIn(
                "coverChildren",
                family.get(0),
                SAULE,
                cast.coverage(List.of(
                        row(family.get(1), "travelsWithParent", "dead"),
                        with(row(family.get(2), "travelsWithParent", "dead"), "childHeard", "agrees"))));
        steps.decideCoverage(execution(family.get(0)));
    }

    private Map<String, Object> withdrawal() {
        return answers("withdrawnAt", moment(cast.now()), "how", "inPerson", "childrenExplained", true);
    }

    private Map<String, Object> reconfirmation(String answer) {
        return answers(
                "confirmation",
                answer,
                "confirmedAt",
                moment(cast.now()),
                "askedAlone",
                true,
                "signatureMethod",
                "ink",
                "signatureAt",
                moment(cast.now()));
    }

    private List<String> timelineOf(String person) {
        return behalf.of(
                Member.system("test"), () -> sql.sql("SELECT kind FROM zhusan.timeline_entry WHERE person = :person")
                        .param("person", person)
                        .query(String.class)
                        .list());
    }

    private static OpenTask boardingTask(String person) {
        return new OpenTask(
                "t",
                "standingConsent",
                "userTask_reconfirmAtBoarding",
                "reconfirmAtBoarding",
                "i",
                "d",
                person,
                Set.of("knb-field"),
                null,
                java.time.Instant.EPOCH,
                null);
    }

    private Object release(String person) {
        DelegateExecution execution = execution(person);
        steps.releaseSeat(execution);
        var outcome = org.mockito.ArgumentCaptor.forClass(Object.class);
        verify(execution).setVariable(eq("standingOutcome"), outcome.capture());
        return outcome.getValue();
    }

    private static DelegateExecution execution(String person) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(person);
        when(execution.getProcessInstanceId()).thenReturn("execution-of-" + person);
        return execution;
    }
}
