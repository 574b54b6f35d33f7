package org.zhusan.quarantine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.form.Submission;

/** What every rule of the phase asks of the case file and the books of the centre. */
@Component
class QuarantineDesk {
    static final Member QUARANTINE = Member.system("quarantine");
    static final int OF_AGE = 18;

    /** Timer T09, to be confirmed by the Ministry of Health. */
    private static final int DAYS = 14;

    private final People people;
    private final CaseNumbers numbers;
    private final Residents residents;
    private final Placements placements;
    private final Timeline timeline;
    private final Clock clock;

    QuarantineDesk(
            People people,
            CaseNumbers numbers,
            Residents residents,
            Placements placements,
            Timeline timeline,
            Clock clock) {
        this.people = people;
        this.numbers = numbers;
        this.residents = residents;
        this.placements = placements;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    LocalDate today() {
        return day(now());
    }

    boolean over(LocalDate lastDay) {
        return today().isAfter(lastDay);
    }

    /** @throws QuarantineRefused.UnknownPerson when there is no such case */
    Person person(String number) {
        return people.find(number).orElseThrow(() -> new QuarantineRefused.UnknownPerson(number));
    }

    int age(Person person) {
        return person.age(today());
    }

    boolean adult(Person person) {
        return age(person) >= OF_AGE;
    }

    /** Who lives in the household of this number now, reference person first. */
    List<Person> household(String household) {
        return numbers.named(household).stream()
                .findFirst()
                .map(people::household)
                .orElse(List.of());
    }

    /** Who lives with the person, the person included. */
    List<Person> housemates(String person) {
        return people.household(person);
    }

    /** Whose child this is, if anyone's. */
    Optional<String> parentOf(String child) {
        return Optional.ofNullable(people.inCareOf(List.of(child)).get(child));
    }

    List<Person> childrenOf(String adult) {
        return people.childrenOf(adult, today());
    }

    Optional<Resident> resident(String person) {
        return residents.find(person);
    }

    /** @throws QuarantineRefused.NotAtTheCentre when the person is not on the books */
    Resident onTheBooks(String person) {
        return resident(person).orElseThrow(() -> new QuarantineRefused.NotAtTheCentre(person));
    }

    Placements.Kind place(String person) {
        return placements.now(person, QUARANTINE).orElseThrow().kind();
    }

    /**
     * Last day of the quarantine as the books say; before they say anything fourteen days from the landing. Someone born here was nowhere else: they wait as
     * long as the adult whose child they are.
     */
    LocalDate lastDay(Resident resident) {
        return resident.quarantineUntil() != null ? resident.quarantineUntil() : usual(resident);
    }

    private LocalDate usual(Resident resident) {
        LocalDate since = day(resident.since());
        String number = resident.person();
        if (person(number).birthDate().isBefore(since)) {
            return since.plusDays(DAYS);
        }
        return parentOf(number)
                .flatMap(residents::find)
                .map(Resident::quarantineUntil)
                .filter(since::isBefore)
                .orElse(since);
    }

    /** @throws NullPointerException when the form let the field pass empty */
    static LocalDate day(Submission submission, String field) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get(field));
    }

    /** For those who may read what the doctors find. */
    void note(String person, String kind, Member by) {
        timeline.note(person, kind, DataClass.MEDICAL, by);
    }

    /** For everyone who has to know whether the person may leave the building. */
    void noteFlag(String person, String kind, Member by) {
        timeline.note(person, kind, DataClass.MEDICAL_FLAGS, by);
    }
}
