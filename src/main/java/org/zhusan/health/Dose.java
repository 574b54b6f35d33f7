package org.zhusan.health;

import java.time.LocalDate;

/**
 * A dose someone has had.
 *
 * @param number among the doses against its first disease
 * @param proof {@code here}, or how it is documented: {@code card}, {@code record}, {@code registry}, {@code scar}, {@code other}
 */
record Dose(Vaccine vaccine, int number, LocalDate givenOn, String proof) {
    static final String HERE = "here";
}
