package org.zhusan.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Placements.Placement;

/** Where people are by their placements, and who answers and cares for them. */
class Whereabouts {
    private static final Member REPLAY = Member.system("replay");
    /** In transit is who has left the centre and is not confirmed by a region yet. */
    private static final Set<Kind> AFTER_LANDING = EnumSet.of(
            Kind.AKTAU, Kind.ISOLATION, Kind.HOSPITAL, Kind.CUSTODY, Kind.TEMPORARY_CARE, Kind.IN_TRANSIT, Kind.REGION);

    private static final Set<Kind> ON_THE_WAY_OUT = EnumSet.of(Kind.TEMPORARY_CARE, Kind.IN_TRANSIT, Kind.REGION);

    private final People people;
    private final Placements placements;
    private final Care care;
    private final Clock clock;

    Whereabouts(People people, Placements placements, Care care, Clock clock) {
        this.people = people;
        this.placements = placements;
        this.care = care;
        this.clock = clock;
    }

    Optional<Placement> now(Passenger passenger) {
        return placements.now(passenger.number(), REPLAY);
    }

    boolean is(Passenger passenger, Kind kind) {
        return now(passenger).filter(it -> it.kind() == kind).isPresent();
    }

    boolean leftTheCentre(Passenger passenger) {
        return is(passenger, Kind.IN_TRANSIT) || is(passenger, Kind.REGION);
    }

    /** Gone from the centre to its region or to its family, and on which day; empty for who is there or never was. */
    Optional<LocalDate> leftOn(Passenger passenger) {
        var places = placements.of(passenger.number(), REPLAY);
        for (int place = places.size() - 1; place > 0; place--) {
            if (!ON_THE_WAY_OUT.contains(places.get(place).kind())) {
                return Optional.empty();
            }
            if (places.get(place - 1).kind() == Kind.AKTAU) {
                return Optional.of(LocalDate.ofInstant(places.get(place).since(), clock.getZone()));
            }
        }
        return Optional.empty();
    }

    /** The region whose programme has the person now. */
    Optional<String> region(Passenger passenger) {
        return now(passenger).filter(it -> it.kind() == Kind.REGION).map(Placement::region);
    }

    boolean hasHousehold(Passenger passenger) {
        return people.find(passenger.number())
                .filter(it -> it.household() != null)
                .isPresent();
    }

    boolean nobodyAnswersFor(Passenger passenger) {
        return now(passenger).filter(it -> !it.agency().isBlank()).isEmpty();
    }

    /** Whether the placement is one that whoever landed, or did not, can be in. */
    boolean fits(Passenger passenger, boolean landed) {
        return now(passenger)
                .filter(it -> landed ? AFTER_LANDING.contains(it.kind()) : it.kind() == Kind.ABROAD)
                .isPresent();
    }

    /** Children in the country for whom no adult of theirs and no named carer is there. */
    int childrenWithoutCarer(Collection<Passenger> landed) {
        LocalDate today = LocalDate.now(clock);
        return (int) landed.stream()
                .flatMap(it -> people.find(it.number()).stream())
                .map(People.Person::household)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(it -> care.childrenWithoutCarer(it, today).stream())
                .count();
    }

    boolean hasCarer(Passenger child) {
        return care.now(child.number()).isPresent();
    }

    boolean hasGuardian(Passenger child) {
        return care.now(child.number())
                .filter(it -> it.kind() == Care.Kind.GUARDIAN)
                .isPresent();
    }

    /** Whether somebody cared for the child before this adult was moved to custody. */
    boolean caredForBefore(Passenger child, Passenger held) {
        Instant moved = now(held).orElseThrow().since();
        return care.of(child.number()).stream().anyMatch(it -> it.since().isBefore(moved));
    }

    /** Kinds of all the person's placements, oldest first. */
    List<Kind> path(Passenger passenger) {
        return placements.of(passenger.number(), REPLAY).stream()
                .map(Placement::kind)
                .toList();
    }
}
