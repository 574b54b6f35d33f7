package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.zhusan.consent.FormDesk.DANA;
import static org.zhusan.consent.FormDesk.SAULE;
import static org.zhusan.consent.FormDesk.answers;
import static org.zhusan.consent.FormDesk.moment;
import static org.zhusan.consent.FormDesk.row;
import static org.zhusan.consent.FormDesk.with;

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
import org.zhusan.Cast;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.consent.Asking.WhoDecides;
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
    FormDesk desk;

    @Autowired
    Consents consents;

    @Autowired
    ConsentSteps steps;

    @Autowired
    Decisions decisions;

    @Autowired
    Placements placements;

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
    }

    // asking

    @Test
    void anAdultIsAskedAndHerChildrenThroughHer() {
        List<String> family = cast.family(3, 15);

        assertThat(consents.toBeAsked(household(family))).containsExactly(family.get(0));
        assertThat(desk.asked(family.get(0))).isEqualTo(WhoDecides.PERSON);
        assertThatThrownBy(() -> desk.asked(family.get(1))).isInstanceOf(ConsentRefused.NothingToAsk.class);
        assertThatThrownBy(() -> consents.askAnew(family.get(2), SAULE))
                .isInstanceOf(ConsentRefused.AdultDecides.class);
        assertThat(consents.counts(family).asked()).isEqualTo(1);
    }

    @Test
    void forAnOrphanADecisionIsBegunEvenInAHouseholdWithAdults() {
        String aunt = cast.woman();
        String orphan = cast.orphan(8);
        cast.together(aunt, orphan);

        assertThat(consents.toBeAsked(household(List.of(aunt)))).containsExactly(aunt, orphan);
        assertThat(desk.asked(orphan)).isEqualTo(WhoDecides.GUARDIANSHIP);
    }

    @Test
    void aMarriedGirlUnderEighteenIsNotAskedAsAnAdult() {
        String girl = cast.person(People.Role.ADULT, People.Sex.FEMALE, 16, false, false);

        assertThat(desk.asked(girl)).isEqualTo(WhoDecides.GUARDIANSHIP);
    }

    @Test
    void nobodyIsAskedTwiceAtOnce() {
        String person = cast.woman();
        cast.together(person);
        desk.asked(person);
        theConsentProcessRuns(person);

        assertThat(consents.beingAsked(person)).isTrue();
        assertThat(consents.toBeAsked(household(List.of(person)))).isEmpty();
        assertThatThrownBy(() -> desk.asked(person)).isInstanceOf(ConsentRefused.NothingToAsk.class);
        assertThatThrownBy(() -> consents.askAnew(person, SAULE)).isInstanceOf(ConsentRefused.AlreadyBeingAsked.class);
    }

    @Test
    void anAskingThatWasBrokenOffIsTakenUpAgain() {
        String person = cast.woman();
        cast.together(person);
        desk.informed(person);

        assertThat(consents.toBeAsked(household(List.of(person)))).containsExactly(person);
        assertThat(desk.asked(person)).isEqualTo(WhoDecides.PERSON);
    }

    @Test
    void afterAYesAtTheAircraftNobodyAsksUntilTheConsentRunsOut() {
        String person = cast.woman();
        cast.together(person);
        boards(person, "ZH-S2-F1");

        assertThat(consents.toBeAsked(household(List.of(person)))).isEmpty();
        assertThatThrownBy(() -> consents.askAnew(person, SAULE)).isInstanceOf(ConsentRefused.ConsentInForce.class);

        desk.pass(Duration.ofDays(91));
        assertThat(consents.toBeAsked(household(List.of(person)))).containsExactly(person);
        assertThat(desk.asked(person)).isEqualTo(WhoDecides.PERSON);
        assertThat(consents.counts(List.of(person)))
                .extracting(Consents.Counts::asked, Consents.Counts::given)
                .containsExactly(1, 0);
        assertThat(timelineOf(person)).contains("consent.expired");
    }

    @Test
    void aNoStandsUntilThePersonWishesOtherwise() {
        String refused = cast.woman();
        String withdrew = cast.woman();
        cast.together(refused, withdrew);
        String household = household(List.of(refused));
        desk.refused(refused, desk.refusal());
        desk.consented(withdrew);
        consents.withdraw(withdrew, SAULE);

        assertThat(consents.toBeAsked(household)).isEmpty();
        assertThatThrownBy(() -> desk.asked(refused))
                .as("whatever a model says")
                .isInstanceOf(ConsentRefused.NothingToAsk.class);

        consents.askAnew(refused, SAULE);
        assertThat(consents.toBeAsked(household)).containsExactly(refused);
        consents.askAnew(refused, SAULE);
        consents.askAnew(withdrew, SAULE);
        assertThat(consents.toBeAsked(household)).containsExactly(refused, withdrew);

        assertThat(desk.asked(refused)).isEqualTo(WhoDecides.PERSON);
        desk.refused(refused, desk.refusal());
        assertThat(consents.toBeAsked(household)).as("the new no stands again").containsExactly(withdrew);
    }

    @Test
    void whoIsOnTheWayOrHomeIsNotAskedAnyMore() {
        List<String> family = cast.family(3);
        moved(family.get(0), Placements.Kind.IN_TRANSIT);

        assertThat(consents.toBeAsked(household(family))).isEmpty();
    }

    @Test
    void whoCameOfAgeIsAskedThoughAParentOrAnAuthorityDecidedBefore() {
        String mother = cast.woman();
        String daughter = cast.born(
                People.Role.CHILD,
                People.Sex.FEMALE,
                desk.today().minusYears(18).plusDays(1),
                false,
                false);
        String orphan = cast.born(
                People.Role.CHILD,
                People.Sex.FEMALE,
                desk.today().minusYears(18).plusDays(1),
                true,
                true);
        cast.together(mother, daughter, orphan);
        String household = household(List.of(mother));
        desk.handIn("decideOnBestInterests", orphan, DANA, with(desk.bestInterests("yes"), "childHeard", "agrees"));
        assertThat(consents.toBeAsked(household)).containsExactly(mother);

        desk.pass(Duration.ofDays(2));

        assertThat(consents.mayTravel(orphan, desk.now())).isFalse();
        assertThat(consents.toBeAsked(household)).containsExactly(mother, daughter, orphan);
        assertThat(desk.asked(orphan)).isEqualTo(WhoDecides.PERSON);
    }

    @Test
    void aDecisionStillPendingForSomeoneWhoCameOfAgeEndsWhenTheyWishToBeAsked() {
        String orphan = cast.born(
                People.Role.CHILD,
                People.Sex.FEMALE,
                desk.today().minusYears(18).plusDays(1),
                true,
                true);
        desk.asked(orphan);
        theConsentProcessRuns(orphan);
        assertThatThrownBy(() -> consents.askAnew(orphan, SAULE)).isInstanceOf(ConsentRefused.AlreadyBeingAsked.class);

        desk.pass(Duration.ofDays(2));
        consents.askAnew(orphan, SAULE);

        verify(inbox).post(anyString(), eq("consent.cameOfAge"), eq(orphan), eq(Map.of()));
    }

    // withdrawing

    @Test
    void aWithdrawalTakesEffectBeforeAnyProcessHearsOfIt() {
        List<String> family = familyThatTravels();

        consents.withdraw(family.get(0), SAULE);

        assertThat(family).noneMatch(it -> consents.mayTravel(it, desk.now()));
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

        desk.informed(person);
        assertThatThrownBy(() -> consents.withdraw(person, SAULE)).isInstanceOf(ConsentRefused.NothingToWithdraw.class);
    }

    @Test
    void whileTheQuestionAtTheAircraftIsOpenItRecordsTheWithdrawalItself() {
        String person = cast.woman();
        desk.consented(person);
        when(tasks.openFor(person)).thenReturn(List.of(boardingTask(person)));

        consents.withdraw(person, SAULE);

        verify(inbox, never()).post(any(), any(), any(), any());
        assertThatThrownBy(() -> desk.handIn("reconfirmAtBoarding", person, DANA, desk.boarding("yes")))
                .isInstanceOf(ConsentRefused.ConsentNotInForce.class);
        assertThat(desk.handIn("reconfirmAtBoarding", person, DANA, desk.boarding("no")))
                .containsEntry("standingOutcome", "withdrawn");
    }

    @Test
    void sheWithdrawsTwentyHoursBeforeTheFlightAndConsentsAnewThreeHoursLater() {
        List<String> family = familyThatTravels();
        String mother = family.get(0);
        consents.withdraw(mother, SAULE);
        desk.handIn("recordWithdrawal", mother, SAULE, withdrawal());
        assertThat(release(mother)).isEqualTo("withdrawn");

        desk.pass(Duration.ofHours(1));
        consents.askAnew(mother, SAULE);
        desk.handIn("planInterview", mother, SAULE, desk.plan());
        desk.handIn(
                "giveLiabilityNotice",
                mother,
                SAULE,
                with(desk.notice(), "waiver", true, "waiverMethod", "ink", "waiverAt", moment(desk.now())));
        desk.handIn("countersignNotice", mother, DANA, desk.countersignature());
        desk.pass(Duration.ofHours(2));
        desk.handIn("recordDecision", mother, SAULE, desk.decision("consent"), "receiptFile");
        cover(family);

        assertThat(family).allMatch(it -> consents.mayTravel(it, desk.now()));
        assertThat(consents.counts(family))
                .extracting(Consents.Counts::asked, Consents.Counts::given, Consents.Counts::withdrawn)
                .as("one woman, asked twice")
                .containsExactly(1, 1, 0);
    }

    @Test
    void writingAWithdrawalDownSaysWhatItMeansForTheChildren() {
        List<String> family = familyThatTravels();
        consents.withdraw(family.get(0), SAULE);

        assertThatThrownBy(() -> desk.handIn(
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
    void theSameFlightCallsOnceUnlessSheConsentedAnew() {
        String person = cast.woman();
        desk.consented(person);
        consents.callToBoarding(List.of(person), "ZH-S2-F1");
        consents.callToBoarding(List.of(person), "ZH-S2-F1");
        verify(inbox).post(anyString(), eq("consent.boardingCalled"), eq(person), eq(Map.of()));

        consents.withdraw(person, SAULE);
        consents.askAnew(person, SAULE);
        desk.consented(person);
        consents.callToBoarding(List.of(person), "ZH-S2-F1");

        verify(inbox, times(2)).post(anyString(), eq("consent.boardingCalled"), eq(person), eq(Map.of()));
    }

    @Test
    void aYesCountsForOneAircraft() {
        String person = cast.woman();
        boards(person, "ZH-S2-F1");
        assertThat(consents.confirmedAtBoarding(person, desk.now())).contains(desk.now());
        assertThat(consents.confirmedAtBoarding(person, desk.now().plus(Duration.ofDays(90))))
                .as("while the consent is in force")
                .isEmpty();

        consents.callToBoarding(List.of(person), "ZH-S2-F2");

        assertThat(consents.confirmedAtBoarding(person, desk.now())).isEmpty();
        assertThat(consents.mayTravel(person, desk.now())).isTrue();
    }

    @Test
    void whoseFlightIsCalledOffKeepsTheConsentAndIsAskedAtTheNextAircraftOnly() {
        String person = cast.woman();
        cast.together(person);
        boards(person, "ZH-S2-F1");
        desk.pass(Duration.ofHours(1));

        consents.callOff(List.of(person), "ZH-S2-F1");

        assertThat(consents.mayTravel(person, desk.now())).isTrue();
        assertThat(consents.confirmedAtBoarding(person, desk.now())).isEmpty();
        assertThat(consents.toBeAsked(household(List.of(person)))).containsExactly(person);
        verify(inbox, never()).post(anyString(), eq("consent.boardingCalledOff"), any(), any());
        consents.askAnew(person, SAULE);
        assertThat(desk.asked(person)).isEqualTo(WhoDecides.ALREADY_DECIDED);
        assertThat(consents.counts(List.of(person)).given())
                .as("one consent, no other")
                .isEqualTo(1);

        consents.callToBoarding(List.of(person), "ZH-S2-F2");
        desk.handIn("reconfirmAtBoarding", person, DANA, desk.boarding("yes"));
        assertThat(consents.confirmedAtBoarding(person, desk.now())).contains(desk.now());
        assertThat(consents.toBeAsked(household(List.of(person)))).isEmpty();
    }

    @Test
    void whoHasNotAnsweredWhenTheFlightIsCalledOffWaitsForTheNextCall() {
        String person = cast.woman();
        desk.consented(person);
        consents.callToBoarding(List.of(person), "ZH-S2-F1");
        when(tasks.openFor(person)).thenReturn(List.of(boardingTask(person)));

        consents.callOff(List.of(person), "ZH-S2-F9");
        verify(inbox, never()).post(anyString(), eq("consent.boardingCalledOff"), any(), any());
        consents.callOff(List.of(person), "ZH-S2-F1");

        verify(inbox).post(anyString(), eq("consent.boardingCalledOff"), eq(person), eq(Map.of()));
    }

    @Test
    void aQuestionStillOpenAtAnotherAircraftIsNotAskedTwice() {
        String person = cast.woman();
        desk.consented(person);
        consents.callToBoarding(List.of(person), "ZH-S2-F1");
        when(tasks.openFor(person)).thenReturn(List.of(boardingTask(person)));

        consents.callToBoarding(List.of(person), "ZH-S2-F2");

        verify(inbox).post(anyString(), eq("consent.boardingCalled"), eq(person), eq(Map.of()));
    }

    @Test
    void aWithdrawalWhileCalledIsWrittenDownByTheConsulWhenTheFlightIsCalledOff() {
        String person = cast.woman();
        desk.consented(person);
        consents.callToBoarding(List.of(person), "ZH-S2-F1");
        when(tasks.openFor(person)).thenReturn(List.of(boardingTask(person)));
        consents.withdraw(person, SAULE);
        verify(inbox, never()).post(anyString(), eq("consent.withdrawn"), any(), any());

        consents.callOff(List.of(person), "ZH-S2-F1");

        var told = org.mockito.Mockito.inOrder(inbox);
        told.verify(inbox).post(anyString(), eq("consent.boardingCalledOff"), eq(person), eq(Map.of()));
        told.verify(inbox).post(anyString(), eq("consent.withdrawn"), eq(person), eq(Map.of()));
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
        desk.consented(person);

        assertThatThrownBy(() -> desk.handIn(
                        "reconfirmAtBoarding", person, DANA, with(desk.boarding("yes"), "askedAlone", false)))
                .isInstanceOf(ConsentRefused.AskedInFrontOfOthers.class);
        assertThat(desk.handIn("reconfirmAtBoarding", person, DANA, desk.boarding("yes")))
                .containsEntry("stillConsents", true)
                .containsEntry("standingOutcome", "boarded");
        assertThat(consents.mayTravel(person, desk.now().plus(Duration.ofDays(89))))
                .isTrue();
    }

    @Test
    void aNoAtTheAircraftIsEnough() {
        List<String> family = familyThatTravels();

        assertThat(desk.handIn(
                        "reconfirmAtBoarding", family.get(0), DANA, with(desk.boarding("no"), "askedAlone", false)))
                .containsEntry("stillConsents", false)
                .containsEntry("standingOutcome", "withdrawn");
        assertThat(family).noneMatch(it -> consents.mayTravel(it, desk.now()));
        assertThat(release(family.get(0))).isEqualTo("withdrawn");
    }

    // ageing

    @Test
    void afterNinetyDaysAnotherYesHoldsAnotherNinety() {
        List<String> family = familyThatTravels();
        desk.pass(Duration.ofDays(90));
        assertThat(family).noneMatch(it -> consents.mayTravel(it, desk.now()));

        desk.handIn("reconfirmConsent", family.get(0), SAULE, reconfirmation("confirmed"));

        assertThat(family).allMatch(it -> consents.mayTravel(it, desk.now().plus(Duration.ofDays(89))));
    }

    @ParameterizedTest
    @CsvSource({"withdrawn, withdrawn", "notReached, expired"})
    void withoutAnotherYesItEnds(String answer, String outcome) {
        List<String> family = familyThatTravels();
        desk.pass(Duration.ofDays(90));

        assertThat(desk.handIn("reconfirmConsent", family.get(0), SAULE, reconfirmation(answer)))
                .containsEntry("standingOutcome", outcome);

        assertThat(family).noneMatch(it -> consents.mayTravel(it, desk.now()));
        assertThat(release(family.get(0))).isEqualTo(outcome);
        assertThatThrownBy(() -> desk.handIn("reconfirmConsent", family.get(0), SAULE, reconfirmation("confirmed")))
                .isInstanceOf(ConsentRefused.ConsentNotInForce.class);
    }

    private String household(List<String> members) {
        return cast.household(members.get(0));
    }

    private void moved(String person, Placements.Kind kind) {
        placements.move(person, kind, "knb", null, desk.now(), Member.system("test"));
    }

    private void theConsentProcessRuns(String person) {
        String instance = sql.sql("SELECT instance FROM zhusan.consent WHERE person = :person")
                .param("person", person)
                .query(String.class)
                .single();
        when(processes.running(person))
                .thenReturn(List.of(new Processes.Running(instance, "consent", person, desk.now())));
    }

    /** Consents, is called and says yes at the aircraft. */
    private void boards(String person, String flight) {
        desk.consented(person);
        consents.callToBoarding(List.of(person), flight);
        desk.handIn("reconfirmAtBoarding", person, DANA, desk.boarding("yes"));
    }

    private List<String> familyThatTravels() {
        List<String> family = cast.family(3, 12);
        desk.consented(family.get(0));
        cover(family);
        assertThat(family).allMatch(it -> consents.mayTravel(it, desk.now()));
        return family;
    }

    private void cover(List<String> family) {
        desk.handIn(
                "coverChildren",
                family.get(0),
                SAULE,
                desk.coverage(List.of(
                        row(family.get(1), "travelsWithParent", "dead"),
                        with(row(family.get(2), "travelsWithParent", "dead"), "childHeard", "agrees"))));
        steps.decideCoverage(execution(family.get(0)));
    }

    private Map<String, Object> withdrawal() {
        return answers("withdrawnAt", moment(desk.now()), "how", "inPerson", "childrenExplained", true);
    }

    private Map<String, Object> reconfirmation(String answer) {
        return answers(
                "confirmation",
                answer,
                "confirmedAt",
                moment(desk.now()),
                "askedAlone",
                true,
                "signatureMethod",
                "ink",
                "signatureAt",
                moment(desk.now()));
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
