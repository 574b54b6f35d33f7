package org.zhusan.quarantine;

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

/** What one finding means for quarantine (D9): every row is reached, every finding has an answer, and some never isolate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineExtensionTest {
    private static final List<String> FINDINGS = List.of(
            "measles",
            "tb",
            "intestinal",
            "polio",
            "malaria",
            "bloodCount",
            "hepatitisB",
            "hepatitisC",
            "hiv",
            "syphilis",
            "other");
    private static final Set<String> CONFIDENTIAL = Set.of("hepatitisB", "hepatitisC", "hiv", "syphilis");

    private final ShippedTable table = new ShippedTable(QuarantineProcess.EXTENSION);

    @ParameterizedTest(name = "{0}: {1} {2}, contact {3}, protected {4}, diarrhoea {5}, at {6}")
    @CsvSource({
        "rule_negative, measles, neg, false, false, false, 30, 0, today, 0, none",
        "rule_negative, tb, neg, false, false, true, 3, 0, today, 0, none",
        "rule_measlesConfirmed, measles, pos, false, false, false, 4, 4, rash, 0, separateRoom",
        "rule_measlesConfirmed, measles, pos, false, true, false, 40, 4, rash, 0, separateRoom",
        "rule_measlesContact, measles, pos, true, false, false, 4, 21, contact, 0, observation",
        "rule_measlesContactProtected, measles, pos, true, true, false, 4, 0, today, 0, none",
        "rule_tuberculosisSuspected, tb, pos, false, false, false, 30, 0, result, 0, separateRoom",
        "rule_tuberculosisSuspected, tb, indeterminate, false, false, false, 30, 0, result, 0, separateRoom",
        "rule_intestinalSmallChild, intestinal, pos, false, false, true, 4, 2, symptomFree, 2, enteric",
        "rule_intestinal, intestinal, pos, false, false, true, 5, 2, symptomFree, 0, enteric",
        "rule_intestinal, polio, pos, false, false, true, 30, 2, symptomFree, 0, enteric",
        "rule_intestinalWithoutDiarrhoea, intestinal, pos, false, false, false, 4, 7, result, 0, precaution",
        "rule_parasites, scabies, seen, false, false, false, 9, 2, treatment, 0, separateLinen",
        "rule_parasites, lice, seen, false, false, false, 9, 2, treatment, 0, separateLinen",
        "rule_indeterminate, measles, indeterminate, false, false, false, 9, 7, result, 0, precaution",
        "rule_indeterminate, malaria, indeterminate, false, false, false, 9, 7, result, 0, precaution",
        "rule_confidential, hiv, pos, false, false, false, 30, 0, today, 0, none",
        "rule_confidential, hepatitisB, indeterminate, true, false, false, 30, 0, today, 0, none",
        "rule_notPassedOn, malaria, pos, false, false, false, 30, 0, today, 0, none",
        "rule_unclearBloodCount, bloodCount, indeterminate, false, false, false, 30, 0, today, 0, none",
        "rule_otherPositive, other, pos, false, false, false, 30, 7, result, 0, precaution",
        "rule_otherContact, tb, pos, true, false, false, 30, 0, today, 0, none",
    })
    void answers(
            String row,
            String finding,
            String result,
            boolean contact,
            boolean shielded,
            boolean diarrhoea,
            int age,
            int days,
            String from,
            int stools,
            String isolation) {
        List<Map<String, Object>> answers = ask(finding, result, contact, shielded, diarrhoea, age);

        assertThat(table.rowsHit()).containsExactly(row);
        assertThat(answers).singleElement().satisfies(it -> assertThat(it)
                .containsEntry("days", days)
                .containsEntry("countedFrom", from)
                .containsEntry("stools", stools)
                .containsEntry("isolation", isolation)
                .containsEntry("openEnd", finding.equals("tb") && !contact && !result.equals("neg")));
    }

    @Test
    void everyFindingHasAnAnswerEveryRowIsReachedAndHivHepatitisAndSyphilisNeverIsolate() {
        Set<String> hit = new HashSet<>();
        for (boolean contact : new boolean[] {true, false}) {
            for (boolean shielded : new boolean[] {true, false}) {
                for (boolean diarrhoea : new boolean[] {true, false}) {
                    for (int age : new int[] {0, 4, 5, 90}) {
                        for (String finding : FINDINGS) {
                            for (String result : List.of("neg", "pos", "indeterminate")) {
                                // contacts are asked about positive findings alone
                                if (contact && !result.equals("pos")) {
                                    continue;
                                }
                                List<Map<String, Object>> answers =
                                        ask(finding, result, contact, shielded, diarrhoea, age);
                                assertThat(answers).as(finding + " " + result).isNotEmpty();
                                hit.addAll(table.rowsHit());
                                if (CONFIDENTIAL.contains(finding)) {
                                    assertThat(answers).allSatisfy(it -> assertThat(it)
                                            .containsEntry("isolation", "none")
                                            .containsEntry("days", 0));
                                }
                            }
                        }
                        assertThat(ask("scabies", "seen", false, shielded, diarrhoea, age))
                                .hasSize(1);
                        hit.addAll(table.rowsHit());
                    }
                }
            }
        }
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    private List<Map<String, Object>> ask(
            String finding, String result, boolean contact, boolean shielded, boolean diarrhoea, int age) {
        return table.ask(Map.of(
                "finding",
                finding,
                "result",
                result,
                "contact",
                contact,
                "shielded",
                shielded,
                "diarrhoea",
                diarrhoea,
                "age",
                age));
    }
}
