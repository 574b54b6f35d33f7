package org.zhusan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every "no" of a phase and every line it writes into a timeline has a sentence in each language, and no sentence is left over. */
class PhaseWordsTest {
    private static final List<String> PHASES = List.of(
            "consent",
            "arrival",
            "quarantine",
            "health",
            "stay",
            "housing",
            "support",
            "civil",
            "birth",
            "kinship",
            "guardianship",
            "relatives",
            "handoff",
            "regional",
            "leaving");
    private static final List<String> LANGUAGES = List.of("", "_ru", "_kk");
    /** Sentences whose keys are put together when a page or a field is drawn. */
    private static final Pattern COMPOSED = Pattern.compile("\\w+\\.(legal\\.field|field|page)\\..*");

    /** Names of messages between models look like lines of the timeline; some are both. */
    private static final Set<String> MESSAGES = messages();

    static Stream<String> phases() {
        return PHASES.stream().filter(it -> Files.exists(file(it, "")));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void everyRefusalHasASentenceWithItsArguments(String phase) {
        for (MatchResult refusal : refusals(phase)) {
            for (String language : LANGUAGES) {
                String sentence = sentences(phase, language).getProperty(refusal.group(1));
                assertThat(sentence).as(refusal.group(1) + language).isNotBlank();
                assertThat(sentence)
                        .as("one apostrophe swallows a placeholder: " + refusal.group(1) + language)
                        .doesNotContain("'");
                long arguments =
                        refusal.group(2).chars().filter(it -> it == ',').count();
                for (int i = 0; i < arguments; i++) {
                    assertThat(sentence).as(refusal.group(1) + language).contains("{" + i + "}");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void everyLineOfTheTimelineHasASentence(String phase) {
        for (String language : LANGUAGES) {
            assertThat(sentences(phase, language).stringPropertyNames())
                    .containsAll(lines(phase).stream()
                            .filter(it -> !MESSAGES.contains(it))
                            .map(it -> "timeline." + it)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void noSentenceIsLeftInEnglish(String phase) {
        Properties english = sentences(phase, "");
        for (String language : List.of("_ru", "_kk")) {
            Properties other = sentences(phase, language);
            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(other.getProperty(key))
                        .as(key)
                        .isNotEqualTo(english.getProperty(key))
                        .matches("(?s).*[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ].*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void noSentenceIsLeftOver(String phase) {
        Set<String> used =
                refusals(phase).stream().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
        lines(phase).forEach(it -> used.add("timeline." + it));
        // the desk of kinship puts the name of its phase before the word it is told
        if (phase.equals("kinship")) {
            all(phase, Pattern.compile("\"([a-z]\\w+)\"")).forEach(it -> used.add("timeline.kinship." + it.group(1)));
        }
        assertThat(sentences(phase, "").stringPropertyNames())
                .filteredOn(it -> !COMPOSED.matcher(it).matches())
                .isSubsetOf(used);
    }

    private static Set<String> messages() {
        return all(Path.of("processes"), Pattern.compile("<bpmn:message [^>]*name=\"([\\w.]+)\"")).stream()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static List<MatchResult> refusals(String phase) {
        return all(phase, Pattern.compile("super\\(\\s*\"(" + phase + "\\.[\\w.]+)\"((?:, [^,)]+)*)\\)"));
    }

    private static Set<String> lines(String phase) {
        Set<String> refused = refusals(phase).stream().map(it -> it.group(1)).collect(Collectors.toSet());
        return all(phase, Pattern.compile("\"(" + phase + "\\.[a-z]\\w+)\"")).stream()
                .map(it -> it.group(1))
                .filter(it -> !refused.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<MatchResult> all(String phase, Pattern pattern) {
        // Rooms and leaving are a half of the stay with sentences of their own, births one of names and papers.
        String folder = phase.equals("housing")
                ? "stay"
                : phase.equals("birth") ? "civil" : phase.equals("leaving") ? "regional" : phase;
        return all(Path.of("src/main/java/org/zhusan", folder), pattern);
    }

    private static List<MatchResult> all(Path folder, Pattern pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(it -> pattern.matcher(read(it)).results())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties sentences(String phase, String language) {
        var sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file(phase, language))) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static Path file(String phase, String language) {
        return Path.of("src/main/resources/messages", phase + language + ".properties");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
