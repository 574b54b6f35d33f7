package org.zhusan.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list with the same questions in each row.
 *
 * @param person key of the row field that holds the person's number, null when rows are not about persons
 * @param fixed rows come prefilled and are neither added nor removed
 * @param standardRows how many empty rows the list starts with when nothing is prefilled
 */
record RowList(
        String id,
        String key,
        List<Field> fields,
        @Nullable String person,
        boolean fixed,
        int standardRows,
        int minRows,
        int maxRows,
        List<Condition> hides)
        implements Item {
    static final int MOST_ROWS = 300;
}
