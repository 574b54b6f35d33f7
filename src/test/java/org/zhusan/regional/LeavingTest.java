package org.zhusan.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.PhaseTest;
import org.zhusan.Refusal;
import org.zhusan.TestClock;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A mother in Turkistan leaves the programme and comes back; her daughter of eleven and her son of four stay in it. */
@PhaseTest
class LeavingTest {
    private static final Member TEST = Member.system("test");
    private static final Member SOCIAL_WORKER = officer("rc-social", "rc", "SHY");
    private static final Member CASE_MANAGER = officer("rc-case-manager", "rc", "SHY");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    Care care;

    @Autowired
    Participation participation;

    @Autowired
    ParticipationNews news;

    @Autowired
    ParticipationView view;

    @Autowired
    Plans plans;

    @Autowired
    Programmes programmes;

    @Autowired
    Inbox inbox;

    @Autowired
    LeavingSteps steps;

    @Autowired
    RegionalSteps programme;

    @Autowired
    Processes processes;

    @Autowired
    TestClock clock;

    @Autowired
    List<FormRules> rules;

    private final String instance = "leaving-" + NUMBERS.incrementAndGet();
    private String mother;
    private String daughter;
    private String son;
    private String household;
    private LocalDate today;

    @BeforeEach
    void aFamilyInTurkistanTakesPart() {
        mother = person(People.Role.ADULT, 30);
        daughter = person(People.Role.CHILD, 11);
        son = person(People.Role.CHILD, 4);
        household = people.formHousehold(List.of(mother, daughter, son), TEST);
        for (String each : List.of(mother, daughter, son)) {
            placements.move(each, Placements.Kind.REGION, "rc", "TUR", clock.instant(), TEST);
        }
        clock.pass(Duration.ofDays(1));
        runs(household, "regionalRehabilitation");
        runs(mother, "leavingProgramme");
        programmes.open("programme-" + household, household, "TUR", LocalDate.parse("2019-01-02"));
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        plans.agree(mother, EnumSet.of(Chapter.COUNSELLING, Chapter.LIVELIHOOD), today);
        plans.agree(daughter, EnumSet.of(Chapter.SCHOOLING, Chapter.COUNSELLING), today);
        plans.agree(son, EnumSet.of(Chapter.SCHOOLING), today);
    }

    @Test
    void sheLeavesFromTheDaySheSaysAndHerChildrenStayInSchool() {
        assertThat(handIn("reachOut", SOCIAL_WORKER, leaves()))
                .containsEntry("leavingAnswer", "leaves")
                .containsEntry("childrenHere", true);
        handIn("secureChildren", CASE_MANAGER, secured(row(daughter), row(son)));
        leaveProgramme();

        assertThat(participation.hasLeft(mother)).isTrue();
        assertThat(participation.of(mother)).singleElement().satisfies(it -> {
            assertThat(it.status()).isEqualTo(Participation.Status.LEFT_PROGRAMME);
            assertThat(it.since()).isEqualTo(today);
        });
        assertThat(plans.of(mother)).isEmpty();
        assertThat(plans.of(daughter)).containsExactlyInAnyOrder(Chapter.SCHOOLING, Chapter.COUNSELLING);
        assertThat(plans.of(son)).containsExactly(Chapter.SCHOOLING);
        assertThat(participation.whoLeft(List.of(mother, daughter, son))).containsExactly(mother);
        assertThat(participation.everyoneLeft(household)).isFalse();
    }

    @Test
    void onceTheLastHasLeftNobodyOfTheHouseholdTakesPart() {
        List.of(mother, daughter, son).forEach(it -> participation.leave(it, today));

        assertThat(participation.everyoneLeft(household)).isTrue();
        assertThat(participation.everyoneLeft("ZH-H-999999")).isFalse();
    }

    @Test
    void theProgrammeHearsThatTheLastHasLeftAndNotBefore() {
        handIn("reachOut", SOCIAL_WORKER, leaves());
        leaveProgramme();
        verify(inbox, never()).post(any(), eq("regional.everyoneLeft"), eq(household), any());

        participation.comeBack(mother, today);
        List.of(daughter, son).forEach(it -> participation.leave(it, today));
        leaveProgramme();
        verify(inbox).post("regional.everyoneLeft:" + instance, "regional.everyoneLeft", household, Map.of());
    }

    @Test
    void whenNobodyTakesPartAnyMoreWhatHelpedTheGrownUpsEndsAndTheChildrenStayInSchool() {
        List.of(mother, daughter, son).forEach(it -> runs(it, "regionalSupport"));
        DelegateExecution ending = execution();
        when(ending.getProcessBusinessKey()).thenReturn(household);
        when(ending.getProcessInstanceId()).thenReturn("programme-" + household);
        programme.endProgramme(ending);

        verify(inbox).post(any(), eq("regionalSupport.ended"), eq(mother), any());
        verify(inbox, never()).post(any(), eq("regionalSupport.ended"), eq(daughter), any());
        verify(inbox, never()).post(any(), eq("regionalSupport.ended"), eq(son), any());
        assertThat(programmes.latest(household))
                .hasValueSatisfying(it -> assertThat(it.ending()).isEqualTo("left"));
    }

    @Test
    void whatHelpsThemGoesOnWhereTheProgrammeBeginsAnewAndEndsWhereAnotherRegionBegins() {
        runs(daughter, "regionalSupport");
        programmes.end("programme-" + household, today, Outcome.LEFT);
        open("again-" + household, "TUR");
        verify(inbox, never()).post(any(), eq("regionalSupport.ended"), eq(daughter), any());

        programmes.end("again-" + household, today, Outcome.TRANSFERRED);
        open("elsewhere-" + household, "KAR");
        verify(inbox).post(any(), eq("regionalSupport.ended"), eq(daughter), any());
    }

    private void open(String programmeInstance, String region) {
        DelegateExecution beginning = execution();
        when(beginning.getProcessBusinessKey()).thenReturn(household);
        when(beginning.getProcessInstanceId()).thenReturn(programmeInstance);
        when(beginning.getVariable("placeRegion")).thenReturn(region);
        programme.openProgramme(beginning);
    }

    @Test
    void whoIsSpokenWithHearsThatNothingFollowsFromLeaving() {
        refused("leaving.notToldVoluntary", "reachOut", SOCIAL_WORKER, with(leaves(), "toldVoluntary", false));
        Map<String, Object> stays = with(leaves(), "outcome", "stays");
        stays.remove("leftOn");
        refused("leaving.notToldVoluntary", "reachOut", SOCIAL_WORKER, with(stays, "toldVoluntary", false));

        assertThat(handIn("reachOut", SOCIAL_WORKER, stays)).containsEntry("leavingAnswer", "stays");
        assertThat(participation.hasLeft(mother)).isFalse();
    }

    @Test
    void aContactIsNeitherAheadNorBeforeTheOneBeforeAndNobodyLeavesInTheFuture() {
        refused("leaving.contactMisdated", "reachOut", SOCIAL_WORKER, with(leaves(), "contactedOn", today.plusDays(1)));
        refused("leaving.leftMisdated", "reachOut", SOCIAL_WORKER, with(leaves(), "leftOn", today.plusDays(1)));

        handIn("reachOut", SOCIAL_WORKER, missed(today.plusDays(3)));
        refused(
                "leaving.contactMisdated",
                "reachOut",
                SOCIAL_WORKER,
                with(leaves(), "contactedOn", today.minusDays(1)));
    }

    @Test
    void whoIsMissedTwiceIsNotLookedForAnyLonger() {
        assertThat(handIn("reachOut", SOCIAL_WORKER, missed(today.plusDays(3))))
                .containsEntry("leavingAnswer", "again")
                .containsEntry("nextContact", today.plusDays(3));
        clock.pass(Duration.ofDays(3));
        assertThat(rule("reachOut").prefill(mother, instance, SOCIAL_WORKER)).containsEntry("missedBefore", 1);

        Map<String, Object> again = missed(today);
        again.remove("nextContactOn");
        again.put("contactedOn", today.plusDays(3));
        assertThat(handIn("reachOut", SOCIAL_WORKER, again)).containsEntry("leavingAnswer", "leaves");
        leaveProgramme();
        assertThat(participation.of(mother).get(0).since()).isEqualTo(today.plusDays(3));
    }

    @Test
    void theNextContactComesWithinFourteenDays() {
        for (LocalDate wrong : List.of(today, today.minusDays(2), today.plusDays(15))) {
            refused("leaving.nextContactMisdated", "reachOut", SOCIAL_WORKER, missed(wrong));
        }
        handIn("reachOut", SOCIAL_WORKER, missed(today.plusDays(14)));
    }

    @Test
    void onTheFourteenthDayNobodyIsTriedAgain() {
        clock.pass(Duration.ofDays(14));
        Map<String, Object> late = missed(today);
        late.remove("nextContactOn");
        late.put("contactedOn", today.plusDays(14));

        assertThat(handIn("reachOut", SOCIAL_WORKER, late)).containsEntry("leavingAnswer", "leaves");
    }

    @Test
    void everyChildOfTheHouseholdIsSeenToAndHeardFromTenOn() {
        refused("leaving.otherChildren", "secureChildren", CASE_MANAGER, secured(row(daughter)));
        refused("leaving.otherChildren", "secureChildren", CASE_MANAGER, secured(row(daughter), row(daughter)));
        Map<String, Object> unheard = row(daughter);
        unheard.remove("childHeard");
        refused("leaving.childNotHeard", "secureChildren", CASE_MANAGER, secured(unheard, row(son)));
        refused(
                "leaving.nothingAndSomething",
                "secureChildren",
                CASE_MANAGER,
                secured(row(daughter), with(row(son), "goesOn", List.of("kindergarten", "nothing"))));
    }

    @Test
    void aCarerOfAChildIsOneTheCaseFileKnows() {
        refused(
                "leaving.noSuchCarer",
                "secureChildren",
                CASE_MANAGER,
                secured(row(daughter), with(row(son), "carer", "otherAdult")));
        refused(
                "leaving.noSuchCarer",
                "secureChildren",
                CASE_MANAGER,
                secured(row(daughter), with(row(son), "carer", "named")));

        care.arrange(son, Care.Kind.CLOSEST_RELATIVE, null, "named-" + son, clock.instant(), TEST);
        handIn("secureChildren", CASE_MANAGER, secured(row(daughter), with(row(son), "carer", "named")));
    }

    @Test
    void aChildWithNobodyIsTheGuardianshipAuthoritysOfItsRegionTheSameDay() {
        handIn("secureChildren", CASE_MANAGER, secured(row(daughter), with(row(son), "carer", "nobody")));

        verify(processes).start("guardianship", son, Map.of("placeRegion", "TUR"));
        verify(processes, never()).start(eq("guardianship"), eq(daughter), any());
    }

    @Test
    void aMotherWhoIsHeldCannotBeNamedAsTheOneWhoIsThere() {
        placements.move(mother, Placements.Kind.CUSTODY, "mia", null, clock.instant(), TEST);

        refused("leaving.nobodyThere", "secureChildren", CASE_MANAGER, secured(row(daughter), row(son)));
        handIn(
                "secureChildren",
                CASE_MANAGER,
                secured(with(row(daughter), "carer", "nobody"), with(row(son), "carer", "nobody")));
    }

    @Test
    void sheComesBackAndWhatHelpsHerRunsInTheProgrammeOfHerHousehold() {
        participation.leave(mother, today);
        plans.agree(mother, Set.of(), today);
        clock.pass(Duration.ofDays(400));
        today = today.plusDays(400);

        refused("leaving.returnMisdated", "welcomeBack", CASE_MANAGER, with(back(), "since", today.plusDays(1)));
        refused("leaving.returnMisdated", "welcomeBack", CASE_MANAGER, with(back(), "since", today.minusDays(401)));
        handIn("welcomeBack", CASE_MANAGER, back());
        steps.reopenSupport(execution());

        assertThat(participation.hasLeft(mother)).isFalse();
        assertThat(participation.of(mother))
                .extracting(Participation.Span::status)
                .containsExactly(Participation.Status.IN_PROGRAMME, Participation.Status.LEFT_PROGRAMME);
        assertThat(plans.of(mother)).containsExactlyInAnyOrder(Chapter.LEGAL_HELP, Chapter.LIVELIHOOD);
        verify(processes).start("regionalSupport", mother, Map.of("placeRegion", "TUR"));
        verify(processes, never()).start(eq("programmeAnew"), eq(household), any());
    }

    @Test
    void yearsAfterTheProgrammeWasClosedItBeginsAnewForTheHousehold() {
        runs(household);
        handIn("welcomeBack", CASE_MANAGER, back());
        steps.reopenSupport(execution());

        verify(processes).start("programmeAnew", household, Map.of("placeRegion", "TUR", "fromCentre", false));
        verify(processes, never()).start(eq("regionalSupport"), eq(mother), any());
    }

    @Test
    void whoComesBackWhileTheHouseholdMovesHasHerProgrammeWhereItArrives() {
        participation.leave(mother, today);
        programmes.end("programme-" + household, today, Outcome.TRANSFERRED);
        runs(household, "handoff");
        handIn("welcomeBack", CASE_MANAGER, back());
        steps.reopenSupport(execution());

        assertThat(participation.hasLeft(mother)).isFalse();
        verify(processes, never()).start(any(), eq(household), any());
    }

    @Test
    void whoeverComesBackBeforeAnybodyLookedInOpensTheProgrammeAgainAndTheNextOneJoinsIt() {
        programmes.end("programme-" + household, today, Outcome.COMPLETED);
        handIn("welcomeBack", CASE_MANAGER, back());
        steps.reopenSupport(execution());

        verify(inbox).post("regional.cameBack:" + instance, "regional.cameBack", household, Map.of());
        verify(processes, never()).start(eq("regionalSupport"), eq(mother), any());
        verify(processes, never()).start(eq("programmeAnew"), eq(household), any());
        assertThat(programmes.latest(household))
                .hasValueSatisfying(it -> assertThat(it.lasts()).isTrue());

        steps.reopenSupport(execution());
        verify(inbox).post(any(), eq("regional.cameBack"), eq(household), any());
        verify(processes).start("regionalSupport", mother, Map.of("placeRegion", "TUR"));
    }

    @Test
    void whoThinksItOverIsStillGone() {
        participation.leave(mother, today);
        handIn("welcomeBack", CASE_MANAGER, Map.of("talkedOn", today, "comesBack", "notNow"));
        assertThat(participation.hasLeft(mother)).isTrue();
    }

    @Test
    void theCentreThatServesHerRegionPassesItOnOnce() {
        runs(mother);
        news.leave(mother, SOCIAL_WORKER);
        verify(processes).start("leavingProgramme", mother, Map.of("placeRegion", "TUR"));

        runs(mother, "leavingProgramme");
        assertThatThrownBy(() -> news.leave(mother, SOCIAL_WORKER)).isInstanceOf(LeavingRefused.CannotLeave.class);
        assertThatThrownBy(() -> news.comeBack(mother, SOCIAL_WORKER))
                .isInstanceOf(LeavingRefused.CannotComeBack.class);
    }

    @Test
    void whoTakesPartCannotComeBackAndWhoLeftCannotLeave() {
        runs(mother);
        assertThat(news.canComeBack(mother)).isFalse();
        participation.leave(mother, today);
        assertThat(news.canLeave(mother)).isFalse();
        assertThat(news.canComeBack(mother)).isTrue();

        participation.comeBack(mother, today);
        programmes.end("programme-" + household, today, Outcome.COMPLETED);
        assertThat(news.canLeave(mother)).as("closed").isFalse();
        assertThat(news.canComeBack(mother)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "rc-social, rc, KAR",
        "rc-social, rc, TUR",
        "rc-psych, rc, SHY",
        "rc-manager, rc, SHY",
        "guardianship, guardianship, TUR",
        "case-manager, case-management, "
    })
    void nobodyElsePassesAnythingOn(String function, String agency, String region) {
        runs(mother);
        Member other = officer(function, agency, region);
        assertThatThrownBy(() -> news.leave(mother, other)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> news.comeBack(mother, other)).isInstanceOf(NotPermitted.class);
        verify(processes, never()).start(eq("leavingProgramme"), eq(mother), any());
    }

    @Test
    void aChildDoesNotLeaveByItself() {
        assertThatThrownBy(() -> news.leave(daughter, SOCIAL_WORKER)).isInstanceOf(NotPermitted.class);
        assertThat(view.of(daughter, SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void thePageShowsWhoMayKnowSinceWhenSheTakesNoPartAndNobodyElse() {
        runs(mother);
        assertThat(view.of(mother, SOCIAL_WORKER)).hasValueSatisfying(it -> {
            assertThat(it.mayLeave()).isTrue();
            assertThat(it.mayComeBack()).isFalse();
            assertThat(it.leftOn()).isNull();
        });
        participation.leave(mother, today);
        assertThat(view.of(mother, officer("rc-manager", "rc", "SHY"))).hasValueSatisfying(it -> {
            assertThat(it.leftOn()).isEqualTo(today);
            assertThat(it.mayComeBack()).isFalse();
        });
        assertThat(view.of(mother, officer("rc-social", "rc", "KAR"))).isEmpty();
    }

    // the usual way

    private Map<String, Object> leaves() {
        return new HashMap<>(Map.of(
                "contactedOn", today, "channel", "visit", "outcome", "leaves", "toldVoluntary", true, "leftOn", today));
    }

    private Map<String, Object> missed(LocalDate next) {
        return new HashMap<>(
                Map.of("contactedOn", today, "channel", "phone", "outcome", "notReached", "nextContactOn", next));
    }

    private Map<String, Object> back() {
        return Map.of(
                "talkedOn",
                today,
                "comesBack",
                "back",
                "since",
                today,
                "helps",
                List.of(Chapter.LEGAL_HELP.code(), Chapter.LIVELIHOOD.code()));
    }

    @SafeVarargs
    private static Map<String, Object> secured(Map<String, Object>... rows) {
        return Map.of("children", new ArrayList<>(Arrays.asList(rows)), "contactFor", "socialWorker");
    }

    private static Map<String, Object> row(String child) {
        return new HashMap<>(
                Map.of("childRef", child, "carer", "mother", "goesOn", List.of("school"), "childHeard", true));
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object answer) {
        var changed = new HashMap<>(answers);
        changed.put(field, answer);
        return changed;
    }

    private void leaveProgramme() {
        steps.leaveProgramme(execution());
    }

    private DelegateExecution execution() {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(mother);
        when(execution.getProcessInstanceId()).thenReturn(instance);
        return execution;
    }

    private void runs(String caseNumber, String... running) {
        when(processes.running(caseNumber))
                .thenReturn(Arrays.stream(running)
                        .map(it -> new Processes.Running(instance, it, caseNumber, clock.instant()))
                        .toList());
    }

    private Map<String, Object> handIn(String form, Member by, Map<String, Object> answers) {
        Submission submission = submission(form, by, answers);
        rule(form).check(submission);
        return rule(form).accepted(submission);
    }

    private void refused(String key, String form, Member by, Map<String, Object> answers) {
        assertThatThrownBy(() -> rule(form).check(submission(form, by, answers)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private FormRules rule(String form) {
        return rules.stream().filter(it -> it.form().equals(form)).findFirst().orElseThrow();
    }

    private Submission submission(String form, Member by, Map<String, Object> answers) {
        return new Submission(
                rule(form).process(),
                form,
                "leaving-task-" + NUMBERS.incrementAndGet(),
                instance,
                mother,
                by,
                clock.instant(),
                answers,
                List.of());
    }

    private static Member officer(String function, String agency, @Nullable String region) {
        return new Member("ZH-U-871001", "Officer", function, agency, region, Locale.ENGLISH, true);
    }

    private String person(People.Role role, int age) {
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusYears(age)
                                .minusDays(30),
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
