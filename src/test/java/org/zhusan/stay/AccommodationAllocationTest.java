package org.zhusan.stay;

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

/** Where in their building people live (D1): row by row, and what no combination may lead to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccommodationAllocationTest {
    private static final List<String> STATUS = List.of("clear", "pending", "contact", "positive");
    private static final List<String> HOUSEHOLDS =
            List.of("orphan", "motherWithChildren", "womanAlone", "childrenOfHeldMother", "man");
    private static final List<String> NEEDS =
            List.of("none", "urgentSurgery", "newbornOrLatePregnancy", "mobilityOrWound");

    private final ShippedTable table = new ShippedTable("accommodationAllocation");

    @ParameterizedTest(name = "{0}: {4} {5} {6}, free room {7}")
    @CsvSource({
        "positive,             isolation,   singleOrWithCarer,   medicalRoundTheClock, positive, motherWithChildren,   none,                   true",
        "positive,             isolation,   singleOrWithCarer,   medicalRoundTheClock, positive, orphan,               urgentSurgery,          false",
        "contact,              observation, householdTogether,   dailyNurse,           contact,  motherWithChildren,   newbornOrLatePregnancy, true",
        "urgentSurgery,        hospital,    none,                hospital,             pending,  man,                  urgentSurgery,          true",
        "orphanPending,        quarantine,  familyRoomWithNanny, carerRoundTheClock,   pending,  orphan,               none,                   true",
        "orphanClear,          children,    siblingRoom,         carerRoundTheClock,   clear,    orphan,               mobilityOrWound,        false",
        "newborn,              motherBaby,  groundFloor,         dailyMidwife,         pending,  motherWithChildren,   newbornOrLatePregnancy, true",
        "newborn,              motherBaby,  groundFloor,         dailyMidwife,         clear,    womanAlone,           newbornOrLatePregnancy, true",
        "mobility,             family,      groundFloor,         nurse,                clear,    motherWithChildren,   mobilityOrWound,        true",
        "familyRoom,           family,      familyRoom,          normal,               pending,  motherWithChildren,   none,                   true",
        "adjoiningRooms,       family,      adjoiningRooms,      normal,               clear,    motherWithChildren,   none,                   false",
        "womanAlone,           women,       sharedByTwo,         normal,               pending,  womanAlone,           none,                   false",
        "childrenOfHeldMother, children,    withNamedCarer,      carerRoundTheClock,   pending,  childrenOfHeldMother, none,                   true",
        "man,                  men,         shared,              normal,               clear,    man,                  none,                   false",
        "manual,               manual,      manual,              manual,               clear,    motherWithChildren,   urgentSurgery,          true",
        "manual,               manual,      manual,              manual,               unknown,  motherWithChildren,   newbornOrLatePregnancy, false",
    })
    void proposesRowByRow(
            String row,
            String zone,
            String room,
            String supervision,
            String status,
            String household,
            String need,
            boolean free) {
        Map<String, Object> answer = ask(status, household, need, free);

        assertThat(table.rowsHit()).containsExactly("rule_" + row);
        assertThat(answer)
                .containsExactlyInAnyOrderEntriesOf(Map.of("zone", zone, "roomKind", room, "supervision", supervision));
    }

    @Test
    void everyCombinationHitsOneRowAndEveryRowIsHit() {
        Set<String> hit = new HashSet<>();
        all((status, household, need, free) -> {
            ask(status, household, need, free);
            assertThat(table.rowsHit()).hasSize(1);
            hit.addAll(table.rowsHit());
        });
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    @Test
    void infectionDecidesBeforeAnythingElseAndChildrenAloneAreNeverWithoutACarer() {
        all((status, household, need, free) -> {
            Map<String, Object> answer = ask(status, household, need, free);
            assertThat(answer.get("zone").equals("isolation")).isEqualTo(status.equals("positive"));
            if (List.of("children", "quarantine").contains(answer.get("zone"))) {
                assertThat(answer).containsEntry("supervision", "carerRoundTheClock");
            }
            if (household.equals("man")) {
                assertThat(answer.get("zone")).isNotIn("women", "family", "motherBaby", "children");
            }
        });
    }

    private static void all(Combination each) {
        for (String status : STATUS) {
            for (String household : HOUSEHOLDS) {
                for (String need : NEEDS) {
                    each.of(status, household, need, true);
                    each.of(status, household, need, false);
                }
            }
        }
    }

    private Map<String, Object> ask(String status, String household, String need, boolean free) {
        return table.single(Map.of(
                "infectiousStatus", status, "householdType", household, "specialNeed", need, "freeFamilyRoom", free));
    }

    private interface Combination {
        void of(String status, String household, String need, boolean free);
    }
}
