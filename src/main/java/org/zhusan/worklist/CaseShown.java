package org.zhusan.worklist;

import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Placements.Placement;

/**
 * What a task is about, as lists and pages show it.
 *
 * @param name first name of the person or of the household's reference person, empty when the reader may not know it
 * @param people how many live in the household, 0 for everything else and when the reader may not know
 * @param place where the person or the household's reference person is, null for everything else and when the reader may not know
 */
public record CaseShown(
        String number, String name, int people, @Nullable Placement place) {
    public enum Kind {
        PERSON,
        HOUSEHOLD,
        STAGE,
        FLIGHT,
        EXAMINATION,
        OFFER
    }

    public Kind kind() {
        if (number.startsWith("ZH-P-")) {
            return Kind.PERSON;
        }
        if (number.startsWith("ZH-H-")) {
            return Kind.HOUSEHOLD;
        }
        if (number.startsWith("ZH-K-")) {
            return Kind.EXAMINATION;
        }
        if (number.startsWith("ZH-O-")) {
            return Kind.OFFER;
        }
        return number.matches(".+-F[0-9]+") ? Kind.FLIGHT : Kind.STAGE;
    }
}
