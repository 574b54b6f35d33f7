package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.ShippedTable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;
import org.zhusan.centre.EmptyCentre;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;
import org.zhusan.engine.Decisions;
import org.zhusan.stay.Accommodation.Proposal;

/** Which rooms a household is offered: the shipped table, asked with what the case file knows, and beds that are really free. */
@StayRoomTest
class AccommodationTest {
    private static final Member TEST = Member.system("test");

    private final ShippedTable table = new ShippedTable("accommodationAllocation");

    @Autowired
    AtCentre centre;

    @Autowired
    Accommodation accommodation;

    @Autowired
    Residents residents;

    @Autowired
    Records records;

    @Autowired
    Decisions decisions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void theTableAnswersAndAllRoomsAreFree() {
        EmptyCentre.empty(sql);
        reset(decisions);
        when(decisions.evaluate(anyString(), eq("accommodationAllocation"), any()))
                .thenAnswer(call -> table.ask(call.getArgument(2)).get(0));
    }

    @Test
    void aHouseholdIsOfferedOneFamilyRoomForAllOfIt() {
        List<String> family = List.of(centre.woman(), centre.child(9), centre.child(4));

        Map<String, Room> offered = offered(household(family), "family", "familyRoom", "normal");

        assertThat(offered).containsOnlyKeys(family);
        assertThat(offered.values()).extracting(Room::number).hasSize(3).containsOnly("B1-101");
    }

    @Test
    void whoeverFollowsIsOfferedARoomNobodySleepsIn() {
        String first = household(List.of(centre.woman(), centre.child(9)));
        accommodation
                .rooms(first, accommodation.propose("first", first))
                .forEach((person, room) -> residents.house(Map.of(person, room), clock.instant(), TEST));
        centre.pass();

        Map<String, Room> offered =
                offered(household(List.of(centre.woman(), centre.child(4))), "family", "familyRoom", "normal");

        assertThat(offered.values()).extracting(Room::number).containsOnly("B1-102");
    }

    @Test
    void aLargeHouseholdIsOfferedTwoRoomsWithADoorBetween() {
        var family = new ArrayList<>(List.of(centre.woman()));
        for (int age = 3; age < 9; age++) {
            family.add(centre.child(age));
        }

        Map<String, Room> offered = offered(household(family), "family", "adjoiningRooms", "normal");

        List<Room> rooms = offered.values().stream().distinct().toList();
        assertThat(offered).hasSize(7);
        assertThat(rooms).hasSize(2);
        assertThat(rooms.get(0).adjoins()).isEqualTo(rooms.get(1).number());
        assertThat(offered.get(family.get(0)).zone()).isEqualTo(Zone.FAMILY);
    }

    @Test
    void orphansStayTogetherWithANannyAtNightAndMoveAmongChildrenOnceCleared() {
        List<String> siblings = List.of(centre.orphan(8), centre.orphan(5));
        String household = household(siblings);

        Map<String, Room> inQuarantine = offered(household, "quarantine", "familyRoomWithNanny", "carerRoundTheClock");
        assertThat(inQuarantine.values()).extracting(Room::number).hasSize(2).containsOnly("B1-101");

        siblings.forEach(it -> residents.cleared(it, centre.today(), TEST));
        Map<String, Room> cleared = offered(household, "children", "siblingRoom", "carerRoundTheClock");
        assertThat(cleared.values()).extracting(Room::zone).hasSize(2).containsOnly(Zone.CHILDREN);
        assertThat(cleared.values().stream().distinct()).hasSize(1);
    }

    @Test
    void aPregnancyThatWasEarlyBeforeTheFlightCountsItsWeeksOn() {
        String mother = centre.woman();
        filed(mother, "confirmFitness", "persons.pregnancyWeek", 32);
        String household = household(List.of(mother, centre.child(6)));
        assertThat(accommodation.propose("early", household).zone()).isEqualTo("family");

        centre.days(14);

        Map<String, Room> offered = offered(household, "motherBaby", "groundFloor", "dailyMidwife");
        assertThat(offered.values()).allSatisfy(it -> {
            assertThat(it.zone()).isEqualTo(Zone.MOTHER_BABY);
            assertThat(it.groundFloor()).isTrue();
        });
    }

    @Test
    void whoWasInjuredDoesNotClimbStairs() {
        String mother = centre.woman();
        filed(mother, "keepFlightLog", "events.event", List.of("injury"));

        Map<String, Room> offered =
                offered(household(List.of(mother, centre.child(6))), "family", "groundFloor", "nurse");

        assertThat(offered.values()).isNotEmpty().allMatch(Room::groundFloor);
    }

    @Test
    void womenOnTheirOwnShareByTwo() {
        String first = centre.woman();
        String household = household(List.of(first));
        Map<String, Room> offered = offered(household, "women", "sharedByTwo", "normal");
        residents.house(Map.of(first, offered.get(first).number()), clock.instant(), TEST);
        centre.pass();

        String second = centre.woman();
        assertThat(offered(household(List.of(second)), "women", "sharedByTwo", "normal")
                        .get(second)
                        .number())
                .isEqualTo(offered.get(first).number());
    }

    @Test
    void whereAPartIsFullFamilyRoomsAreOffered() {
        String man = centre.man();
        String household = household(List.of(man));
        for (int each = 0; each < 10; each++) {
            String other = centre.man();
            household(List.of(other));
            residents.house(Map.of(other, "B1-" + (141 + each / 2)), clock.instant(), TEST);
        }
        centre.pass();

        assertThat(offered(household, "men", "shared", "normal").get(man).zone())
                .isEqualTo(Zone.FAMILY);
    }

    private String household(List<String> members) {
        return centre.household(members.toArray(String[]::new));
    }

    /** The rooms offered, after the table proposed just this. */
    private Map<String, Room> offered(String household, String zone, String kind, String supervision) {
        Proposal proposal = accommodation.propose("of-" + household, household);
        assertThat(proposal).isEqualTo(new Proposal(zone, kind, supervision));
        var offered = new HashMap<String, Room>();
        accommodation.rooms(household, proposal).forEach((person, number) -> residents.rooms("B1").stream()
                .filter(it -> it.number().equals(number))
                .forEach(it -> offered.put(person, it)));
        return offered;
    }

    private void filed(String person, String form, String field, Object answer) {
        records.store(new Records.NewRecord(
                person,
                "flight",
                form,
                "version",
                form + "-of-" + person,
                TEST,
                clock.instant(),
                Map.of(DataClass.MEDICAL, Map.of(field, answer)),
                List.of()));
    }
}
