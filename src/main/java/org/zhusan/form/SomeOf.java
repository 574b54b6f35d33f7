package org.zhusan.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any number of codes out of several: a checklist or a tag list. */
record SomeOf(Options options) implements Kind {
    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        if (!(raw instanceof List<?> chosen)) {
            throw new Unfit("form.notList");
        }
        Set<String> seen = new HashSet<>();
        for (Object each : chosen) {
            if (!(each instanceof String code) || !options.has(code, asking)) {
                throw new Unfit("form.notOption");
            }
            if (!seen.add(code)) {
                throw new Unfit("form.chosenTwice");
            }
        }
        return chosen.isEmpty() ? null : List.copyOf(chosen);
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.LIST;
    }

    @Override
    public Object unanswered() {
        return List.of();
    }
}
