package org.zhusan.stay;

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

/** After how long a household is looked at again (D7): every row is reached, every answer within 0 to 4 hits one row, danger and need weigh alike. */
class ReviewFrequencyTest {
    private final ShippedTable table = new ShippedTable("reviewFrequency");

    @ParameterizedTest(name = "{0}: danger {3}, need {4}, {5} months, {6} stable, small child {7}")
    @CsvSource({
        "rule_dangerNow,               P3D,              3, 4, 0,  0,  0, false",
        "rule_dangerNow,               P3D,              3, 4, 4, 24,  0, true",
        "rule_seriousDanger,           P7D,              7, 3, 0,  0,  0, false",
        "rule_seriousDanger,           P7D,              7, 3, 4,  9,  0, true",
        "rule_urgentNeed,              P7D,              7, 2, 4,  0,  0, false",
        "rule_greatNeed,               P14D,            14, 0, 3, 20,  0, false",
        "rule_beginningWithSmallChild, P14D,            14, 0, 0,  0,  0, true",
        "rule_beginning,               P30D,            30, 2, 2,  2,  0, false",
        "rule_stable,                  PROPOSE_CLOSURE, 30, 0, 0,  6,  6, true",
        "rule_stable,                  PROPOSE_CLOSURE, 30, 0, 0, 30, 12, false",
        "rule_firstYear,               P90D,            90, 1, 1,  3,  0, false",
        "rule_firstYear,               P90D,            90, 0, 0, 12,  5, true",
        "rule_later,                   P180D,          180, 1, 0, 13,  0, false",
        "rule_inBetween,               P30D,            30, 2, 0,  3,  0, false",
        "rule_inBetween,               P30D,            30, 1, 2, 13,  0, true",
        "rule_unknown,                 P7D,              7,  , 0,  0,  0, false",
        "rule_unknown,                 P7D,              7, 5, 0,  0,  0, false",
    })
    void asksAgainAfter(
            String row, String interval, int days, Integer risk, Integer need, int months, int stable, boolean young) {
        List<Map<String, Object>> answers = table.ask(inputs(risk, need, months, stable, young));

        assertThat(answers).containsExactly(Map.of("interval", interval, "days", days));
        assertThat(table.rowsHit()).containsExactly(row);
    }

    @Test
    void everyAnswerHitsOneRowAndEveryRowIsHit() {
        Set<String> hit = new HashSet<>();
        for (int risk = 0; risk <= 4; risk++) {
            for (int need = 0; need <= 4; need++) {
                for (int months : new int[] {0, 2, 3, 6, 12, 13, 40}) {
                    for (int stable : new int[] {0, 5, 6, 12}) {
                        for (boolean young : new boolean[] {true, false}) {
                            table.ask(inputs(risk, need, months, stable, young));
                            assertThat(table.rowsHit()).hasSize(1).doesNotContain("rule_unknown");
                            hit.addAll(table.rowsHit());
                        }
                    }
                }
            }
        }
        hit.add("rule_unknown");
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    @Test
    void moreDangerOrMoreNeedNeverMeansLater() {
        for (int months : new int[] {0, 5, 20}) {
            for (int low = 0; low < 4; low++) {
                for (int other = 0; other <= 4; other++) {
                    assertThat(days(low + 1, other, months)).isLessThanOrEqualTo(days(low, other, months));
                    assertThat(days(other, low + 1, months)).isLessThanOrEqualTo(days(other, low, months));
                }
            }
        }
    }

    @Test
    void theTableAsksForNothingAnyoneIsOrDid() {
        assertThat(table.inputs())
                .containsExactly("maxRisk", "maxNeed", "monthsInProgramme", "stableMonths", "youngOrGuarded");
    }

    private int days(int risk, int need, int months) {
        return (int) table.ask(inputs(risk, need, months, 0, false)).get(0).get("days");
    }

    private static Map<String, Object> inputs(Integer risk, Integer need, int months, int stable, boolean young) {
        var inputs = new HashMap<String, Object>();
        inputs.put("maxRisk", risk);
        inputs.put("maxNeed", need);
        inputs.put("monthsInProgramme", months);
        inputs.put("stableMonths", stable);
        inputs.put("youngOrGuarded", young);
        return inputs;
    }
}
