package org.zhusan.health;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Timeline;

/** What the rules of hospital and maternity ask of the case file: who depends on whom, who can be with a child, where people are. */
@Component
class HospitalDesk {
    static final int OF_AGE = 18;

    /** Who goes along and who is left behind has a file the clinician's task does not open. */
    static final Member HEALTH = Member.system("health");

    private final People people;
    private final Care care;
    private final Placements placements;
    private final Timeline timeline;
    private final Clock clock;

    HospitalDesk(People people, Care care, Placements placements, Timeline timeline, Clock clock) {
        this.people = people;
        this.care = care;
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

    Person person(String number) {
        return people.find(number).orElseThrow(() -> new HospitalRefused.UnknownPerson(number));
    }

    List<Person> household(String person) {
        return people.household(person);
    }

    int age(String person) {
        return person(person).age(day(now()));
    }

    boolean child(String person) {
        return age(person) < OF_AGE;
    }

    Kind place(String person) {
        return placements.now(person, HEALTH).orElseThrow().kind();
    }

    boolean atCentre(String person) {
        return place(person) == Kind.AKTAU;
    }

    /** Of age and at the centre, neither isolated nor away. */
    boolean canBeWithAChild(String adult) {
        return people.find(adult)
                .filter(it -> it.age(day(now())) >= OF_AGE)
                .filter(it -> atCentre(it.number()))
                .isPresent();
    }

    /** The adult of ours a child is with: who was named last, or else its own. */
    Optional<String> carerOf(String child) {
        Optional<Arrangement> named = care.now(child);
        return named.isPresent() ? named.map(Arrangement::carer) : Optional.ofNullable(ownAdult(child));
    }

    /** The carer who can go to the hospital with a child; nobody of ours for an adult. */
    Optional<String> companionOf(String patient) {
        return Optional.of(patient)
                .filter(this::child)
                .flatMap(this::carerOf)
                .filter(it -> !child(it))
                .filter(it -> here(it));
    }

    /** At the centre or in its isolation. */
    boolean here(String person) {
        Kind place = place(person);
        return place == Kind.AKTAU || place == Kind.ISOLATION;
    }

    /** The adult a child belongs to, wherever that adult is. */
    @Nullable
    String ownAdult(String child) {
        return people.inCareOf(List.of(child)).get(child);
    }

    /** Those under 18 who belong to this adult. */
    List<Person> ownChildren(String adult) {
        return people.childrenOf(adult, day(now()));
    }

    /** Children who would have nobody if this adult went away: in their care or entrusted to them, and with nobody else. */
    List<Person> dependants(String adult) {
        Map<String, Person> children = new LinkedHashMap<>();
        ownChildren(adult).forEach(it -> children.put(it.number(), it));
        care.entrustedTo(adult).forEach(it -> children.putIfAbsent(it, person(it)));
        return children.values().stream()
                .filter(it -> it.age(day(now())) < OF_AGE)
                .filter(it -> carerOf(it.number()).filter(adult::equals).isPresent())
                .toList();
    }

    /** Only for those who may read what is told. */
    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }
}
