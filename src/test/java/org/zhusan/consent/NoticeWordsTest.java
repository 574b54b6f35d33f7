package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told before someone answers. */
class NoticeWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en", "ar", "tr", "uz"})
    void eachLanguageOfTheInterviewHasANoticeThatSaysTheSameNineThings(String language) {
        var templates = new NoticeTemplates();
        String version = templates.versionFor(language);

        assertThat(version).startsWith(language + "-");
        assertThat(templates
                        .text(version)
                        .lines()
                        .filter(it -> it.matches("^[0-9٠-٩]\\. .+"))
                        .count())
                .isEqualTo(9);
        templates.require(version, language);
    }

    @Test
    void noNoticeSpeaksOfFightersOrPunishment() {
        var templates = new NoticeTemplates();
        for (String language : List.of("ru", "en", "kk")) {
            assertThat(templates.text(templates.versionFor(language)).toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("боевик", "террорист ", "fighter", "punish", "наказ", "содырл", "жаза");
        }
    }

    @Test
    void aForeignVersionIsRefusedEvenWhenItsFileExists() {
        assertThatThrownBy(() -> new NoticeTemplates().require("../active", "other"))
                .isInstanceOf(NoticeRefused.NoticeNotActive.class);
    }
}
