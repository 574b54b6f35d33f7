package org.zhusan.relatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.PhaseTest;
import org.zhusan.Refusal;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Readiness;
import org.zhusan.casefile.Records;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What is written down about relatives, what is refused, and what is kept of it. */
@PhaseTest
class RelativesRulesTest {
    private static final Member TEST = Member.system("test");
    private static final Member OFFICER =
            new Member("ZH-U-870001", "Officer", "rc-social", "rc", "KAR", Locale.ENGLISH, true);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    Relations relations;

    @Autowired
    Readiness readiness;

    @Autowired
    RelativesCases cases;

    @Autowired
    Processes processes;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    List<FormRules> rules;

    private String mother;
    private String child;
    private String baby;
    private LocalDate today;

    @BeforeEach
    void aMotherComesWithAChildOfElevenAndABaby() {
        mother = person(People.Role.ADULT, 30, "KAR");
        child = person(People.Role.CHILD, 11, null);
        baby = person(People.Role.CHILD, 1, null);
        people.formHousehold(List.of(mother, child, baby), TEST);
        relations.refer(
                mother,
                "rc",
                "KAR",
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(200)));
        cases.open(mother, clock.instant());
        clock.pass(Duration.ofHours(2));
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void threeAttemptsWithoutAnAnswerAreFiveDaysApartThenOneAfterTwoWeeksAndThenNobodyIsThere() {
        assertThat(prefill("contactRelatives")).containsEntry("attemptNo", 1).containsEntry("region", "KAR");
        for (int days : new int[] {5, 5, 14}) {
            Map<String, Object> facts = handIn("contactRelatives", attempt("noAnswer"));
            assertThat(facts)
                    .containsEntry("contactOutcome", "again")
                    .containsEntry("nextAttemptOn", today.plusDays(days));
            clock.pass(Duration.ofDays(days));
            today = today.plusDays(days);
        }
        assertThat(prefill("contactRelatives")).containsEntry("attemptNo", 4).containsEntry("region", "TUR");

        assertThat(handIn("contactRelatives", attempt("wrongNumber"))).containsEntry("contactOutcome", "nobody");

        assertThat(readiness.valid(mother, today).orElseThrow().state()).isEqualTo(Readiness.State.NO_RELATIVES);
        assertThat(cases.latest(mother).orElseThrow().closedAt()).isNotNull();
    }

    @Test
    void anotherRelativeIsAskedTheNextDayAndARefusalWithoutAnotherIsFinal() {
        Map<String, Object> another = attempt("refused");
        another.put("otherKnown", true);
        assertThat(handIn("findRelatives", another))
                .containsEntry("contactOutcome", "again")
                .containsEntry("nextAttemptOn", today.plusDays(1));

        assertThat(handIn("findRelatives", attempt("refused"))).containsEntry("contactOutcome", "refused");
        assertThat(handIn("findRelatives", attempt("reached")))
                .containsEntry("contactOutcome", "reached")
                .containsEntry("relativesRegion", "TUR");
        assertThat(prefill("contactRelatives")).containsEntry("region", "TUR");
    }

    @Test
    void whereNobodyIsKnownNobodyIsAskedAgain() {
        Map<String, Object> nobody = attempt("nobodyKnown");
        nobody.remove("region");
        assertThat(handIn("contactRelatives", nobody)).containsEntry("contactOutcome", "nobody");
        assertThat(readiness.latest(mother).orElseThrow().region()).isNull();
    }

    @Test
    void aHouseholdThatWaitsForThemHearsThatNobodyIsThereAndOneThatDoesNotIsLeftAlone() {
        Map<String, Object> nobody = attempt("nobodyKnown");
        nobody.remove("region");
        String household = people.find(mother).orElseThrow().household();
        when(processes.running(household))
                .thenReturn(List.of(new Processes.Running("choice", "householdsChoice", household, clock.instant())));
        when(processes.path("choice"))
                .thenReturn(new Processes.Path(List.of(), List.of("userTask_recordWish")))
                .thenReturn(new Processes.Path(List.of(), List.of("receiveTask_awaitRelatives")));

        handIn("contactRelatives", nobody);
        verify(inbox, never()).post(any(), any(), eq(household), any());
        cases.open(mother, clock.instant());
        handIn("contactRelatives", nobody);
        verify(inbox).post(any(), eq("householdsChoice.relativesAnswered"), eq(household), eq(Map.of()));
    }

    @Test
    void anAttemptIsNeitherAheadNorBeforeTheOneWrittenDownLast() {
        Map<String, Object> ahead = attempt("noAnswer");
        ahead.put("dt", clock.instant().plusSeconds(3600).atOffset(ZoneOffset.UTC));
        refused("relatives.attemptMisdated", "contactRelatives", ahead);

        handIn("contactRelatives", attempt("noAnswer"));
        Map<String, Object> earlier = attempt("noAnswer");
        earlier.put("dt", clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC));
        refused("relatives.attemptMisdated", "contactRelatives", earlier);
    }

    @Test
    void whoAskedNotToBeCalledIsNotCalledAndEveryFormShowsIt() {
        Map<String, Object> secret = attempt("reached");
        secret.put("doNotCall", true);
        handIn("contactRelatives", secret);

        refused("relatives.askedNotToBeCalled", "contactRelatives", attempt("noAnswer"));
        Map<String, Object> written = attempt("noAnswer");
        written.put("channel", "message");
        written.put("doNotCall", true);
        handIn("contactRelatives", written);
        for (String form : List.of(
                "findRelatives",
                "contactRelatives",
                "recordWillingness",
                "settleBetweenFamilies",
                "offerMediation",
                "visitHome",
                "seeHomeForChildren",
                "prepareFamily",
                "seeToProtection")) {
            assertThat(prefill(form)).as(form).containsEntry("doNotCall", true).containsEntry("doNotTell", false);
        }
    }

    @Test
    void whenTheyAreAskedAnewWeStillKnowWhatTheyAskedOfUsAndWhereTheyLive() {
        Map<String, Object> secret = attempt("reached");
        secret.put("doNotCall", true);
        handIn("contactRelatives", secret);
        cases.close(cases.latest(mother).orElseThrow().id(), clock.instant());
        clock.pass(Duration.ofDays(61));
        cases.open(mother, clock.instant());

        assertThat(prefill("contactRelatives"))
                .containsEntry("doNotCall", true)
                .containsEntry("region", "TUR")
                .containsEntry("attemptNo", 1);
        refused("relatives.askedNotToBeCalled", "contactRelatives", attempt("noAnswer"));
    }

    @Test
    void theNameReachesTheNextFormOutOfTheRecordOfThisSearchAlone() {
        records.store(new Records.NewRecord(
                mother,
                "relativesOutreach",
                "contactRelatives",
                "1",
                "task-" + NUMBERS.incrementAndGet(),
                TEST,
                clock.instant(),
                Map.of(
                        DataClass.SOCIAL, Map.of("relative", "Grandmother of the story"),
                        DataClass.CONTACT, Map.of("reach", "Telephone of the story")),
                List.of()));
        assertThat(prefill("visitHome"))
                .containsEntry("relative", "Grandmother of the story")
                .containsEntry("reach", "Telephone of the story");

        cases.close(cases.latest(mother).orElseThrow().id(), clock.instant());
        clock.pass(Duration.ofDays(61));
        cases.open(mother, clock.instant());
        assertThat(prefill("visitHome")).doesNotContainKey("relative");
    }

    @Test
    void theLowerOfTwoAnswersCountsAndAConditionIsWrittenDown() {
        refused("relatives.conditionsMissing", "recordWillingness", told("acceptPerson", "conditional"));
        refused("relatives.misdated", "recordWillingness", told("toldOn", today.plusDays(1)));
        refused("relatives.misdated", "recordWillingness", told("toldOn", today.minusDays(1)));
        Map<String, Object> secret = told("acceptPerson", "no");
        secret.put("doNotTell", true);
        secret.put("otherRelatives", true);
        refused("relatives.askedToTellNobody", "recordWillingness", secret);

        assertThat(handIn("recordWillingness", told("acceptChildren", "no")))
                .containsEntry("familyWilling", false)
                .containsEntry("claimsConflict", false);
        assertThat(cases.latest(mother).orElseThrow().willing()).isEqualTo("no");

        Map<String, Object> claimed = told("acceptChildren", "conditional");
        claimed.put("conditions", "A bed for the baby");
        claimed.put("claimsConflict", true);
        assertThat(handIn("recordWillingness", claimed))
                .containsEntry("familyWilling", true)
                .containsEntry("claimsConflict", true);
        assertThat(cases.latest(mother).orElseThrow().willing()).isEqualTo("conditional");
    }

    @Test
    void betweenTwoFamiliesPeopleDecideAfterTheyHeardTheChildOfTen() {
        handIn("recordWillingness", told("acceptPerson", "yes"));
        Map<String, Object> unheard = settled("thisFamily");
        unheard.put("heard", List.of(Map.of("childRef", child, "age", 11), Map.of("childRef", baby, "age", 1)));
        refused("relatives.childNotHeard", "settleBetweenFamilies", unheard);
        Map<String, Object> strangers = settled("thisFamily");
        strangers.put("heard", List.of());
        refused("relatives.otherChildren", "settleBetweenFamilies", strangers);
        Map<String, Object> ahead = settled("thisFamily");
        ahead.put("settledOn", today.plusDays(1));
        refused("relatives.misdated", "settleBetweenFamilies", ahead);

        assertThat(handIn("settleBetweenFamilies", settled("thisFamily"))).isEmpty();
        assertThat(handIn("settleBetweenFamilies", settled("otherFamily")))
                .containsEntry("familyWilling", false)
                .containsEntry("othersToAsk", true);
        assertThat(handIn("settleBetweenFamilies", settled("neither")))
                .containsEntry("familyWilling", false)
                .containsEntry("othersToAsk", false);
    }

    @Test
    void mediationHelpsOnlyWhoAcceptedIt() {
        refused(
                "relatives.misdated",
                "offerMediation",
                Map.of("offeredOn", today.plusDays(1), "mediationAnswer", "declined"));
        assertThat(handIn("offerMediation", Map.of("offeredOn", today, "mediationAnswer", "declined", "helped", true)))
                .containsEntry("mediationHelped", false);
        assertThat(handIn("offerMediation", Map.of("offeredOn", today, "mediationAnswer", "accepted", "helped", true)))
                .containsEntry("mediationHelped", true);
    }

    @Test
    void aHomeIsSeenByTwoWhoConcludeAndTheLowerCounts() {
        handIn("recordWillingness", told("acceptPerson", "yes"));
        refused("relatives.misdated", "visitHome", visit("visitedOn", today.plusDays(1)));
        refused("relatives.dangerOverlooked", "visitHome", visit("violenceSigns", true));
        refused("relatives.dangerOverlooked", "visitHome", visit("attitude", "hostile"));
        assertThat(handIn("visitHome", visit("housing", "minorIssues"))).containsEntry("childrenCome", true);

        refused("relatives.noPlaceToSleep", "seeHomeForChildren", home("placeToSleep", false));
        refused("relatives.misdated", "seeHomeForChildren", home("seenOn", today.minusDays(1)));
        refused("relatives.inFuture", "seeHomeForChildren", home("heard", heard("agrees", today.plusDays(1))));
        handIn("seeHomeForChildren", home("safeForChildren", "conditional"));

        RelativesCase running = cases.latest(mother).orElseThrow();
        assertThat(running.recommendation()).isEqualTo("conditional");
        assertThat(running.childWish()).isEqualTo("objects");
        assertThat(running.housing()).isEqualTo("minorIssues");
        assertThat(running.seenOn()).isEqualTo(today);
    }

    @Test
    void nobodyIsReadyAfterAPreparationThatWasNotHeldAndChildrenAreHeardAgain() {
        handIn("recordWillingness", told("acceptPerson", "yes"));
        refused("relatives.notPrepared", "prepareFamily", prepared("held", List.of()));
        refused("relatives.inFuture", "prepareFamily", prepared("held", List.of(Map.of("heldOn", today.plusDays(1)))));
        refused("relatives.otherChildren", "prepareFamily", prepared("heard", List.of()));

        handIn("prepareFamily", prepared("heard", heard("agrees", today)));

        assertThat(cases.latest(mother).orElseThrow().readyAfter()).isEqualTo("ready");
        assertThat(cases.latest(mother).orElseThrow().childWish()).isEqualTo("agrees");
    }

    @Test
    void whereChildrenLiveInADangerousHomeTheAuthorityIsTold() {
        refused(
                "relatives.authorityNotTold",
                "seeToProtection",
                Map.of("childrenThere", true, "toldTo", List.of("police"), "measures", "Somebody goes there"));
        assertThat(handIn(
                        "seeToProtection",
                        Map.of(
                                "childrenThere",
                                true,
                                "toldTo",
                                List.of("guardianship"),
                                "measures",
                                "Somebody goes there")))
                .isEmpty();
    }

    // what the forms are handed in with

    private Map<String, Object> attempt(String outcome) {
        return new HashMap<>(Map.of(
                "relative",
                "Grandmother",
                "relation",
                "grandparent",
                "region",
                "TUR",
                "dt",
                clock.instant().atOffset(ZoneOffset.UTC),
                "channel",
                "phone",
                "outcome",
                outcome));
    }

    private Map<String, Object> told(String field, Object answer) {
        return changed(
                Map.of(
                        "toldOn", today,
                        "explainedZTA", true,
                        "acceptPerson", "yes",
                        "acceptChildren", "yes",
                        "beGuardian", "no",
                        "giveSample", "yes"),
                field,
                answer);
    }

    private Map<String, Object> settled(String settlement) {
        return new HashMap<>(Map.of(
                "bothHeard",
                true,
                "settlement",
                settlement,
                "settledOn",
                today,
                "reason",
                "As heard",
                "heard",
                heard("agrees", today)));
    }

    private Map<String, Object> visit(String field, Object answer) {
        return changed(
                Map.of(
                        "visitedOn", today,
                        "housing", "adequate",
                        "income", "enough",
                        "attitude", "supportive",
                        "recommendation", "ready",
                        "recommendationText", "A room is made ready"),
                field,
                answer);
    }

    private Map<String, Object> home(String field, Object answer) {
        return changed(
                Map.of(
                        "seenOn",
                        today,
                        "placeToSleep",
                        true,
                        "safeForChildren",
                        "yes",
                        "homeText",
                        "A yard to play in",
                        "heard",
                        heard("objects", today)),
                field,
                answer);
    }

    private Map<String, Object> prepared(String field, Object answer) {
        return changed(
                Map.of(
                        "sessionsPlanned",
                        2,
                        "topics",
                        List.of("campLife"),
                        "held",
                        List.of(Map.of("heldOn", today)),
                        "readyAfter",
                        "ready",
                        "heard",
                        heard("agrees", today)),
                field,
                answer);
    }

    private List<Map<String, Object>> heard(String wish, LocalDate on) {
        return List.of(
                Map.of("childRef", child, "age", 11, "heardOn", on, "wish", wish), Map.of("childRef", baby, "age", 1));
    }

    private static Map<String, Object> changed(Map<String, Object> answers, String field, Object answer) {
        var changed = new HashMap<>(answers);
        changed.put(field, answer);
        return changed;
    }

    private Map<String, Object> prefill(String form) {
        return rule(form).prefill(mother, "instance", OFFICER);
    }

    private Map<String, Object> handIn(String form, Map<String, Object> answers) {
        Submission submission = submission(form, answers);
        rule(form).check(submission);
        return rule(form).accepted(submission);
    }

    private void refused(String key, String form, Map<String, Object> answers) {
        assertThatThrownBy(() -> rule(form).check(submission(form, answers)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private FormRules rule(String form) {
        return rules.stream().filter(it -> it.form().equals(form)).findFirst().orElseThrow();
    }

    private Submission submission(String form, Map<String, Object> answers) {
        return new Submission(
                rule(form).process(),
                form,
                "relatives-" + NUMBERS.incrementAndGet(),
                "instance-" + mother,
                mother,
                OFFICER,
                clock.instant(),
                answers,
                List.of());
    }

    private String person(People.Role role, int age, String relativesRegion) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        now.minusYears(age).minusDays(30),
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        relativesRegion,
                        null),
                TEST);
    }
}
