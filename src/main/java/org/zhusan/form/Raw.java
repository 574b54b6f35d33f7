package org.zhusan.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers as they came, of any shape whatever. */
final class Raw {
    private static final int DEEPEST = 10;
    private static final int MOST_VALUES = 20_000;
    private static final int MOST_CHARACTERS = 400_000;

    private int values;
    private long characters;

    private Raw() {}

    /** What stands at {@code mother.alive}, null when nothing does. */
    static @Nullable Object at(Map<?, ?> answers, String key) {
        Object here = answers;
        for (String step : key.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** Whether it is small and flat enough to look at more closely. */
    static boolean isOfReasonableSize(Object answers) {
        var scale = new Raw();
        return scale.holds(answers, 0);
    }

    private boolean holds(@Nullable Object value, int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            return false;
        }
        if (value instanceof CharSequence text) {
            characters += text.length();
        }
        boolean holds = characters <= MOST_CHARACTERS;
        if (value instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                holds = holds && holds(entry.getKey(), depth + 1) && holds(entry.getValue(), depth + 1);
            }
        } else if (value instanceof Collection<?> several) {
            for (Object each : several) {
                holds = holds && holds(each, depth + 1);
            }
        }
        return holds;
    }
}
