package org.zhusan.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.Submission;

/** Dates and signatures on consent papers. */
@Component
class Papers {
    private final CaseDesk desk;

    Papers(CaseDesk desk) {
        this.desk = desk;
    }

    /** The moment written in the field. */
    static Instant moment(Submission submission, String field) {
        return ((OffsetDateTime) submission.answers().get(field)).toInstant();
    }

    /**
     * The moment written in the field, which lies between the person's birth and now.
     *
     * @throws PaperRefused.DateInFuture when it is still to come
     * @throws PaperRefused.DateBeforeBirth when the person was not born yet
     */
    Instant happened(Submission submission, String field, Person person) {
        Instant at = moment(submission, field);
        happened(field, at, submission.at(), person);
        return at;
    }

    /** The same for a moment in a row of a table. */
    void happened(String field, Instant at, Instant now, Person person) {
        if (at.isAfter(now)) {
            throw new PaperRefused.DateInFuture(called(field));
        }
        requireBorn(desk.day(at), field, person);
    }

    /** As {@link #happened(Submission, String, Person)}, and not before the step it follows. */
    Instant happenedAfter(Submission submission, String field, Person person, Instant earliest) {
        Instant at = happened(submission, field, person);
        if (at.isBefore(earliest)) {
            throw new PaperRefused.DatesOutOfOrder(called(field), desk.written(earliest));
        }
        return at;
    }

    /** As {@link #happened(Submission, String, Person)} for a day. */
    LocalDate happenedOn(Submission submission, String field, Person person) {
        LocalDate on = (LocalDate) submission.answers().get(field);
        if (on.isAfter(desk.day(submission.at()))) {
            throw new PaperRefused.DateInFuture(called(field));
        }
        requireBorn(on, field, person);
        return on;
    }

    /**
     * A signature as the forms ask for it: how, where, when; two witnesses for a fingerprint.
     *
     * @throws PaperRefused.SameWitness when one person stands for both
     */
    void signature(Submission submission, String key, Person person) {
        if (submission.answers().get(key + "At") != null) {
            happened(submission, key + "At", person);
        }
        if ("fingerprint".equals(submission.answers().get(key + "Method"))
                && plain(submission.text(key + "WitnessOne")).equals(plain(submission.text(key + "WitnessTwo")))) {
            throw new PaperRefused.SameWitness();
        }
    }

    private static void requireBorn(LocalDate on, String field, Person person) {
        if (on.isBefore(person.birthDate())) {
            throw new PaperRefused.DateBeforeBirth(called(field));
        }
    }

    /** The field in the reader's language; resolved when the sentence is. */
    private static DefaultMessageSourceResolvable called(String field) {
        return new DefaultMessageSourceResolvable(new String[] {"consent.field." + field}, field);
    }

    /** Two spellings of one name differ at most in case, spaces and dots. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }
}
