package org.zhusan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.zhusan.quarantine.Quarantined.AIGERIM;
import static org.zhusan.quarantine.Quarantined.DAUREN;
import static org.zhusan.quarantine.Quarantined.GULNAR;
import static org.zhusan.quarantine.Quarantined.along;
import static org.zhusan.quarantine.Quarantined.answers;
import static org.zhusan.quarantine.Quarantined.exam;
import static org.zhusan.quarantine.Quarantined.isolation;
import static org.zhusan.quarantine.Quarantined.left;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Inbox;

/** Findings, contacts, isolation and clearance on a real case file and real books of the centre. */
@QuarantineRoomTest
class PeopleInQuarantineTest {
    private static final String AWAITS = "receiveTask_awaitExamination";

    @Autowired
    Quarantined here;

    @Autowired
    Care care;

    @Autowired
    Inbox inbox;

    @BeforeEach
    void aGroupHasLanded() {
        here.newGroup();
        clearInvocations(inbox);
    }

    @Test
    void aHouseholdIsToldTheDayItEndsAndThatItMayDecline() {
        String mother = here.woman();
        String child = here.child(4);
        String household = here.housed("B1-101", mother, child);
        here.housed("B1-102", here.woman());
        assertThat(here.prefilled("explainQuarantine", household, DAUREN))
                .containsEntry("quarantineEndsOn", usual(mother).toString());
        Map<String, Object> told = answers(new HashMap<>(), "understood", true, "rightToRefuseTold", true);

        for (String missing : List.of("understood", "rightToRefuseTold")) {
            assertThatThrownBy(() -> here.handIn("explainQuarantine", household, DAUREN, answers(told, missing, false)))
                    .isInstanceOf(ExaminationRefused.NotUnderstood.class);
        }
        assertThat(here.book(child).quarantineUntil()).isNull();
        here.handIn("explainQuarantine", household, DAUREN, told);

        assertThat(here.book(mother).quarantineUntil()).isEqualTo(usual(mother));
        assertThat(here.book(child).quarantineUntil()).isEqualTo(usual(mother));
    }

    @Test
    void explainingAgainMovesNoDayThatWasSetSinceAndNamesTheLatest() {
        String mother = here.woman();
        String sick = here.child(4);
        String household = here.housed("B1-101", mother, sick);
        here.tested(sick, "measles");
        here.passDays(5);
        here.result(sick, "measles", "pos");
        LocalDate contact = here.today().plusDays(21);

        assertThat(here.prefilled("explainQuarantine", household, DAUREN))
                .containsEntry("quarantineEndsOn", contact.toString());
        here.handIn(
                "explainQuarantine",
                household,
                DAUREN,
                answers(new HashMap<>(), "understood", true, "rightToRefuseTold", true));

        assertThat(here.book(mother).quarantineUntil()).isEqualTo(contact);
    }

    @Test
    void theTreatmentLearnsWhatIsNeededAndNothingOfWhatWasFound() {
        String mother = here.woman();
        here.housed("B1-101", mother);
        here.treatmentIsAt(mother, AWAITS);

        here.handIn(
                "examineOnAdmission",
                mother,
                AIGERIM,
                exam("pregnancy", "yes", "oedema", "feet", "muacMm", new BigDecimal(200)));

        verify(inbox)
                .post(
                        anyString(),
                        eq(QuarantineProcess.EXAMINED),
                        eq(mother),
                        eq(Map.of("nutritionCare", true, "pregnant", true, "hospitalNeeded", false)));
    }

    @Test
    void aThinArmAsksForNutritionFromBelow125Millimetres() {
        String mother = here.woman();
        String thin = here.child(2);
        String well = here.child(3);
        here.housed("B1-101", mother, thin, well);
        here.treatmentIsAt(thin, AWAITS);
        here.treatmentIsAt(well, AWAITS);

        here.handIn("examineOnAdmission", thin, AIGERIM, exam("muacMm", new BigDecimal(124)));
        here.handIn("examineOnAdmission", well, AIGERIM, exam("muacMm", new BigDecimal(125)));

        verify(inbox).post(anyString(), anyString(), eq(thin), eq(needs(true)));
        verify(inbox).post(anyString(), anyString(), eq(well), eq(needs(false)));
    }

    @Test
    void theTreatmentOfASecondStayHearsItsOwnExamination() {
        String mother = here.woman();
        String household = here.housed("B1-101", mother);
        here.treatmentIsBeingOpened(household, mother);
        here.handIn("examineOnAdmission", mother, AIGERIM, exam());
        here.treatmentIsAt(mother, AWAITS);
        here.handIn("examineOnAdmission", mother, AIGERIM, exam());

        var ids = ArgumentCaptor.forClass(String.class);
        verify(inbox, times(2)).post(ids.capture(), eq(QuarantineProcess.EXAMINED), eq(mother), eq(needs(false)));
        assertThat(ids.getAllValues()).doesNotHaveDuplicates();
    }

    @Test
    void nothingWaitsForATreatmentUnderWayAndAHospitalIsStillAskedFor() {
        String mother = here.woman();
        here.housed("B1-101", mother);
        here.treatmentIsAt(mother, "callActivity_vaccinate");

        here.handIn("examineOnAdmission", mother, AIGERIM, exam("weightConcern", true));
        verify(inbox, never()).post(anyString(), anyString(), anyString(), any());

        here.handIn("examineOnAdmission", mother, AIGERIM, exam("hospitalNeeded", true));
        verify(inbox).post(anyString(), eq(QuarantineProcess.HOSPITAL_NEEDED), eq(mother), eq(Map.of()));
        verify(inbox, never()).post(anyString(), eq(QuarantineProcess.EXAMINED), anyString(), any());
    }

    @Test
    void noneTogetherWithSomethingIsAskedAgain() {
        String mother = here.woman();
        here.housed("B1-101", mother);

        assertThatThrownBy(() ->
                        here.handIn("examineOnAdmission", mother, AIGERIM, exam("skin", List.of("none", "scabies"))))
                .isInstanceOf(ExaminationRefused.NothingAndSomething.class);
    }

    @Test
    void noTestIsDoneWithoutConsentAndDecliningIsAnAnswer() {
        String mother = here.woman();
        String child = here.child(6);
        here.housed("B1-101", mother, child);
        here.handIn("examineOnAdmission", mother, AIGERIM, exam());

        order(mother, here.order(true, "hiv"), TestRefused.NoConsent.class, "informedConsent", false);
        order(mother, here.order(true, "hiv"), TestRefused.AgreedAndDeclined.class, "refusedTests", List.of("hiv"));
        order(mother, here.order(true), TestRefused.NoReason.class, "reason", "");
        order(mother, here.order(true, "other"), TestRefused.OtherTestUnnamed.class);
        order(child, here.order(false, "tb"), TestRefused.RepresentativeMissing.class, "consentBy", "self");
        order(mother, here.order(true, "tb"), TestRefused.NotTheirRepresentative.class, "consentBy", "parent");
        order(
                mother,
                here.order(true, "tb"),
                TestRefused.SameWitness.class,
                "signMethod",
                "fingerprint",
                "signWitnessOne",
                "A. Person",
                "signWitnessTwo",
                "a person");

        here.handIn("orderTests", mother, DAUREN, answers(here.order(true), "refusedTests", List.of("hiv", "tb")));
        assertThat(here.prefilled("enterResults", mother, "results", DAUREN)).isEmpty();
        assertThat(here.set(mother)).containsEntry("screeningNext", "quarantineEnd");
    }

    @Test
    void datesAreInOrderThePersonIsToldAndWhatIsNotInYetIsAskedForAgain() {
        String mother = here.woman();
        here.housed("B1-101", mother);
        here.tested(mother, "tb", "hiv");
        assertThat(here.prefilled("enterResults", mother, "results", DAUREN))
                .extracting(it -> it.get("test"))
                .containsExactly("tb", "hiv");
        assertThat(here.set(mother)).containsEntry("screeningNext", "results");

        Map<String, Object> untold = answers(here.row("tb", "neg"), "notifiedPatient", false);
        Map<String, Object> early =
                answers(here.row("tb", "neg"), "resultOn", here.today().minusDays(1));
        refusedResults(mother, untold, TestRefused.NotTold.class);
        refusedResults(mother, early, TestRefused.ResultBeforeSample.class);

        here.handIn(
                "enterResults",
                mother,
                DAUREN,
                here.results(List.of(here.row("tb", "neg"), here.row("hiv", "notYet"))));
        assertThat(here.set(mother)).containsEntry("screeningNext", "results");
        assertThat(here.prefilled("enterResults", mother, "results", DAUREN))
                .extracting(it -> it.get("test"))
                .containsExactly("hiv");
        here.handIn("enterResults", mother, DAUREN, here.results(List.of(here.row("hiv", "notYet")), "goOn", true));
        assertThat(here.set(mother)).containsEntry("screeningNext", "quarantineEnd");
    }

    @Test
    void hivChangesNothingForAnyone() {
        String mother = here.woman();
        String child = here.child(4);
        here.housed("B1-101", mother, child);
        LocalDate usual = usual(mother);
        here.tested(mother, "hiv");

        assertThat(here.result(mother, "hiv", "pos")).containsEntry("screeningNext", "quarantineEnd");

        assertThat(here.book(mother).quarantineUntil()).isEqualTo(usual);
        assertThat(here.book(child).quarantineUntil()).isNull();
    }

    /** E5: five positive tests in one building. */
    @Test
    void fivePositiveTestsMoveFivePeopleAndTheirContactsAndNobodyElse() {
        String aigul = here.woman();
        String sick = here.child(4);
        String sibling = here.child(8);
        String aigulsHome = here.housed("B1-101", aigul, sick, sibling);
        String botagoz = here.woman();
        String older = here.child(10);
        here.housed("B1-102", botagoz, older);
        String dina = here.woman();
        String infant = here.child(2);
        here.housed("B1-103", dina, infant);
        String elmira = here.woman();
        String elmirasChild = here.child(5);
        here.housed("B1-104", elmira, elmirasChild);
        String farida = here.woman();
        here.housed("B1-105", farida);
        for (String each : List.of(aigul, sibling, elmira, elmirasChild)) {
            here.tested(each);
            here.set(each);
        }
        LocalDate usual = usual(aigul);
        var landed = here.book(aigul).since();
        here.passDays(5);

        here.tested(sick, "measles");
        here.tested(botagoz, "measles");
        here.tested(older, "measles");
        here.tested(farida, "tb");
        here.tested(infant, "intestinal");
        List<Map<String, Object>> found = List.of(
                here.result(sick, "measles", "pos"),
                here.result(botagoz, "measles", "pos"),
                here.result(older, "measles", "pos"),
                here.result(farida, "tb", "pos"),
                here.result(infant, "intestinal", "pos", "diarrhoea", true));

        assertThat(found).allSatisfy(it -> assertThat(it).containsEntry("screeningNext", "isolation"));
        assertThat(here.book(aigul).quarantineUntil()).isEqualTo(here.today().plusDays(21));
        assertThat(here.book(sibling).quarantineUntil()).isEqualTo(here.today().plusDays(21));
        assertThat(here.book(elmira).quarantineUntil()).isEqualTo(usual(elmira));
        assertThat(here.book(elmirasChild).quarantineUntil()).isEqualTo(usual(elmira));
        assertThat(here.book(dina).quarantineUntil()).isNull();
        assertThat(usual(aigul)).isEqualTo(usual);
        assertThat(here.book(aigul).since()).as("the month goes on counting").isEqualTo(landed);
        verify(inbox, never()).post(anyString(), eq(QuarantineProcess.SOMEONE_TO_SCREEN), eq(aigulsHome), any());
    }

    @Test
    void aProtectedContactWaitsNoLongerAndAClearedOneIsScreenedAgain() {
        String mother = here.woman();
        String sick = here.child(4);
        String shielded = here.child(8);
        String household = here.housed("B1-101", mother, sick, shielded);
        here.tested(mother);
        here.set(mother);
        here.handIn("examineOnAdmission", shielded, AIGERIM, exam("measlesProof", "yes"));
        here.tested(sick, "measles");
        here.passDays(15);
        clear(mother);

        here.result(sick, "measles", "pos");

        assertThat(here.book(shielded).quarantineUntil()).isNull();
        assertThat(here.book(mother).clearedOn()).isNull();
        assertThat(here.book(mother).quarantineUntil()).isEqualTo(here.today().plusDays(21));
        verify(inbox).post(anyString(), eq(QuarantineProcess.SOMEONE_TO_SCREEN), eq(household), any());
    }

    @Test
    void nobodyIsClearedTooSoonOrFromIsolationOrWithATreatmentNobodyWouldKnow() {
        String mother = here.woman();
        here.housed("B1-101", mother);
        here.tested(mother);
        here.set(mother);

        assertThatThrownBy(() -> clear(mother)).isInstanceOf(ClearanceRefused.TooSoon.class);
        assertThat(here.seeWhetherOver(mother)).containsEntry("quarantineOver", false);
        here.passDays(15);
        assertThat(here.seeWhetherOver(mother)).containsEntry("quarantineOver", true);
        assertThatThrownBy(() -> here.handIn(
                        "clearPerson",
                        mother,
                        DAUREN,
                        answers(new HashMap<>(), "clearedOn", here.today(), "withTreatment", true)))
                .isInstanceOf(ClearanceRefused.TreatmentUnlisted.class);
        here.move(mother, Kind.HOSPITAL, "moh");
        assertThatThrownBy(() -> clear(mother)).isInstanceOf(ClearanceRefused.InIsolation.class);
        here.move(mother, Kind.AKTAU, "aktau");
        clear(mother);
        assertThat(here.book(mother).clearedOn()).isEqualTo(here.today());
    }

    @Test
    void aSmallChildIsNeverAloneInIsolationAndItsSiblingHasSomeoneToo() {
        String mother = here.woman();
        String sick = here.child(4);
        String sibling = here.child(7);
        here.housed("B1-101", mother, sick, sibling);
        String neighbour = here.woman();
        here.housed("B1-102", neighbour);
        needsIsolation(sick);

        refusedMove(sick, IsolationRefused.ChildAlone.class, isolation("B1-161"));
        refusedMove(sick, IsolationRefused.NotAnIsolationRoom.class, isolation("B1-103", along(mother)));
        refusedMove(sick, IsolationRefused.CarerMissing.class, isolation("B1-161", along(mother)));
        refusedMove(
                sick,
                IsolationRefused.CarerUnfit.class,
                isolation("B1-161", along(mother), left(sibling, "closestRelative", mother)));
        here.handIn(
                "moveIntoIsolation",
                sick,
                GULNAR,
                isolation("B1-161", along(mother), left(sibling, "closestRelative", neighbour)));

        assertThat(here.place(sick)).isEqualTo(Kind.ISOLATION);
        assertThat(here.place(mother)).isEqualTo(Kind.ISOLATION);
        assertThat(here.book(mother).room()).isEqualTo("B1-161");
        assertThat(care.now(sick).orElseThrow().carer()).isEqualTo(mother);
        assertThat(care.now(sibling).orElseThrow().carer()).isEqualTo(neighbour);

        assertThatThrownBy(() -> here.handIn("checkIsolated", sick, AIGERIM, checked("lift")))
                .isInstanceOf(IsolationRefused.TooEarly.class);
        here.passDays(4);
        assertThat(here.handIn("checkIsolated", sick, AIGERIM, checked("lift")))
                .containsEntry("isolationOver", true)
                .containsEntry("someoneMovesBack", true);
        moveBack(sick);

        assertThat(here.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(here.book(sick).room()).isEqualTo("B1-101");
        assertThat(care.now(sick)).isEmpty();
        assertThat(care.now(sibling)).isEmpty();
        here.handIn("orderTests", sick, DAUREN, here.order(false));
        assertThat(here.set(sick))
                .as("what was lived through does not isolate again")
                .containsEntry("screeningNext", "quarantineEnd");
    }

    @Test
    void whoWaitsForTheHospitalIsNotLeftByThoseWhoCameAlong() {
        String mother = here.woman();
        String sick = here.child(4);
        here.housed("B1-101", mother, sick);
        needsIsolation(sick);
        here.handIn("moveIntoIsolation", sick, GULNAR, isolation("B1-161", along(mother)));

        assertThat(here.handIn("checkIsolated", sick, AIGERIM, checked("hospital")))
                .containsEntry("toHospital", true);
        verify(inbox, atLeastOnce()).post(anyString(), eq(QuarantineProcess.HOSPITAL_NEEDED), eq(sick), any());
        assertThatThrownBy(() -> moveBack(sick)).isInstanceOf(IsolationRefused.WaitsForHospital.class);
        here.move(sick, Kind.HOSPITAL, "moh");
        moveBack(sick);

        assertThat(here.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(here.place(sick)).isEqualTo(Kind.HOSPITAL);
    }

    @Test
    void aSmallChildWithDiarrhoeaComesBackAfterTwoDaysAndTwoNegativeStools() {
        String mother = here.woman();
        String infant = here.child(2);
        here.housed("B1-101", mother, infant);
        here.tested(infant, "intestinal");
        here.result(infant, "intestinal", "pos", "diarrhoea", true);
        here.chooseZone(infant);
        here.handIn("moveIntoIsolation", infant, GULNAR, isolation("B1-161", along(mother)));
        here.passDays(3);

        assertThatThrownBy(() -> here.handIn("checkIsolated", infant, AIGERIM, checked("lift")))
                .isInstanceOf(IsolationRefused.SymptomsTooRecent.class);
        Map<String, Object> free =
                answers(checked("lift"), "symptomFreeSince", here.today().minusDays(2));
        assertThatThrownBy(() -> here.handIn("checkIsolated", infant, AIGERIM, free))
                .isInstanceOf(IsolationRefused.StoolsMissing.class);
        assertThat(here.handIn("checkIsolated", infant, AIGERIM, answers(free, "negativeStools", new BigDecimal(2))))
                .containsEntry("isolationOver", true);
    }

    private void needsIsolation(String person) {
        here.tested(person, "measles");
        assertThat(here.result(person, "measles", "pos")).containsEntry("screeningNext", "isolation");
        here.chooseZone(person);
    }

    private void moveBack(String person) {
        List<Map<String, Object>> movers = here.prefilled("moveBack", person, "movers", GULNAR);
        here.handIn("moveBack", person, GULNAR, answers(new HashMap<>(), "movers", movers));
    }

    private void clear(String person) {
        here.handIn("clearPerson", person, DAUREN, answers(new HashMap<>(), "clearedOn", here.today()));
    }

    private static Map<String, Object> checked(String outcome) {
        return answers(new HashMap<>(), "outcome", outcome);
    }

    private LocalDate usual(String person) {
        return LocalDate.ofInstant(here.book(person).since(), java.time.ZoneOffset.UTC)
                .plusDays(14);
    }

    private static Map<String, Object> needs(boolean nutrition) {
        return Map.of("nutritionCare", nutrition, "pregnant", false, "hospitalNeeded", false);
    }

    private void order(String person, Map<String, Object> order, Class<?> refusal, Object... changed) {
        assertThatThrownBy(() -> here.handIn("orderTests", person, DAUREN, answers(order, changed)))
                .isInstanceOf(refusal);
    }

    private void refusedResults(String person, Map<String, Object> row, Class<?> refusal) {
        assertThatThrownBy(() -> here.handIn("enterResults", person, DAUREN, here.results(List.of(row))))
                .isInstanceOf(refusal);
    }

    private void refusedMove(String person, Class<?> refusal, Map<String, Object> answers) {
        assertThatThrownBy(() -> here.handIn("moveIntoIsolation", person, GULNAR, answers))
                .isInstanceOf(refusal);
    }
}
