package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.form.Sheets.check;
import static org.zhusan.form.Sheets.group;
import static org.zhusan.form.Sheets.list;
import static org.zhusan.form.Sheets.problems;
import static org.zhusan.form.Sheets.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one field takes. Rows, files and conditions have tests of their own. */
class AnswersTest {
    private static final String REQUIRED = ", \"validate\": {\"required\": true}";

    @Test
    void everyTypeComesOutAsPromised() {
        FormSchema form = sheet(
                "'type': 'textfield', 'key': 'place'".replace('\'', '"'),
                "'type': 'textarea', 'key': 'note'".replace('\'', '"'),
                "'type': 'number', 'key': 'age'".replace('\'', '"'),
                "'type': 'number', 'key': 'weight', 'serializeToString': true".replace('\'', '"'),
                "'type': 'checkbox', 'key': 'agreed'".replace('\'', '"'),
                choice("radio", "decision"),
                choice("select", "reason"),
                choice("checklist", "topics"),
                choice("taglist", "tags"),
                date("bornOn", ""),
                "'type': 'datetime', 'subtype': 'time', 'key': 'at'".replace('\'', '"'),
                moment("heardAt"));

        Map<String, Object> checked = check(
                form,
                Map.ofEntries(
                        Map.entry("place", "camp"),
                        Map.entry("note", "first line\r\nsecond line"),
                        Map.entry("age", 5),
                        Map.entry("weight", "12.50"),
                        Map.entry("agreed", true),
                        Map.entry("decision", "a"),
                        Map.entry("reason", "b"),
                        Map.entry("topics", List.of("a", "b")),
                        Map.entry("tags", List.of("b")),
                        Map.entry("bornOn", "2014-02-28"),
                        Map.entry("at", "09:30+05:00"),
                        Map.entry("heardAt", "2019-01-06T10:00+05:00")));

        assertThat(checked)
                .containsEntry("place", "camp")
                .containsEntry("note", "first line\nsecond line")
                .containsEntry("age", new BigDecimal("5"))
                .containsEntry("weight", new BigDecimal("12.5"))
                .containsEntry("agreed", true)
                .containsEntry("decision", "a")
                .containsEntry("reason", "b")
                .containsEntry("topics", List.of("a", "b"))
                .containsEntry("tags", List.of("b"))
                .containsEntry("bornOn", LocalDate.of(2014, 2, 28))
                .containsEntry("at", "09:30+05:00")
                .containsEntry("heardAt", OffsetDateTime.parse("2019-01-06T10:00+05:00"))
                .hasSize(12);
    }

    @Test
    void whatIsLeftEmptyIsNotThereAndAnUntickedBoxIsNo() {
        FormSchema form = sheet(
                text("place", ""),
                number("age", ""),
                box("agreed", ""),
                choice("select", "reason"),
                choice("checklist", "topics"));
        var empty = new HashMap<String, Object>();
        empty.put("place", "");
        empty.put("age", null);
        empty.put("agreed", false);
        empty.put("reason", null);
        empty.put("topics", List.of());

        assertThat(check(form, empty)).isEqualTo(Map.of("agreed", false));
        assertThat(check(form, Map.of())).isEmpty();
    }

    @Test
    void requiredMeansAnsweredTickedAndChosen() {
        FormSchema form = sheet(
                text("place", REQUIRED),
                number("age", REQUIRED),
                box("agreed", REQUIRED),
                choice("select", "reason", REQUIRED),
                choice("checklist", "topics", REQUIRED),
                date("bornOn", REQUIRED));
        var empty = new HashMap<String, Object>();
        empty.put("place", " \u00a0\n");
        empty.put("age", "");
        empty.put("agreed", false);
        empty.put("reason", "");
        empty.put("topics", List.of());
        empty.put("bornOn", null);

        Map<String, String> all = new HashMap<>();
        List.of("place", "age", "agreed", "reason", "topics", "bornOn").forEach(it -> all.put(it, "form.required"));
        assertThat(problems(form, empty)).isEqualTo(all);
        assertThat(problems(form, Map.of())).isEqualTo(all);
    }

    @Test
    void zeroIsAnAnswer() {
        FormSchema form = sheet(number("children", ", \"validate\": {\"required\": true, \"min\": 0}"));

        assertThat(check(form, Map.of("children", 0))).containsEntry("children", BigDecimal.ZERO);
    }

    @Test
    void allProblemsComeAtOnceInTheOrderOfTheForm() {
        FormSchema form = sheet(text("b", REQUIRED), number("a", ""), choice("radio", "c", REQUIRED));

        assertThatThrownBy(() -> check(form, Map.of("a", "many", "c", "x")))
                .isInstanceOfSatisfying(InvalidAnswers.class, it -> {
                    assertThat(it.problems())
                            .extracting(InvalidAnswers.Problem::path)
                            .containsExactly("b", "a", "c");
                    assertThat(it.arguments()).containsExactly(3);
                });
    }

    @Test
    void aLogReadsWhichFieldsAreWrongAndNeverWhatWasAnswered() {
        FormSchema form = sheet(number("weeks", ", \"validate\": {\"max\": 44}"), text("name", REQUIRED));
        var unasked = new Attachment("Zarina", "scan.pdf", "application/pdf", new byte[] {1});

        assertThatThrownBy(() -> form.check(Map.of("weeks", 4711), List.of(unasked), Map.of()))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageStartingWith("form.invalidAnswers: weeks form.max, name form.required, form.fileNotAsked")
                .message()
                .doesNotContain("4711", "Zarina", "scan");
    }

    @Test
    void whatTheFormDoesNotAskIsDropped() {
        FormSchema form = sheet(text("place", ""), "\"type\": \"textfield\", \"key\": \"shown\", \"disabled\": true");

        assertThat(check(
                        form,
                        Map.of("place", "camp", "role", "admin", "__proto__", Map.of("x", 1), "shown", "changed")))
                .isEqualTo(Map.of("place", "camp"));
    }

    @ParameterizedTest
    @CsvSource({
        "5, ''",
        "17, ''",
        "0, ''",
        "-1, form.min",
        "18, form.max",
        "5.5, form.notWhole",
        "abc, form.notNumber",
        "NaN, form.notNumber",
        "Infinity, form.notNumber",
        "1e1, ''",
        "1e999999999, form.notNumber",
        "1e-999999999, form.notNumber",
        "0x10, form.notNumber",
        "1111111111111111111111111111111111, form.notNumber",
        "5.0, ''",
        "' 5 ', ''",
        "5 years, form.notNumber",
        "true, form.notNumber"
    })
    void numbersKeepTheirBounds(String given, String problem) {
        FormSchema form = sheet(number("age", ", \"decimalDigits\": 0, \"validate\": {\"min\": 0, \"max\": \"17\"}"));

        assertThat(problems(form, Map.of("age", given)))
                .isEqualTo(problem.isEmpty() ? Map.of() : Map.of("age", problem));
    }

    @Test
    void numbersThatAreNoNumbersAreRefused() {
        FormSchema form = sheet(number("age", ""));

        for (Object odd : List.of(
                Double.NaN, Double.POSITIVE_INFINITY, true, List.of(1), Map.of("a", 1), new BigDecimal("1e400"))) {
            assertThat(problems(form, Map.of("age", odd))).isEqualTo(Map.of("age", "form.notNumber"));
        }
    }

    @ParameterizedTest
    @CsvSource({"36.6, ''", "36.65, form.decimals", "36.7, form.step", "0.3, form.step", "0.4, ''", "-0.2, ''"})
    void decimalsAndStepHold(String given, String problem) {
        FormSchema form = sheet(number("temp", ", \"decimalDigits\": 1, \"increment\": \"0.2\""));

        assertThat(problems(form, Map.of("temp", new BigDecimal(given))))
                .isEqualTo(problem.isEmpty() ? Map.of() : Map.of("temp", problem));
    }

    @Test
    void lengthIsMeasuredOnTheTrimmedText() {
        FormSchema form = sheet(text("name", ", \"validate\": {\"minLength\": 3, \"maxLength\": 5}"));

        assertThat(check(form, Map.of("name", "  Aliya \u00a0"))).containsEntry("name", "Aliya");
        assertThat(problems(form, Map.of("name", " Al "))).containsEntry("name", "form.tooShort");
        assertThat(problems(form, Map.of("name", "Aliyam"))).containsEntry("name", "form.tooLong");
        assertThat(problems(form, Map.of("name", "   ")))
                .as("nothing is not too short")
                .isEmpty();
    }

    @Test
    void textHasALimitEvenWhenNoneIsDrawn() {
        FormSchema form = sheet(text("line", ""), "\"type\": \"textarea\", \"key\": \"story\"");

        assertThat(problems(form, Map.of("line", "x".repeat(501), "story", "x".repeat(10_001))))
                .isEqualTo(Map.of("line", "form.tooLong", "story", "form.tooLong"));
        assertThat(problems(form, Map.of("story", "x".repeat(200_000)))).isEqualTo(Map.of("story", "form.tooLong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Әлия Қонысқызы",
                "Алия Коныскызы",
                "علياء بنت قونيس",
                "Äliya",
                "Ңұрлыбек",
                "نور\u200cالدین",
                "👩‍👧"
            })
    void namesInEveryScriptSurvive(String name) {
        assertThat(check(sheet(text("name", "")), Map.of("name", name))).containsEntry("name", name);
    }

    @Test
    void textIsKeptInComposedForm() {
        assertThat(check(sheet(text("name", "")), Map.of("name", "И\u0306са"))).containsEntry("name", "Йса");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u0007b", "a\u001bb", "ab\u202ecod", "a\u2066b", "a\ud800b", "a\u0085b", "a\u2028b"
            })
    void charactersThatHideOrDeceiveAreRefusedInALine(String odd) {
        assertThat(problems(sheet(text("name", "")), Map.of("name", odd)))
                .isEqualTo(Map.of("name", "form.oddCharacters"));
    }

    @Test
    void aLineHasNoLineEnds() {
        assertThat(check(sheet(text("name", "")), Map.of("name", "Aliya\r\n\tK.")))
                .containsEntry("name", "Aliya   K.");
    }

    @Test
    void aPatternMayBeFoundAnywhereUnlessAnchored() {
        FormSchema form = sheet(
                text("free", ", \"validate\": {\"pattern\": \"[0-9]{3}\"}"),
                text("exact", ", \"validate\": {\"pattern\": \"^[0-9]{3}$\"}"));

        assertThat(problems(form, Map.of("free", "no 123!", "exact", "no 123!")))
                .isEqualTo(Map.of("exact", "form.pattern"));
        assertThat(problems(form, Map.of("free", "", "exact", ""))).isEmpty();
    }

    @Test
    void anEmailAndAPhoneLookLikeOne() {
        FormSchema form = sheet(
                text("mail", ", \"validate\": {\"validationType\": \"email\"}"),
                text("phone", ", \"validate\": {\"validationType\": \"phone\"}"));

        assertThat(problems(form, Map.of("mail", "a@example.org", "phone", "+77011234567")))
                .isEmpty();
        assertThat(problems(form, Map.of("mail", "a at example", "phone", "8 701 123")))
                .isEqualTo(Map.of("mail", "form.email", "phone", "form.phone"));
    }

    @Test
    void onlyOfferedOptionsCanBeChosen() {
        FormSchema form = sheet(choice("radio", "one"), choice("checklist", "some"));

        assertThat(problems(form, Map.of("one", "A", "some", List.of("a", "x"))))
                .isEqualTo(Map.of("one", "form.notOption", "some", "form.notOption"));
        assertThat(problems(form, Map.of("one", List.of("a"), "some", "a")))
                .isEqualTo(Map.of("one", "form.notOption", "some", "form.notList"));
        assertThat(problems(form, Map.of("one", 1, "some", List.of("a", "a"))))
                .isEqualTo(Map.of("one", "form.notOption", "some", "form.chosenTwice"));
        assertThat(problems(form, Map.of("some", new ArrayList<>(Arrays.asList("a", null)))))
                .isEqualTo(Map.of("some", "form.notOption"));
    }

    @Test
    void optionsFromDataAreTheOnesTheFormWasPrefilledWithNeverTheBrowsers() {
        FormSchema form = sheet("\"type\": \"select\", \"key\": \"room\", \"valuesKey\": \"rooms\"");
        Map<String, Object> prefilled = Map.of("rooms", List.of(Map.of("label", "Room 1", "value", "r1"), "r2"));

        assertThat(problems(form, Map.of("room", "r1"), List.of(), prefilled)).isEmpty();
        assertThat(problems(form, Map.of("room", "r2"), List.of(), prefilled)).isEmpty();
        assertThat(problems(form, Map.of("room", "r3", "rooms", List.of("r3")), List.of(), prefilled))
                .containsEntry("room", "form.notOption");
        assertThat(problems(form, Map.of("room", "r1", "rooms", List.of("r1"))))
                .containsEntry("room", "form.notOption");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-06, ''",
        "2019-02-29, form.notDate",
        "06.01.2019, form.notDate",
        "2019-1-6, form.notDate",
        "2019-01-06T00:00, form.notDate",
        "0019-01-06, form.yearRange",
        "2101-01-01, form.yearRange",
        "tomorrow00, form.notDate",
        "+2019-01-6, form.notDate"
    })
    void datesAreRealDatesOfLivingPeople(String given, String problem) {
        assertThat(problems(sheet(date("on", "")), Map.of("on", given)))
                .isEqualTo(problem.isEmpty() ? Map.of() : Map.of("on", problem));
    }

    @Test
    void datesMayBeKeptOutOfThePastOrTheFutureByTheProgrammesClock() {
        FormSchema form = sheet(
                date("planned", ", \"disallowPassedDates\": true"),
                date("happened", ", \"properties\": {\"class\": \"legal\", \"notAfter\": \"today\"}"));

        assertThat(problems(form, Map.of("planned", "2019-01-06", "happened", "2019-01-06")))
                .isEmpty();
        assertThat(problems(form, Map.of("planned", "2019-01-05", "happened", "2019-01-07")))
                .isEqualTo(Map.of("planned", "form.inThePast", "happened", "form.inTheFuture"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-06T10:00+05:00, ''",
        "2019-01-06T05:00Z, ''",
        "2019-01-06T10:00, form.notMoment",
        "2019-01-06, form.notMoment",
        "2019-01-06T25:00Z, form.notMoment",
        "1819-01-06T05:00Z, form.yearRange"
    })
    void aMomentKnowsItsDistanceFromUtc(String given, String problem) {
        assertThat(problems(sheet(moment("at")), Map.of("at", given)))
                .isEqualTo(problem.isEmpty() ? Map.of() : Map.of("at", problem));
    }

    @ParameterizedTest
    @CsvSource({
        "09:30, ''",
        "23:59Z, ''",
        "24:00, form.notTime",
        "9:30, form.notTime",
        "09:30+05:00, ''",
        "nine, form.notTime"
    })
    void aTimeIsATime(String given, String problem) {
        FormSchema form = sheet("\"type\": \"datetime\", \"subtype\": \"time\", \"key\": \"at\"");

        assertThat(problems(form, Map.of("at", given))).isEqualTo(problem.isEmpty() ? Map.of() : Map.of("at", problem));
    }

    @Test
    void groupsWithAPathNestAndOthersDoNot() {
        FormSchema form = sheet(
                group("g1", ", \"path\": \"mother\"", text("name", REQUIRED), group("g2", "", box("alive", ""))),
                group("g3", "", text("name", "")));

        assertThat(check(form, Map.of("name", "outside", "mother", Map.of("name", "inside", "alive", true))))
                .isEqualTo(Map.of("name", "outside", "mother.name", "inside", "mother.alive", true));
        assertThat(problems(form, Map.of("mother", 5))).isEqualTo(Map.of("mother.name", "form.required"));
        assertThat(form.fields()).containsExactly("mother.name", "mother.alive", "name");
    }

    @Test
    void whatIsShownButFixedKeepsItsPrefilledValue() {
        FormSchema form =
                sheet("\"type\": \"number\", \"key\": \"age\", \"readonly\": true" + REQUIRED, text("note", ""));

        assertThat(form.check(Map.of("age", 30, "note", "x"), List.of(), Map.of("age", 12)))
                .containsEntry("age", new BigDecimal("12"));
        assertThat(form.check(Map.of(), List.of(), Map.of("age", 12))).containsEntry("age", new BigDecimal("12"));
        assertThat(problems(form, Map.of(), List.of(), Map.of("age", "twelve")))
                .isEqualTo(Map.of("age", "form.notNumber"));
        assertThat(problems(form, Map.of("age", 30)))
                .as("nothing was prefilled")
                .isEqualTo(Map.of("age", "form.required"));
    }

    @Test
    void answersOfUnreasonableSizeAreRefusedBeforeAnythingIsLookedAt() {
        FormSchema form = sheet(text("place", ""));
        Object deep = "x";
        for (int i = 0; i < 5_000; i++) {
            deep = List.of(deep);
        }

        assertThat(problems(form, Map.of("other", deep))).isEqualTo(Map.of("", "form.tooMuch"));
        assertThat(problems(form, Map.of("other", "x".repeat(500_000)))).isEqualTo(Map.of("", "form.tooMuch"));
        assertThat(problems(form, Map.of("other", java.util.Collections.nCopies(30_000, 1))))
                .isEqualTo(Map.of("", "form.tooMuch"));
    }

    @Test
    void hiddenFieldsAreNeitherDemandedNorKept() {
        FormSchema form = sheet(
                choice("radio", "decision"),
                text("why", REQUIRED.replace("}", "}, \"conditional\": {\"hide\": \"=decision != \\\"b\\\"\"}")));

        assertThat(check(form, Map.of("decision", "a", "why", "smuggled"))).isEqualTo(Map.of("decision", "a"));
        assertThat(problems(form, Map.of("decision", "b"))).isEqualTo(Map.of("why", "form.required"));
        assertThat(problems(form, Map.of("decision", "a", "why", List.of("rubbish"))))
                .isEmpty();
    }

    @Test
    void aHiddenFieldCannotKeepAnotherVisible() {
        FormSchema form = sheet(
                box("a", ""),
                box("b", ", \"conditional\": {\"hide\": \"=a\"}"),
                text("c", ", \"conditional\": {\"hide\": \"=not(b)\"}"),
                text("d", ", \"conditional\": {\"hide\": \"=c = \\\"\\\"\"}"));

        assertThat(check(form, Map.of("a", true, "b", true, "c", "x", "d", "y")))
                .isEqualTo(Map.of("a", true));
        assertThat(check(form, Map.of("a", false, "b", true, "c", "x", "d", "y")))
                .containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void aHiddenGroupHidesWhatIsInIt() {
        FormSchema form = sheet(
                box("alone", ""),
                group(
                        "g",
                        ", \"conditional\": {\"hide\": \"=alone\"}",
                        text("who", REQUIRED),
                        list("others", "", text("name", REQUIRED))));

        assertThat(check(form, Map.of("alone", true, "who", "x", "others", List.of(Map.of()))))
                .isEqualTo(Map.of("alone", true));
        assertThat(problems(form, Map.of("others", List.of(Map.of())))).containsOnlyKeys("who", "others[0].name");
    }

    private static String text(String key, String more) {
        return "\"type\": \"textfield\", \"key\": \"" + key + "\"" + more;
    }

    private static String number(String key, String more) {
        return "\"type\": \"number\", \"key\": \"" + key + "\"" + more;
    }

    private static String box(String key, String more) {
        return "\"type\": \"checkbox\", \"key\": \"" + key + "\"" + more;
    }

    private static String date(String key, String more) {
        return "\"type\": \"datetime\", \"subtype\": \"date\", \"key\": \"" + key + "\"" + more;
    }

    private static String moment(String key) {
        return "\"type\": \"datetime\", \"subtype\": \"datetime\", \"timeSerializingFormat\": \"utc_offset\", \"key\": \""
                + key + "\"";
    }

    private static String choice(String type, String key) {
        return choice(type, key, "");
    }

    private static String choice(String type, String key, String more) {
        return "\"type\": \"" + type + "\", \"key\": \"" + key
                + "\", \"values\": [{\"label\": \"A\", \"value\": \"a\"}, {\"label\": \"B\", \"value\": \"b\"}]" + more;
    }
}
