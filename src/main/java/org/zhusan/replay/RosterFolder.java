package org.zhusan.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhusan.roster.Rosters;

/** The CSV files of a replay, by name; files in folders below are no rosters. */
record RosterFolder(Map<String, byte[]> files) {

    static RosterFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReplayRefused("There is no folder " + folder + ".");
        }
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : found) {
                files.put(file.getFileName().toString(), content(file));
            }
        } catch (IOException e) {
            throw new ReplayRefused("The folder " + folder + " cannot be read: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new ReplayRefused("The folder " + folder + " holds no roster: no file there ends in .csv.");
        }
        return new RosterFolder(files);
    }

    /** One byte more than a roster may have is enough to refuse it. */
    private static byte[] content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Rosters.MAX_BYTES + 1);
        }
    }

    static RosterFolder shipped() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/rosters/S*.csv")) {
                files.put(file.getFilename(), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RosterFolder(files);
    }

    boolean isShipped() {
        return hash().equals(shipped().hash());
    }

    private String hash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                hash.update((name + ":" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                hash.update(content);
            });
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
