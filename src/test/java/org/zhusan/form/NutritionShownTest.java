package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhusan.form.Condition.Type;
import org.zhusan.health.CutOffs;
import tools.jackson.databind.JsonNode;

/** The class a nutritionist sees while typing is the one the code computes, at every cut-off, and exactly one is seen. */
class NutritionShownTest {
    private static final List<String> FORMS = List.of("assess-nutrition", "weigh-weekly");
    private static final Map<String, Type> TYPES =
            Map.of("ageMonths", Type.NUMBER, "muacMm", Type.NUMBER, "whz", Type.NUMBER, "oedema", Type.TEXT);
    private static final Map<String, String> TEXTS =
            Map.of("SAM", "classSevere", "MAM", "classModerate", "none", "classNone", "overweight", "classOverweight");

    static Stream<Arguments> rows() {
        return CutOffs.rows().flatMap(row -> FORMS.stream().map(form -> Arguments.of(form, row)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void exactlyTheComputedClassIsShown(String form, CutOffs row) {
        Map<String, @Nullable Object> typed = typed(row.months(), row.arm(), row.whz(), row.oedema());

        assertThat(TEXTS.values().stream().filter(it -> shown(form, it, typed)))
                .containsExactly(TEXTS.get(row.found()));
    }

    @ParameterizedTest
    @CsvSource({
        "114, -3.1, false",
        "114, -3,   true",
        "120, -2.5, false",
        "125, -2,   false",
        "125, -2.1, true",
        "124, -2,   true",
        "130, 2.5,  false",
        "120, 2.5,  true",
        "120,     , false",
        ",    -3.1, false",
    })
    void saysWhenArmAndWeightForHeightDisagree(@Nullable BigDecimal arm, @Nullable BigDecimal whz, boolean disagree) {
        for (String form : FORMS) {
            assertThat(shown(form, "disagree", typed(30, arm, whz, false))).isEqualTo(disagree);
        }
    }

    @ParameterizedTest
    @CsvSource({"8.00, 7.99, true", "8.00, 8.00, false", "8.00, 8.01, false", ", 8, false", "8, , false"})
    void saysPlainlyThatWeightWasLost(@Nullable BigDecimal last, @Nullable BigDecimal now, boolean lost) {
        var typed = new HashMap<String, @Nullable Object>();
        typed.put("lastKg", last);
        typed.put("weightKg", now);
        Condition hide = ConditionParser.parse(
                hide("weigh-weekly", "weightLost"), Map.of("lastKg", Type.NUMBER, "weightKg", Type.NUMBER), null);
        assertThat(hide.hides(typed, typed)).isEqualTo(!lost);
    }

    private static Map<String, @Nullable Object> typed(
            int months, @Nullable BigDecimal arm, @Nullable BigDecimal whz, boolean oedema) {
        var typed = new HashMap<String, @Nullable Object>();
        typed.put("ageMonths", BigDecimal.valueOf(months));
        typed.put("muacMm", arm);
        typed.put("whz", whz);
        typed.put("oedema", oedema ? "yes" : "no");
        return typed;
    }

    private static boolean shown(String form, String text, Map<String, @Nullable Object> typed) {
        return !ConditionParser.parse(hide(form, text), TYPES, null).hides(typed, typed);
    }

    private static String hide(String form, String id) {
        JsonNode root = FormReader.JSON.readTree(ShippedFormsTest.read(Path.of("forms/nutrition/" + form + ".form")));
        return find(root, id).path("conditional").path("hide").asString("");
    }

    private static JsonNode find(JsonNode parent, String id) {
        for (JsonNode each : parent.path("components")) {
            JsonNode found = each.path("id").asString("").equals(id) ? each : find(each, id);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }
}
