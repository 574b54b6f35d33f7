package org.zhusan.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day; stays text, {@code 09:30} or {@code 09:30+05:00}. */
record TimeOfDay() implements Kind {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(Z|[+-](0\\d|1[0-4]):[0-5]\\d)?");

    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        if ("".equals(raw)) {
            return null;
        }
        if (raw instanceof String text && TIME.matcher(text).matches()) {
            return text;
        }
        throw new Unfit("form.notTime");
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.TEXT;
    }
}
