package org.zhusan.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The texts of one process's forms in the languages beside English, which stands in the forms themselves.
 *
 * @param byLanguage language code, then key
 */
record Translations(Map<String, Map<String, String>> byLanguage) {
    private static final String[] LANGUAGES = {"ru", "kk"};

    /** @param folder {@code forms/child-coverage} */
    static Translations shipped(String folder) {
        var byLanguage = new HashMap<String, Map<String, String>>();
        for (String language : LANGUAGES) {
            byLanguage.put(language, read(folder + "/i18n/" + language + ".properties"));
        }
        return new Translations(Map.copyOf(byLanguage));
    }

    private static Map<String, String> read(String path) {
        try (InputStream stream = Translations.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            properties
                    .stringPropertyNames()
                    .forEach(it -> texts.put(it, properties.getProperty(it).strip()));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is translated into the language; of English nothing is. */
    Map<String, String> into(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), Map.of());
    }
}
