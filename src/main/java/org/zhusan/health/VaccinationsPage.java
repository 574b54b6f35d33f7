package org.zhusan.health;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Files;

/**
 * What the vaccination certificate of one person shows; no lot, no reaction, no answer, no reason: those stay with the health staff.
 *
 * @param today the day it is printed
 * @param had in the order they were given
 * @param next in the order they are to come
 */
public record VaccinationsPage(Files.Face face, LocalDate today, List<Had> had, List<Next> next) {

    /** @param proof {@code here} or how it is documented */
    public record Had(String vaccine, int number, @Nullable LocalDate givenOn, String proof) {}

    public record Next(String vaccine, int number, LocalDate notBefore, LocalDate bestBy) {}
}
