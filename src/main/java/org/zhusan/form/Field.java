package org.zhusan.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.DataClass;

/**
 * A question.
 *
 * @param fact name of the process fact the answer becomes, null when it becomes none
 * @param fixed shown but not for the user to change: the value is the prefilled one, whatever the browser sends
 * @param disabled shown only; form-js does not submit it and neither do we keep it
 * @param standard what the field starts with when nothing is prefilled
 */
record Field(
        String id,
        String key,
        Kind kind,
        DataClass dataClass,
        @Nullable String fact,
        boolean required,
        boolean fixed,
        boolean disabled,
        @Nullable Object standard,
        List<Condition> hides)
        implements Item {}
