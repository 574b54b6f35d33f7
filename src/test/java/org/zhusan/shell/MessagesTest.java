package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in every language, takes the same arguments, and every sentence a template asks for is there. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ASKED = Pattern.compile("page\\.(?:text|count)\\(\"([A-Za-z0-9.]+)\"");

    static Stream<String> packages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(it -> !it.contains("_"))
                    .map(it -> it.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everySentenceExistsInEveryLanguage(String name) {
        Properties english = read(name);
        for (String language : List.of("_ru", "_kk")) {
            assertThat(new TreeSet<>(read(name + language).stringPropertyNames()))
                    .as(name + language)
                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everySentenceTakesTheSameArguments(String name) {
        Properties english = read(name);
        for (String language : List.of("_ru", "_kk")) {
            Properties other = read(name + language);
            for (String key : english.stringPropertyNames()) {
                assertThat(arguments(other.getProperty(key)))
                        .as(name + language + " " + key)
                        .isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    @Test
    void everySentenceATemplateAsksForIsThere() throws IOException {
        Properties all = new Properties();
        packages().forEach(it -> all.putAll(read(it)));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(it -> it.toString().endsWith(".jte")).toList()) {
                Matcher asked = ASKED.matcher(Files.readString(template));
                while (asked.find()) {
                    String key = asked.group(1);
                    // a key put together of parts: at least something must begin so
                    boolean there = all.containsKey(key)
                            || all.containsKey(key + ".many")
                            || key.endsWith(".")
                                    && all.stringPropertyNames().stream().anyMatch(it -> it.startsWith(key));
                    if (!there) {
                        missing.add(template + ": " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static long arguments(String sentence) {
        return new MessageFormat(sentence).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
