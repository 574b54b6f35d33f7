package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(a|aa)+$",
                "^([a-zA-Z]+)*$",
                "(a*)*b",
                "^(a?){40}a{40}$",
                "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x"
            })
    void aPatternThatWouldTakeCenturiesIsGivenUp(String pattern) {
        PatientPattern patient = PatientPattern.of(pattern);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            try {
                assertThat(patient.isFoundIn("a".repeat(3_000) + "!"))
                        .as("some engines answer in time")
                        .isNotNull();
            } catch (Unfit e) {
                assertThat(e).hasMessage("form.patternTooSlow");
            }
        });
    }

    @Test
    void whatIsGivenUpIsAProblemOfTheField() {
        PatientPattern patient = PatientPattern.of("(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x");

        assertThatThrownBy(() -> patient.isFoundIn("a".repeat(3_000)))
                .isInstanceOf(Unfit.class)
                .hasMessage("form.patternTooSlow");
    }

    @Test
    void aPatternThatRecursesTooDeeplyIsGivenUpToo() {
        PatientPattern patient = PatientPattern.of("^(?:a|b|c)*$");

        assertThatThrownBy(() -> patient.isFoundIn("abc".repeat(100_000)))
                .isInstanceOf(Unfit.class)
                .hasMessage("form.patternTooSlow");
    }

    @Test
    void ordinaryPatternsAnswer() {
        assertThat(PatientPattern.of("^ZH-P-[0-9]{6}$").isFoundIn("ZH-P-000123"))
                .isTrue();
        assertThat(PatientPattern.of("^ZH-P-[0-9]{6}$").isFoundIn("ZH-P-00012")).isFalse();
        assertThat(PatientPattern.of("[*+?]").isFoundIn("a+b")).isTrue();
        assertThat(PatientPattern.of("^(?<year>\\d{4})\\\\$").isFoundIn("2019\\"))
                .isTrue();
        assertThat(PatientPattern.of("^(?!no)(?:yes|maybe)$").isFoundIn("maybe"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\p{L}+",
                "[\\p{L}]",
                "a++",
                "a*+",
                "a?+",
                "a{2}+",
                "(?i)a",
                "(?>a)",
                "\\Aa",
                "a\\z",
                "\\Qa\\E",
                "[a[b]]",
                "[a&&b]",
                "(",
                "[a",
                "a{2,1}"
            })
    void whatTheBrowserReadsDifferentlyIsRefused(String pattern) {
        assertThatThrownBy(() -> PatientPattern.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the pattern");
    }
}
