package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhusan.form.Condition.Type;

/** Conditions hide what form-js hides. The expected columns were written by {@code feelin}, the evaluator inside form-js 2.0.0. */
class ConditionTest {
    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("age", Type.NUMBER),
            Map.entry("limit", Type.NUMBER),
            Map.entry("name", Type.TEXT),
            Map.entry("decision", Type.TEXT),
            Map.entry("agreed", Type.TRUTH),
            Map.entry("told", Type.TRUTH),
            Map.entry("topics", Type.LIST),
            Map.entry("day", Type.TEXT),
            Map.entry("mother.alive", Type.TRUTH),
            Map.entry("mother.age", Type.NUMBER),
            Map.entry("receipt", Type.FILE));

    @ParameterizedTest(name = "{0}: answered {1}, empty {2}")
    @CsvSource(delimiter = '|', textBlock = """
            =age < 10 | false | true
            =age <= 12 | true | true
            =age >= 12 | true | true
            =age > 12 | false | true
            =age = 12 | true | false
            =age = 12.0 | true | false
            =age != 12 | false | true
            =age != null | true | false
            =age = null | false | true
            =null = age | false | true
            =age > limit | true | true
            =age = limit | false | true
            =age != limit | true | false
            =12 = age | true | false
            =age < -1 | false | true
            =age in (12, 13) | true | false
            =age in (1) | false | false
            =not(age in (12)) | false | true
            =name = "Aliya" | true | false
            =name != "Aliya" | false | true
            =name = "" | false | true
            =name != "" | true | false
            =name = null | false | false
            =name > "A" | true | false
            =name < "A" | false | true
            ="Aliya" = name | true | false
            =decision = "consent" | true | false
            =decision != "consent" | false | true
            =decision = null | false | true
            =decision != null | true | false
            =decision in ("consent", "refuse") | true | false
            =not(decision in ("refuse")) | true | true
            =decision > "b" | true | true
            =decision = name | false | false
            =agreed | true | false
            =not(agreed) | false | true
            =agreed = true | true | false
            =agreed != true | false | true
            =agreed = false | false | true
            =true = agreed | true | false
            =agreed and told | false | false
            =agreed or told | true | false
            =not(agreed) and not(told) | false | true
            =not(agreed and told) | true | true
            =not(not(agreed)) | true | false
            =agreed = told | false | true
            =agreed != null | true | true
            =agreed = null | false | false
            =agreed = (age > 10) | true | false
            =true | true | true
            =false | false | false
            =not(true) | false | false
            =list contains(topics, "law") | true | false
            =list contains(topics, "x") | false | false
            =not(list contains(topics, "law")) | false | true
            =list contains(topics, decision) | false | false
            =list contains(topics, "law") and agreed | true | false
            =day < "2019-02-01" | true | true
            =day >= "2019-01-06" | true | true
            =day = null | false | true
            =day = "2019-01-06" | true | false
            =not(age > 10) | false | false
            =(not(age > 10)) | false | true
            =not((age > 10)) | false | false
            =not(age > 10) and agreed | false | false
            =not(age > 10) or agreed | true | true
            =not(age > 10) or not(agreed) | false | true
            =not(not(age > 10)) | true | false
            =age > 10 and agreed | true | false
            =age > 10 and not(agreed) | false | true
            =age > 10 or agreed | true | true
            =age > 10 or told | true | true
            =told or age > 10 | true | true
            =told and age > 10 | false | false
            =age > 10 and told or agreed | true | false
            =agreed or told and age > 10 | true | false
            =(agreed or told) and age > 10 | true | false
            =age > 10 and (agreed or told) | true | false
            =not(age > 10 or agreed) | false | false
            =not(age > 10 and told) | true | true
            =not(decision = "consent" or decision = "refuse") | false | true
            =mother.alive | true | false
            =mother.age > 30 | true | true
            =mother.alive and mother.age < 50 | true | false
            =this.age = 12 | true | false
            =age>=10 and age<=20 and name!="" | true | false
            =(age > 10) = agreed | true | false
            =(age > 10) != agreed | false | true
            =not(age > 10) = agreed | false | false
            =(((age = 12))) | true | false
            """)
    void hidesWhatTheBrowserHides(String condition, boolean whenAnswered, boolean whenEmpty) {
        Condition read = ConditionParser.parse(condition, TYPES, null);

        assertThat(read.hides(answered(), answered())).as("answered").isEqualTo(whenAnswered);
        assertThat(read.hides(empty(), empty())).as("empty").isEqualTo(whenEmpty);
    }

    @Test
    void inARowThisIsTheRowAndABareNameTheForm() {
        Map<String, Type> row = Map.of("heard", Type.TEXT, "age", Type.NUMBER);
        Map<String, @Nullable Object> child = Map.of("heard", "agrees", "age", BigDecimal.valueOf(3));

        assertThat(ConditionParser.parse("=this.age < 10", TYPES, row).hides(answered(), child))
                .isTrue();
        assertThat(ConditionParser.parse("=age < 10", TYPES, row).hides(answered(), child))
                .isFalse();
        assertThat(ConditionParser.parse("=parent.age < 10", TYPES, row).hides(answered(), child))
                .isFalse();
        assertThat(ConditionParser.parse("=this.heard = \"agrees\" and agreed", TYPES, row)
                        .hides(answered(), child))
                .isTrue();
    }

    @Test
    void aRowsFieldCalledBareIsRefusedBecauseTheBrowserWouldAlwaysHide() {
        assertThatThrownBy(() -> ConditionParser.parse("=heard = \"agrees\"", TYPES, Map.of("heard", Type.TEXT)))
                .hasMessageContaining("write 'this.heard'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age < 10",
                "=",
                "=age",
                "=name",
                "=topics",
                "=decision and agreed",
                "=not(name)",
                "=age = \"12\"",
                "=name = 12",
                "=agreed = \"yes\"",
                "=agreed > told",
                "=topics = \"law\"",
                "=topics = null",
                "=list contains(name, \"law\")",
                "=list contains(topics, 1)",
                "=receipt = null",
                "=receipt",
                "=unknown = 1",
                "=age < 10 and",
                "=age < 10)",
                "=(age < 10",
                "=age < 10 age > 2",
                "=age in (10",
                "=age in (limit)",
                "=age in (\"10\")",
                "=age < 10, age > 20",
                "=age + 1 = 2",
                "=if agreed then told else agreed",
                "=some x in topics satisfies x = \"law\"",
                "=for x in 1..1000000 return x",
                "=function() true",
                "=count(topics) > 0",
                "=name = 'Aliya'",
                "=age[1] = 1",
                "={a: 1}.a = 1",
                "=parent.age = 1",
                "=this.nothing = 1",
                "=now() = null",
                "=@\"2019-01-06\" = day",
                "=name = \"unfinished"
            })
    void refusesWhatItDoesNotUnderstandExactly(String condition) {
        assertThatThrownBy(() -> ConditionParser.parse(condition, TYPES, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*(condition|list contains|'in'|parent).*");
    }

    @Test
    void isNeverDeepEnoughToExhaustTheStack() {
        String deep = "=" + "(".repeat(240) + "agreed" + ")".repeat(240);
        assertThat(ConditionParser.parse(deep, TYPES, null).hides(answered(), answered()))
                .isTrue();

        String tooLong = "=" + "(".repeat(100_000) + "agreed" + ")".repeat(100_000);
        assertThatThrownBy(() -> ConditionParser.parse(tooLong, TYPES, null)).hasMessageContaining("500 characters");
    }

    private static Map<String, @Nullable Object> answered() {
        return Map.ofEntries(
                Map.entry("age", BigDecimal.valueOf(12)),
                Map.entry("limit", BigDecimal.valueOf(10)),
                Map.entry("name", "Aliya"),
                Map.entry("decision", "consent"),
                Map.entry("agreed", true),
                Map.entry("told", false),
                Map.entry("topics", List.of("law", "money")),
                Map.entry("day", "2019-01-06"),
                Map.entry("mother.alive", true),
                Map.entry("mother.age", BigDecimal.valueOf(40)));
    }

    private static Map<String, @Nullable Object> empty() {
        var empty = new HashMap<String, @Nullable Object>();
        TYPES.keySet().forEach(it -> empty.put(it, null));
        empty.put("name", "");
        empty.put("agreed", false);
        empty.put("told", false);
        empty.put("topics", List.of());
        empty.put("mother.alive", false);
        return empty;
    }
}
