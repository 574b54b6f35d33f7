package org.zhusan.guardianship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.guardianship.Alone.AIGUL;
import static org.zhusan.guardianship.Alone.CERTIFICATE;
import static org.zhusan.guardianship.Alone.GULSIM;
import static org.zhusan.guardianship.Alone.KAIRAT;
import static org.zhusan.guardianship.Alone.SALTANAT;
import static org.zhusan.guardianship.Alone.SANDUGASH;
import static org.zhusan.guardianship.Alone.ZHULDYZ;
import static org.zhusan.guardianship.Alone.answers;
import static org.zhusan.guardianship.Alone.asked;
import static org.zhusan.guardianship.Alone.aunt;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Refusal;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Rulings;
import org.zhusan.casefile.Timeline;

@GuardianshipRoomTest
class GuardianshipTest {
    private static final Member ROSTER = Member.system("test");

    @Autowired
    Alone alone;

    @Autowired
    Care care;

    @Autowired
    Rulings rulings;

    @Autowired
    Timeline timeline;

    @Autowired
    Records records;

    @Autowired
    GuardianshipCases cases;

    // registering

    @Test
    void aChildIsRegisteredOnTheNextWorkingDayWithoutAWord() {
        String child = alone.orphan(5);
        LocalDate friday = fridayBefore(alone.today());

        alone.handIn(
                "registerChild",
                child,
                SALTANAT,
                answers("ground", "orphan", "eventOn", friday, "registeredOn", friday.plusDays(3)));

        assertThat(cases.of(child))
                .get()
                .extracting(GuardianshipCase::registeredOn)
                .isEqualTo(friday.plusDays(3));
    }

    @ParameterizedTest
    @CsvSource({"2019-01-10,2019-01-11", "2019-01-11,2019-01-14", "2019-01-12,2019-01-14", "2019-01-13,2019-01-14"})
    void aWorkingDayIsMondayToFriday(LocalDate event, LocalDate due) {
        assertThat(WorkingDays.after(event)).isEqualTo(due);
    }

    @Test
    void laterThanThatSomebodySaysWhy() {
        String child = alone.orphan(5);
        Map<String, Object> late = answers(
                "ground",
                "orphan",
                "eventOn",
                fridayBefore(alone.today()),
                "registeredOn",
                fridayBefore(alone.today()).plusDays(4));

        refused("guardianship.lateWithoutReason", () -> alone.handIn("registerChild", child, SALTANAT, late));

        late.put("lateReason", "Found out today (invented)");
        alone.handIn("registerChild", child, SALTANAT, late);
        assertThat(cases.of(child)).isPresent();
    }

    @Test
    void nobodyIsRegisteredBeforeItHappenedTomorrowOrAsWhatTheyAreNot() {
        String child = alone.orphan(5);
        String noOrphan = alone.motherAndChild(4).get(1);

        refused(
                "guardianship.wrongDay",
                () -> register(child, alone.today(), alone.today().minusDays(1)));
        refused(
                "guardianship.wrongDay",
                () -> register(child, alone.today(), alone.today().plusDays(1)));
        refused("guardianship.noOrphan", () -> register(noOrphan, alone.today(), alone.today()));
        refused("guardianship.grownUp", () -> register(alone.adult(), alone.today(), alone.today()));
    }

    @Test
    void theFormKnowsSinceWhenSomebodyElseAnswersForTheChild() {
        String child = alone.orphan(5);

        assertThat(alone.prefilled("registerChild", child, SALTANAT))
                .containsEntry("eventOn", alone.today().toString());
    }

    // placing

    @Test
    void aChildStaysWithWhoeverCaresForItAndNothingMoves() {
        String child = alone.orphan(5);
        Care.Arrangement before = care.now(child).orElseThrow();

        alone.placed(child);

        assertThat(care.now(child)).contains(before);
        assertThat(alone.place(child).kind()).isEqualTo(Placements.Kind.AKTAU);
    }

    @Test
    void aRelativeTakesTheChildOutOfTheCentreAndTheAuthorityAnswersForIt() {
        String child = alone.orphan(5);
        alone.handIn("registerChild", child, SALTANAT, alone.registration());

        alone.handIn("placeTemporarily", child, SALTANAT, elsewhere("relative", "carerName", "Invented Aunt"));

        assertThat(care.now(child)).get().extracting(Care.Arrangement::kind).isEqualTo(Care.Kind.CLOSEST_RELATIVE);
        assertThat(alone.place(child).kind()).isEqualTo(Placements.Kind.TEMPORARY_CARE);
        assertThat(alone.place(child).agency()).isEqualTo("guardianship");
        assertThat(alone.place(child).region()).isEqualTo("MAN");
    }

    @Test
    void aPlaceHasAnEndAndAPersonAndAChildOfTenIsHeardFirst() {
        String child = alone.orphan(10);
        alone.handIn("registerChild", child, SALTANAT, alone.registration());

        refused(
                "guardianship.tooLong",
                () -> place(child, "until", alone.today().plusMonths(6).plusDays(1)));
        refused("guardianship.tooLong", () -> place(child, "until", alone.today()));
        refused("guardianship.notHeard", () -> place(child, "childHeard", false));
        refused(
                "guardianship.carerMissing",
                () -> alone.handIn("placeTemporarily", child, SALTANAT, elsewhere("relative", "carerName", " ")));
        refused(
                "guardianship.carerUnfit",
                () -> alone.handIn(
                        "placeTemporarily", child, SALTANAT, elsewhere("relative", "carerRef", alone.orphan(9))));
        refused(
                "guardianship.notInHospital",
                () -> alone.handIn(
                        "placeTemporarily", child, SALTANAT, elsewhere("hospital", "carerName", "Invented")));
        assertThat(care.now(child)).get().extracting(Care.Arrangement::kind).isEqualTo(Care.Kind.CENTRE_WITH_NANNY);
    }

    @Test
    void whoHasNobodyCannotStayWithNobody() {
        List<String> family = alone.motherAndChild(4);
        String child = family.get(1);
        alone.handIn(
                "registerChild",
                child,
                SALTANAT,
                answers("ground", "parentHeld", "eventOn", alone.today(), "registeredOn", alone.today()));
        alone.move(family.get(0), Placements.Kind.CUSTODY, "mia", null);

        refused("guardianship.nobodyCares", () -> place(child, "siblingsTogether", true));
    }

    @Test
    void aChildThatLeftTheCentreIsNotTakenBackByAForm() {
        String child = alone.orphan(5);
        alone.placed(child);
        alone.move(child, Placements.Kind.TEMPORARY_CARE, "guardianship", "MAN");

        refused(
                "guardianship.notAtCentre",
                () -> alone.handIn("placeTemporarily", child, SALTANAT, elsewhere("centre", "carerName", "Nurse")));
    }

    // searching

    @Test
    void whereNoRelativeWouldTakeTheChildTheSearchIsTold() {
        String child = alone.orphan(5);
        alone.placed(child);

        refused("guardianship.searchNotTold", () -> alone.handIn("findCandidates", child, SANDUGASH, answers()));
        refused(
                "guardianship.searchNotTold",
                () -> alone.handIn("findCandidates", child, SANDUGASH, asked(aunt("willing", "no"))));

        Map<String, Object> declined = asked(aunt("willing", "no"));
        declined.put("searched", "Every region (invented)");
        assertThat(alone.handIn("findCandidates", child, SANDUGASH, declined)).containsEntry("anyoneWilling", false);
    }

    @Test
    void nobodyIsACandidateWithoutAFileOrForThemselves() {
        String child = alone.orphan(5);
        alone.placed(child);

        refused(
                "guardianship.unknownCandidate",
                () -> alone.handIn("findCandidates", child, SANDUGASH, asked(aunt("carerRef", "ZH-P-999999"))));
        refused(
                "guardianship.unknownCandidate",
                () -> alone.handIn("findCandidates", child, SANDUGASH, asked(aunt("carerRef", child))));
    }

    @Test
    void theClosestAreShownFirstWithTheirNamesAndWhoDeclinedIsNotChecked() {
        String child = alone.orphan(5);
        alone.placed(child);
        Map<String, Object> three = asked(
                aunt(),
                aunt("name", "Invented Cousin", "relation", "otherRelative", "willing", "no"),
                aunt("name", "Invented Grandmother", "relation", "grandparent", "livesAbroad", true));
        alone.handIn("findCandidates", child, SANDUGASH, three);
        alone.keep("findCandidates", child, SANDUGASH, DataClass.SOCIAL, three);

        List<Map<String, Object>> rows = rows(alone.prefilled("checkHome", child, SALTANAT), "candidates");

        assertThat(rows).extracting(it -> it.get("name")).containsExactly("Invented Grandmother", "Invented Aunt");
        assertThat(rows).extracting(it -> it.get("candidateNo")).containsExactly(3, 1);
        assertThat(rows).extracting(it -> it.get("livesAbroad")).containsExactly(true, false);
    }

    @Test
    void theCommissionerIsInformedBeforeItIsWrittenDown() {
        String child = alone.orphan(5);
        alone.placed(child);
        Map<String, Object> told = asked();
        told.put("searched", "Everywhere (invented)");
        alone.handIn("findCandidates", child, SANDUGASH, told);

        refused(
                "guardianship.inFuture",
                () -> alone.handIn(
                        "lookBeyondRelatives",
                        child,
                        SALTANAT,
                        beyond(alone.today().plusDays(1))));

        alone.handIn("lookBeyondRelatives", child, SALTANAT, beyond(alone.today()));
        assertThat(rows(alone.prefilled("checkHome", child, SALTANAT), "candidates"))
                .extracting(it -> it.get("relation"))
                .containsExactly("nonKinGuardian");
    }

    // checking

    @ParameterizedTest
    @CsvSource({
        "conviction,listed,guardianship.convicted",
        "conviction,notShown,guardianship.certificateNotShown",
        "health,notShown,guardianship.certificateNotShown"
    })
    void whoTheLawForbidsIsNotFoundSuitable(String field, String answer, String sentence) {
        String child = childAsked(5, aunt());

        refused(sentence, () -> check(child, alone.checked(1, "suitable", field, answer)));
        refused(sentence, () -> check(child, alone.checked(1, "conditionally", field, answer)));

        assertThat(check(child, alone.checked(1, "notSuitable", field, answer))).containsEntry("anyoneSuitable", false);
    }

    @Test
    void anotherConvictionIsTheOfficersToWeigh() {
        String child = childAsked(5, aunt());

        assertThat(check(child, alone.checked(1, "suitable", "conviction", "other")))
                .containsEntry("anyoneSuitable", true);
    }

    @Test
    void aSpouseAgreesInWriting() {
        String child = childAsked(5, aunt());

        refused("guardianship.spouseNotAsked", () -> check(child, alone.checked(1, "suitable", "married", true)));

        check(child, alone.checked(1, "suitable", "married", true, "maritalConsent", true));
        assertThat(cases.candidates(cases.of(child).orElseThrow())).allMatch(Candidate::suitable);
    }

    @Test
    void someoneAbroadNeedsCitizenshipAndAConsulsReport() {
        String child = childAsked(5, aunt("livesAbroad", true));

        refused("guardianship.abroadUnchecked", () -> check(child, alone.checked(1, "suitable")));
        refused("guardianship.abroadUnchecked", () -> check(child, alone.checked(1, "suitable", "citizen", true)));
        refused(
                "guardianship.abroadUnchecked",
                () -> check(child, alone.checked(1, "suitable", "consularReport", "K-1")));

        check(child, alone.checked(1, "suitable", "citizen", true, "consularReport", "K-1"));
        assertThat(cases.candidates(cases.of(child).orElseThrow())).allMatch(Candidate::suitable);
    }

    @Test
    void everyoneWillingIsCheckedOnceAndTheirPapersAreAttached() {
        String child = childAsked(5, aunt(), aunt("name", "Invented Uncle"));

        refused("guardianship.otherCandidates", () -> check(child, alone.checked(1, "suitable")));
        refused(
                "guardianship.otherCandidates",
                () -> check(child, alone.checked(1, "suitable"), alone.checked(1, "suitable")));
        refused(
                "guardianship.papersMissing",
                () -> alone.handIn(
                        "checkHome",
                        child,
                        SALTANAT,
                        asked(alone.checked(1, "suitable"), alone.checked(2, "notSuitable"))));
        refused(
                "guardianship.inFuture",
                () -> check(
                        child,
                        alone.checked(1, "suitable", "seenOn", alone.today().plusDays(1)),
                        alone.checked(2, "notSuitable")));
    }

    // hearing, siblings

    @Test
    void aChildOfTenIsAlwaysHeardASmallOneAsFarAsItCan() {
        String ten = childAsked(10, aunt());
        String five = childAsked(5, aunt());
        Map<String, Object> tooSmall = answers("heardOn", alone.today(), "ageOk", false);

        refused("guardianship.childNotHeard", () -> alone.handIn("hearChildOnCare", ten, ZHULDYZ, tooSmall));

        alone.handIn("hearChildOnCare", five, ZHULDYZ, tooSmall);
        assertThat(cases.of(five).orElseThrow().wish()).isNull();
    }

    @Test
    void brothersAndSistersAreLookedAtTogetherAndOnlyTheyArePartedWithAReason() {
        List<String> two = alone.siblings(4, 7);
        alone.placed(two.get(0));
        String only = alone.orphan(5);
        alone.placed(only);

        refused(
                "guardianship.otherSiblings",
                () -> alone.handIn("keepSiblingsTogether", two.get(0), SALTANAT, group()));
        refused(
                "guardianship.otherSiblings",
                () -> alone.handIn("keepSiblingsTogether", two.get(0), SALTANAT, group(alone.orphan(3))));
        refused("guardianship.nobodyToPart", () -> {
            Map<String, Object> parted = group();
            parted.put("separate", true);
            alone.handIn("keepSiblingsTogether", only, SALTANAT, parted);
        });

        alone.handIn("keepSiblingsTogether", two.get(0), SALTANAT, group(two.get(1)));
        assertThat(cases.of(two.get(0)).orElseThrow().siblingsApart()).isFalse();
    }

    // deciding

    @Test
    void aGuardianAnswersForTheChildAtOnceAndItMovesOnlyWhenItMoves() {
        String child = alone.orphan(5);
        alone.searched(child);

        assertThat(alone.handIn("decideOnGuardianship", child, SALTANAT, alone.decision("guardianship", "1.")))
                .containsEntry("placed", true)
                .containsEntry("otherwise", "search");

        assertThat(care.now(child)).get().extracting(Care.Arrangement::kind).isEqualTo(Care.Kind.GUARDIAN);
        assertThat(alone.place(child).kind()).isEqualTo(Placements.Kind.AKTAU);
    }

    @Test
    void aChildThatLivesWithItsGuardianIsThere() {
        String child = alone.orphan(5);
        alone.searched(child);

        decide(child, alone.decision("guardianship", "1. Invented Aunt", "livesThere", true));

        assertThat(alone.place(child).kind()).isEqualTo(Placements.Kind.TEMPORARY_CARE);
    }

    @Test
    void underFourteenAGuardianFromFourteenATrusteeTheChildAgreesTo() {
        String small = alone.orphan(13);
        String big = alone.orphan(14);
        alone.searched(small);
        alone.searched(big);

        refused("guardianship.needsGuardian", () -> decide(small, alone.decision("trusteeship", "1.")));
        refused("guardianship.needsTrustee", () -> decide(big, alone.decision("guardianship", "1.")));
        refused(
                "guardianship.childDidNotConsent",
                () -> decide(big, alone.decision("trusteeship", "1.", "childConsents", false)));

        decide(big, alone.decision("trusteeship", "1."));
        assertThat(care.now(big)).get().extracting(Care.Arrangement::kind).isEqualTo(Care.Kind.GUARDIAN);
    }

    @Test
    void againstTheWordOfAChildOfTenOnlyWithAReason() {
        String child = childAsked(10, aunt());
        check(child, alone.checked(1, "suitable"));

        refused("guardianship.hearFirst", () -> decide(child, alone.decision("guardianship", "1.")));
        alone.handIn("hearChildOnCare", child, ZHULDYZ, alone.heard("objects"));
        assertThat(alone.prefilled("decideOnGuardianship", child, SALTANAT)).containsEntry("childObjects", true);
        refused("guardianship.objectionUnanswered", () -> decide(child, alone.decision("guardianship", "1.")));

        decide(child, alone.decision("guardianship", "1.", "objectionReason", "Written down (invented)"));
        assertThat(cases.of(child).orElseThrow().decision()).isEqualTo("guardianship");
    }

    @Test
    void betweenTwoFamiliesOneIsChosenWithAReason() {
        String child = childAsked(5, aunt(), aunt("name", "Invented Grandmother", "relation", "grandparent"));
        check(child, alone.checked(1, "suitable"), alone.checked(2, "suitable"));

        refused("guardianship.choiceUnexplained", () -> decide(child, alone.decision("guardianship", "1.")));

        decide(child, alone.decision("guardianship", "1.", "choiceReason", "Lives next door (invented)"));
        assertThat(alone.hasSomeone(child)).isTrue();
    }

    @Test
    void onlySomebodyFoundSuitableInThisSearchIsAppointed() {
        String child = childAsked(5, aunt(), aunt("name", "Invented Uncle"));
        check(child, alone.checked(1, "suitable"), alone.checked(2, "notSuitable"));

        refused("guardianship.notSuitable", () -> decide(child, alone.decision("guardianship", "2.")));
        refused("guardianship.notSuitable", () -> decide(child, alone.decision("guardianship", "7.")));

        alone.handIn("findCandidates", child, SANDUGASH, asked(aunt()));
        refused("guardianship.notSuitable", () -> decide(child, alone.decision("guardianship", "1.")));
    }

    @Test
    void aFamilyComesBeforeAHomeAndAHomeIsNoGuardian() {
        String child = childAsked(5, aunt());
        check(child, alone.checked(1, "notSuitable"));
        Map<String, Object> home = beyond(alone.today());
        rows(home, "families").get(0).put("relation", "institution");
        alone.handIn("lookBeyondRelatives", child, SALTANAT, home);
        alone.handIn("checkHome", child, SALTANAT, asked(alone.checked(2, "suitable")));

        refused("guardianship.otherForm", () -> decide(child, alone.decision("guardianship", "2.")));

        decide(child, alone.decision("institution", "2.", "reason", "Nobody else (invented)"));
        assertThat(care.now(child))
                .get()
                .extracting(Care.Arrangement::kind)
                .isEqualTo(Care.Kind.GUARDIANSHIP_PLACEMENT);
    }

    @Test
    void noHomeWhereAFamilyIsSuitable() {
        String child = childAsked(5, aunt());
        check(child, alone.checked(1, "conditionally"));
        Map<String, Object> home = beyond(alone.today());
        rows(home, "families").get(0).put("relation", "institution");
        alone.handIn("lookBeyondRelatives", child, SALTANAT, home);
        check(child, alone.checked(2, "suitable"));

        refused(
                "guardianship.familyFirst",
                () -> decide(child, alone.decision("institution", "2.", "choiceReason", "Easier (invented)")));
    }

    @Test
    void aRelativeWhoseKinshipIsUnprovedHasTheChildByATemporaryActUntilTheCourtHasSpoken() {
        String child = alone.orphan(5);
        alone.searched(child, "dnaNeeded", true);

        refused("guardianship.kinshipNotProved", () -> decide(child, alone.decision("guardianship", "1.")));
        refused(
                "guardianship.actTooLong",
                () -> decide(
                        child,
                        alone.decision(
                                "guardianship", "1.", "until", alone.today().plusMonths(7))));
        decide(
                child,
                alone.decision("guardianship", "1.", "until", alone.today().plusMonths(5)));
        assertThat(cases.of(child).orElseThrow().actUntil())
                .isEqualTo(alone.today().plusMonths(5));

        rulings.keep(
                child,
                "ruling-of-" + child,
                Rulings.Kind.KINSHIP_ESTABLISHED,
                alone.today().minusMonths(2),
                alone.today().minusMonths(1),
                null);
        decide(child, alone.decision("guardianship", "1."));
        assertThat(cases.of(child).orElseThrow().actUntil()).isNull();
    }

    @Test
    void aRulingAboutSomebodyElseProvesNothing() {
        String child = alone.orphan(5);
        alone.searched(child, "dnaNeeded", true);
        rulings.keep(
                child,
                "ruling-of-" + child,
                Rulings.Kind.KINSHIP_ESTABLISHED,
                alone.today().minusMonths(2),
                alone.today().minusMonths(1),
                alone.adult());

        refused("guardianship.kinshipNotProved", () -> decide(child, alone.decision("guardianship", "1.")));
    }

    @Test
    void whoCannotBeWithAChildIsNotAppointed() {
        String held = alone.adult();
        String child = alone.orphan(5);
        alone.searched(child, "carerRef", held);
        alone.move(held, Placements.Kind.CUSTODY, "mia", null);

        refused("guardianship.unfit", () -> decide(child, alone.decision("guardianship", "1.")));
    }

    @Test
    void afterAnExclusionTheChildMayStayWithWhoeverHasIt() {
        List<String> family = alone.motherAndChild(6);
        String child = family.get(1);
        alone.handIn(
                "registerChild",
                child,
                SALTANAT,
                answers("ground", "dnaExcluded", "eventOn", alone.today(), "registeredOn", alone.today()));
        alone.handIn("placeTemporarily", child, SALTANAT, alone.stays());
        alone.handIn(
                "findCandidates", child, SANDUGASH, asked(aunt("relation", "presentCarer", "carerRef", family.get(0))));
        check(child, alone.checked(1, "suitable"));

        decide(child, alone.decision("guardianship", "1.", "livesThere", true));

        assertThat(care.now(child)).get().extracting(Care.Arrangement::carer).isEqualTo(family.get(0));
        assertThat(alone.place(child).kind()).isEqualTo(Placements.Kind.AKTAU);
    }

    @Test
    void aBrotherDoesNotGoElsewhereUnlessSomebodySaidTheyPart() {
        List<String> two = alone.siblings(4, 7);
        String uncle = alone.adult();
        alone.move(uncle, Placements.Kind.REGION, "rc", "MAN");
        alone.searched(two.get(0), "carerRef", uncle);
        decide(two.get(0), alone.decision("guardianship", "1."));
        alone.searched(two.get(1));

        refused("guardianship.siblingElsewhere", () -> decide(two.get(1), alone.decision("guardianship", "1.")));

        Map<String, Object> parted = group(two.get(0));
        parted.putAll(answers("separate", true, "separateReason", "Invented", "contactPlan", "Invented"));
        alone.handIn("keepSiblingsTogether", two.get(1), SALTANAT, parted);
        decide(two.get(1), alone.decision("guardianship", "1."));
        assertThat(care.now(two.get(1))).isPresent();
    }

    @Test
    void anActIsOfTodayAtTheLatestAndNotFromBeforeTheChildWasRegistered() {
        String child = alone.orphan(5);
        alone.searched(child);

        refused(
                "guardianship.wrongActDay",
                () -> decide(
                        child,
                        alone.decision(
                                "guardianship", "1.", "actDate", alone.today().plusDays(1))));
        refused(
                "guardianship.wrongActDay",
                () -> decide(
                        child,
                        alone.decision(
                                "guardianship", "1.", "actDate", alone.today().minusDays(1))));
    }

    @Test
    void aParentWhoIsHereGetsTheChildBackAndOneWhoIsHeldDoesNot() {
        List<String> family = alone.motherAndChild(6);
        String child = family.get(1);
        care.arrange(child, Care.Kind.CENTRE_WITH_NANNY, null, "t-" + child, alone.now(), ROSTER);
        alone.handIn(
                "registerChild",
                child,
                SALTANAT,
                answers("ground", "parentHeld", "eventOn", alone.today(), "registeredOn", alone.today()));
        alone.move(family.get(0), Placements.Kind.CUSTODY, "mia", null);

        refused("guardianship.noParent", () -> decide(child, back("parentRef", family.get(0))));
        refused("guardianship.noParent", () -> decide(child, back("parentName", " ")));
        refused("guardianship.noParent", () -> decide(child, back("parentRef", child)));

        alone.move(family.get(0), Placements.Kind.AKTAU, "aktau", null);
        assertThat(decide(child, back("parentRef", family.get(0)))).containsEntry("otherwise", "parent");
        assertThat(care.now(child)).isEmpty();
        assertThat(alone.hasSomeone(child)).isTrue();
    }

    @Test
    void aFatherWithoutAFileHereIsNamedAndHasTheChild() {
        String child = alone.orphan(6);
        alone.handIn("registerChild", child, SALTANAT, alone.registration());

        decide(child, back("parentName", "Invented Father"));

        assertThat(care.now(child)).get().extracting(Care.Arrangement::kind).isEqualTo(Care.Kind.OTHER_PARENT);
    }

    @Test
    void aRefusalLeavesTheChildWhereItIs() {
        String child = alone.orphan(5);
        alone.searched(child);
        Care.Arrangement before = care.now(child).orElseThrow();

        assertThat(decide(child, answers("decision", "refuse", "reason", "Invented")))
                .containsEntry("placed", false)
                .containsEntry("otherwise", "search");
        assertThat(care.now(child)).contains(before);
    }

    @Test
    void nobodyIsOfAgeBeforeTheirBirthdayAndThenNobodyIsAppointed() {
        String child = alone.orphan(5);
        alone.searched(child);
        refused("guardianship.notOfAge", () -> decide(child, answers("decision", "ofAge", "reason", "Invented")));

        String grown = alone.orphan(18);
        alone.handIn(
                "registerChild",
                grown,
                SALTANAT,
                answers(
                        "ground",
                        "orphan",
                        "eventOn",
                        alone.today().minusMonths(3),
                        "registeredOn",
                        alone.today(),
                        "lateReason",
                        "Invented"));
        refused("guardianship.ofAge", () -> decide(grown, alone.decision("trusteeship", "1.")));
        assertThat(decide(grown, answers("decision", "ofAge", "reason", "Invented")))
                .containsEntry("otherwise", "ofAge");
    }

    @Test
    void supportBeginsWithTheActAndHasASum() {
        String child = alone.orphan(5);
        alone.searched(child);
        decide(child, alone.decision("guardianship", "1."));
        Map<String, Object> support = answers("allowance", "guardianAllowance", "start", alone.today());

        refused("guardianship.amountMissing", () -> alone.handIn("arrangeAllowance", child, AIGUL, support));
        support.put("amount", BigDecimal.valueOf(30_000));
        support.put("start", alone.today().minusDays(1));
        refused("guardianship.beforeTheAct", () -> alone.handIn("arrangeAllowance", child, AIGUL, support));

        support.put("start", alone.today());
        alone.handIn("arrangeAllowance", child, AIGUL, support);
        assertThat(timeline.of(child, AIGUL)).extracting(Timeline.Entry::kind).contains("guardianship.allowance");
    }

    // who may know

    @Test
    void theAuthorityOfAnotherRegionSeesNothing() {
        String child = alone.orphan(5);
        alone.searched(child);
        alone.keep("findCandidates", child, SANDUGASH, DataClass.SOCIAL, asked(aunt("name", "Invented Secret")));

        assertThat(records.of(child, SALTANAT, "test")).isNotEmpty();
        assertThat(timeline.of(child, SALTANAT)).isNotEmpty();
        assertThat(records.of(child, GULSIM, "test")).isEmpty();
        assertThat(timeline.of(child, GULSIM)).isEmpty();
        assertThat(rows(alone.prefilled("checkHome", child, GULSIM), "candidates"))
                .allSatisfy(it -> assertThat(it).doesNotContainKey("name"));
    }

    @Test
    void whoMayNotKnowOfGuardianshipPapersSeesNoLineOfThem() {
        String child = alone.orphan(5);
        alone.searched(child);
        decide(child, alone.decision("guardianship", "1."));

        List<String> seenByAuthority =
                timeline.of(child, SALTANAT).stream().map(Timeline.Entry::kind).toList();
        assertThat(seenByAuthority).contains("guardianship.registered", "guardianship.appointed");
        assertThat(timeline.of(child, KAIRAT))
                .extracting(Timeline.Entry::kind)
                .doesNotContain("guardianship.registered", "guardianship.appointed", "guardianship.childHeard");
    }

    // helpers

    private static LocalDate fridayBefore(LocalDate day) {
        return day.minusWeeks(1).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    private static void refused(String sentence, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refusal.class).hasMessage(sentence);
    }

    private void register(String child, LocalDate event, LocalDate registered) {
        alone.handIn(
                "registerChild",
                child,
                SALTANAT,
                answers("ground", "orphan", "eventOn", event, "registeredOn", registered));
    }

    private void place(String child, String field, Object answer) {
        Map<String, Object> place = alone.stays();
        place.put(field, answer);
        alone.handIn("placeTemporarily", child, SALTANAT, place);
    }

    private Map<String, Object> elsewhere(String type, String field, String carer) {
        Map<String, Object> place = alone.stays();
        place.put("placeType", type);
        place.put(field, carer);
        return place;
    }

    @SafeVarargs
    private String childAsked(int age, Map<String, Object>... rows) {
        String child = alone.orphan(age);
        alone.placed(child);
        alone.handIn("findCandidates", child, SANDUGASH, Alone.asked(rows));
        return child;
    }

    @SafeVarargs
    private Map<String, Object> check(String child, Map<String, Object>... rows) {
        return alone.handIn("checkHome", child, SALTANAT, Alone.asked(rows), CERTIFICATE);
    }

    private Map<String, Object> decide(String child, Map<String, Object> answers) {
        return alone.handIn("decideOnGuardianship", child, SALTANAT, answers);
    }

    private static Map<String, Object> beyond(LocalDate informed) {
        return answers(
                "ombudsmanInformedOn",
                informed,
                "families",
                List.of(answers("name", "Invented Family", "relation", "nonKinGuardian")));
    }

    private Map<String, Object> back(String field, String parent) {
        return answers(
                "decision",
                "returnToParent",
                "reason",
                "Invented",
                "actNo",
                "A-2",
                "actDate",
                alone.today(),
                field,
                parent);
    }

    private static Map<String, Object> group(String... siblings) {
        return answers(
                "group", Stream.of(siblings).map(it -> answers("childRef", it)).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> of, String list) {
        return (List<Map<String, Object>>) of.get(list);
    }
}
