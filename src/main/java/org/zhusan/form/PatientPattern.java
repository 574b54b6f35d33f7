package org.zhusan.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression drawn by a modeller, looked for anywhere in the text as form-js does, and given up after a moment: some expressions
 * take centuries on the wrong text. Only what the browser and Java understand alike is let in.
 */
final class PatientPattern {
    private static final long PATIENCE_NANOS = 100_000_000;
    private static final int LONGEST = 300;
    private static final Pattern JAVA_ESCAPE = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\[pPAzZGQEhHRXae]");
    private static final Pattern JAVA_GROUP_OR_QUANTIFIER =
            Pattern.compile("[*+?}]\\+|\\(\\?[^:=!<]|\\(\\?<[^=!A-Za-z]");
    private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[(?:[^\\]\\\\]|\\\\.)*]");

    private final Pattern pattern;

    private PatientPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    static PatientPattern of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the pattern is longer than " + LONGEST + " characters; shorten it");
        }
        String outsideClasses = CHARACTER_CLASS.matcher(text).replaceAll("x");
        boolean onlyJava = JAVA_ESCAPE.matcher(text).find()
                || JAVA_GROUP_OR_QUANTIFIER.matcher(outsideClasses).find();
        if (onlyJava || nestsClasses(text)) {
            throw new IllegalArgumentException("the pattern means something else in the browser than on the server; "
                    + "use plain classes such as [A-Za-z0-9], and escape [ and & inside a class");
        }
        try {
            return new PatientPattern(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the pattern cannot be read: " + e.getDescription(), e);
        }
    }

    /** @throws Unfit when the answer is not known in time */
    boolean isFoundIn(String text) {
        try {
            return pattern.matcher(new Hourglass(text, System.nanoTime() + PATIENCE_NANOS))
                    .find();
        } catch (OutOfTime | StackOverflowError e) {
            throw new Unfit("form.patternTooSlow");
        }
    }

    private static boolean nestsClasses(String text) {
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inside && (c == '[' || text.startsWith("&&", i))) {
                return true;
            } else if (c == '[') {
                inside = true;
            } else if (c == ']') {
                inside = false;
            }
        }
        return false;
    }

    private static final class OutOfTime extends RuntimeException {
        OutOfTime() {
            super(null, null, false, false);
        }
    }

    /** Text that stops being readable when time is up: the only way to stop Java's matcher. */
    private static final class Hourglass implements CharSequence {
        private final CharSequence text;
        private final long until;
        private int reads;

        Hourglass(CharSequence text, long until) {
            this.text = text;
            this.until = until;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & 0x3FF) == 0 && System.nanoTime() - until > 0) {
                throw new OutOfTime();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Hourglass(text.subSequence(start, end), until);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
