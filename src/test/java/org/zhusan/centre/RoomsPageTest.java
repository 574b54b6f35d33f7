package org.zhusan.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents.Reason;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.ProgrammeClock;

/** The rooms of a building: the administrator moves a household; everyone else looks, less, or not at all, and attacks. */
@IntegrationTest
class RoomsPageTest {
    private static final Member TEST = Member.system("rooms-page-test");
    private static final Instant LANDED = Instant.parse("2035-05-07T05:00:00Z");
    private static final String CHANGES = "/buildings/B1/room-changes";

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    RoomChanges changes;

    @Autowired
    Buildings buildings;

    @Autowired
    Placements placements;

    @Autowired
    Timeline timeline;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient sql;

    @Autowired
    ProgrammeClock clock;

    private List<String> family;
    private String household;

    @BeforeEach
    void aFamilyOfThreeLivesInOneRoom() {
        EmptyCentre.empty(sql);
        clock.jumpTo(LANDED);
        buildings.reserve(Map.of("ZH-S65-F1", "B1"), TEST);
        buildings.occupy("ZH-S65-F1", TEST);
        family = lives("B1-101", 9, 4);
        household = cast.household(family.get(0));
        clock.jumpTo(LANDED.plus(Duration.ofDays(2)));
    }

    @AfterEach
    void nobodyStays() {
        EmptyCentre.empty(sql);
        clock.follow();
    }

    @Test
    void theAdministratorMovesAHouseholdAndTheReasonIsKept() {
        Visitor kairat = new Visitor(port).signIn("kairat");
        assertThat(kairat.get("/buildings/B1").body()).contains(household);

        assertThat(kairat.post(CHANGES, change(household, "B1-103", "CONFLICT")).statusCode())
                .isEqualTo(302);

        assertThat(rooms(family)).containsOnly("B1-103");
        assertThat(sql.sql("SELECT DISTINCT reason FROM zhusan.room_assignment WHERE room = 'B1-103'")
                        .query(String.class)
                        .list())
                .containsExactly("CONFLICT");
        assertThat(timeline.of(family.get(0), cast.kairat()))
                .extracting(Timeline.Entry::kind)
                .contains("centre.roomChanged");
    }

    @Test
    void aHouseholdTooLargeForOneRoomTakesTheOneWithTheDoorToIt() {
        List<String> six = cast.family(1, 2, 3, 5, 6);
        residents.landed("ZH-S65-F1", six, LANDED, TEST);
        residents.admit(six, TEST);

        changes.change("B1", cast.household(six.get(0)), "B1-111", Reason.FAMILY, cast.kairat());

        assertThat(rooms(six)).containsOnly("B1-111", "B1-112");
    }

    @Test
    void whoIsIsolatedStaysInIsolation() {
        residents.house(Map.of(family.get(2), "B1-161"), clock.instant(), TEST);
        clock.jumpTo(LANDED.plus(Duration.ofDays(3)));

        changes.change("B1", household, "B1-103", Reason.HEALTH, cast.kairat());

        assertThat(rooms(family.subList(0, 2))).containsOnly("B1-103");
        assertThat(rooms(family.subList(2, 3))).containsExactly("B1-161");
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasChosenStays() {
        lives("B1-103", 3, 2);
        lives("B1-104", 3, 2);
        Visitor kairat = new Visitor(port).signIn("kairat");

        var full = kairat.post(CHANGES, change(household, "B1-103", "REPAIR"));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body())
                .contains("notice refused")
                .containsPattern("value=\"B1-103\"[^>]* selected")
                .containsPattern("value=\"REPAIR\"[^>]* selected")
                .containsPattern("value=\"" + household + "\"[^>]* selected");
        for (Map<String, String> wrong : List.of(
                change(household, "B1-161", "REPAIR"),
                change(household, "B1-999", "REPAIR"),
                change(household, "B2-101", "REPAIR"),
                change(household, "B1-109", ""),
                change(household, "B1-109", "BECAUSE"),
                change("ZH-H-999999", "B1-109", "REPAIR"))) {
            assertThat(kairat.post(CHANGES, wrong).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(kairat.post("/buildings/B2/room-changes", change(household, "B2-101", "REPAIR"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(rooms(family)).containsOnly("B1-101");
        assertThat(kairat.get(CHANGES).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"botagoz", "aizada", "arman", "asel", "irina", "saltanat", "nurlan", "marat", "viktor"})
    void whoNeitherRunsTheCentreNorPreparesAStageFindsNoPage(String login) {
        Visitor other = new Visitor(port).signIn(login);
        assertThat(other.get("/buildings/B1").statusCode()).isEqualTo(404);
        assertThat(other.post(CHANGES, change(household, "B1-103", "CONFLICT")).statusCode())
                .isEqualTo(404);
        assertThat(rooms(family)).containsOnly("B1-101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"damir", "ruslan", "zhanar"})
    void whoPreparesAStageSeesBedsButNoHouseholdNoIsolationAndMovesNobody(String login) {
        residents.house(Map.of(family.get(2), "B1-161"), clock.instant(), TEST);
        Visitor other = new Visitor(port).signIn(login);
        assertThat(other.get("/buildings/B1").body())
                .contains("B1-101")
                .doesNotContain(household, "B1-161", "B1-151", "room-changes");
        assertThat(other.post(CHANGES, change(household, "B1-103", "CONFLICT")).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> changes.change("B1", household, "B1-103", Reason.CONFLICT, cast.worker(login)))
                .isInstanceOf(NotPermitted.class);
        assertThat(rooms(family.subList(0, 2))).containsOnly("B1-101");
    }

    @Test
    void theAdministratorDoesNotReadWhoLiesInAnIsolationRoom() {
        List<String> other = lives("B1-161");
        String alone = cast.household(other.get(0));
        assertThat(new Visitor(port).signIn("kairat").get("/buildings/B1").body())
                .contains("B1-161", household)
                .doesNotContain(alone);
    }

    @Test
    void nobodyMovesAnyoneWithoutSigningInOrWithoutTheTokenOfThePage() {
        assertThat(new Visitor(port).get("/buildings/B1").statusCode()).isNotEqualTo(200);
        Visitor kairat = new Visitor(port).signIn("kairat");
        assertThat(kairat.postWithoutToken(CHANGES, change(household, "B1-103", "CONFLICT"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(rooms(family)).containsOnly("B1-101");
        assertThat(kairat.get("/buildings/B9").statusCode()).isEqualTo(404);
    }

    private List<String> lives(String room, int... ages) {
        List<String> people = cast.family(ages);
        comes(people, room);
        return people;
    }

    private void comes(List<String> people, String room) {
        people.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, clock.instant(), TEST));
        residents.landed("ZH-S65-F1", people, LANDED, TEST);
        residents.admit(people, TEST);
        var beds = new HashMap<String, String>();
        people.forEach(it -> beds.put(it, room));
        residents.house(beds, clock.instant(), TEST);
    }

    private List<String> rooms(List<String> people) {
        return residents.find(people).stream().map(Resident::room).toList();
    }

    private static Map<String, String> change(String household, String room, String reason) {
        return Map.of("household", household, "room", room, "reason", reason);
    }
}
