package org.zhusan.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form asks: a field or a list of rows. Groups are gone; their path is part of the key, their conditions are inherited. */
sealed interface Item permits Field, RowList {
    /** With the paths of enclosing groups, {@code mother.alive}; inside a list without the list's own path. */
    String key();

    List<Condition> hides();

    default boolean hidden(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
        return hides().stream().anyMatch(it -> it.hides(form, row));
    }
}
