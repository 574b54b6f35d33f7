package org.zhusan.civil;

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

/** Which citizenship a child has (D11): row by row; what is not plain is confirmed by people, and nothing is an end. */
class ChildCitizenshipTest {
    private final ShippedTable table = new ShippedTable("childCitizenship");

    @ParameterizedTest(name = "{0}: parentage {3}, mother {4}, father {5}, born here {6}, resident {7}")
    @CsvSource({
        "rule_openMother,             AFTER_KINSHIP,                true,  open,   yes,     unknown,   false, unknown",
        "rule_openFather,             AFTER_KINSHIP,                true,  open,   unknown, citizen,   false, unknown",
        "rule_open,                   STATELESSNESS_DETERMINATION,  true,  open,   unknown, unknown,   false, unknown",
        "rule_bothCitizens,           CITIZEN,                      false, proved, yes,     citizen,   false, no",
        "rule_motherAndBirthHere,     CITIZEN,                      false, proved, yes,     other,     true,  no",
        "rule_motherAndResidence,     CITIZEN,                      false, proved, yes,     other,     false, yes",
        "rule_motherAgreement,        BY_PARENTS_WRITTEN_AGREEMENT, true,  proved, yes,     other,     false, no",
        "rule_motherResidenceUnknown, CITIZEN_PRESUMED,             true,  proved, yes,     other,     false, unknown",
        "rule_motherFatherStateless,  CITIZEN,                      false, proved, yes,     stateless, false, no",
        "rule_motherFatherUnknown,    CITIZEN_PRESUMED,             true,  proved, yes,     unknown,   false, no",
        "rule_fatherMotherUnknown,    CITIZEN_PRESUMED,             true,  proved, unknown, citizen,   false, no",
        "rule_fatherAndBirthHere,     CITIZEN,                      false, proved, no,      citizen,   true,  no",
        "rule_fatherAndResidence,     CITIZEN,                      false, proved, no,      citizen,   false, yes",
        "rule_fatherAgreement,        BY_PARENTS_WRITTEN_AGREEMENT, true,  proved, no,      citizen,   false, no",
        "rule_fatherResidenceUnknown, CITIZEN_PRESUMED,             true,  proved, no,      citizen,   false, unknown",
        "rule_fatherOther,            OTHER_CITIZENSHIP,            true,  proved, no,      other,     true,  yes",
        "rule_nobodyKnown,            STATELESSNESS_DETERMINATION,  true,  proved, unknown, unknown,   true,  unknown",
        "rule_manual,                 MANUAL,                       true,  proved, ,        citizen,   true,  yes",
    })
    void proposesRowByRow(
            String row,
            String citizenship,
            boolean confirm,
            String parentage,
            String mother,
            String father,
            boolean bornHere,
            String resident) {
        assertThat(table.ask(inputs(parentage, mother, father, bornHere, resident)))
                .containsExactly(Map.of("citizenship", citizenship, "confirm", confirm));
        assertThat(table.rowsHit()).containsExactly(row);
    }

    @Test
    void whateverTheRegistrarAnswersHasARowAndOnlyAPlainCitizenNeedsNoConfirmation() {
        Set<String> hit = new HashSet<>();
        for (String parentage : List.of("proved", "open")) {
            for (String mother : List.of("yes", "no", "unknown")) {
                for (String father : List.of("citizen", "other", "stateless", "unknown")) {
                    for (boolean bornHere : new boolean[] {true, false}) {
                        for (String resident : List.of("yes", "no", "unknown")) {
                            Map<String, Object> answer =
                                    table.single(inputs(parentage, mother, father, bornHere, resident));
                            assertThat(table.rowsHit()).doesNotContain("rule_manual");
                            assertThat(answer.get("confirm"))
                                    .isEqualTo(!answer.get("citizenship").equals("CITIZEN"));
                            hit.addAll(table.rowsHit());
                        }
                    }
                }
            }
        }
        hit.add("rule_manual");
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    @Test
    void nobodyIsACitizenByAParentWhoIsNotProvedToBeOne() {
        for (String mother : List.of("yes", "no", "unknown")) {
            for (String father : List.of("citizen", "other", "stateless", "unknown")) {
                assertThat(table.single(inputs("open", mother, father, true, "yes")))
                        .doesNotContainEntry("citizenship", "CITIZEN");
            }
        }
    }

    private static Map<String, Object> inputs(
            String parentage, String mother, String father, boolean bornHere, String resident) {
        var inputs = new HashMap<String, Object>();
        inputs.put("parentage", parentage);
        inputs.put("motherCitizen", mother);
        inputs.put("fatherCitizen", father);
        inputs.put("bornInKazakhstan", bornHere);
        inputs.put("parentResident", resident);
        return inputs;
    }
}
