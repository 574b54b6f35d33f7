package org.zhusan.form;

import org.jspecify.annotations.Nullable;

/** One code out of several: radio buttons or a select box. */
record OneOf(Options options) implements Kind {
    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        if ("".equals(raw)) {
            return null;
        }
        if (raw instanceof String code && options.has(code, asking)) {
            return code;
        }
        throw new Unfit("form.notOption");
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.TEXT;
    }
}
