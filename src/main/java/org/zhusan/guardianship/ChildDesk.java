package org.zhusan.guardianship;

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
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents;

/** What the rules of this phase ask of the case file: how old a child is, where it is, who could be with it, and a line for its timeline. */
@Component
class ChildDesk {
    static final int OF_AGE = 18;
    /** Under fourteen a guardian, from fourteen a trustee. */
    static final int TRUSTEE_FROM = 14;

    static final int HEARD_FROM = 10;
    /** Of a temporary placement or act (P11, timers); to be confirmed by a lawyer. */
    static final int TEMPORARY_MONTHS = 6;

    static final String AGENCY = "guardianship";

    private static final Member DESK = Member.system("guardianship");

    private final People people;
    private final Placements placements;
    private final Care care;
    private final Residents residents;
    private final Timeline timeline;
    private final Clock clock;

    ChildDesk(People people, Placements placements, Care care, Residents residents, Timeline timeline, Clock clock) {
        this.people = people;
        this.placements = placements;
        this.care = care;
        this.residents = residents;
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

    boolean known(String number) {
        return people.find(number).isPresent();
    }

    int age(String child) {
        return person(child).age(today());
    }

    Placements.Kind place(String person) {
        return placements.now(person, DESK).orElseThrow().kind();
    }

    /** Of age, home, and at liberty. */
    boolean canHaveAChild(String carer) {
        return people.find(carer).filter(it -> it.age(today()) >= OF_AGE).isPresent() && atHome(carer);
    }

    /** Code of who cares for the child now, {@code ownAdult} without an arrangement, {@code nobody} when nobody is there. */
    String careNow(String child) {
        Optional<Care.Arrangement> arranged = care.now(child);
        return arranged.isPresent() ? arranged.get().kind().code() : alone(child) ? "nobody" : "ownAdult";
    }

    boolean alone(String child) {
        return !care.childrenWithoutCarer(List.of(child), today()).isEmpty();
    }

    /** Other children of its household, and those entrusted to the same adult: whoever the case file takes for brothers and sisters. */
    List<Person> siblings(String child) {
        var siblings = new LinkedHashMap<String, Person>();
        people.household(child).forEach(it -> siblings.put(it.number(), it));
        String adult = people.inCareOf(List.of(child)).get(child);
        if (adult != null) {
            people.childrenOf(adult, today()).forEach(it -> siblings.putIfAbsent(it.number(), it));
        }
        return siblings.values().stream()
                .filter(it -> !it.number().equals(child) && it.age(today()) < OF_AGE)
                .toList();
    }

    /**
     * The child goes to live there today; with somebody who lives at the centre as well nothing moves.
     *
     * @throws PlacingRefused when it still stands on the books of the centre, or is where only a doctor lets it go
     */
    void moveTo(String child, @Nullable String carer, Instant at, Member by) {
        boolean carerAtCentre = carer != null && place(carer) == Placements.Kind.AKTAU;
        switch (place(child)) {
            case AKTAU -> {
                if (!carerAtCentre) {
                    leaveCentre(child, at, by);
                }
            }
            case TEMPORARY_CARE, REGION -> {
                if (carerAtCentre) {
                    throw new PlacingRefused.NotAtCentre(child);
                }
            }
            default -> throw new PlacingRefused.CannotMoveNow(child);
        }
    }

    void note(String child, String kind, DataClass dataClass, Member by) {
        timeline.note(child, kind, dataClass, by);
    }

    static Map<String, Object> row(Person person, int age, @Nullable String firstName) {
        var row = new LinkedHashMap<String, Object>();
        row.put("childRef", person.number());
        row.put("age", age);
        if (firstName != null) {
            row.put("firstName", firstName);
        }
        return row;
    }

    private void leaveCentre(String child, Instant at, Member by) {
        if (residents.find(child).isPresent()) {
            throw new PlacingRefused.OnTheBooks(child);
        }
        placements.move(child, Placements.Kind.TEMPORARY_CARE, AGENCY, by.region(), at, by);
    }

    private boolean atHome(String carer) {
        return switch (place(carer)) {
            case AKTAU, REGION, TEMPORARY_CARE -> true;
            default -> false;
        };
    }
}
