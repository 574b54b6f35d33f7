package org.zhusan.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.Tika;

/** What files must satisfy: few, small, with a harmless name, and by their content of a kind the field takes. */
final class AttachmentCheck {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LARGEST_TOGETHER = 30 * 1024 * 1024;
    private static final int MOST_PER_FIELD = 10;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, String> TYPES =
            Map.of(".pdf", "application/pdf", ".jpg", "image/jpeg", ".jpeg", "image/jpeg", ".png", "image/png");
    private static final Tika TIKA = new Tika();

    private AttachmentCheck() {}

    /**
     * @param accept as in HTML: {@code .pdf,.jpg} or {@code image/*}; empty means whatever we allow at all
     * @throws IllegalArgumentException when it names something we never take
     */
    static Set<String> types(String accept) {
        if (accept.isBlank()) {
            return Set.copyOf(TYPES.values());
        }
        Set<String> types = new LinkedHashSet<>();
        for (String part : accept.toLowerCase(Locale.ROOT).split(",")) {
            Set<String> matching = matching(part.strip());
            if (matching.isEmpty()) {
                throw new IllegalArgumentException(
                        "accepts '" + part.strip() + "'; files may only be " + new TreeSet<>(TYPES.keySet()));
            }
            types.addAll(matching);
        }
        return Set.copyOf(types);
    }

    private static Set<String> matching(String part) {
        Set<String> types = new LinkedHashSet<>();
        TYPES.forEach((ending, type) -> {
            boolean family = part.endsWith("/*") && type.startsWith(part.substring(0, part.length() - 1));
            if (ending.equals(part) || type.equals(part) || family) {
                types.add(type);
            }
        });
        return types;
    }

    /** @throws Unfit naming the first thing wrong with the files of one field */
    static void check(Files kind, List<Attachment> files) {
        if (!kind.several() && files.size() > 1) {
            throw new Unfit("form.oneFile");
        }
        if (files.size() > MOST_PER_FIELD) {
            throw new Unfit("form.tooManyFiles", String.valueOf(MOST_PER_FIELD));
        }
        for (Attachment file : files) {
            check(kind, file);
        }
    }

    private static void check(Files kind, Attachment file) {
        if (!isHarmless(file.fileName())) {
            throw new Unfit("form.fileName");
        }
        if (file.content().length == 0) {
            throw new Unfit("form.fileEmpty");
        }
        if (file.content().length > LARGEST) {
            throw new Unfit("form.fileTooLarge", String.valueOf(LARGEST / 1024 / 1024));
        }
        String type = TIKA.detect(file.content());
        if (!kind.accepted().contains(type) || !type.equalsIgnoreCase(file.contentType())) {
            throw new Unfit("form.fileType", endings(kind));
        }
    }

    static boolean fitsTogether(List<Attachment> files) {
        return files.stream().mapToLong(it -> it.content().length).sum() <= LARGEST_TOGETHER;
    }

    static String mostTogether() {
        return String.valueOf(LARGEST_TOGETHER / 1024 / 1024);
    }

    private static boolean isHarmless(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints()
                        .noneMatch(it -> Character.isISOControl(it)
                                || Character.getType(it) == Character.SURROGATE
                                || WrittenText.turnsDirection(it)
                                || "/\\:*?\"<>|".indexOf(it) >= 0);
    }

    private static String endings(Files kind) {
        var endings = new TreeSet<String>();
        TYPES.forEach((ending, type) -> {
            if (kind.accepted().contains(type)) {
                endings.add(ending.substring(1));
            }
        });
        return String.join(", ", endings);
    }
}
