package org.zhusan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.quarantine.Quarantined.GULNAR;
import static org.zhusan.quarantine.Quarantined.along;
import static org.zhusan.quarantine.Quarantined.answers;
import static org.zhusan.quarantine.Quarantined.isolation;
import static org.zhusan.quarantine.Quarantined.left;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements.Kind;

/** Families in which more than one has to be isolated, or in which someone else cared for a child before. */
@QuarantineRoomTest
class FamilyInIsolationTest {
    private static final Member HOSPITAL = Member.system("health");

    @Autowired
    Quarantined here;

    @Autowired
    Care care;

    @BeforeEach
    void aGroupHasLanded() {
        here.newGroup();
    }

    @Test
    void aMotherWhoFallsIllBesideHerChildStaysInItsRoomAndTheyMoveBackTogether() {
        String mother = here.woman();
        String child = here.child(3);
        here.housed("B1-101", mother, child);
        here.measles(child);
        here.movesIn(child, isolation("B1-161", along(mother)));
        here.passDays(2);
        here.measles(mother);
        assertThat(roomsOffered(mother)).contains("B1-161");
        here.movesIn(mother, isolation("B1-161"));

        here.passDays(3);
        here.lifted(child);
        assertThatThrownBy(() -> here.movesBack(child)).isInstanceOf(IsolationRefused.AdultStillAway.class);
        here.passDays(2);
        here.lifted(mother);
        assertThat(here.movers(mother)).extracting(it -> it.get("personRef")).containsExactly(mother, child);
        here.movesBack(mother);

        for (String each : List.of(mother, child)) {
            assertThat(here.place(each)).isEqualTo(Kind.AKTAU);
            assertThat(here.book(each).room()).isEqualTo("B1-101");
        }
        assertThat(care.now(child)).isEmpty();
        here.movesBack(child);
        assertThat(here.place(child)).as("its own task has nobody left to move").isEqualTo(Kind.AKTAU);
    }

    @Test
    void aMotherWhoIsWellAgainStaysAsLongAsHerSmallChildNeedsHer() {
        String mother = here.woman();
        String child = here.child(3);
        here.housed("B1-101", mother, child);
        String neighbour = here.woman();
        here.housed("B1-102", neighbour);
        here.measles(mother);
        here.movesIn(mother, isolation("B1-161", left(child, "closestRelative", neighbour)));
        here.passDays(2);
        here.measles(child);
        here.movesIn(child, isolation("B1-161", along(mother)));
        assertThat(care.now(child).orElseThrow().carer()).isEqualTo(mother);

        here.passDays(3);
        assertThat(here.lifted(mother)).containsEntry("someoneMovesBack", false);
        assertThat(here.place(mother)).isEqualTo(Kind.ISOLATION);
        here.passDays(3);
        here.lifted(child);
        here.movesBack(child);

        assertThat(here.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(here.book(mother).room()).isEqualTo("B1-101");
        assertThat(here.book(child).room()).isEqualTo("B1-101");
        assertThat(care.now(child)).isEmpty();
    }

    @Test
    void aBoyOfFourteenMayStayOnBehindTheDoorWhenHisMotherIsBack() {
        String mother = here.woman();
        String son = here.child(14);
        here.housed("B1-101", mother, son);
        here.measles(mother);
        here.movesIn(mother, isolation("B1-161", left(son, "centreWithNanny", "An invented nanny")));
        here.passDays(2);
        here.measles(son);
        here.movesIn(son, isolation("B1-161"));

        here.passDays(3);
        here.lifted(mother);
        here.movesBack(mother);
        assertThat(here.place(mother)).isEqualTo(Kind.AKTAU);
        assertThat(here.place(son)).isEqualTo(Kind.ISOLATION);
        here.passDays(2);
        here.lifted(son);
        here.movesBack(son);

        assertThat(here.book(son).room()).isEqualTo("B1-101");
        assertThat(care.now(son)).isEmpty();
    }

    @Test
    void whoCaredForAChildBeforeHasItAgainAfterIsolation() {
        String aunt = here.woman();
        String niece = here.child(6);
        here.housed("B1-101", aunt);
        here.housed("B1-101", niece);
        String neighbour = here.woman();
        here.housed("B1-102", neighbour);
        care.arrange(niece, Care.Kind.CLOSEST_RELATIVE, aunt, "task-of-arrival", here.now(), HOSPITAL);
        here.pass();
        here.measles(aunt);
        assertThatThrownBy(() -> here.movesIn(aunt, isolation("B1-161")))
                .isInstanceOf(IsolationRefused.CarerMissing.class);
        here.movesIn(aunt, isolation("B1-161", left(niece, "closestRelative", neighbour)));
        assertThat(care.now(niece).orElseThrow().carer()).isEqualTo(neighbour);

        here.passDays(5);
        here.lifted(aunt);
        here.movesBack(aunt);

        assertThat(care.now(niece)).hasValueSatisfying(it -> {
            assertThat(it.carer()).isEqualTo(aunt);
            assertThat(it.task()).isEqualTo("task-of-arrival");
        });
    }

    @Test
    void aNieceDoesNotComeBackToAnAuntWhoIsHerselfBehindTheDoor() {
        String aunt = here.woman();
        String niece = here.child(6);
        here.housed("B1-101", aunt);
        here.housed("B1-101", niece);
        care.arrange(niece, Care.Kind.CLOSEST_RELATIVE, aunt, "task-of-arrival", here.now(), HOSPITAL);
        here.pass();
        here.measles(niece);
        here.movesIn(niece, answers(isolation("B1-163"), "nanny", "An invented nanny"));
        here.passDays(2);
        here.measles(aunt);
        here.movesIn(aunt, isolation("B1-161"));
        here.passDays(3);
        here.lifted(niece);

        assertThatThrownBy(() -> here.movesBack(niece)).isInstanceOf(IsolationRefused.AdultStillAway.class);
        here.passDays(2);
        here.lifted(aunt);
        here.movesBack(aunt);
        here.movesBack(niece);

        assertThat(care.now(niece).orElseThrow().carer()).isEqualTo(aunt);
    }

    @Test
    void aMotherSleepsBesideOneSickChildAndThroughTheDoorFromTheOther() {
        String mother = here.woman();
        String younger = here.child(2);
        String older = here.child(5);
        String well = here.child(8);
        here.housed("B1-101", mother, younger, older, well);
        String neighbour = here.woman();
        here.housed("B1-102", neighbour);
        here.measles(younger);
        here.movesIn(
                younger,
                isolation(
                        "B1-161",
                        along(mother),
                        left(older, "closestRelative", neighbour),
                        left(well, "closestRelative", neighbour)));
        here.passDays(1);
        here.measles(older);
        assertThatThrownBy(() -> here.movesIn(older, isolation("B1-165", along(mother))))
                .isInstanceOf(IsolationRefused.CannotGoAlong.class);
        here.movesIn(older, isolation("B1-162", along(mother)));

        assertThat(here.book(mother).room()).isEqualTo("B1-161");
        assertThat(here.book(older).room()).isEqualTo("B1-162");
        assertThat(care.now(older).orElseThrow().carer()).isEqualTo(mother);
        assertThat(care.now(younger).orElseThrow().carer()).isEqualTo(mother);
        assertThat(care.now(well).orElseThrow().carer()).isEqualTo(neighbour);

        here.passDays(4);
        here.lifted(younger);
        assertThatThrownBy(() -> here.movesBack(younger)).isInstanceOf(IsolationRefused.AdultStillAway.class);
        here.passDays(1);
        here.lifted(older);
        assertThatThrownBy(() -> here.handIn(
                        "moveBack", older, GULNAR, answers(new HashMap<>(), "movers", List.of(back(mother)))))
                .isInstanceOf(IsolationRefused.LeftAlone.class);
        here.movesBack(older);

        for (String each : List.of(mother, younger, older)) {
            assertThat(here.place(each)).isEqualTo(Kind.AKTAU);
            assertThat(here.book(each).room()).isEqualTo("B1-101");
        }
        for (String each : List.of(younger, older, well)) {
            assertThat(care.now(each)).isEmpty();
        }
    }

    @Test
    void whoFindsNoBedGoesThroughTheDoorAndNeverToStrangers() {
        String mother = here.woman();
        String sick = here.child(2);
        String sibling = here.child(5);
        here.housed("B1-101", mother, sick, sibling);
        String stranger = here.woman();
        here.housed("B1-102", stranger);
        here.measles(stranger);
        here.movesIn(stranger, isolation("B1-164"));
        here.measles(sick);

        assertThat(roomsOffered(sick)).contains("B1-161", "B1-163").doesNotContain("B1-164");
        assertThatThrownBy(() -> here.movesIn(sick, isolation("B1-163", along(mother), along(sibling))))
                .as("two beds, and strangers behind the door")
                .hasMessageContaining("roomFull");
        here.movesIn(sick, isolation("B1-161", along(sibling), along(mother)));

        assertThat(here.book(sick).room()).isEqualTo("B1-161");
        assertThat(here.book(mother).room()).isEqualTo("B1-161");
        assertThat(here.book(sibling).room()).isEqualTo("B1-162");
    }

    @Test
    void aChildWhoseMotherWentOnToHospitalComesBackToWhomTheHospitalNamed() {
        String mother = here.woman();
        String child = here.child(4);
        here.housed("B1-101", mother, child);
        String neighbour = here.woman();
        here.housed("B1-102", neighbour);
        here.measles(child);
        here.movesIn(child, isolation("B1-161", along(mother)));
        here.passDays(5);
        here.lifted(child);
        here.move(mother, Kind.HOSPITAL, "moh");
        assertThatThrownBy(() -> here.movesBack(child)).isInstanceOf(IsolationRefused.AdultStillAway.class);
        care.arrange(child, Care.Kind.CLOSEST_RELATIVE, neighbour, "task-of-hospital", here.now(), HOSPITAL);
        here.pass();

        here.movesBack(child);

        assertThat(here.place(child)).isEqualTo(Kind.AKTAU);
        assertThat(care.now(child).orElseThrow().carer()).isEqualTo(neighbour);
    }

    @Test
    void aChildWithItsNannyBehindTheDoorKeepsHerWhenItsMotherComesBack() {
        String mother = here.woman();
        String child = here.child(4);
        here.housed("B1-101", mother, child);
        String neighbour = here.woman();
        here.housed("B1-102", neighbour);
        here.measles(mother);
        here.movesIn(mother, isolation("B1-161", left(child, "closestRelative", neighbour)));
        here.passDays(3);
        here.measles(child);
        here.movesIn(child, answers(isolation("B1-163"), "nanny", "An invented nanny"));
        here.passDays(2);
        here.lifted(mother);
        here.movesBack(mother);
        assertThat(care.now(child).orElseThrow().kind()).isEqualTo(Care.Kind.CENTRE_WITH_NANNY);

        here.passDays(3);
        here.lifted(child);
        here.movesBack(child);

        assertThat(care.now(child)).isEmpty();
    }

    @Test
    void aChildThatIsWellBeforeItsMotherGoesBackToTheNeighbourWhoHadIt() {
        String mother = here.woman();
        String child = here.child(4);
        here.housed("B1-101", mother, child);
        String neighbour = here.woman();
        here.housed("B1-102", neighbour);
        here.measles(child);
        here.passDays(3);
        here.measles(mother);
        here.movesIn(mother, isolation("B1-161", left(child, "closestRelative", neighbour)));
        here.movesIn(child, answers(isolation("B1-163"), "nanny", "An invented nanny"));
        here.passDays(2);
        here.lifted(child);
        here.movesBack(child);
        assertThat(care.now(child).orElseThrow().carer()).isEqualTo(neighbour);

        here.passDays(3);
        here.lifted(mother);
        here.movesBack(mother);

        assertThat(care.now(child)).isEmpty();
    }

    private List<String> roomsOffered(String person) {
        return here.prefilled("moveIntoIsolation", person, "rooms", GULNAR).stream()
                .map(it -> (String) it.get("value"))
                .toList();
    }

    private static Map<String, Object> back(String person) {
        return answers(new HashMap<>(), "personRef", person, "room", "B1-101");
    }
}
