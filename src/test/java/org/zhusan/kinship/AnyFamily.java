package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of one walk. What is theirs must never reach a laboratory.
 *
 * @param mother null when the child came without
 * @param age of the child
 * @param relative a name that stands in the lawyer's record alone
 * @param seals with which the bags of this walk are marked
 */
record AnyFamily(
        String child,
        @Nullable String mother,
        String household,
        int age,
        String relative,
        String seals,
        List<LocalDate> birthDates) {
    /** Syllables of every name of every walk, in every spelling; no other word has them. */
    static final List<String> TELL_TALES = List.of("ңқүғһӘ", "ёщъыэЫ", "qxwqxK", "ضظغذثق");

    List<String> numbers() {
        return mother == null ? List.of(child, household) : List.of(child, mother, household);
    }
}
