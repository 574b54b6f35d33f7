package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every "no" and every line of the timeline has a sentence in each language, and no sentence is left over. */
class ConsentWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/zhusan/consent");
    private static final Pattern REFUSAL = Pattern.compile("super\\(\"(consent\\.\\w+)\"((?:, \\w+)*)\\)");
    private static final Pattern KIND = Pattern.compile("\"(consent\\.[a-z][A-Za-z]+)\"");
    private static final Set<String> MESSAGES_OF_MODELS = Set.of(
            ConsentProcess.BOARDING_CALLED,
            ConsentProcess.BOARDING_CALLED_OFF,
            ConsentProcess.CAME_OF_AGE,
            ConsentProcess.WITHDRAWN);

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void everyRefusalHasASentenceWithItsArguments(String language) {
        Properties sentences = sentences(language);
        for (Matcher refusal : all(REFUSAL)) {
            String sentence = sentences.getProperty(refusal.group(1));
            assertThat(sentence).as(refusal.group(1) + language).isNotBlank();
            long arguments = refusal.group(2).chars().filter(it -> it == ',').count();
            for (int i = 0; i < arguments; i++) {
                assertThat(sentence).as(refusal.group(1) + language).contains("{" + i + "}");
            }
            assertThat(sentence).as("one apostrophe swallows a placeholder").doesNotContain("'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void everyLineOfTheTimelineHasASentence(String language) {
        assertThat(sentences(language).stringPropertyNames())
                .containsAll(kinds().stream().map(it -> "timeline." + it).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_ru", "_kk"})
    void noSentenceIsLeftInEnglish(String language) {
        Properties english = sentences("");
        Properties other = sentences(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key))
                    .as(key)
                    .isNotEqualTo(english.getProperty(key))
                    .matches(".*[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ].*");
        }
    }

    @Test
    void noSentenceIsLeftOver() {
        Set<String> used = new TreeSet<>();
        all(REFUSAL).forEach(it -> used.add(it.group(1)));
        kinds().forEach(it -> used.add("timeline." + it));
        List<String> left = sentences("").stringPropertyNames().stream()
                .filter(it -> !used.contains(it) && !it.startsWith("consent.field.") && !it.startsWith("consent.page."))
                .toList();
        assertThat(left).isEmpty();
    }

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

    private static Set<String> kinds() {
        Set<String> refusals = all(REFUSAL).stream().map(it -> it.group(1)).collect(Collectors.toSet());
        Set<String> declared = new TreeSet<>();
        for (Matcher kind : all(KIND)) {
            declared.add(kind.group(1));
        }
        // the two messages of the models are lines of the timeline as well
        assertThat(declared).containsAll(MESSAGES_OF_MODELS);
        declared.removeAll(refusals);
        return declared;
    }

    private static List<Matcher> all(Pattern pattern) {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.flatMap(file -> {
                        Matcher matcher = pattern.matcher(read(file));
                        Stream.Builder<Matcher> found = Stream.builder();
                        while (matcher.find()) {
                            Matcher one = pattern.matcher(matcher.group());
                            one.find();
                            found.add(one);
                        }
                        return found.build();
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties sentences(String language) {
        var sentences = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/consent" + language + ".properties"))) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static String read(Path file) {
        try {
            return String.join("\n", Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
