package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.arrival.Landed.BAKYT;
import static org.zhusan.arrival.Landed.GULNAR;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.casefile.Placements;

/** A household comes through the door: everyone has a row, and what happens next follows from who they are. */
@ArrivalRoomTest
class ReceptionTest {
    @Autowired
    Landed landed;

    @Autowired
    Adults adults;

    @Test
    void aMotherWithHerChildrenNeedsNoCarerAndIsRegistered() {
        String mother = landed.woman();
        String child = landed.child(4);
        String household = landed.household(mother, child);

        assertThat(receive(household, mother, child)).isEqualTo(Map.of("carerNeeded", false, "biometricsDue", true));
        assertThat(adults.of(household)).containsExactly(mother);
    }

    @Test
    void smallOrphansNeedACarerAndNobodyTakesTheirFingerprints() {
        String sister = landed.orphan(11);
        String brother = landed.orphan(3);
        String household = landed.household(sister, brother);

        assertThat(receive(household, sister, brother)).isEqualTo(Map.of("carerNeeded", true, "biometricsDue", false));
        assertThat(adults.of(household)).isEmpty();
    }

    @Test
    void childrenWhoseMotherWasTakenToHospitalFromTheAircraftNeedACarer() {
        String mother = landed.woman();
        String child = landed.child(4);
        String household = landed.household(mother, child);
        landed.move(mother, Placements.Kind.HOSPITAL, "moh");

        assertThat(receive(household, mother, child)).containsEntry("carerNeeded", true);
    }

    @Test
    void anOrphanAmongRelativesNeedsACarerOfItsOwn() {
        String aunt = landed.woman();
        String cousin = landed.child(5);
        String orphan = landed.orphan(6);
        String household = landed.household(aunt, cousin, orphan);

        assertThat(receive(household, aunt, cousin, orphan)).containsEntry("carerNeeded", true);
        assertThat(landed.prefilled("nameCarer", household, "children", GULNAR))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("childRef", orphan));
    }

    @Test
    void whoTheRosterCallsAChildIsAnAdultFromEighteen() {
        String mother = landed.woman();
        String son = landed.child(18);
        String household = landed.household(mother, son);

        assertThat(adults.of(household)).containsExactlyInAnyOrder(mother, son);
    }

    @Test
    void theFormBeginsWithEveryoneAndTheLanguageWeKnow() {
        String mother = landed.woman();
        String child = landed.child(4);
        String household = landed.household(mother, child);

        assertThat(landed.prefilled("receiveHousehold", household, "people", GULNAR))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it)
                        .containsEntry("language", "kk")
                        .containsKey("firstName")
                        .doesNotContainKey("age"));
    }

    @Test
    void aMissingADoubledAndAForeignRowAreNamed() {
        String mother = landed.woman();
        String child = landed.child(4);
        String household = landed.household(mother, child);
        String stranger = landed.woman();

        assertThatThrownBy(() -> receive(household, mother)).isInstanceOf(ReceptionRefused.PersonMissing.class);
        assertThatThrownBy(() -> receive(household, mother, child, child))
                .isInstanceOf(ReceptionRefused.PersonTwice.class);
        assertThatThrownBy(() -> receive(household, mother, child, stranger))
                .isInstanceOf(ReceptionRefused.ForeignPerson.class);
    }

    @Test
    void nobodyUnderTwelveIsRegistered() {
        String mother = landed.woman();
        String daughter = landed.child(12);
        String son = landed.child(11);
        String household = landed.household(mother, daughter, son);

        assertThat(landed.prefilled("takeBiometrics", household, "people", BAKYT))
                .extracting(it -> it.get("personRef"))
                .containsExactly(mother, daughter);
        assertThatThrownBy(() -> register(household, Landed.biometrics(mother, daughter, son)))
                .isInstanceOf(ReceptionRefused.ForeignPerson.class);
        assertThat(register(household, Landed.biometrics(mother, daughter))).isEmpty();
    }

    @Test
    void nobodyIsFingerprintedWithoutAGround() {
        String mother = landed.woman();
        String household = landed.household(mother);
        Map<String, Object> answers = Landed.answers(
                "people", java.util.List.of(Landed.answers("personRef", mother, "legalGround", "none", "taken", true)));

        assertThatThrownBy(() -> register(household, answers))
                .isInstanceOf(ReceptionRefused.NoGroundForBiometrics.class);
    }

    private Map<String, Object> receive(String household, String... people) {
        return landed.handIn("receiveHousehold", household, GULNAR, Landed.reception(people));
    }

    private Map<String, Object> register(String household, Map<String, Object> answers) {
        return landed.handIn("takeBiometrics", household, BAKYT, answers);
    }
}
