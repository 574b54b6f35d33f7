package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.EmptyCentre;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;
import org.zhusan.centre.RoomRefused;
import org.zhusan.engine.ProgrammeClock;

/**
 * Households of any size come, change rooms at random and leave. Whatever an administrator tries: who is housed by the proposal is together, no room and no
 * building holds more than it has beds, a building in quarantine takes nobody of another group, and whoever was admitted is on the books or has left. The
 * seed in the test's name repeats a failure.
 */
@IntegrationTest
class RoomsAtRandomTest {
    private static final Member TEST = Member.system("rooms-at-random");
    private static final Instant LANDED = Instant.parse("2034-05-07T05:00:00Z");

    @Autowired
    Residents residents;

    @Autowired
    Buildings buildings;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient sql;

    @Autowired
    ProgrammeClock clock;

    private final Map<String, List<List<String>>> groups = new LinkedHashMap<>();
    private final Set<String> admitted = new HashSet<>();
    private final Set<String> left = new HashSet<>();

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void bedsHouseholdsAndGroupsAreKept(long seed) {
        var random = new Random(seed);
        moveIn("ZH-S81-F" + seed, "B1", random);
        moveIn("ZH-S82-F" + seed, "B2", random);
        groups.forEach((flight, households) -> households.forEach(it -> house(it)));
        householdsAreTogether();

        for (int day = 1; day < 25; day++) {
            clock.jumpTo(LANDED.plus(Duration.ofDays(day)));
            somebodyChangesRooms(random);
            somebodyTriesTheOtherBuilding(random);
            somebodyIsCleared(random);
            somebodyLeaves(random);
            nothingIsOverfull();
            nobodyIsLost();
        }
    }

    /** Until the building has no place for another household. */
    private void moveIn(String flight, String building, Random random) {
        buildings.reserve(Map.of(flight, building), TEST);
        buildings.occupy(flight, TEST);
        sql.sql("UPDATE zhusan.building SET capacity = 24 WHERE number = :number")
                .param("number", building)
                .update();
        for (int household = 0; household < 8; household++) {
            int[] ages = random.ints(random.nextInt(6), 0, 17).toArray();
            List<String> family = cast.family(ages);
            residents.landed(flight, family, LANDED, TEST);
            boolean fits = residents.in(building).size() + family.size() <= 24;
            assertThat(passes(() -> residents.admit(family, TEST))).isEqualTo(fits);
            if (fits) {
                groups.computeIfAbsent(flight, key -> new ArrayList<>()).add(family);
                admitted.addAll(family);
            }
        }
    }

    private void house(List<String> family) {
        String building = residents.find(family).get(0).building();
        Map<String, String> rooms = new RoomChoice(residents.rooms(building)).choose(family, Zone.FAMILY, false);
        residents.house(rooms, clock.instant(), TEST);
    }

    private void householdsAreTogether() {
        groups.values()
                .forEach(households -> households.forEach(family -> {
                    List<Resident> housed = residents.find(family);
                    RoomChoice rooms =
                            new RoomChoice(residents.rooms(housed.get(0).building()));
                    assertThat(housed).extracting(Resident::room).doesNotContainNull();
                    assertThat(rooms.together(
                                    housed.stream().map(Resident::room).toList()))
                            .as("rooms of %s", family)
                            .isTrue();
                }));
    }

    private void somebodyChangesRooms(Random random) {
        List<String> family = any(random);
        List<Resident> before = residents.find(family);
        if (before.isEmpty()) {
            return;
        }
        List<Room> rooms =
                residents.rooms(random.nextInt(4) == 0 ? "B3" : before.get(0).building());
        var wanted = new LinkedHashMap<String, String>();
        before.forEach(it ->
                wanted.put(it.person(), rooms.get(random.nextInt(rooms.size())).number()));
        boolean passed = passes(() -> residents.changeRooms(wanted, Residents.Reason.CONFLICT, clock.instant(), TEST));
        List<Resident> after = residents.find(family);
        if (passed) {
            assertThat(after).allMatch(it -> it.room() != null && it.room().startsWith(it.building()));
        } else {
            assertThat(after).as("all or none").isEqualTo(before);
        }
    }

    private void somebodyTriesTheOtherBuilding(Random random) {
        List<String> guests = any(random);
        List<String> hosts = any(random);
        List<Resident> there = residents.find(hosts);
        List<Resident> here = residents.find(guests);
        if (here.isEmpty()
                || there.isEmpty()
                || here.get(0).flight().equals(there.get(0).flight())) {
            return;
        }
        assertThat(passes(() -> residents.join(guests.get(0), there.get(0).person(), clock.instant(), TEST)))
                .as(
                        "%s of %s among %s",
                        guests.get(0), here.get(0).flight(), there.get(0).flight())
                .isFalse();
        String stranger = cast.woman();
        residents.landed(here.get(0).flight(), List.of(stranger), clock.instant(), TEST);
        boolean quarantine = residents.in(there.get(0).building()).stream().anyMatch(it -> it.clearedOn() == null);
        boolean full = residents.in(there.get(0).building()).size() >= 24;
        boolean joined = passes(() -> residents.join(stranger, there.get(0).person(), clock.instant(), TEST));
        assertThat(joined).isEqualTo(!quarantine && !full);
        if (joined) {
            admitted.add(stranger);
            groups.get(there.get(0).flight()).add(List.of(stranger));
        }
    }

    private void somebodyIsCleared(Random random) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        groups.values().stream().flatMap(List::stream).flatMap(List::stream).forEach(it -> {
            if (residents.find(it).isPresent() && random.nextInt(6) == 0) {
                residents.cleared(it, today, TEST);
            }
        });
    }

    private void somebodyLeaves(Random random) {
        List<String> family = any(random);
        List<String> here =
                residents.find(family).stream().map(Resident::person).toList();
        if (!here.isEmpty() && random.nextInt(3) == 0) {
            residents.leave(here, clock.instant(), TEST);
            left.addAll(here);
        }
    }

    private void nothingIsOverfull() {
        for (Buildings.Building building : buildings.all()) {
            List<Resident> here = residents.in(building.number());
            assertThat(here).hasSizeLessThanOrEqualTo(building.capacity());
            assertThat(here)
                    .extracting(Resident::flight)
                    .containsOnly(
                            here.isEmpty()
                                    ? new String[0]
                                    : new String[] {here.get(0).flight()});
            for (Room room : residents.rooms(building.number())) {
                long sleeping = here.stream()
                        .filter(it -> room.number().equals(it.room()))
                        .count();
                assertThat(room.taken()).isEqualTo((int) sleeping).isLessThanOrEqualTo(room.beds());
            }
            if (building.state() == Buildings.State.TURNAROUND) {
                assertThat(here).isEmpty();
            }
        }
    }

    /** Admitted = on the books + left. */
    private void nobodyIsLost() {
        Set<String> books = new HashSet<>();
        for (Buildings.Building building : buildings.all()) {
            residents.in(building.number()).forEach(it -> assertThat(books.add(it.person()))
                    .as("%s is in one building", it.person())
                    .isTrue());
        }
        books.addAll(left);
        assertThat(books).isEqualTo(admitted);
        assertThat(left).noneMatch(it -> residents.find(it).isPresent());
    }

    private List<String> any(Random random) {
        List<List<String>> all = groups.values().stream().flatMap(List::stream).toList();
        return all.get(random.nextInt(all.size()));
    }

    private static boolean passes(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (RoomRefused no) {
            return false;
        }
    }
}
