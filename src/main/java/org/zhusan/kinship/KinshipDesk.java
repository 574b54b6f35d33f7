package org.zhusan.kinship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.Released;
import org.zhusan.kinship.Examinations.State;

/** What every rule of a kinship case asks: who the child is, what day it is, what an earlier paper says, what the newest report concluded. */
@Component
class KinshipDesk {
    static final Member COURT = Member.system("kinship");
    static final String NOT_GIVEN = "notGiven";
    static final String REPORT_RECEIVED = "reportReceived";

    private final KinshipCases cases;
    private final Examinations examinations;
    private final People people;
    private final Records records;
    private final Timeline timeline;
    private final Clock clock;

    KinshipDesk(
            KinshipCases cases,
            Examinations examinations,
            People people,
            Records records,
            Timeline timeline,
            Clock clock) {
        this.cases = cases;
        this.examinations = examinations;
        this.people = people;
        this.records = records;
        this.timeline = timeline;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    Person person(String number) {
        return people.find(number).orElseThrow();
    }

    int age(String person) {
        return person(person).age(today());
    }

    /** A day on a paper. */
    static LocalDate on(Submission submission, String field) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get(field));
    }

    static Instant at(Submission submission, String field) {
        return ((OffsetDateTime) Objects.requireNonNull(submission.answers().get(field))).toInstant();
    }

    /**
     * @throws KinshipRefused.OutOfOrder when the day in the field is still to come, or lies before what it follows
     */
    LocalDate happened(Submission submission, String field, LocalDate notBefore) {
        LocalDate on = submission.answers().get(field) instanceof OffsetDateTime
                ? day(at(submission, field))
                : on(submission, field);
        if (on.isAfter(day(submission.at())) || on.isBefore(notBefore)) {
            throw new KinshipRefused.OutOfOrder(notBefore);
        }
        return on;
    }

    /** An answer in the newest record of this form within the case, as far as the reader may read it. */
    Optional<Object> said(KinshipCase kinship, String form, String field, Member reader) {
        return latest(kinship, form, reader).map(it -> it.answers().get(field));
    }

    Optional<Records.Stored> latest(KinshipCase kinship, String form, Member reader) {
        return records.latest(kinship.child(), form, reader, KinshipProcess.KINSHIP)
                .filter(it -> !day(it.at()).isBefore(kinship.openedOn()));
    }

    /** The newest examination ordered in this case. */
    Optional<Examination> examination(KinshipCase kinship) {
        return examinations.latest(kinship.child()).filter(it -> !it.orderedOn().isBefore(kinship.openedOn()));
    }

    /** What the newest report of the case concluded; {@code notGiven} when nothing could be examined, nothing while there is none. */
    Optional<String> conclusion(KinshipCase kinship) {
        return examination(kinship)
                .flatMap(it -> it.state() == State.NOT_GIVEN
                        ? Optional.of(NOT_GIVEN)
                        : examinations
                                .released(it.number())
                                .map(Released::conclusion)
                                .map(Conclusion::code));
    }

    /** How many reports of this case could not tell. */
    long inconclusive(KinshipCase kinship) {
        return examinations.of(kinship.child()).stream()
                .filter(it -> !it.orderedOn().isBefore(kinship.openedOn()))
                .flatMap(it -> examinations.released(it.number()).stream())
                .filter(it -> cannotTell(it.conclusion().code()))
                .count();
    }

    static boolean cannotTell(@Nullable String conclusion) {
        return Conclusion.INCONCLUSIVE.code().equals(conclusion)
                || Conclusion.INVALID.code().equals(conclusion);
    }

    /** A step everyone may know of who may know of the case. */
    void note(KinshipCase kinship, String kind, LocalDate on, Member by) {
        note(kinship, kind, on, DataClass.LEGAL_CIVIL, by);
    }

    void note(KinshipCase kinship, String kind, LocalDate on, DataClass dataClass, Member by) {
        cases.note(kinship, kind, on, dataClass);
        timeline.note(kinship.child(), "kinship." + kind, dataClass, by);
    }

    /** That a report lies sealed at the court: beside it an onlooker who sees no hearing follow would read what it says, so the file tells it to few. */
    void noteReport(KinshipCase kinship, Member by) {
        cases.note(kinship, REPORT_RECEIVED, today(), DataClass.LEGAL_CIVIL);
        timeline.note(kinship.child(), "kinship." + REPORT_RECEIVED, DataClass.GENETIC_RESULT, by);
    }

    /** Two spellings of one name differ at most in case, spaces and dots. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }
}
