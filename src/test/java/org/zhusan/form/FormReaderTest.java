package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.form.Sheets.group;
import static org.zhusan.form.Sheets.json;
import static org.zhusan.form.Sheets.list;
import static org.zhusan.form.Sheets.sheet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A modeller hears which field is wrong and what to do. */
class FormReaderTest {
    static Stream<Arguments> faults() {
        String text = "'type': 'textfield', 'key': 'place'";
        return Stream.of(
                fault("has no data class; add the property 'class'", text + ", 'properties': {'fact': 'x'}"),
                fault("no data class is called 'secret'", text + ", 'properties': {'class': 'secret'}"),
                fault(
                        "may not become the fact 'placeName'; only a checkbox",
                        text + ", 'properties': {'class': 'legal', 'fact': 'placeName'}"),
                fault(
                        "may not become the fact 'x'",
                        "'type': 'textarea', 'key': 'place', 'properties': {'class': 'legal', 'fact': 'x'}"),
                fault(
                        "has the type 'expression', which we cannot show and check",
                        "'type': 'expression', 'key': 'place'"),
                fault("has the type 'iframe'", "'type': 'iframe', 'key': 'place', 'url': 'https://example.org'"),
                fault("has the type 'documentPreview'", "'type': 'documentPreview', 'key': 'place'"),
                fault("has the type ''", "'key': 'place'"),
                fault("needs a 'key'", "'type': 'textfield', 'id': 'place', 'properties': {'class': 'legal'}"),
                fault("the pattern cannot be read", text + ", 'validate': {'pattern': '('}"),
                fault(
                        "the pattern means something else in the browser",
                        text + ", 'validate': {'pattern': '[\\\\p{L}]'}"),
                fault("'maxLength' has to be a number", text + ", 'validate': {'maxLength': '=limit'}"),
                fault("lower 'maxLength'", text + ", 'validate': {'maxLength': 100000}"),
                fault("has the validation type 'url'", text + ", 'validate': {'validationType': 'url'}"),
                fault("'readonly' has to be true or false", text + ", 'readonly': '=locked'"),
                fault("a condition starts with =", text + ", 'conditional': {'hide': 'true'}"),
                fault("asks for 'nothing', which is no field", text + ", 'conditional': {'hide': '=nothing = 1'}"),
                fault("'min' has to be a number", "'type': 'number', 'key': 'place', 'validate': {'min': '=a'}"),
                fault("needs an 'increment' above 0", "'type': 'number', 'key': 'place', 'increment': '0'"),
                fault("has nothing to choose from", "'type': 'select', 'key': 'place'"),
                fault(
                        "has the option 'a' twice",
                        "'type': 'radio', 'key': 'place', 'values': [{'label': 'A', 'value': 'a'}, {'label': 'B', 'value': 'a'}]"),
                fault(
                        "has an option without label, or whose value is no text",
                        "'type': 'radio', 'key': 'place', 'values': [{'label': 'A', 'value': 1}]"),
                fault("computes its options", "'type': 'select', 'key': 'place', 'valuesExpression': '=a'"),
                fault("loses its time zone", "'type': 'datetime', 'subtype': 'datetime', 'key': 'place'"),
                fault("has the subtype 'week'", "'type': 'datetime', 'subtype': 'week', 'key': 'place'"),
                fault(
                        "can only be \"today\"",
                        "'type': 'datetime', 'key': 'place', 'properties': {'class': 'legal', 'notAfter': '2020-01-01'}"),
                fault("accepts '.exe'", "'type': 'filepicker', 'key': 'place', 'accept': '.pdf,.exe'"),
                fault("'multiple' has to be true or false", "'type': 'filepicker', 'key': 'place', 'multiple': '=a'"));
    }

    private static Arguments fault(String sentence, String component) {
        return Arguments.of(sentence, component.replace('\'', '"').replace("\"today\"", "'today'"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesFormFieldAndRemedy(String sentence, String component) {
        assertThatThrownBy(() -> sheet(component.replace("'", "\"")))
                .isInstanceOf(FormFault.class)
                .hasMessageStartingWith("form 'sheet', field 'place': ")
                .message()
                .satisfies(it -> assertThat(it.replace('\'', '"')).contains(sentence.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "this", "not", "1a", "a b", "list-contains", "ж"})
    void aKeyIsANameAConditionCanAskFor(String key) {
        assertThatThrownBy(() -> sheet("\"type\": \"textfield\", \"key\": \"" + key + "\""))
                .hasMessageContaining("field '" + key + "': needs a 'key' of letters, digits and _");
    }

    @Test
    void whatIsOnlyShownHasAKnownClassOrNoneAndNothingInside() {
        assertThatThrownBy(() -> sheet("\"id\": \"t\", \"type\": \"text\", \"properties\": {\"class\": \"secret\"}"))
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> sheet("\"id\": \"t\", \"type\": \"text\", \"components\": [1]"))
                .hasMessageContaining("only groups and lists");
    }

    @Test
    void aFieldAnswersUnderOneKeyOnly() {
        String place = "\"type\": \"textfield\", \"key\": \"place\"";

        assertThatThrownBy(() -> sheet(place, place)).hasMessageContaining("field 'place': exists twice");
        assertThatThrownBy(() -> sheet(place, group("g", "", place))).hasMessageContaining("exists twice");
        assertThatThrownBy(() -> sheet(place, group("g", ", \"path\": \"place\"", place)))
                .hasMessageContaining("exists twice");
        assertThatThrownBy(() -> sheet(place, list("place", "", place))).hasMessageContaining("exists twice");
        assertThat(sheet(place, list("stays", "", place), group("g", ", \"path\": \"other\"", place))
                        .fields())
                .containsExactly("place", "stays.place", "other.place");
    }

    @Test
    void componentsAndFactsHaveNamesOfTheirOwn() {
        assertThatThrownBy(() -> sheet("\"id\": \"x\", \"type\": \"text\"", "\"id\": \"x\", \"type\": \"separator\""))
                .hasMessageContaining("needs an 'id'");
        String fact = ", \"properties\": {\"class\": \"legal\", \"fact\": \"agreed\"}";
        assertThatThrownBy(() -> sheet(
                        "\"type\": \"checkbox\", \"key\": \"a\"" + fact,
                        "\"type\": \"checkbox\", \"key\": \"b\"" + fact))
                .hasMessageContaining("another field already becomes it");
    }

    @Test
    void listsStayFlatAndSayWhomTheirRowsAreAbout() {
        String who = "\"type\": \"textfield\", \"key\": \"who\"";

        assertThatThrownBy(() -> sheet(list("a", "", list("b", "", who)))).hasMessageContaining("a list inside a list");
        assertThatThrownBy(() -> sheet(list("a", "", "\"type\": \"filepicker\", \"key\": \"scan\"")))
                .hasMessageContaining("asks for files in a list");
        assertThatThrownBy(() -> sheet(list("a", ", \"properties\": {\"person\": \"whom\"}", who)))
                .hasMessageContaining("the person in 'whom'");
        assertThatThrownBy(
                        () -> sheet(list("a", ", \"properties\": {\"person\": \"who\"}", who + ", \"disabled\": true")))
                .hasMessageContaining("neither disabled nor hidden");
        assertThatThrownBy(() -> sheet(list("a", ", \"properties\": {\"maxRows\": \"301\"}", who)))
                .hasMessageContaining("0 to 300");
        assertThatThrownBy(
                        () -> sheet(
                                list(
                                        "a",
                                        "",
                                        "\"type\": \"checkbox\", \"key\": \"x\", \"properties\": {\"class\": \"legal\", \"fact\": \"x\"}")))
                .hasMessageContaining("outside of lists");
        assertThatThrownBy(() -> sheet("\"id\": \"l\", \"type\": \"dynamiclist\", \"path\": \"l\", \"components\": []"))
                .hasMessageContaining("does not repeat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "5",
                "\"form\"",
                "{}",
                "{\"id\": \"x\"}",
                "{\"id\": \"../x\", \"type\": \"default\", \"components\": []}",
                "{\"id\": \"x\", \"id\": \"y\", \"type\": \"default\", \"components\": []}",
                "{\"id\": \"x\", \"type\": \"default\", \"components\": []}",
                "{\"id\": \"x\", \"type\": \"default\", \"components\": {}}",
                "{\"id\": \"x\", \"type\": \"default\", \"components\": [1, null, \"text\", []]}",
                "{\"id\": \"x\", \"type\": \"default\", \"components\": [{\"id\": [], \"type\": {}, \"key\": 1}]}"
            })
    void whatIsNoFormIsRefusedWithoutNamesOfClasses(String json) {
        assertThatThrownBy(() -> FormReader.read(json))
                .isInstanceOf(FormFault.class)
                .message()
                .doesNotContain("jackson", "java.");
    }

    @Test
    void aFormStaysReadable() {
        String many = String.join(",", java.util.Collections.nCopies(301, "{\"id\": \"x\", \"type\": \"spacer\"}"));
        assertThatThrownBy(
                        () -> FormReader.read("{\"id\": \"x\", \"type\": \"default\", \"components\": [" + many + "]}"))
                .hasMessageContaining("more than 300 components");

        String deep = "\"type\": \"textfield\", \"key\": \"a\"";
        for (int i = 0; i < 12; i++) {
            deep = group("g" + i, "", deep);
        }
        String nested = json(deep);
        assertThatThrownBy(() -> FormReader.read(nested)).hasMessageContaining("nested deeper than 8");
        assertThatThrownBy(() -> FormReader.read("[".repeat(100_000))).isInstanceOf(FormFault.class);
        assertThatThrownBy(() -> FormReader.read(" ".repeat(600_000))).hasMessageContaining("larger than");
    }
}
