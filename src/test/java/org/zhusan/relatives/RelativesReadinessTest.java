package org.zhusan.relatives;

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

/** What relatives are ready for (D12): every row is reached, and the table is never kinder than the people who saw the home. */
class RelativesReadinessTest {
    private static final List<String> CONCLUSIONS = List.of("ready", "conditional", "notReady");

    private final ShippedTable table = new ShippedTable("relativesReadiness");

    @ParameterizedTest(name = "{0}: willing {3}, danger {4}, seen {5}, prepared {6}, {7}, child {8}")
    @CsvSource({
        "rule_unwilling,             notReady,    false, no,          true,  ready,       none,        adequate,    none",
        "rule_danger,                notReady,    true,  yes,         true,  conditional, ready,       adequate,    agrees",
        "rule_officerSaysNo,         notReady,    false, yes,         false, notReady,    ready,       adequate,    agrees",
        "rule_preparedInVain,        notReady,    false, yes,         false, ready,       notReady,    adequate,    none",
        "rule_housingInadequate,     conditional, false, yes,         false, ready,       none,        inadequate,  none",
        "rule_housingInadequate,     conditional, false, yes,         false, ready,       ready,       inadequate,  none",
        "rule_childObjects,          conditional, false, yes,         false, ready,       ready,       adequate,    objects",
        "rule_childUndecided,        conditional, false, yes,         false, ready,       none,        adequate,    undecided",
        "rule_prepared,              ready,       false, conditional, false, conditional, ready,       minorIssues, agrees",
        "rule_preparedOnConditions,  conditional, false, yes,         false, ready,       conditional, adequate,    none",
        "rule_onCondition,           conditional, false, conditional, false, ready,       none,        adequate,    none",
        "rule_officerSaysConditional,conditional, false, yes,         false, conditional, none,        minorIssues, agrees",
        "rule_ready,                 ready,       false, yes,         false, ready,       none,        minorIssues, agrees",
        "rule_ready,                 ready,       false, yes,         false, ready,       none,        adequate,    none",
        "rule_unknown,               conditional, false, ,            false, ready,       none,        adequate,    none",
        "rule_unknown,               conditional, false, yes,         false, ready,       none,        ,            none",
    })
    void judges(
            String row,
            String readiness,
            boolean protection,
            String willing,
            boolean danger,
            String recommendation,
            String readyAfter,
            String housing,
            String childWish) {
        List<Map<String, Object>> answers =
                table.ask(inputs(willing, danger, recommendation, readyAfter, housing, childWish));

        assertThat(answers).containsExactly(Map.of("readiness", readiness, "protection", protection));
        assertThat(table.rowsHit()).containsExactly(row);
    }

    @Test
    void everyAnswerHitsOneRowAndNobodyIsReadyAgainstAnyonesNo() {
        Set<String> hit = new HashSet<>();
        for (String willing : List.of("yes", "conditional", "no")) {
            for (boolean danger : new boolean[] {true, false}) {
                for (String seen : CONCLUSIONS) {
                    for (String after : List.of("none", "ready", "conditional", "notReady")) {
                        for (String housing : List.of("adequate", "minorIssues", "inadequate")) {
                            for (String wish : List.of("none", "agrees", "undecided", "objects")) {
                                Object readiness = table.single(inputs(willing, danger, seen, after, housing, wish))
                                        .get("readiness");
                                hit.addAll(table.rowsHit());
                                if ("ready".equals(readiness)) {
                                    assertThat(List.of(willing, seen, after, housing, wish))
                                            .doesNotContain("no", "notReady", "inadequate", "objects", "undecided");
                                    assertThat(danger).isFalse();
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(hit).doesNotContain("rule_unknown").hasSize(table.rows().size() - 1);
    }

    private static Map<String, Object> inputs(
            String willing, boolean danger, String recommendation, String readyAfter, String housing, String wish) {
        var inputs = new HashMap<String, Object>();
        inputs.put("willing", willing);
        inputs.put("danger", danger);
        inputs.put("recommendation", recommendation);
        inputs.put("readyAfter", readyAfter);
        inputs.put("housing", housing);
        inputs.put("childWish", wish);
        return inputs;
    }
}
