package org.zhusan.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhusan.ShippedTable;

/** Where a household could live (D5): every row is reached, every answer hits one row, and what binds or protects comes before every wish. */
class RegionChoiceTest {
    private static final List<String> WISHES = List.of("none", "formerHome", "other");
    private static final List<String> READY = List.of("none", "conditional", "ready");
    private static final List<Boolean> EITHER = List.of(true, false);

    private final ShippedTable table = new ShippedTable("regionChoice");

    @ParameterizedTest(
            name = "{0}: {2}, specialist {3}, risk {4}, children alone {5}, wish {6}, ready {7}/{8}, centre {9}")
    @CsvSource({
        "rule_bound,                   undertakingRegion,    locality, true,  true,  true,  other,      ready,       none,        true",
        "rule_specialist,              specialistRegion,     none,     true,  true,  false, formerHome, ready,       none,        true",
        "rule_risk,                    otherRegion,          none,     false, true,  false, formerHome, ready,       none,        true",
        "rule_risk,                    otherRegion,          none,     false, true,  true,  formerHome, none,        ready,       false",
        "rule_childrenNear,            guardianRegion,       none,     false, false, true,  other,      ready,       none,        true",
        "rule_childrenFar,             guardianRegion,       none,     false, false, true,  other,      none,        ready,       true",
        "rule_childrenFar,             guardianRegion,       none,     false, true,  true,  none,       none,        ready,       false",
        "rule_wishReady,               wish,                 none,     false, false, false, formerHome, ready,       none,        true",
        "rule_wishReady,               wish,                 none,     false, true,  false, other,      ready,       none,        true",
        "rule_wishReadyNoCentre,       wishOutreach,         none,     false, false, false, other,      ready,       none,        false",
        "rule_wishConditional,         wishHostelFirst,      none,     false, false, false, other,      conditional, none,        true",
        "rule_wishConditionalNoCentre, wishNeighbourHostel,  none,     false, false, true,  other,      conditional, none,        false",
        "rule_wishOrRelatives,         wishOrRelatives,      none,     false, false, false, other,      none,        ready,       true",
        "rule_relativesInstead,        relatives,            none,     false, false, false, other,      none,        ready,       false",
        "rule_wishAlone,               wishHostelFirst,      none,     false, false, false, other,      none,        none,        true",
        "rule_wishAlone,               wishHostelFirst,      none,     false, false, false, other,      none,        conditional, true",
        "rule_relatives,               relatives,            none,     false, false, false, none,       none,        ready,       true",
        "rule_relativesNoCentre,       relativesOutreach,    none,     false, false, false, none,       none,        ready,       false",
        "rule_relativesConditional,    relativesHostelFirst, none,     false, false, false, none,       none,        conditional, true",
        "rule_lastResidence,           lastResidence,        none,     false, false, true,  none,       none,        none,        false",
        "rule_manual,                  manual,               none,     false, false, false, other,      none,        none,        false",
        "rule_manual,                  manual,               none,     false, false, false, other,      none,        conditional, false",
        "rule_manual,                  manual,               ,         false, false, false, none,       none,        ready,       true",
    })
    void proposes(
            String row,
            String proposal,
            String restriction,
            boolean specialist,
            boolean risk,
            boolean alone,
            String wish,
            String readyInWish,
            String readyElsewhere,
            boolean centre) {
        List<Map<String, Object>> answers =
                table.ask(inputs(restriction, specialist, risk, alone, wish, readyInWish, readyElsewhere, centre));

        assertThat(answers).containsExactly(Map.of("proposal", proposal));
        assertThat(table.rowsHit()).containsExactly(row);
    }

    @Test
    void everyAnswerHitsOneRowAndEveryRowIsHit() {
        Set<String> hit = new HashSet<>();
        for (String restriction : List.of("locality", "none")) {
            for (boolean specialist : EITHER) {
                for (boolean risk : EITHER) {
                    for (boolean alone : EITHER) {
                        for (boolean centre : EITHER) {
                            hit.addAll(hitBy(restriction, specialist, risk, alone, centre));
                        }
                    }
                }
            }
        }
        assertThat(hit).hasSize(17);
    }

    private Set<String> hitBy(String restriction, boolean specialist, boolean risk, boolean alone, boolean centre) {
        Set<String> hit = new HashSet<>();
        for (String wish : WISHES) {
            for (String near : READY) {
                for (String far : READY) {
                    table.ask(inputs(restriction, specialist, risk, alone, wish, near, far, centre));
                    assertThat(table.rowsHit()).hasSize(1);
                    String row = table.rowsHit().get(0);
                    hit.add(row);
                    assertBindsBeforeWishes(restriction, specialist, row);
                }
            }
        }
        return hit;
    }

    private static void assertBindsBeforeWishes(String restriction, boolean specialist, String row) {
        if (restriction.equals("locality")) {
            assertThat(row).isEqualTo("rule_bound");
        } else if (specialist) {
            assertThat(row).isEqualTo("rule_specialist");
        } else {
            assertThat(row).isNotIn("rule_bound", "rule_specialist");
        }
    }

    private static Map<String, Object> inputs(
            String restriction,
            boolean specialist,
            boolean risk,
            boolean alone,
            String wish,
            String readyInWish,
            String readyElsewhere,
            boolean centre) {
        var inputs = new HashMap<String, Object>();
        inputs.put("restriction", restriction);
        inputs.put("specialistNeed", specialist);
        inputs.put("riskInFormerCommunity", risk);
        inputs.put("childrenAlone", alone);
        inputs.put("wish", wish);
        inputs.put("readyInWish", readyInWish);
        inputs.put("readyElsewhere", readyElsewhere);
        inputs.put("centreInRegion", centre);
        return inputs;
    }
}
