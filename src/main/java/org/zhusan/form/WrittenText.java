package org.zhusan.form;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Words: one line or several. Kept trimmed and in Unicode's composed form.
 *
 * @param maxLength in UTF-16 units of the trimmed text, as form-js counts
 */
record WrittenText(
        boolean oneLine,
        int minLength,
        int maxLength,
        @Nullable PatientPattern pattern,
        @Nullable Special special) implements Kind {
    static final int LONGEST_LINE = 500;
    static final int LONGEST_TEXT = 10_000;

    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        if (!(raw instanceof String given)) {
            throw new Unfit("form.notText");
        }
        // length first: normalising and matching cost time
        if (given.length() > 2 * LONGEST_TEXT) {
            throw new Unfit("form.tooLong", String.valueOf(maxLength));
        }
        String text = trimmed(Normalizer.normalize(lines(given), Normalizer.Form.NFC));
        if (text.isEmpty()) {
            return null;
        }
        refuseOddCharacters(text);
        if (text.length() < minLength) {
            throw new Unfit("form.tooShort", String.valueOf(minLength));
        }
        if (text.length() > maxLength) {
            throw new Unfit("form.tooLong", String.valueOf(maxLength));
        }
        if (pattern != null && !pattern.isFoundIn(text)) {
            throw new Unfit("form.pattern");
        }
        if (special != null && !special.shape.isFoundIn(text)) {
            throw new Unfit(special.problem);
        }
        return text;
    }

    /** form-js turns line ends and tabs of a single line into spaces. */
    private String lines(String given) {
        return oneLine
                ? given.replaceAll("[\\r\\n\\t]", " ")
                : given.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void refuseOddCharacters(String text) {
        boolean odd = text.codePoints().anyMatch(it -> switch (Character.getType(it)) {
            case Character.CONTROL -> it != '\n' && it != '\t';
            case Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> oneLine;
            default -> oneLine && turnsDirection(it);
        });
        if (odd) {
            throw new Unfit("form.oddCharacters");
        }
    }

    /** Embeddings, overrides and isolates can make one name look like another; plain right-to-left letters need none. */
    static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** As JavaScript trims: also the no-break space and the byte order mark. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.TEXT;
    }

    @Override
    public Object unanswered() {
        return "";
    }

    /** What form-js calls a validation type. */
    enum Special {
        EMAIL(
                "form.email",
                "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                        + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$"),
        PHONE("form.phone", "^(\\+|00)[1-9][0-9]{6,14}$");

        private final String problem;
        private final PatientPattern shape;

        Special(String problem, String shape) {
            this.problem = problem;
            this.shape = PatientPattern.of(shape);
        }
    }
}
