package org.zhusan.form;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A date with a time of day and the distance from UTC it was noted at. */
record Moment(Day day) implements Kind {
    private static final int LONGEST = 40;

    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        if ("".equals(raw)) {
            return null;
        }
        if (!(raw instanceof String text) || text.length() > LONGEST) {
            throw new Unfit("form.notMoment");
        }
        OffsetDateTime moment = parsed(text);
        day.check(moment.toLocalDate(), asking.today());
        return moment;
    }

    private static OffsetDateTime parsed(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new Unfit("form.notMoment");
        }
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.TEXT;
    }

    @Override
    public Object told(Object answer) {
        return answer.toString();
    }
}
