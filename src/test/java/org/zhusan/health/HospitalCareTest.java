package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhusan.health.AtCentre.CLINICIAN;
import static org.zhusan.health.AtCentre.nanny;
import static org.zhusan.health.AtCentre.row;
import static org.zhusan.health.AtCentre.stays;
import static org.zhusan.health.AtCentre.with;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Refusal;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Inbox;

/** To the hospital and back: who signs, who goes along, who cares for whom meanwhile and afterwards. */
@HospitalRoomTest
class HospitalCareTest {
    @Autowired
    AtCentre centre;

    @Autowired
    Care care;

    @Autowired
    HospitalCareSteps steps;

    @Autowired
    Inbox inbox;

    private final String stay = AtCentre.instance();

    @BeforeEach
    void nothingWasTold() {
        reset(inbox);
    }

    @Test
    void aMothersChildrenHaveANannyFromTheAdmissionAndHerAgainFromTheReturn() {
        String mother = centre.woman();
        String child = centre.child(6);
        centre.household(mother, child);

        assertThat(refer(mother, centre.referral(mother, "alone", nanny(child))))
                .containsEntry("consentSigned", true);
        assertThat(care.now(child))
                .as("until the admission its mother cares for it")
                .isEmpty();
        admit(mother);

        assertThat(centre.place(mother)).isEqualTo(Kind.HOSPITAL);
        assertThat(centre.place(child)).isEqualTo(Kind.AKTAU);
        assertThat(care.now(child)).map(Arrangement::kind).contains(Care.Kind.CENTRE_WITH_NANNY);

        discharge(mother, centre.back());

        assertThat(centre.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(care.now(child)).isEmpty();
    }

    @Test
    void theFormShowsEachChildWhoDependsOnThePatient() {
        String mother = centre.woman();
        String child = centre.child(6);
        String grown = centre.child(17);
        centre.household(mother, child, grown);

        assertThat(centre.rows("referToHospital", mother, stay, LeftBehind.LIST))
                .extracting(it -> it.get("childRef"), it -> it.get("childAge"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(child, 6), org.assertj.core.groups.Tuple.tuple(grown, 17));
    }

    @Test
    void aSmallChildGoesWithItsMotherAndItsBrotherHasSomeone() {
        String mother = centre.woman();
        String patient = centre.child(4);
        String brother = centre.child(8);
        centre.household(mother, patient, brother);
        assertThat(centre.prefilled("referToHospital", patient, stay, CLINICIAN))
                .containsEntry("companionRef", mother);

        refer(patient, centre.referral(patient, "ownCarer", nanny(brother)));
        admit(patient);

        assertThat(centre.place(patient)).isEqualTo(Kind.HOSPITAL);
        assertThat(centre.place(mother)).isEqualTo(Kind.HOSPITAL);
        assertThat(care.now(patient)).map(Arrangement::carer).contains(mother);
        assertThat(care.now(brother)).map(Arrangement::kind).contains(Care.Kind.CENTRE_WITH_NANNY);

        discharge(patient, centre.back());

        assertThat(centre.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(centre.place(patient)).isEqualTo(Kind.AKTAU);
        assertThat(care.now(patient)).isEmpty();
        assertThat(care.now(brother)).isEmpty();
    }

    @Test
    void anInfantGoesAlongWithItsMotherAndComesBackWithHer() {
        String mother = centre.woman();
        String infant = centre.baby(8);
        centre.household(mother, infant);

        refer(mother, centre.referral(mother, "alone", row(infant, "withMother", null)));
        admit(mother);

        assertThat(centre.place(infant)).isEqualTo(Kind.HOSPITAL);
        assertThat(care.now(infant)).map(Arrangement::kind).contains(Care.Kind.WITH_MOTHER);

        discharge(mother, centre.back());

        assertThat(centre.place(infant)).isEqualTo(Kind.AKTAU);
        assertThat(care.now(infant)).isEmpty();
    }

    @Test
    void anOrphanHasItsNannyBackAfterTheHospital() {
        String orphan = centre.orphan(5);
        centre.household(orphan);
        care.arrange(
                orphan, Care.Kind.CENTRE_WITH_NANNY, null, "task-of-the-authority", centre.now(), HospitalDesk.HEALTH);
        centre.pass();

        refer(orphan, centre.referral(orphan, "nurse"));
        admit(orphan);
        assertThat(care.now(orphan)).map(Arrangement::kind).contains(Care.Kind.ESCORT);
        discharge(orphan, centre.back());

        assertThat(care.now(orphan)).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Care.Kind.CENTRE_WITH_NANNY);
            assertThat(it.task()).isEqualTo("task-of-the-authority");
        });
    }

    @Test
    void aChildWhoComesBackBeforeItsMotherHasSomeone() {
        String mother = centre.woman();
        String patient = centre.child(13);
        centre.household(mother, patient);
        refer(patient, centre.referral(patient, "alone"));
        admit(patient);
        String hers = AtCentre.instance();
        centre.handIn(
                "referToHospital",
                mother,
                hers,
                CLINICIAN,
                centre.referral(mother, "alone", row(patient, "escort", "Invented Nurse")));
        centre.handIn("confirmAdmission", mother, hers, CLINICIAN, centre.admitted());

        discharge(patient, centre.back());
        assertThat(care.now(patient)).as("who was named when she went").isPresent();

        centre.handIn("recordDischarge", mother, hers, CLINICIAN, centre.back());
        assertThat(care.now(patient)).isEmpty();
    }

    @Test
    void whoWasEntrustedToAPatientIsEntrustedToThemAgain() {
        String aunt = centre.woman();
        String orphan = centre.orphan(7);
        centre.household(aunt, orphan);
        care.arrange(
                orphan, Care.Kind.CLOSEST_RELATIVE, aunt, "task-of-the-authority", centre.now(), HospitalDesk.HEALTH);
        centre.pass();

        refer(aunt, centre.referral(aunt, "alone", nanny(orphan)));
        admit(aunt);
        assertThat(care.now(orphan)).map(Arrangement::kind).contains(Care.Kind.CENTRE_WITH_NANNY);
        discharge(aunt, centre.back());

        assertThat(care.now(orphan)).map(Arrangement::carer).contains(aunt);
    }

    @Test
    void aNannyIsNamedForAChildNobodyIsThereFor() {
        String father = centre.man();
        String patient = centre.child(14);
        centre.household(father, patient);
        refer(patient, centre.referral(patient, "alone"));
        admit(patient);
        centre.move(father, Kind.CUSTODY, "mia");

        refused(HospitalRefused.BackToNobody.class, () -> discharge(patient, centre.back()));
        refused(HospitalRefused.CarerUnfit.class, () -> discharge(patient, with(centre.back(), "carerRef", father)));
        discharge(patient, with(centre.back(), "carerName", "Invented Nanny"));

        assertThat(care.now(patient)).map(Arrangement::kind).contains(Care.Kind.CENTRE_WITH_NANNY);
    }

    @Test
    void whoeverStaysKeepsTheArrangementsOfTheirChildren() {
        String mother = centre.woman();
        String child = centre.child(6);
        centre.household(mother, child);
        refer(mother, centre.referral(mother, "alone", nanny(child)));
        admit(mother);

        discharge(mother, stays(null));

        assertThat(centre.place(mother)).isEqualTo(Kind.HOSPITAL);
        assertThat(care.now(child)).isPresent();
        seeWhoIsLeft(mother);
        verify(inbox, never()).post(anyString(), anyString(), anyString(), any());
    }

    @Test
    void aMotherComesBackWhenHerChildStaysWithANurse() {
        String mother = centre.woman();
        String patient = centre.child(4);
        String brother = centre.child(8);
        centre.household(mother, patient, brother);
        refer(patient, centre.referral(patient, "ownCarer", nanny(brother)));
        admit(patient);

        refused(HospitalRefused.SmallChildAlone.class, () -> discharge(patient, stays("alone")));
        discharge(patient, with(stays("nurse"), "nurseName", "Invented Nurse"));

        assertThat(centre.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(centre.place(patient)).isEqualTo(Kind.HOSPITAL);
        assertThat(care.now(patient)).map(Arrangement::kind).contains(Care.Kind.ESCORT);
        assertThat(care.now(brother)).isEmpty();
    }

    @Test
    void theStayIsToldOnceNobodyIsLeft() {
        String mother = centre.woman();
        String patient = centre.child(4);
        String household = centre.household(mother, patient);
        refer(patient, centre.referral(patient, "ownCarer"));
        admit(patient);
        discharge(patient, stays("ownCarer"));

        seeWhoIsLeft(patient);

        verify(inbox).post(anyString(), eq("stay.nobodyLeft"), eq(household), eq(Map.of()));
    }

    @Test
    void whoIsExpectedBackIsNotGivenUp() {
        String mother = centre.woman();
        String father = centre.man();
        centre.household(mother, father);
        String his = AtCentre.instance();
        centre.handIn("referToHospital", father, his, CLINICIAN, centre.referral(father, "alone"));
        centre.handIn("confirmAdmission", father, his, CLINICIAN, centre.admitted());
        refer(mother, centre.referral(mother, "alone"));
        admit(mother);
        discharge(mother, stays(null));

        seeWhoIsLeft(mother);

        verify(inbox, never()).post(anyString(), anyString(), anyString(), any());
    }

    @Test
    void inAnEmergencyNobodyWaitsForASignature() {
        String woman = centre.woman();
        centre.household(woman);
        Map<String, Object> unsigned = with(centre.referral(woman, "alone"), "consent", "later");

        refused(HospitalRefused.ConsentCannotWait.class, () -> refer(woman, unsigned));
        assertThat(refer(woman, with(unsigned, "urgency", "emergency"))).containsEntry("consentSigned", false);
        centre.handIn(
                "confirmAdmission",
                woman,
                stay,
                CLINICIAN,
                with(centre.admitted(), "handedOverAt", centre.moment().minusHours(3)));

        Map<String, Object> minor = with(centre.referral(woman, "alone"), "signMethod", "fingerprint");
        refused(
                HospitalRefused.SameWitness.class,
                () -> centre.handIn(
                        "recordConsent",
                        woman,
                        stay,
                        CLINICIAN,
                        with(with(minor, "signWitnessOne", "A. Invented"), "signWitnessTwo", "a invented")));
        centre.handIn("recordConsent", woman, stay, CLINICIAN, centre.referral(woman, "alone"));
        centre.handIn("recordConsent", woman, stay, CLINICIAN, AtCentre.answers("consent", "notPossible"));
    }

    @Test
    void everyOtherReferralIsRefusedWithASentence() {
        String mother = centre.woman();
        String child = centre.child(11);
        String infant = centre.baby(25);
        centre.household(mother, child, infant);
        Map<String, Object> good = centre.referral(child, "nurse");

        refused(HospitalRefused.RepresentativeSigns.class, () -> refer(child, with(good, "consentBy", "patient")));
        refused(
                HospitalRefused.DateInFuture.class,
                () -> refer(child, with(good, "signAt", centre.moment().plusMinutes(1))));
        refused(HospitalRefused.SmallChildAlone.class, () -> refer(child, with(good, "companion", "alone")));
        refused(HospitalRefused.ReasonMissing.class, () -> refer(child, with(good, "companionReason", null)));
        refused(
                HospitalRefused.NoCarerGoesAlong.class,
                () -> refer(mother, centre.referral(mother, "ownCarer", nanny(child), nanny(infant))));
        refused(
                HospitalRefused.ChildMissing.class,
                () -> refer(mother, centre.referral(mother, "alone", nanny(child))));
        refusedRow(mother, HospitalRefused.CarerMissing.class, row(child, "centreWithNanny", null), infant);
        refusedRow(mother, HospitalRefused.CarerUnfit.class, row(child, "closestRelative", mother), infant);
        refusedRow(mother, HospitalRefused.CarerUnfit.class, row(child, "closestRelative", infant), infant);
        refusedRow(mother, HospitalRefused.ChildNotHeard.class, with(nanny(child), "childHeard", false), infant);
        refusedRow(mother, HospitalRefused.NotAnInfant.class, row(child, "withMother", null), infant);
        refused(
                HospitalRefused.NotAnInfant.class,
                () -> refer(mother, centre.referral(mother, "alone", nanny(child), row(infant, "withMother", null))));
        refused(
                HospitalRefused.UnknownPerson.class,
                () -> refer("ZH-P-999999", centre.referral(mother, "alone", nanny(child), nanny(infant))));
    }

    @Test
    void atTwelveAChildMayGoAloneAndSayNothingOfWhy() {
        String mother = centre.woman();
        String twelve = centre.child(12);
        centre.household(mother, twelve);
        assertThat(refer(twelve, centre.referral(twelve, "alone"))).isNotEmpty();
        assertThat(refer(twelve, with(centre.referral(twelve, "nurse"), "companionReason", null)))
                .isNotEmpty();
    }

    @Test
    void nobodyIsHandedOverWhileAChildDependsOnThemAlone() {
        String mother = centre.woman();
        String sister = centre.woman();
        String child = centre.child(6);
        centre.household(mother, child, sister);
        refer(mother, centre.referral(mother, "alone", row(child, "closestRelative", sister)));
        centre.move(sister, Kind.ISOLATION, "aktau");

        refused(HospitalRefused.ChildWithoutCarer.class, () -> admit(mother));
        assertThat(centre.place(mother)).isEqualTo(Kind.AKTAU);

        centre.handIn("confirmAdmission", mother, stay, CLINICIAN, AtCentre.answers("admission", "again"));
        refer(mother, centre.referral(mother, "alone", nanny(child)));
        admit(mother);
        assertThat(centre.place(mother)).isEqualTo(Kind.HOSPITAL);
    }

    @Test
    void everyOtherHandOverIsRefusedWithASentence() {
        String mother = centre.woman();
        String child = centre.child(6);
        centre.household(mother, child);
        refer(child, centre.referral(child, "ownCarer"));

        refused(
                HospitalRefused.DateInFuture.class,
                () -> confirm(
                        child,
                        with(centre.admitted(), "handedOverAt", centre.moment().plusMinutes(1))));
        refused(
                HospitalRefused.AdmittedBeforeReferral.class,
                () -> confirm(
                        child,
                        with(centre.admitted(), "handedOverAt", centre.moment().minusDays(1))));
        centre.move(mother, Kind.CUSTODY, "mia");
        refused(HospitalRefused.CompanionAway.class, () -> admit(child));
        centre.move(mother, Kind.AKTAU, "aktau");
        centre.move(child, Kind.TEMPORARY_CARE, "guardianship");
        refused(HospitalRefused.NotAtCentre.class, () -> admit(child));
        centre.move(child, Kind.ISOLATION, "aktau");
        admit(child);

        refused(
                HospitalRefused.BackBeforeAdmission.class,
                () -> discharge(
                        child,
                        with(centre.back(), "handedBackAt", centre.moment().minusDays(1))));
        refused(
                HospitalRefused.DateInFuture.class,
                () -> discharge(
                        child,
                        with(centre.back(), "handedBackAt", centre.moment().plusMinutes(1))));
    }

    @Test
    void onlyWhoWentAlongCanStay() {
        String mother = centre.woman();
        String child = centre.child(6);
        centre.household(mother, child);
        refer(child, centre.referral(child, "nurse"));
        admit(child);

        refused(HospitalRefused.NobodyWentAlong.class, () -> discharge(child, stays("ownCarer")));
    }

    @Test
    void whoIsNotAdmittedWasNeverAway() {
        String mother = centre.woman();
        String child = centre.child(6);
        centre.household(mother, child);
        refer(mother, centre.referral(mother, "alone", nanny(child)));

        confirm(mother, AtCentre.answers("admission", "declined", "reasonNot", "Invented"));

        assertThat(centre.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(care.now(child)).isEmpty();
    }

    @Test
    void theHandOverShowsWhatWasReferred() {
        String mother = centre.woman();
        String child = centre.child(6);
        centre.household(mother, child);
        refer(mother, centre.referral(mother, "nurse", nanny(child)));

        centre.pass(Duration.ofMinutes(5));
        assertThat(centre.prefilled("confirmAdmission", mother, stay, CLINICIAN))
                .containsEntry("hospital", "Invented hospital")
                .containsEntry("companionName", "Invented Nurse");
        assertThat(centre.rows("confirmAdmission", mother, stay, "carers"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("childRef", child)
                        .containsEntry("option", "centreWithNanny")
                        .doesNotContainKey("carerRef"));
    }

    private Map<String, Object> refer(String patient, Map<String, Object> answers) {
        return centre.handIn("referToHospital", patient, stay, CLINICIAN, answers);
    }

    private void admit(String patient) {
        confirm(patient, centre.admitted());
    }

    private void confirm(String patient, Map<String, Object> answers) {
        centre.handIn("confirmAdmission", patient, stay, CLINICIAN, answers);
    }

    private void discharge(String patient, Map<String, Object> answers) {
        centre.handIn("recordDischarge", patient, stay, CLINICIAN, answers);
    }

    private void seeWhoIsLeft(String patient) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(patient);
        when(execution.getProcessInstanceId()).thenReturn(stay);
        steps.seeWhoIsLeft(execution);
    }

    private void refusedRow(String mother, Class<? extends Refusal> why, Map<String, Object> wrong, String infant) {
        refused(why, () -> refer(mother, centre.referral(mother, "alone", wrong, nanny(infant))));
    }

    private static void refused(Class<? extends Refusal> why, Runnable handIn) {
        assertThatThrownBy(handIn::run).isInstanceOf(why);
    }
}
