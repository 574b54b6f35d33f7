package org.zhusan.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file handed in must be: a PDF, JPEG or PNG by its content, whatever it calls itself, and at most 10 MiB. */
final class FileCheck {
    static final int LARGEST = 10 * 1024 * 1024;
    private static final Set<String> TAKEN = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final int LONGEST_NAME = 120;

    private FileCheck() {}

    /**
     * @return the type its content shows
     * @throws AttachmentRefused when it is empty, too large or of another type
     */
    static String type(String fileName, byte[] content) {
        String shown = name(fileName);
        if (content.length == 0) {
            throw new AttachmentRefused("casefile.attachmentEmpty", shown);
        }
        if (content.length > LARGEST) {
            throw new AttachmentRefused("casefile.attachmentTooLarge", shown, LARGEST / 1024 / 1024);
        }
        String type = detect(content);
        if (!TAKEN.contains(type)) {
            throw new AttachmentRefused("casefile.attachmentType", shown);
        }
        return type;
    }

    /** The last part of the name, without folders and without characters that cannot be seen. */
    static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .strip();
        String shorter = clean.codePointCount(0, clean.length()) > LONGEST_NAME
                ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME))
                : clean;
        return shorter.isEmpty() ? "file" : shorter;
    }

    private static String detect(byte[] content) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
