package org.zhusan.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date. */
record Day(boolean notPast, boolean notFuture) implements Kind {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        if ("".equals(raw)) {
            return null;
        }
        if (!(raw instanceof String text) || text.length() != "2019-01-06".length()) {
            throw new Unfit("form.notDate");
        }
        LocalDate day = parsed(text);
        check(day, asking.today());
        return day;
    }

    /** The rules a date and the day of a moment share. */
    void check(LocalDate day, LocalDate today) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Unfit("form.yearRange", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        if (notPast && day.isBefore(today)) {
            throw new Unfit("form.inThePast");
        }
        if (notFuture && day.isAfter(today)) {
            throw new Unfit("form.inTheFuture");
        }
    }

    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unfit("form.notDate");
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
