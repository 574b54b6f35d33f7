package org.zhusan.health;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhusan.form.Submission;

/** Moments and signatures on the papers of a hospital stay. */
final class HospitalPapers {
    private HospitalPapers() {}

    /**
     * @throws HospitalRefused.DateInFuture when the moment is still to come
     */
    static Instant happened(Submission submission, String field) {
        Instant at =
                ((OffsetDateTime) Objects.requireNonNull(submission.answers().get(field))).toInstant();
        if (at.isAfter(submission.at())) {
            throw new HospitalRefused.DateInFuture(field);
        }
        return at;
    }

    /**
     * A consent as the forms ask for it: for someone under 18 the representative signs; two witnesses for a fingerprint.
     *
     * @param age of the patient in years
     */
    static void consent(Submission submission, int age) {
        if (age < HospitalDesk.OF_AGE && !submission.text("consentBy").equals("representative")) {
            throw new HospitalRefused.RepresentativeSigns();
        }
        happened(submission, "signAt");
        if (submission.text("signMethod").equals("fingerprint")
                && plain(submission.text("signWitnessOne")).equals(plain(submission.text("signWitnessTwo")))) {
            throw new HospitalRefused.SameWitness();
        }
    }

    static boolean blank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }

    /** Two spellings of one name differ at most in case, spaces and dots. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }
}
