package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessMatrixTest {
    private final AccessMatrix matrix = new AccessMatrix();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knb-legal",
                "prosecutor",
                "prosecutor-supervisor",
                "mia-investigation",
                "court-clerk-criminal",
                "court-clerk-juvenile"
            })
    void whatWasSaidToObtainConsentIsNeverForJustice(String function) {
        assertThat(matrix.of(function, DataClass.LEGAL_CONSENT)).isEqualTo(Access.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-manager",
                "modeller",
                "platform-admin",
                "dpo",
                "auditor",
                "ombudsman",
                "child-ombudsman",
                "press-office"
            })
    void oversightAndTheProductsOwnRolesSeeNoCase(String function) {
        assertThat(matrix.functions()).contains(function);
        assertThat(matrix.classes(function, Access.EXISTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mfa-consular, legal.consent, WRITE", "mfa-desk, social, READ", "mfa-consular, medical, NONE",
                "knb-field, legal.consent, WRITE",
        "knb-field, medical.flags, READ", "knb-legal, legal, WRITE", "guardianship, legal.civil, WRITE",
                "guardianship, legal.consent, EXISTS",
        "guardianship, identity, READ", "guardianship, social, WRITE", "aktau-theology, identity, NONE",
                "aktau-theology, identity.first, READ",
        "rc-teacher, education, WRITE", "rc-teacher, identity, NONE", "moj-forensic, identity.first, NONE",
                "moj-forensic, genetic, WRITE",
        "case-manager, genetic, NONE", "case-manager, genetic.result, READ", "volunteer, route, NONE",
                "system, psychological, WRITE"
    })
    void cellsAreAsTheVisibilityTableSays(String function, String dataClass, Access access) {
        assertThat(matrix.of(function, DataClass.of(dataClass))).isEqualTo(access);
    }

    @Test
    void everyFunctionAndRegionHasItsTitleInThreeLanguages() {
        for (String function : matrix.functions()) {
            var titles = List.of(
                    matrix.functionTitle(function, Locale.ENGLISH),
                    matrix.functionTitle(function, Locale.forLanguageTag("ru")),
                    matrix.functionTitle(function, Locale.forLanguageTag("kk")));
            assertThat(titles).as(function).noneMatch(String::isBlank).doesNotContain(function);
            assertThat(titles.get(0)).as(function).matches("[ -~]+");
            assertThat(titles.get(1)).as(function).matches("[А-Яа-яЁё «»,.-]+");
        }
        assertThat(matrix.regionTitle("KAR", Locale.forLanguageTag("kk"))).isEqualTo("Қарағанды облысы");
        assertThat(matrix.agencyTitle("mfa", Locale.FRENCH)).isEqualTo("Ministry of Foreign Affairs");
        assertThat(matrix.regions()).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({
        "knb-legal, legal.consent, r, to obtain consent",
        "aktau-social, identity.first, e, its extract identity.first",
        "moh-epid, justice, maybe, yes or no",
        "volunteer, route, x, one of - e r w",
        "volunteer, agency, nobody, does not know the agency",
        "volunteer, kk, '', a title is missing",
        "system, function, sistem, no function is called system",
        "modeller, function, auditor, stands there twice"
    })
    void aMatrixThatBreaksItsOwnRulesStopsTheServer(String function, String column, String value, String why)
            throws IOException {
        String broken = changed(function, column, value);
        assertThatThrownBy(() -> new AccessMatrix(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    /** A copy of the file on the class path with one cell changed. */
    private static String changed(String function, String column, String value) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/access/matrix.csv"));
        List<String> header = cells(lines.stream()
                .filter(it -> it.startsWith("function "))
                .findFirst()
                .orElseThrow());
        String row = lines.stream()
                .filter(it -> it.startsWith(function + " "))
                .findFirst()
                .orElseThrow();
        var cells = new ArrayList<>(cells(row));
        cells.set(header.indexOf(column), value);
        lines.set(lines.indexOf(row), String.join(",", cells));
        String name = "matrix-" + UUID.randomUUID() + ".csv";
        Files.write(Path.of("target/test-classes", name), lines);
        return "/" + name;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(String::strip)
                .toList();
    }
}
