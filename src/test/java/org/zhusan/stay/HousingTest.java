package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.TestClock;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.EmptyCentre;
import org.zhusan.centre.Residents;

/** Rooms, check-out and early departure, by the rules of their forms against the books. */
@StayRoomTest
class HousingTest {
    private static final Member GULNAR =
            new Member("ZH-U-810011", "Gulnar", "aktau-admin", "aktau", null, Locale.ENGLISH, true);
    private static final Member SALTANAT =
            new Member("ZH-U-810012", "Saltanat", "guardianship", "guardianship", "MAN", Locale.ENGLISH, true);

    @Autowired
    AtCentre centre;

    @Autowired
    Residents residents;

    @Autowired
    Placements placements;

    @Autowired
    Care care;

    @Autowired
    Leaving leaving;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private String mother;
    private String son;
    private String household;

    @BeforeEach
    void aMotherAndHerSonAreOnTheBooks() {
        EmptyCentre.empty(sql);
        mother = centre.woman();
        son = centre.child(7);
        household = centre.household(mother, son);
    }

    @Test
    void aHouseholdIsHousedInOneRoomOrInTwoWithADoorBetween() {
        centre.handIn("houseHousehold", household, GULNAR, rooms("101", "101", true, "normal"));
        assertThat(centre.resident(son).room()).endsWith("-101");
        centre.handIn("houseHousehold", household, GULNAR, rooms("101", "102", true, "normal"));
        assertThat(centre.resident(son).room()).endsWith("-102");
    }

    @Test
    void freeRoomsAreListedByTheirBedsAndRoomsWithADoorBetweenAsOne() {
        assertThat(freeRooms()).contains("4 + 4: ", "-101 + 102").doesNotContain("-102 + 101");
        centre.handIn("houseHousehold", household, GULNAR, rooms("101", "101", true, "normal"));
        assertThat(freeRooms()).containsPattern("(?m)^2 \\+ 4: \\w+-101 \\+ 102$");
    }

    private String freeRooms() {
        return HouseHouseholdRules.freeRooms(
                residents.rooms(centre.resident(mother).building()));
    }

    @Test
    void roomsApartAreNotCalledTogetherAndNoSmallChildSleepsAlone() {
        refused("housing.notTogether", "houseHousehold", rooms("101", "103", true, "normal"));
        refused("housing.childAlone", "houseHousehold", rooms("101", "103", false, "normal"));
        refused("housing.supervisedElsewhere", "houseHousehold", rooms("101", "101", true, "hospital"));
        assertThat(centre.resident(son).room()).isNull();

        centre.handIn("houseHousehold", household, GULNAR, rooms("101", "103", false, "carerRoundTheClock"));
        assertThat(centre.resident(son).room()).endsWith("-103");
    }

    @Test
    void everyoneOfTheHouseholdHasOneRow() {
        var half = rooms("101", "101", true, "normal");
        half.put("persons", List.of(row(mother, "101")));
        refused("stay.personMissing", "houseHousehold", half);
    }

    @Test
    void nobodyChecksOutBeforeEveryoneIsClearedAndBack() {
        refused("housing.notEveryoneCleared", "checkOut", checkOut());
        clear(mother, son);
        centre.move(son, Placements.Kind.HOSPITAL, "moh");
        refused("housing.someoneElsewhere", "checkOut", checkOut());
        centre.move(son, Placements.Kind.AKTAU, "aktau");
        var tomorrow = checkOut();
        tomorrow.put("dt", clock.instant().atOffset(ZoneOffset.UTC).plusDays(1));
        refused("housing.wrongMoment", "checkOut", tomorrow);

        centre.handIn("checkOut", household, GULNAR, checkOut());
        leaving.leave(household);

        assertThat(residents.find(List.of(mother, son))).isEmpty();
        assertThat(place(mother)).isEqualTo(Placements.Kind.IN_TRANSIT);
        assertThat(place(son)).isEqualTo(Placements.Kind.IN_TRANSIT);
    }

    @Test
    void aChildAloneIsHandedOnlyToWhoWasExaminedAndIsThenInTheirCare() {
        String boy = centre.orphan(8);
        household = centre.household(boy);
        refused("housing.quarantineNotKept", "checkOutEarly", early(boy, false));
        refused("housing.notGranted", "checkOutEarly", early(boy, true));
        centre.handIn("examineRelative", household, SALTANAT, examined(boy, "parent", "granted"));

        centre.handIn("checkOutEarly", household, GULNAR, early(boy, true));
        leaving.leave(household);

        assertThat(place(boy)).isEqualTo(Placements.Kind.TEMPORARY_CARE);
        assertThat(care.now(boy).orElseThrow().kind()).isEqualTo(Care.Kind.OTHER_PARENT);
        assertThat(residents.find(boy)).isEmpty();
    }

    @Test
    void nothingProvenNoActAndNoReasonAreRefused() {
        String boy = centre.orphan(8);
        household = centre.household(boy);
        refused("housing.nothingProven", "examineRelative", examined(boy, "notProven", "granted"));
        refused("housing.actMissing", "examineRelative", examined(boy, "closeRelative", "granted"));
        refused("housing.reasonMissing", "examineRelative", examined(boy, "parent", "refused"));
    }

    private Map<String, Object> examined(String child, String proven, String decision) {
        return new HashMap<>(Map.of(
                "persons",
                List.of(Map.of("personRef", child)),
                "proven",
                proven,
                "identityChecked",
                true,
                "earlyDeparture",
                decision));
    }

    private Map<String, Object> rooms(String one, String other, boolean together, String supervision) {
        return new HashMap<>(Map.of(
                "persons",
                new ArrayList<>(List.of(row(mother, one), row(son, other))),
                "householdTogether",
                together,
                "supervision",
                supervision));
    }

    private Map<String, Object> row(String person, String room) {
        return Map.of("personRef", person, "room", centre.resident(mother).building() + "-" + room);
    }

    private Map<String, Object> checkOut() {
        return new HashMap<>(Map.of(
                "persons",
                List.of(Map.of("personRef", mother), Map.of("personRef", son)),
                "dt",
                clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private Map<String, Object> early(String child, boolean quarantineAtHome) {
        return new HashMap<>(Map.of(
                "persons",
                List.of(Map.of("personRef", child)),
                "dt",
                clock.instant().atOffset(ZoneOffset.UTC),
                "quarantineAtHome",
                quarantineAtHome));
    }

    private void clear(String... people) {
        LocalDate today = centre.today();
        for (String person : people) {
            residents.cleared(person, today, GULNAR);
        }
    }

    private Placements.Kind place(String person) {
        return placements.now(person, Member.system("test")).orElseThrow().kind();
    }

    private void refused(String key, String form, Map<String, Object> answers) {
        Member by = form.equals("examineRelative") ? SALTANAT : GULNAR;
        assertThatThrownBy(() -> centre.handIn(form, household, by, answers)).hasMessage(key);
    }
}
