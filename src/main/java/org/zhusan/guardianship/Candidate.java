package org.zhusan.guardianship;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who could have the child, as far as rules must know.
 *
 * @param no number within the child's case
 * @param form the form they were named in, {@code place} their row there
 * @param carer number when they have a file here
 * @param conclusion null until an officer concluded
 */
record Candidate(
        int no,
        String form,
        int place,
        Relation relation,
        boolean willing,
        boolean dnaNeeded,
        boolean abroad,
        @Nullable String carer,
        @Nullable String conclusion) {
    static final String NOT_SUITABLE = "notSuitable";

    boolean toBeChecked() {
        return willing && conclusion == null;
    }

    boolean suitable() {
        return willing && conclusion != null && !conclusion.equals(NOT_SUITABLE);
    }
}
