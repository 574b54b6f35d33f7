package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.form.Sheets.check;
import static org.zhusan.form.Sheets.group;
import static org.zhusan.form.Sheets.list;
import static org.zhusan.form.Sheets.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhusan.agency.DataClass;

/** Where answers go: to the person they are about, into the class they belong to, and the few facts to the process. */
class SplitTest {
    private static final String MOTHER = "ZH-P-000001";
    private static final String SAMI = "ZH-P-000002";
    private static final String HANNA = "ZH-P-000003";

    private final FormSchema form = sheet(
            field("textfield", "place", "route"),
            field("textarea", "story", "psychological.own"),
            group("g", ", \"path\": \"mother\"", field("checkbox", "fit", "medical.flags")),
            list(
                    "children",
                    ", \"properties\": {\"person\": \"child\"}",
                    field("textfield", "child", "route"),
                    field("textfield", "heard", "legal.consent"),
                    field("number", "weight", "medical")),
            list("visits", "", field("textfield", "who", "social"), field("textfield", "illness", "medical")));

    @Test
    void rowsGoToTheirPersonAndAllElseToTheCase() {
        Map<String, Object> checked = check(
                form,
                Map.of(
                        "place",
                        "camp",
                        "story",
                        "long",
                        "mother",
                        Map.of("fit", true),
                        "children",
                        List.of(
                                Map.of("child", SAMI, "heard", "agrees", "weight", 14),
                                Map.of("child", HANNA, "heard", "objects"))));

        assertThat(form.split(checked, MOTHER))
                .isEqualTo(Map.of(
                        MOTHER,
                        Map.of(
                                DataClass.ROUTE, Map.of("place", "camp"),
                                DataClass.PSYCHOLOGICAL_OWN, Map.of("story", "long"),
                                DataClass.MEDICAL_FLAGS, Map.of("mother.fit", true)),
                        SAMI,
                        Map.of(
                                DataClass.ROUTE, Map.of("children.child", SAMI),
                                DataClass.LEGAL_CONSENT, Map.of("children.heard", "agrees"),
                                DataClass.MEDICAL, Map.of("children.weight", new BigDecimal("14"))),
                        HANNA,
                        Map.of(
                                DataClass.ROUTE, Map.of("children.child", HANNA),
                                DataClass.LEGAL_CONSENT, Map.of("children.heard", "objects"))));
    }

    @Test
    void rowsOfTheCaseStayRowsInEachClass() {
        Map<String, Object> checked =
                check(form, Map.of("visits", List.of(Map.of("who", "aunt", "illness", "flu"), Map.of("who", "uncle"))));

        assertThat(form.split(checked, MOTHER))
                .isEqualTo(Map.of(
                        MOTHER,
                        Map.of(
                                DataClass.SOCIAL,
                                        Map.of("visits", List.of(Map.of("who", "aunt"), Map.of("who", "uncle"))),
                                DataClass.MEDICAL, Map.of("visits", List.of(Map.of("illness", "flu"), Map.of())))));
    }

    @Test
    void everyAnswerOfAFormIsInExactlyOnePart() {
        Map<String, Object> checked = check(
                form,
                Map.of(
                        "place",
                        "camp",
                        "story",
                        "long",
                        "children",
                        List.of(Map.of("child", SAMI, "heard", "agrees"))));

        long answers = form.split(checked, MOTHER).values().stream()
                .flatMap(it -> it.values().stream())
                .mapToLong(Map::size)
                .sum();
        assertThat(answers).isEqualTo(4);
    }

    @Test
    void eachFieldKnowsItsClass() {
        assertThat(form.classOf("place")).isEqualTo(DataClass.ROUTE);
        assertThat(form.classOf("mother.fit")).isEqualTo(DataClass.MEDICAL_FLAGS);
        assertThat(form.classOf("children.weight")).isEqualTo(DataClass.MEDICAL);
        assertThatThrownBy(() -> form.classOf("nothing")).hasMessageContaining("no field 'nothing'");
        assertThat(form.classes())
                .containsExactlyInAnyOrder(
                        DataClass.ROUTE,
                        DataClass.PSYCHOLOGICAL_OWN,
                        DataClass.MEDICAL_FLAGS,
                        DataClass.LEGAL_CONSENT,
                        DataClass.MEDICAL,
                        DataClass.SOCIAL);
        assertThat(form.fields())
                .containsExactly(
                        "place",
                        "story",
                        "mother.fit",
                        "children.child",
                        "children.heard",
                        "children.weight",
                        "visits.who",
                        "visits.illness");
    }

    @Test
    void factsComeInTheEnginesTypes() {
        FormSchema facts = sheet(
                fact("checkbox", "agreed", ""),
                fact("checkbox", "told", ", \"conditional\": {\"hide\": \"=not(agreed)\"}"),
                fact("radio", "decision", ", \"values\": [{\"label\": \"A\", \"value\": \"a\"}]"),
                fact("number", "attempts", ", \"decimalDigits\": 0"),
                fact("number", "weight", ""),
                fact("datetime", "validOn", ", \"subtype\": \"date\""),
                field("textfield", "note", "legal"));

        Map<String, Object> checked = check(
                facts,
                Map.of(
                        "agreed",
                        true,
                        "told",
                        true,
                        "decision",
                        "a",
                        "attempts",
                        3,
                        "weight",
                        2.5,
                        "validOn",
                        "2019-04-06",
                        "note",
                        "free text"));
        assertThat(facts.facts(checked))
                .isEqualTo(Map.of(
                        "f_agreed",
                        true,
                        "f_told",
                        true,
                        "f_decision",
                        "a",
                        "f_attempts",
                        3L,
                        "f_weight",
                        2.5,
                        "f_validOn",
                        LocalDate.of(2019, 4, 6)));
        assertThat(facts.facts(check(facts, Map.of("agreed", false, "told", true))))
                .as("a box that is not shown is not ticked; nothing else is guessed")
                .isEqualTo(Map.of("f_agreed", false, "f_told", false));
    }

    private static String field(String type, String key, String dataClass) {
        return "\"type\": \"" + type + "\", \"key\": \"" + key + "\", \"properties\": {\"class\": \"" + dataClass
                + "\"}";
    }

    private static String fact(String type, String key, String more) {
        return "\"type\": \"" + type + "\", \"key\": \"" + key + "\"" + more
                + ", \"properties\": {\"class\": \"legal\", \"fact\": \"f_" + key + "\"}";
    }
}
