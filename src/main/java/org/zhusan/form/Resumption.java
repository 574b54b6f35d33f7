package org.zhusan.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unfinished answers laid over what a form starts with. Only fields the user may change are taken over, of any value that could once become an answer:
 * whether it is one is asked when the form is handed in.
 */
final class Resumption {
    private Resumption() {}

    static Map<String, Object> of(List<Item> items, Map<String, Object> draft, Map<String, Object> prefilled) {
        Map<String, Object> start = copy(prefilled);
        for (Item item : items) {
            if (item instanceof RowList list) {
                Object typed = Raw.at(draft, list.key());
                if (typed instanceof List<?> rows) {
                    put(start, list.key(), rows(list, rows, Raw.list(Raw.at(prefilled, list.key()))));
                }
            } else if (item instanceof Field field) {
                lay(field, draft, start, true);
            }
        }
        return start;
    }

    /** Rows that cannot be added or removed are the prefilled ones, whatever they were when the draft was kept. */
    private static List<Object> rows(RowList list, List<?> typed, List<?> prefilled) {
        var rows = new ArrayList<>();
        boolean closed = list.fixed() && !prefilled.isEmpty();
        List<?> skeleton = closed ? prefilled : typed.subList(0, Math.min(typed.size(), RowList.MOST_ROWS));
        boolean sameNumber = typed.size() == prefilled.size();
        for (int i = 0; i < skeleton.size(); i++) {
            Object other = list.person() != null
                    ? ofSamePerson(list.person(), skeleton.get(i), closed ? typed : prefilled)
                    : closed && sameNumber ? typed.get(i) : Map.of();
            Map<?, ?> start = row(closed ? skeleton.get(i) : other);
            Map<?, ?> own = row(closed ? other : skeleton.get(i));
            Map<String, Object> row = copy(start);
            list.fields().forEach(it -> lay(it, own, row, !start.isEmpty()));
            rows.add(row);
        }
        return rows;
    }

    private static Object ofSamePerson(String key, @Nullable Object row, List<?> rows) {
        Object person = Raw.at(row(row), key);
        for (Object each : rows) {
            if (person != null && person.equals(Raw.at(row(each), key))) {
                return row(each);
            }
        }
        return Map.of();
    }

    /** @param started whether fixed fields have their value from elsewhere */
    private static void lay(Field field, Map<?, ?> typed, Map<String, Object> start, boolean started) {
        Object value = Raw.at(typed, field.key());
        boolean theirs = !field.disabled() && !(field.fixed() && started) && !(field.kind() instanceof Files);
        if (theirs && value != null && couldBeAnAnswer(value)) {
            put(start, field.key(), value);
        }
    }

    private static boolean couldBeAnAnswer(@Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream().allMatch(it -> !(it instanceof List<?>) && couldBeAnAnswer(it));
        }
        if (value instanceof String text) {
            return StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
        return value instanceof Boolean || value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> start, String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            start.put(key, value);
        } else {
            var inner = (Map<String, Object>) start.compute(
                    key.substring(0, dot), (group, it) -> it instanceof Map<?, ?> map ? map : new HashMap<>());
            put(inner, key.substring(dot + 1), value);
        }
    }

    /** A copy to write into, groups included. */
    private static Map<String, Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach(
                (key, value) -> copy.put(String.valueOf(key), value instanceof Map<?, ?> group ? copy(group) : value));
        return copy;
    }

    private static Map<?, ?> row(@Nullable Object row) {
        return row instanceof Map<?, ?> map ? map : Map.of();
    }
}
