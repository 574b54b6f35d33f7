package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalWordsTest {
    /** What a social worker reads of a child says nothing of why somebody else cares for it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void theLineAboutACarerGivesNothingAway(String language) throws IOException {
        var sentences = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/arrival" + language + ".properties"))) {
            sentences.load(reader);
        }
        assertThat(sentences.getProperty("timeline.arrival.carerNamed"))
                .isNotBlank()
                .doesNotContainIgnoringCase("custody")
                .doesNotContainIgnoringCase("страж")
                .doesNotContainIgnoringCase("қамау");
    }
}
