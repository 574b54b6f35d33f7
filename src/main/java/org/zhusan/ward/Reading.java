package org.zhusan.ward;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhusan.Refusal;

/**
 * One measured body temperature.
 *
 * @param celsius 34.0 to 42.0, one decimal
 */
public record Reading(BigDecimal celsius, OffsetDateTime at) {
    static final String TEMPERATURE = "temperature";
    static final String MEASURED_AT = "measuredAt";
    static final BigDecimal LOWEST = new BigDecimal("34.0");
    static final BigDecimal HIGHEST = new BigDecimal("42.0");

    /** A value of the programme, to be confirmed by the Ministry of Health. */
    public static final BigDecimal FEVER = new BigDecimal("38.0");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{1,9})?");

    public boolean fever() {
        return celsius.compareTo(FEVER) >= 0;
    }

    /**
     * A temperature as people type it, {@code 36,6} or {@code 36.6}.
     *
     * @return null when nothing was typed
     * @throws Unreadable when it is none
     */
    static @Nullable BigDecimal typed(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new Unreadable("ward.temperature.notNumber");
        }
        BigDecimal celsius = new BigDecimal(number.replace(',', '.'));
        if (celsius.scale() > 1) {
            throw new Unreadable("ward.temperature.oneDigit");
        }
        if (celsius.compareTo(LOWEST) < 0 || celsius.compareTo(HIGHEST) > 0) {
            throw new Unreadable("ward.temperature.range", LOWEST.toBigInteger(), HIGHEST.toBigInteger());
        }
        return celsius.setScale(1);
    }

    Map<String, Object> answers() {
        return Map.of(TEMPERATURE, celsius, MEASURED_AT, at);
    }

    /** A record as it was filed. */
    static Reading of(Map<String, Object> answers) {
        return new Reading(
                ((BigDecimal) answers.get(TEMPERATURE)).setScale(1), (OffsetDateTime) answers.get(MEASURED_AT));
    }

    /** What was typed is no temperature or no time that can be kept. */
    static final class Unreadable extends Refusal {
        Unreadable(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
