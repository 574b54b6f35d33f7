package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every "no" and every line of the timeline of arrival has a sentence in each language, and no sentence is left over. */
class ArrivalWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/zhusan/arrival");
    private static final Pattern REFUSAL = Pattern.compile("super\\(\"(arrival\\.[\\w.]+)\"((?:, \\w+)*)\\)");
    private static final Pattern LINE = Pattern.compile("\"(arrival\\.[a-z]\\w+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void everyRefusalHasASentenceWithItsArguments(String language) {
        Properties sentences = sentences(language);
        assertThat(refusals()).isNotEmpty();
        for (MatchResult refusal : refusals()) {
            String sentence = sentences.getProperty(refusal.group(1));
            assertThat(sentence).as(refusal.group(1) + language).isNotBlank().doesNotContain("'");
            long arguments = refusal.group(2).chars().filter(it -> it == ',').count();
            for (int i = 0; i < arguments; i++) {
                assertThat(sentence).as(refusal.group(1) + language).contains("{" + i + "}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void everyLineOfTheTimelineHasASentence(String language) {
        assertThat(lines()).isNotEmpty();
        assertThat(sentences(language).stringPropertyNames())
                .containsAll(lines().stream().map(it -> "timeline." + it).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_ru", "_kk"})
    void noSentenceIsLeftInEnglish(String language) {
        Properties english = sentences("");
        Properties other = sentences(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key))
                    .as(key)
                    .isNotEqualTo(english.getProperty(key))
                    .matches("(?s).*[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ].*");
        }
    }

    @Test
    void noSentenceIsLeftOver() {
        Set<String> used = refusals().stream().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
        lines().forEach(it -> used.add("timeline." + it));
        assertThat(sentences("").stringPropertyNames())
                .filteredOn(it -> !it.startsWith("arrival.legal.field.") && !it.startsWith("arrival.page."))
                .isSubsetOf(used);
    }

    /** What a social worker reads of a child says nothing of why somebody else cares for it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void theLineAboutACarerGivesNothingAway(String language) {
        assertThat(sentences(language).getProperty("timeline.arrival.carerNamed"))
                .doesNotContainIgnoringCase("custody")
                .doesNotContainIgnoringCase("страж")
                .doesNotContainIgnoringCase("қамау");
    }

    private static Set<MatchResult> refusals() {
        return all(REFUSAL).collect(Collectors.toSet());
    }

    private static Set<String> lines() {
        Set<String> refused = refusals().stream().map(it -> it.group(1)).collect(Collectors.toSet());
        return all(LINE)
                .map(it -> it.group(1))
                .filter(it -> !refused.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> all(Pattern pattern) {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files
                    .map(ArrivalWordsTest::read)
                    .flatMap(it -> pattern.matcher(it).results())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties sentences(String language) {
        var sentences = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/arrival" + language + ".properties"))) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
