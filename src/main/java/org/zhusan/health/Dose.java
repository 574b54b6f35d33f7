package org.zhusan.health;

import java.time.LocalDate;
import java.time.Period;

/**
 * A dose someone has had.
 *
 * @param number among the doses against its first disease
 * @param givenOn {@link #LONG_AGO} when all that counts is that it was more than a year before it was written down
 * @param proof {@code here}, or how it is documented: {@code card}, {@code record}, {@code registry}, {@code scar}, {@code other}
 */
record Dose(Vaccine vaccine, int number, LocalDate givenOn, String proof) {
    static final String HERE = "here";
    static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private static final Period KEPT_EXACTLY = Period.ofYears(1);

    /** As it is kept: the day of a first vaccine would tell the birthday, so a day no distance asks for any more stays in the paper alone. */
    Dose kept(LocalDate today) {
        boolean recent = givenOn.isAfter(today.minus(KEPT_EXACTLY));
        return proof.equals(HERE) || recent ? this : new Dose(vaccine, number, LONG_AGO, proof);
    }

    boolean longAgo() {
        return givenOn.equals(LONG_AGO);
    }
}
