package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhusan.ShippedTable;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;
import org.zhusan.evacuation.BuildingChoice.Answer;

/** Whether there is a building for a group (D0): the table row by row, and what it says of several flights at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildingForGroupTest {
    private final ShippedTable table = new ShippedTable("buildingForGroup");

    @ParameterizedTest(name = "{1} empty, fits {2}, disinfected {3}: {0}")
    @CsvSource({
        "WAIT,            0, none,         false",
        "WAIT,            0, none,         true",
        "WAIT_TURNAROUND, 1, oneBuilding,  false",
        "WAIT_TURNAROUND, 4, oneBuilding,  false",
        "ASSIGN,          1, oneBuilding,  true",
        "ASSIGN,          3, oneBuilding,  true",
        "SPLIT_BY_FLIGHT, 2, twoBuildings, true",
        "WAIT_TURNAROUND, 2, twoBuildings, false",
        "DELAY_FLIGHT,    1, none,         true",
        "DELAY_FLIGHT,    4, none,         false",
        "MANUAL,          1, twoBuildings, true",
        "MANUAL,         -1, oneBuilding,  true",
    })
    void answersRowByRow(String result, int empty, String fits, boolean disinfected) {
        assertThat(ask(Map.of("vacantBuildings", empty, "groupFits", fits, "disinfected", disinfected)))
                .hasToString(result);
    }

    @Test
    void everyCombinationHitsOneRowAndEveryRowIsHit() {
        Set<String> all = new HashSet<>();
        for (int empty : new int[] {-1, 0, 1, 2, 4}) {
            for (String fits : List.of("oneBuilding", "twoBuildings", "none")) {
                for (boolean disinfected : new boolean[] {false, true}) {
                    ask(Map.of("vacantBuildings", empty, "groupFits", fits, "disinfected", disinfected));
                    assertThat(table.rowsHit()).hasSize(1);
                    all.addAll(table.rowsHit());
                }
            }
        }
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theLargestGroupChoosesFirstAndTakesTheSmallestBuildingThatFits() {
        var choice =
                choose(List.of(flight(1, 40), flight(2, 110)), vacant("B1", 120), vacant("B2", 60), vacant("B3", 200));

        assertThat(choice.answer()).isEqualTo(Answer.ASSIGN);
        assertThat(choice.chosen()).isEqualTo(Map.of("ZH-S9-F2", "B1", "ZH-S9-F1", "B2"));
    }

    @Test
    void oneFlightWithoutABuildingMakesAllWait() {
        var choice = choose(List.of(flight(1, 100), flight(2, 100)), vacant("B1", 120), occupied("B2"), kept("B3"));

        assertThat(choice.answer()).isEqualTo(Answer.WAIT);
        assertThat(choice.answer().code).isEqualTo("wait");
    }

    @Test
    void twoFlightsDoNotCountOnTheSameBuildingInTurnaround() {
        assertThat(choose(List.of(flight(1, 100), flight(2, 100)), turnaround("B1", 120), turnaround("B2", 120))
                        .answer())
                .isEqualTo(Answer.WAIT_TURNAROUND);
        assertThat(choose(List.of(flight(1, 100), flight(2, 100)), turnaround("B1", 120), occupied("B2"))
                        .answer())
                .isEqualTo(Answer.WAIT);
    }

    @Test
    void aGroupLargerThanABuildingIsSplitWhenTwoAreEmpty() {
        assertThat(choose(List.of(flight(1, 231)), vacant("B1", 120), vacant("B2", 120))
                        .answer())
                .isEqualTo(Answer.SPLIT_BY_FLIGHT);
        assertThat(choose(List.of(flight(1, 231)), vacant("B1", 120), turnaround("B2", 120))
                        .answer())
                .isEqualTo(Answer.WAIT_TURNAROUND);
        assertThat(choose(List.of(flight(1, 241)), vacant("B1", 120), vacant("B2", 120))
                        .answer())
                .isEqualTo(Answer.DELAY_FLIGHT);
        assertThat(choose(List.of(flight(1, 121)), vacant("B1", 120), occupied("B2"))
                        .answer())
                .isEqualTo(Answer.DELAY_FLIGHT);
    }

    @Test
    void aLargeBuildingBeingCleanedIsBetterThanTwoFlights() {
        assertThat(choose(List.of(flight(1, 180)), turnaround("B1", 200), vacant("B2", 120), vacant("B3", 120))
                        .answer())
                .isEqualTo(Answer.WAIT_TURNAROUND);
    }

    @Test
    void theFourBuildingsOfTheReplayTakeItsFlights() {
        var third = choose(
                List.of(flight(1, 117), flight(2, 116)),
                occupied("B1"),
                occupied("B2"),
                vacant("B3", 120),
                vacant("B4", 120));

        assertThat(third.answer()).isEqualTo(Answer.ASSIGN);
        assertThat(third.chosen()).isEqualTo(Map.of("ZH-S9-F1", "B3", "ZH-S9-F2", "B4"));
    }

    private BuildingChoice choose(List<FlightPlan.Planned> flights, Building... buildings) {
        return BuildingChoice.of(flights, List.of(buildings), this::ask);
    }

    private Answer ask(Map<String, Object> inputs) {
        return Answer.valueOf((String) table.single(inputs).get("result"));
    }

    private static FlightPlan.Planned flight(int number, int beds) {
        return new FlightPlan.Planned("ZH-S9-F" + number, null, null, beds);
    }

    private static Building vacant(String number, int beds) {
        return new Building(number, beds, State.VACANT, null, null, null);
    }

    private static Building turnaround(String number, int beds) {
        return new Building(number, beds, State.TURNAROUND, null, null, null);
    }

    private static Building occupied(String number) {
        return new Building(number, 120, State.OCCUPIED, "ZH-S8-F1", null, null);
    }

    private static Building kept(String number) {
        return new Building(number, 120, State.VACANT, "ZH-S8-F2", null, null);
    }
}
