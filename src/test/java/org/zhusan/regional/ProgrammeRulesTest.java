package org.zhusan.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.Decisions;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What each paper of the programme must satisfy, and what it leaves behind: a mother and her child of eight in Karaganda. */
@PhaseTest
class ProgrammeRulesTest {
    private static final Member TEST = Member.system("test");
    private static final Member KARLYGASH = officer("ZH-U-876001", "rc-case-manager", "rc");
    private static final Member MAKSAT = officer("ZH-U-876002", "akimat-commission", "akimat");
    private static final Member DAUREN = officer("ZH-U-876003", "rc-manager", "rc");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    Programmes programmes;

    @Autowired
    Closures closures;

    @Autowired
    Plans plans;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Participation participation;

    @Autowired
    Decisions decisions;

    @Autowired
    TestClock clock;

    @Autowired
    List<FormRules> rules;

    private String mother;
    private String child;
    private String household;
    private String instance;
    private LocalDate today;

    @BeforeEach
    void aMotherAndHerChildArrivedAMonthAgo() {
        mother = person(People.Role.ADULT, 30);
        child = person(People.Role.CHILD, 8);
        household = people.formHousehold(List.of(mother, child), TEST);
        for (String each : List.of(mother, child)) {
            placements.move(each, Placements.Kind.REGION, "rc", "KAR", clock.instant(), TEST);
        }
        instance = "programme-" + NUMBERS.incrementAndGet();
        today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        programmes.open(instance, household, "KAR", today.minusDays(30));
        // one stand-in for all classes of phases: another may have taught it
        reset(decisions);
        when(decisions.evaluate(any(), any(), any())).thenReturn(Map.of("interval", "P30D", "days", 30));
    }

    @Test
    void whoIsHeldOrOnTheWayIsNotAccompanied() {
        assertThat(accompanied.of(household)).containsExactly(mother, child);
        clock.pass(Duration.ofMinutes(1));
        placements.move(mother, Placements.Kind.CUSTODY, "mia", null, clock.instant(), TEST);
        assertThat(accompanied.of(household)).containsExactly(child);
    }

    @Test
    void nothingIsAskedAboutWhoLeftTheProgrammeUntilTheyAreBack() {
        participation.leave(mother, today);
        assertThat(accompanied.of(household)).containsExactly(child);
        assertThat(rule("assessNeeds").prefill(household, instance, KARLYGASH).toString())
                .contains(child)
                .doesNotContain(mother);
        refused("regional.foreignPerson", "assessNeeds", KARLYGASH, needs(today, 1, 0, mother, child));
        handIn("assessNeeds", KARLYGASH, needs(today, 1, 0, child));

        participation.comeBack(mother, today);
        refused("regional.personMissing", "assessNeeds", KARLYGASH, needs(today, 1, 0, child));
    }

    @Test
    void everyoneWhoTakesPartIsAskedAndNobodyElse() {
        refused("regional.personMissing", "assessNeeds", KARLYGASH, needs(today, 1, 0, mother));
        refused("regional.foreignPerson", "assessNeeds", KARLYGASH, needs(today, 1, 0, mother, child, "ZH-P-999999"));
        refused("regional.heldMisdated", "assessNeeds", KARLYGASH, needs(today.plusDays(1), 1, 0, mother, child));
        refused("regional.heldMisdated", "assessNeeds", KARLYGASH, needs(today.minusDays(31), 1, 0, mother, child));

        handIn("assessNeeds", KARLYGASH, needs(today, 2, 1, mother, child));
        assertThat(programmes.reviews(instance)).singleElement().satisfies(it -> {
            assertThat(it.maxNeed()).isEqualTo(2);
            assertThat(it.maxRisk()).isEqualTo(1);
        });
    }

    @Test
    void aHouseholdOfWhichNobodyTakesPartIsNotWrittenAbout() {
        clock.pass(Duration.ofMinutes(1));
        for (String each : List.of(mother, child)) {
            placements.move(each, Placements.Kind.IN_TRANSIT, "rc", null, clock.instant(), TEST);
        }
        refused("regional.nobodyTakesPart", "assessNeeds", KARLYGASH, needs(today, 0, 0));
    }

    @Test
    void nobodyLivesInTheHostelAgainstTheirWill() {
        refused("regional.notWanted", "setRegime", DAUREN, regime("householdAgrees", false));
        refused("regional.regimeMisdated", "setRegime", DAUREN, regime("from", today.minusDays(31)));
        refused("regional.regimeReviewMisdated", "setRegime", DAUREN, regime("review", today));
        refused("regional.regimeReviewMisdated", "setRegime", DAUREN, regime("review", today.plusDays(181)));

        handIn("setRegime", DAUREN, regime("regime", "hostel"));
        assertThat(programmes.find(instance)).map(Programme::regime).contains(Regime.HOSTEL);
    }

    @Test
    void aPlanHasAGoalAndTheRightSignatureAndFaithBeginsWithAWish() {
        refused("regional.noGoal", "agreePlans", KARLYGASH, plan("goals", List.of(goal(mother, today))));
        refused(
                "regional.goalPast",
                "agreePlans",
                KARLYGASH,
                plan("goals", List.of(goal(mother, today.minusDays(1)), goal(child, today))));
        refused("regional.foreignPerson", "agreePlans", KARLYGASH, plan("goals", List.of(goal("ZH-P-999999", today))));
        refused("regional.wrongSignature", "agreePlans", KARLYGASH, plan("child", row(child, "self")));
        refused("regional.faithNotAsked", "agreePlans", KARLYGASH, plan("mother", row(mother, "self", "theology")));
        refused("regional.notAtThisAge", "agreePlans", KARLYGASH, plan("mother", row(mother, "self", "schooling")));
        refused(
                "regional.notAtThisAge",
                "agreePlans",
                KARLYGASH,
                plan("child", row(child, "representative", "livelihood")));
        refused("regional.helpWithoutPlan", "agreePlans", KARLYGASH, plan("mother", row(mother, "declined")));

        handIn("agreePlans", KARLYGASH, plan("mother", row(mother, "self", "counselling", "livelihood")));
        assertThat(plans.of(mother)).containsExactlyInAnyOrder(Chapter.COUNSELLING, Chapter.LIVELIHOOD);
        assertThat(plans.of(child)).containsExactly(Chapter.SCHOOLING);
    }

    @Test
    void aSeriousDangerIsActedOnAndTheyMayMeetSoonerButNotLater() {
        handIn("assessNeeds", KARLYGASH, needs(today.minusDays(20), 2, 0, mother, child));
        refused("regional.dangerWithoutAction", "reviewHousehold", KARLYGASH, needs(today, 0, 3, mother, child));
        refused("regional.heldMisdated", "reviewHousehold", KARLYGASH, needs(today.minusDays(21), 0, 0, mother, child));
        Map<String, Object> review = needs(today, 0, 0, mother, child);
        review.put("nextReview", today);
        refused("regional.nextReviewPast", "reviewHousehold", KARLYGASH, review);
        review.put("nextReview", today.plusDays(31));
        refused("regional.nextReviewTooLate", "reviewHousehold", KARLYGASH, review);

        review.put("nextReview", today.plusDays(29));
        handIn("reviewHousehold", KARLYGASH, review);
        assertThat(programmes.reviews(instance)).extracting(Review::soonerOn).contains(today.plusDays(29));
    }

    @Test
    void nothingClosesBeforeSixCalmMonths() {
        calmFor(5);
        refused("regional.tooSoonToClose", "proposeClosure", KARLYGASH, proposal());
        clock.pass(Duration.ofDays(32));
        today = today.plusDays(32);
        programmes.reviewed("task-" + NUMBERS.incrementAndGet(), instance, today, 0, 0, null);
        handIn("proposeClosure", KARLYGASH, proposal());
    }

    @Test
    void oneMeetingThatWasNotCalmBeginsTheSixMonthsAnew() {
        calmFor(8);
        programmes.reviewed("task-" + NUMBERS.incrementAndGet(), instance, today, 0, 1, null);
        refused("regional.tooSoonToClose", "proposeClosure", KARLYGASH, proposal());
    }

    @Test
    void whatIsNotInPlaceHasAReasonAndTheHouseholdSigns() {
        calmFor(6);
        Map<String, Object> proposal = proposal();
        proposal.put("criteria", List.of("housing"));
        refused("regional.criteriaWithoutReason", "proposeClosure", KARLYGASH, proposal);
        proposal.put("unmetReason", "They want to leave for relatives");
        proposal.put("participantSigned", false);
        refused("regional.notSigned", "proposeClosure", KARLYGASH, proposal);
        proposal.put("participantSigned", true);
        handIn("proposeClosure", KARLYGASH, proposal);
    }

    @Test
    void threeHandsCloseAndNoneOfThemTwice() {
        calmFor(6);
        handIn("proposeClosure", KARLYGASH, proposal());
        refused("regional.decisionMisdated", "decideOnClosure", MAKSAT, decision("close", today.minusDays(1)));
        refused("regional.sameHand", "decideOnClosure", KARLYGASH, decision("close", today));
        assertThat(handIn("decideOnClosure", MAKSAT, decision("close", today))).containsEntry("commissionCloses", true);
        refused("regional.sameHand", "countersignClosure", KARLYGASH, Map.of("closureCountersigned", true));
        refused("regional.sameHand", "countersignClosure", MAKSAT, Map.of("closureCountersigned", true));
        handIn("countersignClosure", DAUREN, Map.of("closureCountersigned", true));
        closures.close(instance, today);
        assertThat(closures.find(instance)).map(Closures.Closure::closedOn).contains(today);
    }

    @Test
    void theCommissionMayGoOn() {
        calmFor(6);
        handIn("proposeClosure", KARLYGASH, proposal());
        assertThat(handIn("decideOnClosure", MAKSAT, decision("continue", today)))
                .containsEntry("commissionCloses", false);
    }

    @Test
    void whoWasNotReachedIsTriedThreeTimesAndWhoDoesNotWishToIsLeftAlone() {
        closed("close");
        refused("regional.lookMisdated", "checkAfterClosure", KARLYGASH, look("called", today.minusDays(1), false));
        refused("regional.nobodyAsked", "checkAfterClosure", KARLYGASH, look("notReached", today, true));
        assertThat(handIn("checkAfterClosure", KARLYGASH, look("notReached", today, false)))
                .containsEntry("lookInAgain", true);
        assertThat(handIn("checkAfterClosure", KARLYGASH, look("declined", today, false)))
                .containsEntry("lookInAgain", false);
        assertThat(handIn("checkAfterClosure", KARLYGASH, look("notReached", today, false)))
                .containsEntry("lookInAgain", false);
    }

    @Test
    void whereTheCommissionWantsItSomebodyAsksTwiceUnlessHelpIsWanted() {
        closed("closeWithMonitoring");
        assertThat(handIn("checkAfterClosure", KARLYGASH, look("called", today, false)))
                .containsEntry("lookInAgain", true);
        assertThat(handIn("checkAfterClosure", KARLYGASH, look("called", today, true)))
                .containsEntry("lookInAgain", false);
    }

    private void closed(String decision) {
        calmFor(6);
        handIn("proposeClosure", KARLYGASH, proposal());
        handIn("decideOnClosure", MAKSAT, decision(decision, today));
        handIn("countersignClosure", DAUREN, Map.of("closureCountersigned", true));
        closures.close(instance, today);
    }

    private void calmFor(int months) {
        for (int ago = months; ago >= 0; ago -= months) {
            programmes.reviewed("task-" + NUMBERS.incrementAndGet(), instance, today.minusMonths(ago), 0, 0, null);
        }
    }

    private Map<String, Object> needs(LocalDate heldOn, int need, int risk, String... persons) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String person : persons) {
            rows.add(Map.of("personRef", person, "housing", need, "income", 0, "riskLevel", risk));
        }
        var answers = new HashMap<String, Object>();
        answers.put("heldOn", heldOn);
        answers.put("persons", rows);
        return answers;
    }

    private Map<String, Object> regime(String field, Object value) {
        var answers = new HashMap<String, Object>(
                Map.of("householdAgrees", true, "regime", "day", "from", today, "review", today.plusDays(90)));
        answers.put(field, value);
        return answers;
    }

    private Map<String, Object> plan(String what, Object value) {
        var answers = new HashMap<String, Object>();
        answers.put(
                "persons",
                List.of(
                        what.equals("mother") ? value : row(mother, "self"),
                        what.equals("child") ? value : row(child, "representative", "schooling")));
        answers.put("goals", what.equals("goals") ? value : List.of(goal(mother, today), goal(child, today)));
        return answers;
    }

    private static Map<String, Object> row(String person, String signedBy, String... help) {
        return Map.of("personRef", person, "signedBy", signedBy, "help", List.of(help), "faithAsked", false);
    }

    private static Map<String, Object> goal(String person, LocalDate due) {
        return Map.of("personRef", person, "due", due);
    }

    private static Map<String, Object> proposal() {
        return new HashMap<>(Map.of(
                "closurePutForward",
                true,
                "participantSigned",
                true,
                "criteria",
                List.of("housing", "documents", "schooling", "income", "ties", "protection")));
    }

    private static Map<String, Object> decision(String decision, LocalDate on) {
        return Map.of("decision", decision, "decidedOn", on);
    }

    private static Map<String, Object> look(String contact, LocalDate on, boolean reopened) {
        return Map.of("contact", contact, "contactOn", on, "needsReopened", reopened);
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
        return rules.stream()
                .filter(it -> it.form().equals(form)
                        && (it.process().equals(RegionalProcess.PROGRAMME)
                                || it.process().equals(RegionalProcess.CLOSURE)))
                .findFirst()
                .orElseThrow();
    }

    private Submission submission(String form, Member by, Map<String, Object> answers) {
        return new Submission(
                rule(form).process(),
                form,
                "task-" + NUMBERS.incrementAndGet(),
                instance,
                household,
                by,
                clock.instant(),
                answers,
                List.of());
    }

    private String person(People.Role role, int age) {
        LocalDate born = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusYears(age);
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        born,
                        "Синтетика Айша",
                        "Синтетика Айша",
                        "Sintetika Aisha",
                        "Синтетика Айша",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                TEST);
    }

    private static Member officer(String id, String function, String agency) {
        return new Member(id, id, function, agency, "KAR", Locale.ENGLISH, true);
    }
}
