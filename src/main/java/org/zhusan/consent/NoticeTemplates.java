package org.zhusan.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The texts of the liability notice, one in use per language. A text once read to someone is never edited: a change is a new version, and the old file stays.
 */
@Component
class NoticeTemplates {
    private static final String FOLDER = "/notices/liability/";

    /** By language, the version in use: kk, kk-1. */
    private final Map<String, String> active = new TreeMap<>();

    NoticeTemplates() {
        var index = new Properties();
        try (InputStream in = open("active.properties")) {
            index.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index.forEach((language, version) -> active.put((String) language, (String) version));
    }

    /** The version to read to someone who understands this language best; Russian for an interpreter to translate when there is none. */
    String versionFor(String language) {
        return active.getOrDefault(language, active.get("ru"));
    }

    String text(String version) {
        try (InputStream in = open(version + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws NoticeRefused.NoticeInOtherLanguage when there is a text in the person's own language and this is not it
     * @throws NoticeRefused.NoticeNotActive when the version is not in use
     */
    void require(String version, String language) {
        String expected = versionFor(language);
        if (active.containsKey(language) && !version.startsWith(language + "-")) {
            throw new NoticeRefused.NoticeInOtherLanguage(version, expected);
        }
        if (!active.containsValue(version)) {
            throw new NoticeRefused.NoticeNotActive(version, expected);
        }
    }

    /** Line ends and spaces do not make another text. */
    boolean same(String version, String text) {
        return flat(text(version)).equals(flat(text));
    }

    private static String flat(String text) {
        return text.lines().map(String::strip).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    private static InputStream open(String file) {
        InputStream in = NoticeTemplates.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("the notice " + file + " is missing");
        }
        return in;
    }
}
