package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhusan.form.Sheets.list;
import static org.zhusan.form.Sheets.problems;
import static org.zhusan.form.Sheets.sheet;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mother's children, a row each: the rows are the ones she was shown with. */
class RowsTest {
    private static final String SAMI = "ZH-P-000002";
    private static final String HANNA = "ZH-P-000003";
    private static final String FOREIGN = "ZH-P-000999";

    private final FormSchema coverage = sheet(
            list(
                    "children",
                    ", \"allowAddRemove\": false, \"defaultRepetitions\": 0, \"properties\": {\"person\": \"child\"}",
                    "\"type\": \"textfield\", \"key\": \"child\", \"readonly\": true, \"validate\": {\"required\": true}",
                    "\"type\": \"number\", \"key\": \"age\", \"readonly\": true",
                    "\"type\": \"textfield\", \"key\": \"heard\", \"validate\": {\"required\": true}, \"conditional\": {\"hide\": \"=this.age < 10\"}"));
    private final Map<String, Object> prefilled =
            Map.of("children", List.of(Map.of("child", SAMI, "age", 4), Map.of("child", HANNA, "age", 11)));

    @Test
    void eachChildHasARowWithItsOwnConditions() {
        Map<String, Object> checked = coverage.check(
                Map.of("children", List.of(Map.of("child", SAMI), Map.of("child", HANNA, "heard", "agrees"))),
                List.of(),
                prefilled);

        assertThat(checked)
                .containsEntry(
                        "children",
                        List.of(
                                Map.of("child", SAMI, "age", new BigDecimal("4")),
                                Map.of("child", HANNA, "age", new BigDecimal("11"), "heard", "agrees")));
        assertThat(problems(
                        coverage,
                        Map.of("children", List.of(Map.of("child", SAMI), Map.of("child", HANNA))),
                        List.of(),
                        prefilled))
                .isEqualTo(Map.of("children[1].heard", "form.required"));
    }

    @Test
    void aForgedAgeChangesNothing() {
        Map<String, Object> answers =
                Map.of("children", List.of(Map.of("child", HANNA, "age", 3), Map.of("child", SAMI, "age", 30)));

        assertThat(problems(coverage, answers, List.of(), prefilled))
                .isEqualTo(Map.of("children[0].heard", "form.required"));
    }

    @Test
    void aForeignPersonIsRefused() {
        Map<String, Object> answers =
                Map.of("children", List.of(Map.of("child", SAMI), Map.of("child", FOREIGN, "heard", "x")));

        assertThat(problems(coverage, answers, List.of(), prefilled))
                .isEqualTo(Map.of("children[1].child", "form.personUnknown"));
    }

    @Test
    void noChildIsLeftOutOrNamedTwice() {
        assertThat(problems(coverage, Map.of("children", List.of(Map.of("child", SAMI))), List.of(), prefilled))
                .isEqualTo(Map.of("children", "form.rowsFixed"));
        assertThat(problems(
                        coverage,
                        Map.of("children", List.of(Map.of("child", SAMI), Map.of("child", SAMI))),
                        List.of(),
                        prefilled))
                .isEqualTo(Map.of("children[1].child", "form.personTwice"));
        assertThat(problems(coverage, Map.of(), List.of(), prefilled)).isEqualTo(Map.of("children", "form.rowsFixed"));
    }

    @Test
    void withoutPrefilledChildrenThereAreNone() {
        assertThat(coverage.check(Map.of(), List.of(), Map.of())).isEqualTo(Map.of("children", List.of()));
        assertThat(problems(coverage, Map.of("children", List.of(Map.of("child", SAMI))), List.of(), Map.of()))
                .containsEntry("children", "form.rowsFixed");
    }

    @Test
    void rowsOfAnyOtherShapeAreProblemsNotErrors() {
        assertThat(problems(coverage, Map.of("children", "all of them"), List.of(), prefilled))
                .isEqualTo(Map.of("children", "form.notRows"));
        assertThat(problems(coverage, Map.of("children", Map.of("0", Map.of("child", SAMI))), List.of(), prefilled))
                .isEqualTo(Map.of("children", "form.notRows"));
        assertThat(problems(coverage, Map.of("children", List.of("Sami", 3)), List.of(), prefilled))
                .containsEntry("children[0]", "form.notRow")
                .containsEntry("children[1]", "form.notRow");
        assertThat(problems(
                        coverage,
                        Map.of("children", List.of(Map.of("child", 2), Map.of("child", List.of(SAMI)))),
                        List.of(),
                        prefilled))
                .containsOnlyKeys("children[0].child", "children[1].child");
    }

    @Test
    void aListThatGrowsKeepsItsLimits() {
        FormSchema form = sheet(list(
                "visits",
                ", \"properties\": {\"minRows\": \"1\", \"maxRows\": \"2\"}",
                "\"type\": \"textfield\", \"key\": \"who\""));

        assertThat(problems(form, Map.of())).isEqualTo(Map.of("visits", "form.tooFewRows"));
        assertThat(problems(form, Map.of("visits", List.of(Map.of("who", "a")))))
                .isEmpty();
        assertThat(problems(form, Map.of("visits", Collections.nCopies(3, Map.of("who", "a")))))
                .isEqualTo(Map.of("visits", "form.tooManyRows"));
    }

    @Test
    void noListHoldsMoreThanThreeHundredRows() {
        FormSchema form = sheet(list("visits", "", "\"type\": \"textfield\", \"key\": \"who\""));

        assertThat(problems(form, Map.of("visits", Collections.nCopies(300, Map.of("who", "a")))))
                .isEmpty();
        assertThat(problems(form, Map.of("visits", Collections.nCopies(301, Map.of("who", "a")))))
                .isEqualTo(Map.of("visits", "form.tooManyRows"));
    }

    @Test
    void whoMayBeChosenFreelyHasToBeANumberAtLeast() {
        FormSchema form = sheet(list(
                "manifest",
                ", \"properties\": {\"person\": \"who\"}",
                "\"type\": \"textfield\", \"key\": \"who\"",
                "\"type\": \"textfield\", \"key\": \"seat\""));

        assertThat(problems(form, Map.of("manifest", List.of(Map.of("who", SAMI, "seat", "1A")))))
                .isEmpty();
        assertThat(problems(
                        form,
                        Map.of(
                                "manifest",
                                List.of(Map.of("who", "Sami"), Map.of("seat", "1A"), Map.of("who", "ZH-H-000001")))))
                .isEqualTo(Map.of(
                        "manifest[0].who", "form.personUnknown",
                        "manifest[1].who", "form.personUnknown",
                        "manifest[2].who", "form.personUnknown"));
    }
}
