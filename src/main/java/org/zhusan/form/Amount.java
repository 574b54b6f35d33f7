package org.zhusan.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param decimals most digits after the point; null means any
 * @param step the number must be a multiple of it
 */
record Amount(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        @Nullable BigDecimal step) implements Kind {
    /** Beyond this a number is a mistake or an attack; arithmetic on exponents of millions stalls the server. */
    private static final int MOST_DIGITS = 30;

    @Override
    public @Nullable Object read(Object raw, Asking asking) {
        if ("".equals(raw)) {
            return null;
        }
        BigDecimal value = number(raw);
        if (decimals != null && value.scale() > decimals) {
            throw decimals == 0 ? new Unfit("form.notWhole") : new Unfit("form.decimals", String.valueOf(decimals));
        }
        if (step != null && value.remainder(step).signum() != 0) {
            throw new Unfit("form.step", step.toPlainString());
        }
        if (min != null && value.compareTo(min) < 0) {
            throw new Unfit("form.min", min.toPlainString());
        }
        if (max != null && value.compareTo(max) > 0) {
            throw new Unfit("form.max", max.toPlainString());
        }
        return value;
    }

    boolean whole() {
        return decimals != null && decimals == 0;
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.NUMBER;
    }

    /** Plain and without trailing zeros, so that 5 and 5.0 are one answer. */
    private static BigDecimal number(Object raw) {
        BigDecimal read = decimal(raw);
        if (read.precision() > MOST_DIGITS || Math.abs((long) read.scale()) > MOST_DIGITS) {
            throw new Unfit("form.notNumber");
        }
        BigDecimal plain = read.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal decimal(Object raw) {
        if (raw instanceof BigDecimal decimal) {
            return decimal;
        }
        if (raw instanceof BigInteger big && big.bitLength() < 4 * MOST_DIGITS) {
            return new BigDecimal(big);
        }
        if (raw instanceof Long || raw instanceof Integer) {
            return BigDecimal.valueOf(((Number) raw).longValue());
        }
        if (raw instanceof Double real && Double.isFinite(real)) {
            return BigDecimal.valueOf(real);
        }
        if (raw instanceof String text && text.length() <= MOST_DIGITS) {
            return parsed(text);
        }
        throw new Unfit("form.notNumber");
    }

    private static BigDecimal parsed(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new Unfit("form.notNumber");
        }
    }
}
