package org.zhusan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Models, decisions, facts, forms and their translations that belong together and go live together, told by one hash over all.
 *
 * @param files content by stable relative name, for example {@code processes/consent.bpmn}
 */
public record ModelPackage(SortedMap<String, byte[]> files) {
    private static final String[] PATTERNS = {
        "processes/*.bpmn",
        "processes/*.dmn",
        "processes/*.facts.yaml",
        "processes/i18n/*.properties",
        "forms/*/*.form",
        "forms/*/i18n/*.properties"
    };

    public ModelPackage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** @param root {@code classpath:/} or a folder as {@code file:./} */
    public static ModelPackage read(String root) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources(root + pattern)) {
                    try (InputStream in = resource.getInputStream()) {
                        files.put(name(resource, pattern), in.readAllBytes());
                    }
                }
            }
        } catch (java.io.FileNotFoundException noSuchFolder) {
            return new ModelPackage(files);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ModelPackage(files);
    }

    private static String name(Resource resource, String pattern) throws IOException {
        String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
        String folder = pattern.substring(0, pattern.indexOf('/') + 1);
        return url.substring(url.lastIndexOf("/" + folder) + 1);
    }

    /** SHA-256 over names and contents, in hex. */
    public String hash() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(hash(file.getValue()).getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** {@code processes/consent.facts.yaml} for {@code processes/consent.bpmn}. */
    static String factsOf(String model) {
        return model.replaceFirst("\\.bpmn$", ".facts.yaml");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
