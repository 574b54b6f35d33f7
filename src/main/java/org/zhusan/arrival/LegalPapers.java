package org.zhusan.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.form.Submission;

/** Dates and signatures on the papers of the legal assessment, and what an earlier one says. */
@Component
class LegalPapers {
    private final LegalDesk desk;
    private final Records records;

    LegalPapers(LegalDesk desk, Records records) {
        this.desk = desk;
        this.records = records;
    }

    static LocalDate day(Submission submission, String field) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get(field));
    }

    /**
     * @throws LegalRefused.DateInFuture when the moment in the field is still to come
     * @throws LegalRefused.DateBeforeBirth when the person was not born yet
     */
    Instant happened(Submission submission, String field, Person person) {
        Instant at = ((OffsetDateTime) submission.answers().get(field)).toInstant();
        if (at.isAfter(submission.at())) {
            throw new LegalRefused.DateInFuture(called(field));
        }
        requireBorn(desk.day(at), field, person);
        return at;
    }

    /** The same for a day. */
    LocalDate happenedOn(Submission submission, String field, Person person) {
        LocalDate on = day(submission, field);
        if (on.isAfter(desk.day(submission.at()))) {
            throw new LegalRefused.DateInFuture(called(field));
        }
        requireBorn(on, field, person);
        return on;
    }

    /**
     * A signature as the forms ask for it; two witnesses for a fingerprint.
     *
     * @throws LegalRefused.SameWitness when one person stands for both
     */
    void signature(Submission submission, Person person) {
        happened(submission, "signAt", person);
        if (submission.text("signMethod").equals("fingerprint")
                && plain(submission.text("signWitnessOne")).equals(plain(submission.text("signWitnessTwo")))) {
            throw new LegalRefused.SameWitness();
        }
    }

    /** The answer in the newest record of these forms, as far as the reader may read it. */
    Optional<String> said(String person, String field, Member reader, String... forms) {
        return Stream.of(forms)
                .flatMap(it -> records.latest(person, it, reader, "rules").stream())
                .max(Comparator.comparing(Records.Stored::at))
                .map(it -> it.answers().get(field))
                .map(String::valueOf);
    }

    private static void requireBorn(LocalDate on, String field, Person person) {
        if (on.isBefore(person.birthDate())) {
            throw new LegalRefused.DateBeforeBirth(called(field));
        }
    }

    /** The field in the reader's language; resolved when the sentence is. */
    private static DefaultMessageSourceResolvable called(String field) {
        return new DefaultMessageSourceResolvable(new String[] {"arrival.legal.field." + field}, field);
    }

    /** Two spellings of one name differ at most in case, spaces and dots. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }
}
