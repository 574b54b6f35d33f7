package org.zhusan.civil;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.form.Submission;

/** What every rule about a child's birth asks of the case file: who the child is, who answers for it, what was said before, and a line for the timeline. */
@Component
class BirthDesk {
    static final Member CIVIL = Member.system("civil");
    static final int HEARD_FROM = 10;
    static final int OF_AGE = 18;
    private static final int SIGNS_FROM = 16;
    private static final String PURPOSE = "rules";
    private static final List<String> CHOSEN =
            List.of("surname", "givenName", "patronymic", "birthPlaceText", "birthDate");

    private final People people;
    private final Placements placements;
    private final Care care;
    private final Records records;
    private final Timeline timeline;
    private final Clock clock;

    BirthDesk(People people, Placements placements, Care care, Records records, Timeline timeline, Clock clock) {
        this.people = people;
        this.placements = placements;
        this.care = care;
        this.records = records;
        this.timeline = timeline;
        this.clock = clock;
    }

    Person child(String number) {
        return people.find(number).orElseThrow(() -> new IllegalArgumentException("no file " + number));
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    boolean heard(Submission submission) {
        return child(submission.caseNumber()).age(day(submission.at())) >= HEARD_FROM;
    }

    /** Whoever has a file since birth was never abroad. */
    boolean bornAtCentre(String child) {
        return placements.of(child, CIVIL).stream()
                .findFirst()
                .filter(it -> it.kind() != Placements.Kind.ABROAD)
                .isPresent();
    }

    /** Where the case file knows the adult the child belongs to; empty when it knows none. */
    Optional<String> mother(String child) {
        return Optional.ofNullable(people.inCareOf(List.of(child)).get(child))
                .filter(it -> child(it).sex() == People.Sex.FEMALE)
                .flatMap(it -> placements.now(it, CIVIL))
                .map(it -> it.kind() == Placements.Kind.ABROAD ? "abroad" : "present");
    }

    /** The child's own adult, who is entrusted with it, and from sixteen the child itself. */
    boolean answersFor(String child, String person, Instant at) {
        return person.equals(people.inCareOf(List.of(child)).get(child))
                || care.now(child)
                        .map(Care.Arrangement::carer)
                        .filter(person::equals)
                        .isPresent()
                || person.equals(child) && child(child).age(day(at)) >= SIGNS_FROM;
    }

    /** What the family chose last, as far as the reader may read it. */
    Map<String, Object> chosen(String child, Member reader) {
        var chosen = new LinkedHashMap<String, Object>();
        said(child, "chooseName", reader).forEach((field, answer) -> {
            if (CHOSEN.contains(field)) {
                chosen.put(field, answer);
            }
        });
        return chosen;
    }

    Map<String, Object> said(String child, String form, Member reader) {
        return records.latest(child, form, reader, PURPOSE)
                .map(Records.Stored::answers)
                .orElse(Map.of());
    }

    void note(Submission submission, String kind) {
        timeline.note(submission.caseNumber(), kind, DataClass.LEGAL_CIVIL, submission.by());
    }

    /** For those as well who know the child by its name and nothing of the court. */
    void noteIdentity(Submission submission, String kind) {
        timeline.note(submission.caseNumber(), kind, DataClass.IDENTITY, submission.by());
    }

    static LocalDate date(Submission submission, String field) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get(field));
    }

    /**
     * @throws BirthRefused.DateInFuture when it was signed later than it is handed in
     * @throws BirthRefused.SameWitness when one person stands for both witnesses of a fingerprint
     */
    static void signature(Submission submission) {
        OffsetDateTime at = (OffsetDateTime) submission.answers().get("signAt");
        if (at.toInstant().isAfter(submission.at())) {
            throw new BirthRefused.DateInFuture();
        }
        if (submission.text("signMethod").equals("fingerprint")
                && plain(submission.text("signWitnessOne")).equals(plain(submission.text("signWitnessTwo")))) {
            throw new BirthRefused.SameWitness();
        }
    }

    /**
     * Who takes a paper of the child: someone of ours who answers for it, or a guardian whose name stands in the record alone.
     *
     * @throws BirthRefused.HandedToNobody when neither number nor name is written
     * @throws BirthRefused.HandedToStranger when the number is that of someone who does not answer for the child
     */
    void handedOver(Submission submission) {
        Object number = submission.answers().get("issuedTo");
        Object name = submission.answers().get("issuedToName");
        if (blank(number) && blank(name)) {
            throw new BirthRefused.HandedToNobody();
        }
        if (!blank(number) && !answersFor(submission.caseNumber(), number.toString(), submission.at())) {
            throw new BirthRefused.HandedToStranger(number.toString());
        }
    }

    static boolean blank(@Nullable Object answer) {
        return answer == null || answer.toString().isBlank();
    }

    /** Two spellings of one name differ at most in case, spaces and dots. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }
}
