package org.zhusan.form;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen: codes drawn in the form, or those found under {@code key} in what the form was prefilled with.
 *
 * @param key null when the codes are drawn
 */
record Options(List<String> drawn, @Nullable String key) {
    boolean has(String code, Kind.Asking asking) {
        return key == null
                ? drawn.contains(code)
                : given(asking.prefilled().get(key)).contains(code);
    }

    private static Set<String> given(@Nullable Object values) {
        Set<String> codes = new LinkedHashSet<>();
        if (values instanceof Collection<?> several) {
            for (Object each : several) {
                Object value = each instanceof Map<?, ?> option ? option.get("value") : each;
                if (value instanceof String code) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }
}
