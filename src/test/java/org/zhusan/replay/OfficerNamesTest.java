package org.zhusan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"mfa-consular", "mfa-desk", "knb-field", "atc-coord", "guardianship:MAN", "guardianship:KAR"})
    void everyOfficerOfAGroupHasAPersonalNameOfTheirOwn(String group) {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(it -> OfficerNames.of(group, it)))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[A-Z][a-z]+ [A-Z][a-z]+"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void colleaguesOfTwoMinistriesAreNotNamesakes(int number) {
        assertThat(OfficerNames.of("mfa-consular", number))
                .isNotEqualTo(OfficerNames.of("mfa-desk", number))
                .isNotEqualTo(OfficerNames.of("knb-field", number));
    }
}
