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

/** Whether kinship has to be proved (D6): row by row, and for whatever a form can answer. */
class KinshipExamNeededTest {
    private static final List<String> PLACES = List.of("centre", "kazakhstan", "abroad");
    private static final List<String> PAPERS = List.of(
            "kazakhstanValid",
            "kazakhstanLost",
            "medicalCertificate",
            "foreignLegalised",
            "foreignNotLegalised",
            "nonState",
            "none");
    private static final List<String> AFAR = List.of("prisonAbroad", "abroad", "dead", "missing");

    private final ShippedTable table = new ShippedTable("kinshipExamNeeded");

    @ParameterizedTest(name = "{0}: ruling {3}, born {4}, {5}, mother {6}, {7}, relatives {8}, doubt {9}")
    @CsvSource({
        "rule_provedAlready,          NOT_NEEDED,            nobody,                   true,  abroad,     none,                dead,         notAsked,    none,      true",
        "rule_doubtNobodyLeft,        NOT_POSSIBLE_NOW,      nobody,                   false, abroad,     foreignLegalised,    missing,      notAsked,    none,      true",
        "rule_doubt,                  REQUIRED,              twoReferences,            false, kazakhstan, kazakhstanValid,     present,      proved,      notAsked,  true",
        "rule_doubt,                  REQUIRED,              twoReferences,            false, abroad,     none,                dead,         notAsked,    available, true",
        "rule_recordValid,            NOT_NEEDED,            nobody,                   false, kazakhstan, kazakhstanValid,     dead,         notAsked,    none,      false",
        "rule_recordFound,            NOT_NEEDED,            nobody,                   false, kazakhstan, kazakhstanLost,      present,      notProved,   notAsked,  false",
        "rule_motherUnclear,          IDENTIFY_MOTHER_FIRST, mother,                   false, abroad,     none,                present,      notProved,   notAsked,  false",
        "rule_motherUnclear,          IDENTIFY_MOTHER_FIRST, mother,                   false, centre,     medicalCertificate,  present,      notProved,   notAsked,  false",
        "rule_motherNotProvable,      REQUIRED,              motherAndKin,             false, abroad,     none,                present,      notProvable, notAsked,  false",
        "rule_bornHere,               NOT_NEEDED,            nobody,                   false, centre,     medicalCertificate,  present,      proved,      notAsked,  false",
        "rule_bornHereNoCertificate,  REQUIRED,              mother,                   false, kazakhstan, none,                present,      proved,      notAsked,  false",
        "rule_foreignLegalised,       NOT_NEEDED,            nobody,                   false, abroad,     foreignLegalised,    present,      proved,      notAsked,  false",
        "rule_noStatePaper,           REQUIRED,              mother,                   false, abroad,     none,                present,      proved,      notAsked,  false",
        "rule_noStatePaper,           REQUIRED,              mother,                   false, abroad,     nonState,            present,      proved,      notAsked,  false",
        "rule_noStatePaper,           REQUIRED,              mother,                   false, abroad,     foreignNotLegalised, present,      proved,      notAsked,  false",
        "rule_papersContradict,       REQUIRED,              mother,                   false, abroad,     medicalCertificate,  present,      proved,      notAsked,  false",
        "rule_nobodyLeft,             NOT_POSSIBLE_NOW,      nobody,                   false, abroad,     none,                dead,         notAsked,    none,      false",
        "rule_relativesLeft,          REQUIRED,              closestRelatives,         false, abroad,     none,                missing,      notAsked,    available, false",
        "rule_motherAfarRelativesHere,REQUIRED,              relativesHere,            false, abroad,     none,                prisonAbroad, notAsked,    available, false",
        "rule_motherAfarAlone,        REQUIRED,              motherThroughInstitution, false, abroad,     none,                prisonAbroad, notAsked,    none,      false",
        "rule_manual,                 MANUAL,                nobody,                   false, abroad,     ,                    present,      proved,      notAsked,  false",
    })
    void answersRowByRow(
            String row,
            String exam,
            String reference,
            boolean ruling,
            String bornIn,
            String document,
            String mother,
            String identity,
            String relatives,
            boolean doubt) {
        assertThat(table.ask(inputs(ruling, bornIn, document, mother, identity, relatives, doubt)))
                .containsExactly(Map.of("exam", exam, "reference", reference));
        assertThat(table.rowsHit()).containsExactly(row);
    }

    @Test
    void whateverAFormAnswersHitsOneRowAndEveryRowIsHit() {
        Set<String> hit = new HashSet<>();
        for (boolean ruling : new boolean[] {true, false}) {
            for (boolean doubt : new boolean[] {true, false}) {
                for (String place : PLACES) {
                    for (String paper : PAPERS) {
                        for (String identity : List.of("proved", "notProved", "notProvable")) {
                            table.ask(inputs(ruling, place, paper, "present", identity, "notAsked", doubt));
                            assertThat(table.rowsHit()).hasSize(1).doesNotContain("rule_manual");
                            hit.addAll(table.rowsHit());
                        }
                        for (String mother : AFAR) {
                            for (String relatives : List.of("available", "none")) {
                                table.ask(inputs(ruling, place, paper, mother, "notAsked", relatives, doubt));
                                assertThat(table.rowsHit()).hasSize(1).doesNotContain("rule_manual");
                                hit.addAll(table.rowsHit());
                            }
                        }
                    }
                }
            }
        }
        hit.add("rule_manual");
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    @Test
    void aDoubtIsNeverSettledByAPaper() {
        for (String paper : PAPERS) {
            for (String mother : List.of("present", "prisonAbroad", "dead")) {
                assertThat(table.single(inputs(false, "abroad", paper, mother, "proved", "available", true)))
                        .containsEntry("exam", "REQUIRED");
            }
        }
    }

    @Test
    void aMissingAnswerGoesToAPersonAndNeverToACourt() {
        var nothing = new HashMap<String, Object>();
        table.inputs().forEach(it -> nothing.put(it, null));
        nothing.put("rulingInForce", false);

        assertThat(table.single(nothing)).containsEntry("exam", "MANUAL");
    }

    private static Map<String, Object> inputs(
            boolean ruling,
            String bornIn,
            String document,
            String mother,
            String identity,
            String relatives,
            boolean doubt) {
        var inputs = new HashMap<String, Object>();
        inputs.put("rulingInForce", ruling);
        inputs.put("bornIn", bornIn);
        inputs.put("birthDocument", document);
        inputs.put("mother", mother);
        inputs.put("motherIdentity", identity);
        inputs.put("relatives", relatives);
        inputs.put("doubt", doubt);
        return inputs;
    }
}
