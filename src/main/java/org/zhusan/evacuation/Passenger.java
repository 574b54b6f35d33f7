package org.zhusan.evacuation;

import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;

/**
 * Someone planned for a flight, as the rules see them.
 *
 * @param age completed years on the day of departure
 * @param adult in whose care the child lives, null when in nobody's
 */
record Passenger(Person person, int age, @Nullable String adult) {
    private static final int OF_AGE = 18;

    String number() {
        return person.number();
    }

    String household() {
        return person.household() == null ? person.number() : person.household();
    }

    /** Under 18, married or not. */
    boolean child() {
        return age < OF_AGE;
    }

    /** Fits on a lap (Annex B, U05.1). */
    boolean infant() {
        return age < 2;
    }

    /** As the manifest lists people: {@code M}, {@code W}, {@code C}. */
    String category() {
        if (child()) {
            return "C";
        }
        return person.sex() == Sex.MALE ? "M" : "W";
    }

    String ageBand() {
        int[] firsts = {0, 3, 7, 11, 14, OF_AGE};
        for (int i = 0; i < firsts.length - 1; i++) {
            if (age < firsts[i + 1]) {
                return firsts[i] + "–" + (firsts[i + 1] - 1);
            }
        }
        return OF_AGE + "+";
    }
}
