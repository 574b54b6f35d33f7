package org.zhusan.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Buildings.State;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.ProgrammeClock;

/** On the books, into rooms, through quarantine and off the books again. */
@IntegrationTest
class ResidentsTest {
    private static final Member TEST = Member.system("residents-test");
    private static final Instant LANDED = Instant.parse("2033-05-07T05:00:00Z");

    @Autowired
    Residents residents;

    @Autowired
    Buildings buildings;

    @Autowired
    HouseholdResidents ofHousehold;

    @Autowired
    Placements placements;

    @Autowired
    CaseAccess access;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient sql;

    @Autowired
    ProgrammeClock clock;

    @BeforeEach
    void theCentreIsEmpty() {
        EmptyCentre.empty(sql);
        clock.jumpTo(LANDED);
    }

    @AfterEach
    void nobodyStays() {
        EmptyCentre.empty(sql);
        clock.follow();
    }

    @Test
    void whoLandedIsOnTheBooksOnceAdmittedAndTheMonthCountsFromTheLanding() {
        List<String> family = cast.family(9, 4);
        land("ZH-S61-F1", "B1", family);
        residents.landed("ZH-S61-F1", family, LANDED.plusSeconds(60), TEST);
        assertThat(residents.find(family)).isEmpty();

        clock.jumpTo(LANDED.plus(Duration.ofHours(20)));
        residents.admit(family, TEST);
        residents.admit(family, TEST);

        assertThat(residents.find(family)).extracting(Resident::person).containsExactlyElementsOf(family);
        assertThat(residents.find(family)).allSatisfy(it -> {
            assertThat(it.since()).isEqualTo(LANDED);
            assertThat(it.building()).isEqualTo("B1");
            assertThat(it.flight()).isEqualTo("ZH-S61-F1");
        });
        assertThat(ofHousehold.of(cast.household(family.get(0))))
                .isEqualTo(family.stream().sorted().toList());
    }

    @Test
    void whoIsHeldNeverComesOntoTheBooks() {
        List<String> family = cast.family(9);
        land("ZH-S61-F1", "B1", family);

        residents.admit(family.subList(1, 2), TEST);

        assertThat(ofHousehold.of(cast.household(family.get(0)))).containsExactly(family.get(1));
        refused("centre.notOnTheBooks", () -> house(Map.of(family.get(0), "B1-101")));
        refused("centre.notLanded", () -> residents.admit(List.of(cast.woman()), TEST));
    }

    @Test
    void roomsAreGivenAllOrNone() {
        List<String> family = admitted("ZH-S61-F1", "B1", 9, 4);
        List<String> others = admittedToo("ZH-S61-F1", 1, 2, 3);
        house(all(others, "B1-101"));

        refused("centre.roomFull", () -> house(Map.of(family.get(0), "B1-102", family.get(1), "B1-101")));
        refused("centre.unknownRoom", () -> house(Map.of(family.get(0), "B1-102", family.get(1), "B1-999")));
        refused("centre.otherBuilding", () -> house(Map.of(family.get(0), "B1-102", family.get(1), "B2-101")));
        assertThat(residents.find(family)).extracting(Resident::room).containsOnlyNulls();

        house(all(family, "B1-102"));
        assertThat(residents.in("B1"))
                .extracting(Resident::room)
                .containsExactly("B1-101", "B1-101", "B1-101", "B1-101", "B1-102", "B1-102", "B1-102");
        assertThat(room("B1-101").free()).isZero();
        assertThat(room("B1-102").free()).isOne();
        assertThat(room("B1-102").adjoins()).isEqualTo("B1-101");
    }

    @Test
    void twoFamiliesChangeRoomsInOneGo() {
        List<String> one = admitted("ZH-S61-F1", "B1", 1, 2, 3);
        List<String> two = admittedToo("ZH-S61-F1", 4, 5, 6);
        house(all(one, "B1-101"));
        house(all(two, "B1-102"));

        clock.jumpTo(LANDED.plus(Duration.ofDays(2)));
        var swapped = new java.util.HashMap<>(all(one, "B1-102"));
        swapped.putAll(all(two, "B1-101"));
        house(swapped);

        assertThat(residents.find(one)).extracting(Resident::room).containsOnly("B1-102");
        assertThat(residents.find(two)).extracting(Resident::room).containsOnly("B1-101");
        refused("centre.tooEarly", () -> residents.house(all(one, "B1-103"), LANDED.plusSeconds(1), TEST));
    }

    @Test
    void aBuildingInQuarantineTakesNobodyOfAnotherGroup() {
        List<String> here = admitted("ZH-S61-F1", "B1", 9);
        List<String> elsewhere = cast.family(3);
        land("ZH-S61-F2", "B2", elsewhere);
        String late = elsewhere.get(0);
        Instant now = LANDED.plus(Duration.ofDays(20));
        residents.quarantineUntil(here.get(0), LocalDate.parse("2033-05-20"), TEST);
        residents.cleared(here.get(1), LocalDate.parse("2033-05-21"), TEST);

        refused("centre.buildingInQuarantine", () -> residents.join(late, here.get(1), now, TEST));
        residents.cleared(here.get(0), LocalDate.parse("2033-05-21"), TEST);
        residents.join(late, here.get(1), now, TEST);

        assertThat(residents.find(late).orElseThrow().flight()).isEqualTo("ZH-S61-F1");
        residents.admit(elsewhere.subList(1, 2), TEST);
        refused("centre.otherGroup", () -> residents.join(elsewhere.get(1), late, now, TEST));
    }

    @Test
    void aNewbornJoinsItsMothersGroupInTheMiddleOfQuarantine() {
        List<String> family = admitted("ZH-S61-F1", "B1", 9);
        String newborn = cast.child(0);

        residents.join(newborn, family.get(0), LANDED.plus(Duration.ofDays(3)), TEST);
        residents.join(newborn, family.get(0), LANDED.plus(Duration.ofDays(4)), TEST);

        assertThat(residents.find(newborn)).hasValueSatisfying(it -> {
            assertThat(it.since()).isEqualTo(LANDED.plus(Duration.ofDays(3)));
            assertThat(it.building()).isEqualTo("B1");
        });
    }

    @Test
    void whoWasClearedAndIsAContactAgainIsInQuarantineAgain() {
        String person = admitted("ZH-S61-F1", "B1").get(0);
        residents.cleared(person, LocalDate.parse("2033-05-21"), TEST);
        residents.quarantineUntil(person, LocalDate.parse("2033-06-04"), TEST);
        residents.leavesOn(List.of(person), LocalDate.parse("2033-06-06"), TEST);

        Resident now = residents.find(person).orElseThrow();

        assertThat(now.clearedOn()).isNull();
        assertThat(now.quarantineUntil()).isEqualTo("2033-06-04");
        assertThat(now.leavesOn()).isEqualTo("2033-06-06");
        refused("centre.notOnTheBooks", () -> residents.cleared(cast.woman(), LocalDate.parse("2033-05-21"), TEST));
    }

    @Test
    void withTheLastOfAGroupItsBuildingIsToBeDisinfected() {
        List<String> first = admitted("ZH-S61-F1", "B1", 9);
        List<String> last = admittedToo("ZH-S61-F1", 3);
        house(all(last, "B1-101"));
        Instant leaving = LANDED.plus(Duration.ofDays(30));

        assertThat(residents.leave(first, leaving, TEST)).isEmpty();
        assertThat(residents.leave(last, leaving, TEST)).hasValue("ZH-S61-F1");

        assertThat(building("B1").state()).isEqualTo(State.TURNAROUND);
        assertThat(residents.in("B1")).isEmpty();
        assertThat(room("B1-101").taken()).isZero();
        refused("centre.notOnTheBooks", () -> residents.leave(last, leaving, TEST));
    }

    @Test
    void aGroupThatIsStillBeingReceivedIsWaitedFor() {
        List<String> children = admitted("ZH-S61-F1", "B1", 9);
        List<String> stillAsked = cast.family(3);
        residents.landed("ZH-S61-F1", stillAsked, LANDED, TEST);
        atTheCentre(stillAsked);
        Instant leaving = LANDED.plus(Duration.ofHours(5));

        assertThat(residents.leave(children, leaving, TEST)).isEmpty();
        assertThat(building("B1").state()).isEqualTo(State.OCCUPIED);

        residents.admit(stillAsked.subList(1, 2), TEST);
        placements.move(stillAsked.get(0), Placements.Kind.CUSTODY, "mia", null, leaving, TEST);
        assertThat(residents.leave(stillAsked.subList(1, 2), leaving, TEST)).hasValue("ZH-S61-F1");
        assertThat(building("B1").state()).isEqualTo(State.TURNAROUND);
    }

    @Test
    void nobodyDeclaresABuildingEmptyInWhichSomeoneIsOnTheBooks() {
        admitted("ZH-S61-F1", "B1", 9);

        assertThatThrownBy(() -> buildings.vacate("B1", cast.kairat()))
                .isInstanceOf(BuildingRefused.class)
                .hasMessage("centre.someoneIsOnTheBooks");
    }

    @Test
    void theAgenciesOfTheCentreSeeAResidentForTheStayAndTenDays() {
        String person = admitted("ZH-S61-F1", "B1").get(0);
        Member doctor = cast.aizada();
        Member manager = cast.asel();
        assertThat(access.permits(doctor, Access.WRITE, person, DataClass.MEDICAL))
                .isTrue();
        assertThat(access.permits(manager, Access.WRITE, person, DataClass.SOCIAL))
                .isTrue();
        assertThat(access.permits(manager, Access.READ, person, DataClass.MEDICAL))
                .isFalse();

        clock.jumpTo(LANDED.plus(Duration.ofDays(30)));
        residents.leave(List.of(person), clock.instant(), TEST);
        clock.jumpTo(LANDED.plus(Duration.ofDays(39)));
        assertThat(access.permits(manager, Access.WRITE, person, DataClass.SOCIAL))
                .isTrue();
        clock.jumpTo(LANDED.plus(Duration.ofDays(41)));
        assertThat(access.permits(manager, Access.WRITE, person, DataClass.SOCIAL))
                .isFalse();
        assertThat(access.permits(doctor, Access.READ, person, DataClass.MEDICAL))
                .isFalse();
    }

    @Test
    void theCentreKeepsSightOfSomeoneInHospitalUntilTenDaysAfterTheyLeftTheBooks() {
        String person = admitted("ZH-S61-F1", "B1").get(0);
        atTheCentre(List.of(person));
        clock.jumpTo(LANDED.plus(Duration.ofDays(3)));
        placements.move(person, Placements.Kind.HOSPITAL, "moh", null, clock.instant(), TEST);

        clock.jumpTo(LANDED.plus(Duration.ofDays(20)));
        assertThat(placements.now(person, cast.kairat()).orElseThrow().kind())
                .isEqualTo(Placements.Kind.WITH_ANOTHER_AGENCY);
        assertThat(access.classes(cast.kairat(), Access.READ, person))
                .contains(DataClass.IDENTITY_FIRST, DataClass.SOCIAL)
                .doesNotContain(DataClass.MEDICAL);
        assertThat(access.permits(cast.worker("botagoz"), Access.WRITE, person, DataClass.SOCIAL))
                .isTrue();
        assertThat(access.permits(cast.irina(), Access.READ, person, DataClass.LEGAL))
                .isFalse();
        assertThat(access.permits(cast.irina(), Access.EXISTS, person, DataClass.LEGAL_CONSENT))
                .isFalse();

        residents.leave(List.of(person), clock.instant(), TEST);
        clock.jumpTo(LANDED.plus(Duration.ofDays(29)));
        assertThat(placements.now(person, cast.kairat())).isPresent();
        clock.jumpTo(LANDED.plus(Duration.ofDays(31)));
        assertThat(access.classes(cast.kairat(), Access.EXISTS, person)).isEmpty();
    }

    @Test
    void occupancyCountsTheEndOfEachDay() {
        List<String> family = admitted("ZH-S61-F1", "B1", 9, 5);
        residents.leave(family.subList(2, 3), Instant.parse("2033-05-09T12:00:00Z"), TEST);

        assertThat(residents.occupancy(LocalDate.parse("2033-05-06"), LocalDate.parse("2033-05-09")).stream()
                        .filter(it -> it.building().equals("B1")))
                .extracting(Residents.Occupancy::people)
                .containsExactly(0, 3, 3, 2);
    }

    @Test
    void theDatabaseItselfRefusesABedTooManyAndAHeadTooMany() {
        List<String> family = admitted("ZH-S61-F1", "B1", 9, 4);
        sql.sql("UPDATE zhusan.building SET capacity = 3 WHERE number = 'B1'").update();
        String fourth = cast.woman();
        residents.landed("ZH-S61-F1", List.of(fourth), LANDED, TEST);
        refused("centre.buildingFull", () -> residents.admit(List.of(fourth), TEST));

        assertThatThrownBy(() -> sql.sql("UPDATE zhusan.resident SET admitted_at = since_at WHERE person = :person")
                        .param("person", fourth)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("building B1 takes 3 people");
        for (String bed : List.of("B1-141", "B1-141")) {
            into(family.remove(0), bed);
        }
        assertThatThrownBy(() -> into(family.get(0), "B1-141")).hasMessageContaining("room B1-141 has 2 beds");
        assertThatThrownBy(() -> into(family.get(0), "B2-141")).hasMessageContaining("is not in the building");
    }

    @Test
    void manyAtOnceNeverShareABedNorOverfillABuilding() throws Exception {
        var people = new ArrayList<String>();
        for (int each = 0; each < 8; each++) {
            people.add(cast.woman());
        }
        land("ZH-S61-F1", "B1", people);
        sql.sql("UPDATE zhusan.building SET capacity = 5 WHERE number = 'B1'").update();

        long admitted = atOnce(people.stream()
                .map(it -> attempt(() -> residents.admit(List.of(it), TEST)))
                .toList());
        List<String> books = residents.in("B1").stream().map(Resident::person).toList();
        long housed = atOnce(books.stream()
                .map(it -> attempt(() -> house(Map.of(it, "B1-231"))))
                .toList());

        assertThat(admitted).isEqualTo(5);
        assertThat(books).hasSize(5);
        assertThat(housed).isEqualTo(2);
        assertThat(room("B1-231").taken()).isEqualTo(2);
    }

    private static Callable<Boolean> attempt(Runnable change) {
        return () -> {
            try {
                change.run();
                return true;
            } catch (RoomRefused no) {
                return false;
            }
        };
    }

    private static long atOnce(List<Callable<Boolean>> attempts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
        try {
            var start = new CountDownLatch(1);
            var results = new ArrayList<Future<Boolean>>();
            for (Callable<Boolean> each : attempts) {
                results.add(pool.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            start.countDown();
            long done = 0;
            for (Future<Boolean> each : results) {
                done += each.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    private void into(String person, String room) {
        sql.sql("INSERT INTO zhusan.room_assignment (resident, room, since_at, given_by) "
                        + "SELECT id, :room, since_at, 'test' FROM zhusan.resident WHERE person = :person")
                .param("room", room)
                .param("person", person)
                .update();
    }

    private List<String> admitted(String flight, String building, int... ages) {
        List<String> family = cast.family(ages);
        land(flight, building, family);
        residents.admit(family, TEST);
        return family;
    }

    private List<String> admittedToo(String flight, int... ages) {
        List<String> family = cast.family(ages);
        residents.landed(flight, family, LANDED, TEST);
        residents.admit(family, TEST);
        return family;
    }

    private void land(String flight, String building, List<String> people) {
        buildings.reserve(Map.of(flight, building), TEST);
        buildings.occupy(flight, TEST);
        residents.landed(flight, people, LANDED, TEST);
    }

    private void atTheCentre(List<String> people) {
        people.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, LANDED, TEST));
    }

    private void house(Map<String, String> rooms) {
        residents.house(rooms, clock.instant(), TEST);
    }

    private static Map<String, String> all(List<String> people, String room) {
        var rooms = new java.util.HashMap<String, String>();
        Set.copyOf(people).forEach(it -> rooms.put(it, room));
        return rooms;
    }

    private Residents.Room room(String number) {
        return residents.rooms(number.substring(0, 2)).stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Buildings.Building building(String number) {
        return buildings.all().stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String key, Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(RoomRefused.class).hasMessage(key);
    }
}
