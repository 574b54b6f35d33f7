package org.zhusan.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hashed names of scripts and styles, read once from the manifest the front-end build leaves. */
@Component
class Assets {
    private static final String MANIFEST = "static/assets/manifest.json";

    private final List<String> scripts;
    private final List<String> styles;

    Assets(JsonMapper json) {
        ClassPathResource manifest = new ClassPathResource(MANIFEST);
        if (!manifest.exists()) {
            Logger log = LoggerFactory.getLogger(Assets.class);
            log.warn("{} is missing: pages have no styles until the islands are built", MANIFEST);
            scripts = List.of();
            styles = List.of();
            return;
        }
        try (InputStream in = manifest.getInputStream()) {
            JsonNode app = json.readTree(in).path("app.ts");
            scripts = List.of(url(app.path("file")));
            styles = app.path("css").valueStream().map(Assets::url).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(JsonNode file) {
        return "/assets/" + file.asString();
    }

    List<String> scripts() {
        return scripts;
    }

    List<String> styles() {
        return styles;
    }
}
