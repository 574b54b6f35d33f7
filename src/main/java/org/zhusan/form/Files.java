package org.zhusan.form;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files handed in beside the answers; what form-js puts among the answers is its own key for them and is dropped.
 *
 * @param accepted content types, a subset of what {@link AttachmentCheck} allows at all
 */
record Files(boolean several, Set<String> accepted) implements Kind {
    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        return null;
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.FILE;
    }
}
