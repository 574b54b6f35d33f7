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

/** On what a birth is entered (D10): row by row, and no parent without proof. */
class BirthRegistrationRouteTest {
    private static final List<String> KINSHIP =
            List.of("notNeeded", "established", "waiting", "excluded", "notProved", "notPossible");
    private static final List<String> PAPERS = List.of(
            "kazakhstanValid",
            "kazakhstanLost",
            "medicalCertificate",
            "foreignLegalised",
            "foreignNotLegalised",
            "nonState",
            "none");
    private static final List<String> PLACES = List.of("keepAbroad", "kazakhstan", "bornHere");

    private final ShippedTable table = new ShippedTable("birthRegistrationRoute");

    @ParameterizedTest(name = "{0}: {2}, {3}, {4}")
    @CsvSource({
        "rule_waits,                     WAIT_FOR_KINSHIP,                waiting,     none,               keepAbroad",
        "rule_excluded,                  GUARDIANSHIP_ROUTE,              excluded,    none,               kazakhstan",
        "rule_notPossible,               UNKNOWN_PARENTAGE_ROUTE,         notPossible, none,               keepAbroad",
        "rule_notProved,                 UNKNOWN_PARENTAGE_ROUTE,         notProved,   nonState,           keepAbroad",
        "rule_rulingPlaceNamed,          REGISTER_ON_RULING_PLACE_NAMED,  established, none,               kazakhstan",
        "rule_ruling,                    REGISTER_ON_RULING,              established, none,               keepAbroad",
        "rule_ruling,                    REGISTER_ON_RULING,              established, none,               bornHere",
        "rule_kazakhstanDocument,        REGISTER_ON_KAZAKHSTAN_DOCUMENT, notNeeded,   medicalCertificate, bornHere",
        "rule_kazakhstanDocument,        REGISTER_ON_KAZAKHSTAN_DOCUMENT, notNeeded,   kazakhstanLost,     bornHere",
        "rule_foreignDocument,           REGISTER_ON_FOREIGN_DOCUMENT,    notNeeded,   foreignLegalised,   keepAbroad",
        "rule_foreignDocumentOtherPlace, MANUAL,                          notNeeded,   foreignLegalised,   kazakhstan",
        "rule_manual,                    MANUAL,                          notNeeded,   none,               keepAbroad",
        "rule_manual,                    MANUAL,                          ,            none,               keepAbroad",
    })
    void proposesRowByRow(String row, String route, String kinship, String document, String place) {
        assertThat(table.ask(inputs(kinship, document, place))).containsExactly(Map.of("route", route));
        assertThat(table.rowsHit()).containsExactly(row);
    }

    @Test
    void everyRowIsHitAndOnlyARulingOrAPaperEntersParents() {
        Set<String> hit = new HashSet<>();
        for (String kinship : KINSHIP) {
            for (String paper : PAPERS) {
                for (String place : PLACES) {
                    String route =
                            (String) table.single(inputs(kinship, paper, place)).get("route");
                    hit.addAll(table.rowsHit());
                    if (route.startsWith("REGISTER_ON_RULING")) {
                        assertThat(kinship).isEqualTo("established");
                    }
                    if (route.endsWith("_DOCUMENT")) {
                        assertThat(kinship).isEqualTo("notNeeded");
                        assertThat(paper).isNotIn("none", "nonState", "foreignNotLegalised");
                    }
                    if (route.equals("REGISTER_ON_RULING")) {
                        assertThat(place).isNotEqualTo("kazakhstan");
                    }
                }
            }
        }
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    private static Map<String, Object> inputs(String kinship, String document, String place) {
        var inputs = new HashMap<String, Object>();
        inputs.put("kinship", kinship);
        inputs.put("birthDocument", document);
        inputs.put("placeChoice", place);
        return inputs;
    }
}
