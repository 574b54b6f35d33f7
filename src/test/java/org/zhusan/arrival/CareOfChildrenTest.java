package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.arrival.Landed.SALTANAT;
import static org.zhusan.arrival.Landed.SOCIAL_WORKER;
import static org.zhusan.arrival.Landed.YERLAN;
import static org.zhusan.arrival.Landed.care;
import static org.zhusan.arrival.Landed.row;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Timeline;

/** No child is left without a named carer, not for a minute (E6): arranged first, then transferred. */
@ArrivalRoomTest
class CareOfChildrenTest {
    @Autowired
    Landed landed;

    @Autowired
    Care care;

    @Autowired
    Parting parting;

    @Autowired
    Placements placements;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseAccess access;

    @Autowired
    JdbcClient sql;

    @Test
    void anOrphanGetsANannyInTheCentreAndStaysThere() {
        String orphan = landed.orphan(6);
        String household = landed.household(orphan);

        name(household, care(true, row(orphan, "centreWithNanny", "Invented Nanny")));

        assertThat(care.now(orphan)).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Care.Kind.CENTRE_WITH_NANNY);
            assertThat(it.carer()).isNull();
            assertThat(it.task()).startsWith("task-");
        });
        assertThat(landed.place(orphan).kind()).isEqualTo(Kind.AKTAU);
        assertThat(care.childrenWithoutCarer(household, landed.today())).isEmpty();
    }

    @Test
    void aChildPlacedByTheAuthorityIsInItsHandsFromThatMinute() {
        String orphan = landed.orphan(6);
        String household = landed.household(orphan);

        name(household, care(true, row(orphan, "guardianshipPlacement", "Invented Home")));

        assertThat(landed.place(orphan)).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.TEMPORARY_CARE);
            assertThat(it.agency()).isEqualTo("guardianship");
            assertThat(it.region()).isEqualTo("MAN");
            assertThat(it.since()).isEqualTo(care.now(orphan).orElseThrow().since());
        });
    }

    @ParameterizedTest
    @CsvSource({"closestRelative, AKTAU", "otherParent, AKTAU"})
    void aChildWithARelativeWhoLandedAsWellStaysInTheCentre(String option, Kind where) {
        String orphan = landed.orphan(6);
        String aunt = landed.woman();
        String household = landed.household(aunt, orphan);

        name(household, care(true, row(orphan, option, aunt)));

        assertThat(landed.place(orphan).kind()).isEqualTo(where);
        assertThat(care.entrustedTo(aunt)).containsExactly(orphan);
    }

    @Test
    void aChildIsNotGivenToNobodyToAChildToItselfOrToSomeoneStillAbroad() {
        String orphan = landed.orphan(6);
        String brother = landed.orphan(15);
        String household = landed.household(orphan, brother);
        String abroad = landed.woman();

        for (String carer : List.of(brother, orphan, abroad, "ZH-P-999999")) {
            assertThatThrownBy(() -> name(
                            household,
                            care(true, row(orphan, "closestRelative", carer), row(brother, "closestRelative", carer))))
                    .isInstanceOf(CarerRefused.CarerUnfit.class);
        }
        assertThatThrownBy(() -> name(
                        household,
                        care(true, row(orphan, "centreWithNanny", null), row(brother, "centreWithNanny", " "))))
                .isInstanceOf(CarerRefused.CarerMissing.class);
        assertThat(care.of(orphan)).isEmpty();
    }

    @Test
    void fromTenTheChildIsHeardFirst() {
        String orphan = landed.orphan(10);
        String household = landed.household(orphan);
        Map<String, Object> unheard = row(orphan, "centreWithNanny", "Invented Nanny");
        unheard.put("childHeard", false);

        assertThatThrownBy(() -> name(household, care(true, unheard))).isInstanceOf(CarerRefused.ChildNotHeard.class);
        assertThat(care.of(orphan)).isEmpty();
    }

    @Test
    void siblingsWhoAreSaidToStayTogetherAreGivenToOnePerson() {
        String sister = landed.orphan(8);
        String brother = landed.orphan(5);
        String household = landed.household(sister, brother);
        Map<String, Object> nanny = row(sister, "centreWithNanny", "Invented Nanny");
        Map<String, Object> home = row(brother, "guardianshipPlacement", "Invented Home");

        assertThatThrownBy(() -> name(household, care(true, nanny, home)))
                .isInstanceOf(CarerRefused.SiblingsApart.class);

        name(household, care(false, nanny, home));
        assertThat(care.now(brother)).isPresent();
    }

    @Test
    void oneSpellingOfTheCarersNameIsAsGoodAsAnother() {
        String sister = landed.orphan(8);
        String brother = landed.orphan(5);
        String household = landed.household(sister, brother);

        name(
                household,
                care(
                        true,
                        row(sister, "centreWithNanny", "Invented  Nanny"),
                        row(brother, "centreWithNanny", "invented nanny")));

        assertThat(care.childrenWithoutCarer(household, landed.today())).isEmpty();
    }

    @Test
    void aMotherIsNotTransferredBeforeEachOfHerChildrenHasACarer() {
        String mother = landed.woman();
        String daughter = landed.child(7);
        String household = landed.household(mother, daughter);

        assertThatThrownBy(() -> transfer(mother)).isInstanceOf(TransferRefused.ChildWithoutCarer.class);
        assertThat(landed.place(mother).kind()).isEqualTo(Kind.AKTAU);

        arrange(mother, care(true, row(daughter, "centreWithNanny", "Invented Nanny")));
        transfer(mother);

        assertThat(landed.place(mother).kind()).isEqualTo(Kind.CUSTODY);
        assertThat(landed.place(mother).agency()).isEqualTo("mia");
        assertThat(care.now(daughter).orElseThrow().since())
                .isBefore(landed.place(mother).since());
        assertThat(parting.settle(household)).isTrue();
        assertThat(landed.members(daughter)).containsExactly(daughter);
    }

    @Test
    void everyChildOfTheAdultHasARowAndNobodyElses() {
        String mother = landed.woman();
        String daughter = landed.child(7);
        String son = landed.child(4);
        String aunt = landed.woman();
        String cousin = landed.child(4);
        landed.household(mother, daughter, son, aunt, cousin);
        Map<String, Object> first = row(daughter, "closestRelative", aunt);

        assertThatThrownBy(() -> arrange(mother, care(true, first))).isInstanceOf(ReceptionRefused.PersonMissing.class);
        assertThatThrownBy(() -> arrange(
                        mother,
                        care(true, first, row(son, "closestRelative", aunt), row(cousin, "closestRelative", aunt))))
                .isInstanceOf(ReceptionRefused.ForeignPerson.class);
    }

    @Test
    void anInfantStaysWithItsMotherAndLeavesWithHerAtOneInstant() {
        String mother = landed.woman();
        String infant = landed.child(1);
        String daughter = landed.child(9);
        String household = landed.household(mother, infant, daughter);

        arrange(
                mother,
                care(false, row(infant, "withMother", null), row(daughter, "centreWithNanny", "Invented Nanny")));
        assertThat(landed.place(infant).kind()).isEqualTo(Kind.AKTAU);
        transfer(mother);

        assertThat(landed.place(infant)).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.TEMPORARY_CARE);
            assertThat(it.agency()).isEqualTo("guardianship");
            assertThat(it.since()).isEqualTo(landed.place(mother).since());
        });
        assertThat(care.now(infant).orElseThrow().carer()).isEqualTo(mother);
        assertThat(parting.settle(household)).isTrue();
        assertThat(landed.members(infant)).containsExactly(mother, infant);
        assertThat(landed.members(daughter)).containsExactly(daughter);
    }

    @Test
    void onlyAnInfantStaysOnlyWithItsOwnMother() {
        String mother = landed.woman();
        String toddler = landed.child(2);
        landed.household(mother, toddler);
        assertThatThrownBy(() -> arrange(mother, care(true, row(toddler, "withMother", null))))
                .isInstanceOf(CarerRefused.NotAnInfant.class);

        String father = landed.man();
        String infant = landed.child(1);
        landed.household(father, infant);
        assertThatThrownBy(() -> arrange(father, care(true, row(infant, "withMother", null))))
                .isInstanceOf(CarerRefused.NotAnInfant.class);
    }

    @Test
    void theOneWhoLeavesIsNotNamedAndNeitherIsWhoIsToBeHeldAsWell() {
        String mother = landed.woman();
        String daughter = landed.child(7);
        String aunt = landed.woman();
        landed.household(mother, daughter, aunt);

        assertThatThrownBy(() -> arrange(mother, care(true, row(daughter, "otherParent", mother))))
                .isInstanceOf(CarerRefused.CarerUnfit.class);
        decided(aunt, "CUSTODY");
        assertThatThrownBy(() -> arrange(mother, care(true, row(daughter, "closestRelative", aunt))))
                .isInstanceOf(CarerRefused.CarerUnfit.class);
        landed.move(aunt, Kind.CUSTODY, "mia");
        assertThatThrownBy(() -> arrange(mother, care(true, row(daughter, "closestRelative", aunt))))
                .isInstanceOf(CarerRefused.CarerUnfit.class);
        assertThat(care.of(daughter)).isEmpty();
    }

    @Test
    void whoWasNamedAsCarerIsNotTransferredBeforeThatChildHasSomeoneElse() {
        String mother = landed.woman();
        String daughter = landed.child(7);
        String aunt = landed.woman();
        landed.household(mother, daughter, aunt);
        arrange(mother, care(true, row(daughter, "closestRelative", aunt)));
        transfer(mother);

        assertThatThrownBy(() -> transfer(aunt)).isInstanceOf(TransferRefused.ChildWithoutCarer.class);
        assertThat(landed.prefilled("arrangeCare", aunt, "children", SALTANAT))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("childRef", daughter));

        arrange(aunt, care(true, row(daughter, "centreWithNanny", "Invented Nanny")));
        transfer(aunt);
        assertThat(landed.place(aunt).kind()).isEqualTo(Kind.CUSTODY);
        assertThat(care.of(daughter)).hasSize(2);
    }

    @Test
    void aTransferThatDidNotHappenMovesNobodyAndIsSaidOnlyForAChildsSake() {
        String mother = landed.woman();
        String daughter = landed.child(7);
        landed.household(mother, daughter);
        Map<String, Object> notYet = Landed.answers("transferred", false, "reasonNot", "A child has nobody");

        landed.handIn("confirmTransfer", mother, YERLAN, notYet);
        assertThat(landed.place(mother).kind()).isEqualTo(Kind.AKTAU);

        arrange(mother, care(true, row(daughter, "centreWithNanny", "Invented Nanny")));
        assertThatThrownBy(() -> landed.handIn("confirmTransfer", mother, YERLAN, notYet))
                .isInstanceOf(TransferRefused.NothingToArrange.class);
    }

    @Test
    void whenAllAreHeldTheHouseholdEndsUnderCriminalProcedure() {
        String mother = landed.woman();
        String infant = landed.child(0);
        String father = landed.man();
        String household = landed.household(mother, infant, father);
        arrange(mother, care(true, row(infant, "withMother", null)));
        transfer(mother);
        transfer(father);

        assertThat(parting.settle(household)).isFalse();
        assertThat(landed.members(father)).containsExactlyInAnyOrder(mother, father, infant);
    }

    @Test
    void whenNobodyIsHeldTheHouseholdStaysAsItIs() {
        String mother = landed.woman();
        String daughter = landed.child(7);
        String household = landed.household(mother, daughter);

        assertThat(parting.settle(household)).isTrue();
        assertThat(landed.members(mother)).containsExactly(mother, daughter);
    }

    @Test
    void aSocialWorkerSeesThatSomeoneCaresForTheChildAndNothingOfCustody() {
        String mother = landed.woman();
        String daughter = landed.child(7);
        String household = landed.household(mother, daughter);
        arrange(mother, care(true, row(daughter, "centreWithNanny", "Invented Nanny")));
        transfer(mother);
        parting.settle(household);

        assertThat(timeline.of(daughter, SOCIAL_WORKER))
                .extracting(Timeline.Entry::kind)
                .containsExactly("arrival.carerNamed", "household.changed", "person.registered");
        assertThat(access.classes(SOCIAL_WORKER, Access.EXISTS, mother)).isEmpty();
        assertThat(placements.of(mother, SOCIAL_WORKER)).isEmpty();
        assertThat(timeline.of(mother, SOCIAL_WORKER)).isEmpty();
        assertThat(placements.of(daughter, SOCIAL_WORKER))
                .extracting(Placements.Placement::kind)
                .doesNotContain(Kind.CUSTODY, Kind.WITH_ANOTHER_AGENCY);
    }

    @Test
    void theInvestigatorLearnsNothingOfWhoCaresForTheChildren() {
        String mother = landed.woman();
        String infant = landed.child(1);
        landed.household(mother, infant);
        arrange(mother, care(true, row(infant, "withMother", null)));
        transfer(mother);

        assertThat(access.classes(YERLAN, Access.EXISTS, infant)).isEmpty();
        assertThat(timeline.of(infant, Member.system("test")))
                .extracting(Timeline.Entry::by)
                .doesNotContain(YERLAN.id());
        assertThat(access.permits(YERLAN, Access.EXISTS, mother, DataClass.SOCIAL))
                .isFalse();
        assertThat(access.permits(YERLAN, Access.EXISTS, mother, DataClass.LEGAL_CONSENT))
                .isFalse();
        assertThat(access.permits(YERLAN, Access.EXISTS, mother, DataClass.MEDICAL_FLAGS))
                .isFalse();
    }

    private void decided(String adult, String route) {
        sql.sql("INSERT INTO zhusan.assessment (person, instance, decision, late, route, decided_at, decided_by) "
                        + "VALUES (?, 'instance', 'custody', false, ?, ?, 'ZH-U-800009')")
                .params(adult, route, Timestamp.from(landed.now()))
                .update();
    }

    private void name(String household, Map<String, Object> answers) {
        landed.handIn("nameCarer", household, SALTANAT, answers);
    }

    private void arrange(String adult, Map<String, Object> answers) {
        landed.handIn("arrangeCare", adult, SALTANAT, answers);
    }

    private void transfer(String adult) {
        landed.handIn("confirmTransfer", adult, YERLAN, Landed.transferred());
    }
}
