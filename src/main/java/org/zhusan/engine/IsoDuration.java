package org.zhusan.engine;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a duration in a model is, about: months count thirty days. */
final class IsoDuration {
    private static final Pattern WRITTEN = Pattern.compile("P[0-9YMWDTHS]{2,18}");
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private IsoDuration() {}

    /** Empty when the text is no duration, or one no case lasts. */
    static Optional<Duration> read(String text) {
        try {
            return WRITTEN.matcher(text).matches()
                    ? Optional.of(length(text)).filter(it -> it.compareTo(LONGEST) <= 0)
                    : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    private static Duration length(String text) {
        if (text.contains("T")) {
            return Duration.parse(text);
        }
        Period period = Period.parse(text);
        return Duration.ofDays(Math.addExact(Math.multiplyExact(period.toTotalMonths(), 30L), period.getDays()));
    }
}
