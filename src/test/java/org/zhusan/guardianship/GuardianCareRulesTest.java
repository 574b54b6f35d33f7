package org.zhusan.guardianship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.PhaseTest;
import org.zhusan.Refusal;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.Decisions;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What a visit, a trusteeship, a return and a loss must satisfy, and what they leave in the case file. */
@PhaseTest
class GuardianCareRulesTest {
    private static final Member TEST = Member.system("test");
    private static final Member OFFICER =
            new Member("ZH-U-865001", "Officer", "guardianship", "guardianship", "MAN", Locale.ENGLISH, true);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Care care;

    @Autowired
    Placements placements;

    @Autowired
    Relations relations;

    @Autowired
    GuardianCares cares;

    @Autowired
    Decisions decisions;

    @Autowired
    TestClock clock;

    @Autowired
    List<FormRules> rules;

    private String child;
    private String mother;
    private String instance;
    private LocalDate today;

    @BeforeEach
    void aChildOfElevenHasAGuardianForTwoMonths() {
        child = person(People.Role.CHILD, 11);
        mother = person(People.Role.ADULT, 30);
        given(child);
    }

    @Test
    void aVisitIsNeitherAheadNorBeforeTheGuardianWasAppointed() {
        refused("guardianship.visitMisdated", "visitChild", visit(today.plusDays(1), 0, today.plusDays(3)));
        refused("guardianship.visitMisdated", "visitChild", visit(today.minusDays(61), 0, today.plusDays(3)));
    }

    @Test
    void aSeriousDangerIsActedOn() {
        for (int danger : new int[] {3, 4}) {
            Map<String, Object> idle = visit(today, danger, today.plusDays(2));
            idle.put("actions", List.of());
            refused("guardianship.dangerWithoutAction", "visitChild", idle);
        }
        handIn("visitChild", visit(today, 3, today.plusDays(7)));
        assertThat(cares.visits(instance)).singleElement().satisfies(it -> assertThat(it.risk())
                .isEqualTo(3));
    }

    @Test
    void theNextVisitIsNoLaterThanTheTableSaysAndAnEarlierDayIsAlwaysRight() {
        refused("guardianship.nextVisitTooLate", "visitChild", visit(today, 4, today.plusDays(4)));
        refused("guardianship.nextVisitTooLate", "visitChild", visit(today, 0, today.plusDays(15)));
        refused("guardianship.nextVisitPast", "visitChild", visit(today, 0, today));
        refused("guardianship.nextVisitPast", "visitChild", visit(today.minusDays(5), 0, today.minusDays(1)));

        handIn("visitChild", visit(today, 4, today.plusDays(1)));
        assertThat(rule("visitChild").prefill(child, instance, OFFICER)).containsEntry("lastRisk", 4);
    }

    @Test
    void aVisitWrittenDownLateMayBeFollowedByOneToday() {
        handIn("visitChild", visit(today.minusDays(10), 4, today));
        assertThat(cares.visits(instance)).hasSize(1);
    }

    @Test
    void aChildOfFourteenIsHeardAloneAfterItsBirthdayAndBeforeThePaper() {
        grown();
        LocalDate birthday = today.minusDays(30);
        refused("guardianship.trusteeshipNotHeardAlone", "confirmTrusteeship", trustee("heardAlone", false));
        refused("guardianship.heardBeforeFourteen", "confirmTrusteeship", trustee("heardOn", birthday.minusDays(1)));
        refused("guardianship.decidedBeforeHearing", "confirmTrusteeship", trustee("actDate", today.minusDays(3)));

        handIn("confirmTrusteeship", trustee("heardAlone", true));
        assertThat(cares.now(child)).isPresent();
    }

    @Test
    void withoutTheConsentOfAChildOfFourteenTheCareOfThisGuardianEndsAndTheChildStaysWithSomebody() {
        grown();
        Map<String, Object> declined = trustee("trusteeship", "declined");
        declined.remove("actNo");
        declined.remove("actDate");

        handIn("confirmTrusteeship", declined);

        assertThat(cares.now(child)).isEmpty();
        assertThat(cares.find(instance).orElseThrow().ending()).isEqualTo(GuardianCares.Ending.GUARDIAN_LOST);
        assertThat(care.now(child)).isPresent();
    }

    @Test
    void aChildOfTenSaysWhatItWantsAndWhoDecidesOtherwiseSaysWhy() {
        refused("guardianship.oldEnoughToSay", "decideOnReturn", back("childWish", "tooYoung"));
        refused("guardianship.returnWithoutReason", "decideOnReturn", back("childWish", "stay"));
        refused("guardianship.returnWithoutReason", "decideOnReturn", back("returnDecision", "stays"));
        refused("guardianship.decidedBeforeHearing", "decideOnReturn", back("actDate", today.minusDays(5)));
        refused("guardianship.homeNotSeen", "decideOnReturn", back("homeSeen", false));
    }

    @Test
    void nobodyIsReturnedToSomeoneWhoIsNotThere() {
        refused("guardianship.noSuchParent", "decideOnReturn", back("parentRef", "ZH-P-999999"));
        refused("guardianship.noSuchParent", "decideOnReturn", back("parentRef", child));
        for (Placements.Kind apart : List.of(Placements.Kind.CUSTODY, Placements.Kind.HOSPITAL)) {
            pass();
            placements.move(mother, apart, "mia", null, clock.instant(), TEST);
            refused("guardianship.parentElsewhere", "decideOnReturn", back("parentRef", mother));
        }
        pass();
        placements.move(mother, Placements.Kind.REGION, "rc", "MAN", clock.instant(), TEST);

        Map<String, Object> facts = handIn("decideOnReturn", back("parentRef", mother));

        assertThat(facts).containsEntry("careEnding", "returned");
        assertThat(cares.now(child)).isEmpty();
        assertThat(care.now(child)).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Care.Kind.OTHER_PARENT);
            assertThat(it.carer()).isEqualTo(mother);
        });
        assertThat(care.childrenWithoutCarer(List.of(child), today)).isEmpty();
    }

    @Test
    void aChildThatStaysKeepsItsGuardian() {
        Map<String, Object> stays = back("returnDecision", "stays");
        stays.put("reason", "The home is not ready.");

        assertThat(handIn("decideOnReturn", stays)).isEmpty();

        assertThat(care.now(child).orElseThrow().kind()).isEqualTo(Care.Kind.GUARDIAN);
        assertThat(cares.now(child)).isPresent();
    }

    @Test
    void whateverHappensToTheGuardianSomebodyHasTheChild() {
        refused("guardianship.nobodyThere", "placeMeanwhile", lost("died", "guardianStays", today));
        refused("guardianship.placedMisdated", "placeMeanwhile", lost("ill", "relative", today.plusDays(1)));
        refused("guardianship.placedMisdated", "placeMeanwhile", lost("ill", "relative", today.minusDays(61)));

        handIn("placeMeanwhile", lost("died", "relative", today));

        assertThat(care.now(child).orElseThrow().kind()).isEqualTo(Care.Kind.CLOSEST_RELATIVE);
        assertThat(cares.find(instance).orElseThrow().ending()).isEqualTo(GuardianCares.Ending.GUARDIAN_LOST);
    }

    @Test
    void aGuardianWhoOnlyStaysOnUntilAnotherIsFoundStillHasTheChild() {
        handIn("placeMeanwhile", lost("withdrew", "guardianStays", today));
        assertThat(care.now(child).orElseThrow().kind()).isEqualTo(Care.Kind.GUARDIAN);
        assertThat(cares.now(child)).isEmpty();
    }

    // what the forms are handed in with

    private Map<String, Object> visit(LocalDate on, int danger, LocalDate next) {
        return new HashMap<>(Map.of(
                "date",
                on,
                "seenAlone",
                true,
                "risk",
                danger,
                "need",
                0,
                "actions",
                List.of(Map.of("what", "A psychologist comes every day", "helper", "psychologist")),
                "next",
                next));
    }

    private Map<String, Object> trustee(String field, Object answer) {
        return changed(
                Map.of(
                        "heardAlone",
                        true,
                        "heardOn",
                        today.minusDays(2),
                        "trusteeship",
                        "confirmed",
                        "actNo",
                        "14-2",
                        "actDate",
                        today),
                field,
                answer);
    }

    private Map<String, Object> back(String field, Object answer) {
        return changed(
                Map.of(
                        "parentIs", "mother",
                        "homeSeen", true,
                        "heardOn", today.minusDays(2),
                        "childWish", "return",
                        "returnDecision", "returned",
                        "actNo", "21",
                        "actDate", today),
                field,
                answer);
    }

    private static Map<String, Object> lost(String why, String place, LocalDate since) {
        return Map.of("lostReason", why, "placeType", place, "since", since, "siblingsTogether", true);
    }

    private static Map<String, Object> changed(Map<String, Object> answers, String field, Object answer) {
        var changed = new HashMap<>(answers);
        changed.put(field, answer);
        return changed;
    }

    private Map<String, Object> handIn(String form, Map<String, Object> answers) {
        Submission submission = submission(form, answers);
        rule(form).check(submission);
        return rule(form).accepted(submission);
    }

    private void refused(String key, String form, Map<String, Object> answers) {
        ThrowingCallable tried = () -> rule(form).check(submission(form, answers));
        assertThatThrownBy(tried).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.key())
                .isEqualTo(key));
    }

    private FormRules rule(String form) {
        return rules.stream().filter(it -> it.form().equals(form)).findFirst().orElseThrow();
    }

    private Submission submission(String form, Map<String, Object> answers) {
        return new Submission(
                "guardianCare",
                form,
                "care-" + NUMBERS.incrementAndGet(),
                instance,
                child,
                OFFICER,
                clock.instant(),
                answers,
                List.of());
    }

    // people

    private void grown() {
        child = person(People.Role.CHILD, 14);
        given(child);
    }

    /** Appointed sixty days ago. */
    private void given(String whom) {
        relations.refer(
                whom,
                "guardianship",
                "MAN",
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(200)));
        care.arrange(whom, Care.Kind.GUARDIAN, null, "appointed-" + NUMBERS.incrementAndGet(), clock.instant(), TEST);
        instance = "guardian-care-" + NUMBERS.incrementAndGet();
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        cares.open(instance, whom, since, since.plusDays(14));
        clock.pass(Duration.ofDays(60));
        today = since.plusDays(60);
        doAnswer(call -> {
                    Map<String, Object> asked = call.getArgument(2);
                    assertThat(asked).containsEntry("stableMonths", 0).containsEntry("youngOrGuarded", true);
                    int danger = (int) asked.get("maxRisk");
                    return Map.of("interval", "of the table", "days", danger == 4 ? 3 : danger == 3 ? 7 : 14);
                })
                .when(decisions)
                .evaluate(any(), any(), any());
    }

    private void pass() {
        clock.pass(Duration.ofMinutes(10));
    }

    private String person(People.Role role, int age) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // thirty days after the birthday once the sixty days since the appointment have passed
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        now.plusDays(60).minusYears(age).minusDays(30),
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        role == People.Role.CHILD,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                TEST);
    }
}
