package org.zhusan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition cut into words and signs, taken one after the other; past the end stands the empty word. */
final class ConditionTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\[\"\\\\])*\"" // "text"
                    + "|-?\\d+(?:\\.\\d+)?" // -1.5
                    + "|<=|>=|!=|[=<>(),]"
                    + "|list\\s+contains\\b"
                    + "|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)"); // this.age

    private final List<String> tokens = new ArrayList<>();
    private int next;

    /** @throws IllegalArgumentException where it cannot be cut, with what may be written */
    ConditionTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("the condition cannot be read from '"
                        + text.substring(at).strip() + "' on; "
                        + "use comparisons of fields with text, numbers, true, false or null, and, or, not(...), "
                        + "x in (\"a\", \"b\"), list contains(x, \"a\")");
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
    }

    String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    String take() {
        String token = peek();
        next++;
        return token;
    }

    boolean accept(String token) {
        boolean there = token.equals(peek());
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String token) {
        if (!accept(token)) {
            String at = peek().isEmpty() ? "its end" : "'" + peek() + "'";
            throw new IllegalArgumentException("the condition cannot be read at " + at);
        }
    }
}
