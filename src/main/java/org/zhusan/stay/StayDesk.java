package org.zhusan.stay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;

/** What every rule of the month asks of the case file and the centre: who lives here together, since when, and a line for the timeline. */
@Component
class StayDesk {
    static final Member STAY = Member.system("stay");

    private static final Set<Placements.Kind> HERE =
            EnumSet.of(Placements.Kind.AKTAU, Placements.Kind.HOSPITAL, Placements.Kind.ISOLATION);
    private static final int SMALL_CHILD_UNDER = 6;
    private static final int GUARDIANSHIP_IS_NEW_FOR_MONTHS = 6;

    private final People people;
    private final Residents residents;
    private final Placements placements;
    private final Care care;
    private final Timeline timeline;
    private final Clock clock;

    StayDesk(People people, Residents residents, Placements placements, Care care, Timeline timeline, Clock clock) {
        this.people = people;
        this.residents = residents;
        this.placements = placements;
        this.care = care;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** Reference person first. */
    List<Person> household(String household) {
        return people.livingIn(household);
    }

    /** Those of the household who are at the centre, isolated or in hospital: whose month this is. */
    List<String> here(String household) {
        return household(household).stream()
                .map(Person::number)
                .filter(it -> placements
                        .now(it, STAY)
                        .filter(at -> HERE.contains(at.kind()))
                        .isPresent())
                .toList();
    }

    /** Members on the books of the centre, reference person first. */
    List<Person> residents(String household) {
        List<Person> members = household(household);
        Set<String> onTheBooks = residents
                .find(members.stream().map(Person::number).toList())
                .stream()
                .map(Resident::person)
                .collect(java.util.stream.Collectors.toSet());
        return members.stream().filter(it -> onTheBooks.contains(it.number())).toList();
    }

    /**
     * The month of the household, counted from its landing; who was born here counts from no other day.
     *
     * @throws StayRefused.NotAtCentre when nobody of it is on the books
     */
    Month month(String household, int added) {
        List<String> members = household(household).stream().map(Person::number).toList();
        return residents.find(members).stream()
                .map(Resident::since)
                .min(Comparator.naturalOrder())
                .map(it -> new Month(day(it), added))
                .orElseThrow(() -> new StayRefused.NotAtCentre(household));
    }

    /** A child under six lives there, or somebody else began to answer for a child less than six months ago. */
    boolean youngOrGuarded(String household, LocalDate on) {
        return household(household).stream()
                .filter(it -> it.age(on) < 18)
                .anyMatch(it -> it.age(on) < SMALL_CHILD_UNDER || newlyGuarded(it.number(), on));
    }

    boolean mother(Person person, LocalDate on) {
        return person.sex() == People.Sex.FEMALE
                && !people.childrenOf(person.number(), on).isEmpty();
    }

    void note(String household, String kind, DataClass dataClass, Member by) {
        residents(household).forEach(it -> timeline.note(it.number(), kind, dataClass, by));
    }

    private boolean newlyGuarded(String child, LocalDate on) {
        return care.now(child)
                .filter(it -> day(it.since())
                        .plusMonths(GUARDIANSHIP_IS_NEW_FOR_MONTHS)
                        .isAfter(on))
                .isPresent();
    }
}
