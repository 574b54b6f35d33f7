package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageControllerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/tasks", "/tasks?filter=mine&after=2026-11-22~a-1", "/people/ZH-P-000001", "/sign-in?expired"})
    void leadsBackToAPageOfThisServer(String back) {
        assertThat(LanguageController.local(back)).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "",
                "tasks",
                "/{x}",
                "/a\r\nSet-Cookie: a=b",
                "/@evil"
            })
    void andNowhereElse(String back) {
        assertThat(LanguageController.local(back)).isEqualTo("/");
    }
}
