package org.zhusan.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads forms with the translations that came with the program; remembers what it has read. */
@Component
class ShippedForms implements Forms {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,99}");
    private static final int MOST_REMEMBERED = 200;

    private final Clock clock;
    private final Map<Published, FormSchema> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Published, FormSchema> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    ShippedForms(Clock clock) {
        this.clock = clock;
    }

    @Override
    public FormSchema read(String process, String json) {
        String folder = "forms/" + kebab(process);
        return remembered.computeIfAbsent(
                new Published(folder, json), it -> new DrawnForm(json, Translations.shipped(folder), clock));
    }

    @Override
    public FormSchema shipped(String process, String form) {
        String path = "forms/" + kebab(process) + "/" + kebab(form) + ".form";
        try (InputStream stream = ShippedForms.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        "no form '" + form + "' was shipped for the process '" + process + "'");
            }
            return read(process, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text itself: it remembers its own hash code, and whoever asks holds it anyway. */
    private record Published(String folder, String json) {}

    /** {@code childCoverage} is {@code child-coverage} among the files. */
    private static String kebab(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name.replaceAll("[^A-Za-z0-9]", "?") + "' is no name of a process or form");
        }
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
