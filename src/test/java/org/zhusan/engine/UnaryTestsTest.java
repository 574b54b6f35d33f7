package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnaryTestsTest {
    private static final Set<String> INPUTS = Set.of("age", "limit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "18",
                "-3",
                "2.5",
                "\"mother\"",
                "true",
                "null",
                ">= 18",
                "< limit",
                "[14..18)",
                "(0..age]",
                "\"a\",\"b\"",
                "not(\"a\", \"b\")",
                "not(< 10)",
                "1, 2, [5..7]",
                "\"иә\""
            })
    void plainCellsAreRead(String cell) {
        assertThat(UnaryTests.allowed(cell, INPUTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000 return i",
                "some x in [1,2,3] satisfies x > 1",
                "every x in [1] satisfies x = 1",
                "function() 1",
                "matches(?, \"(a+)+$\")",
                "string length(\"x\") > 1",
                "age + 1",
                "surname",
                "age.class",
                "{a: 1}",
                "[1,2]",
                "if true then 1 else 2",
                "${age}",
                "date(\"2019-01-01\")",
                "> ",
                "1,",
                "not(not(1))",
                "not(1",
                "\"a\\\"b\"",
                "\"unclosed",
                "1 2",
                "18x",
                "? > 1",
                "- 1 -"
            })
    void everythingElseFeelCanDoIsNot(String cell) {
        assertThat(UnaryTests.allowed(cell, INPUTS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\" + \"b\"", "age", "\"a\",\"b\"", "", "upper case(\"a\")", "null null"})
    void anAnswerIsOneValue(String cell) {
        assertThat(UnaryTests.isLiteral(cell)).isFalse();
    }
}
