package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhusan.ShippedTable;
import org.zhusan.arrival.Assessment.Route;

/** Where a recorded decision leads (D3): every row is reached, every combination hits one row, and sex changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegalRoutingTest {
    private static final List<String> DECISIONS = List.of("none", "undertaking", "custody", "other");

    private final ShippedTable table = new ShippedTable("legalRouting");

    @ParameterizedTest(name = "{1}: at {2}, {3}, with {4} children")
    @CsvSource({
        "rule_childUnderFourteen,     REHABILITATION,       13, custody,     0",
        "rule_childUnderFourteen,     REHABILITATION,        0, none,        0",
        "rule_youngPersonNoProcedure, REHABILITATION,       14, none,        0",
        "rule_youngPersonNoProcedure, REHABILITATION,       17, none,        1",
        "rule_youngPersonSafeguarded, JUVENILE_SAFEGUARDED, 14, custody,     0",
        "rule_youngPersonSafeguarded, JUVENILE_SAFEGUARDED, 17, custody,     1",
        "rule_youngPersonSafeguarded, JUVENILE_SAFEGUARDED, 16, undertaking, 0",
        "rule_youngPersonSafeguarded, JUVENILE_SAFEGUARDED, 15, other,       0",
        "rule_custodyWithChildren,    CUSTODY,              18, custody,     1",
        "rule_custodyWithChildren,    CUSTODY,              40, custody,     7",
        "rule_custodyAlone,           CUSTODY,              18, custody,     0",
        "rule_undertaking,            UNDERTAKING,          18, undertaking, 3",
        "rule_noProcedure,            REHABILITATION,       18, none,        0",
        "rule_otherMeasure,           MANUAL,               30, other,       2",
        "rule_manual,                 MANUAL,               30, undecided,   0",
        "rule_manual,                 MANUAL,                 , custody,     0",
    })
    void routesWhatAPersonRecorded(String row, String route, Integer age, String decision, int dependants) {
        assertThat(ask(age, decision, dependants)).isEqualTo(route);
        assertThat(table.rowsHit()).containsExactly(row);
    }

    @Test
    void everyCombinationHitsOneRowAndEveryRowIsHit() {
        Set<String> hit = new HashSet<>();
        for (int age = 0; age < 100; age++) {
            for (String decision : DECISIONS) {
                for (int dependants : new int[] {0, 1, 9}) {
                    ask(age, decision, dependants);
                    assertThat(table.rowsHit()).hasSize(1);
                    hit.addAll(table.rowsHit());
                }
            }
        }
        hit.add("rule_manual");
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    @Test
    void nobodyUnderEighteenIsLedToCustodyAndNoAdultWithoutADecision() {
        for (int age = 0; age < 100; age++) {
            for (String decision : DECISIONS) {
                String route = ask(age, decision, 1);
                assertThat(route.equals("CUSTODY")).isEqualTo(age >= 18 && decision.equals("custody"));
                assertThat(route.equals("UNDERTAKING")).isEqualTo(age >= 18 && decision.equals("undertaking"));
            }
        }
    }

    @Test
    void theTableIsNotEvenAskedForTheSex() {
        assertThat(table.inputs()).containsExactly("age", "decision", "dependants");
    }

    /** As many as came in 2019. Whoever is told their sex beside everything else gets the same answer as whoever is not. */
    @Test
    void sexChangesNothingFor156WomenAnd33Men() {
        Random chance = new Random(2019);
        for (int person = 0; person < 156 + 33; person++) {
            int age = 14 + chance.nextInt(60);
            String decision = DECISIONS.get(chance.nextInt(DECISIONS.size()));
            int dependants = chance.nextInt(6);
            var asWoman = inputs(age, decision, dependants);
            asWoman.put("sex", "FEMALE");
            var asMan = inputs(age, decision, dependants);
            asMan.put("sex", "MALE");
            assertThat(route(asWoman)).isEqualTo(route(asMan)).isEqualTo(route(inputs(age, decision, dependants)));
        }
    }

    @Test
    void noTableOfAnyVersionTakesTheFreedomOfSomeoneAboutWhomNobodyDecidedSo() {
        for (String decision : DECISIONS) {
            Assessment recorded = recorded(decision, null);
            for (Route proposed : Route.values()) {
                Route carried = recorded.carried(proposed, 30);
                assertThat(carried == Route.CUSTODY).isEqualTo(proposed == Route.CUSTODY && decision.equals("custody"));
                assertThat(carried == Route.UNDERTAKING)
                        .isEqualTo(proposed == Route.UNDERTAKING && decision.equals("undertaking"));
                assertThat(recorded.carried(proposed, 17)).isIn(Route.REHABILITATION, Route.JUVENILE_SAFEGUARDED);
            }
        }
        assertThat(recorded("other", "custody").carried(Route.CUSTODY, 30)).isEqualTo(Route.CUSTODY);
    }

    private static Assessment recorded(String decision, String settledAs) {
        return new Assessment(
                "ZH-P-000001", "instance", decision, false, java.time.Instant.EPOCH, null, settledAs, null, null);
    }

    private String ask(Integer age, String decision, int dependants) {
        return route(inputs(age, decision, dependants));
    }

    private String route(Map<String, Object> inputs) {
        return (String) table.single(inputs).values().iterator().next();
    }

    private static Map<String, Object> inputs(Integer age, String decision, int dependants) {
        var inputs = new HashMap<String, Object>();
        inputs.put("age", age);
        inputs.put("decision", decision);
        inputs.put("dependants", dependants);
        return inputs;
    }
}
