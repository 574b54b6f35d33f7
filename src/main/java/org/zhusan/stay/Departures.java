package org.zhusan.stay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.form.Submission;

/** What holds for every departure, at the end of the month or before. */
@Component
class Departures {
    private static final Set<Placements.Kind> FROM_NO_ROOM =
            Set.of(Placements.Kind.ISOLATION, Placements.Kind.HOSPITAL, Placements.Kind.CUSTODY);

    private final Residence residence;
    private final Destinations destinations;

    Departures(Residence residence, Destinations destinations) {
        this.residence = residence;
        this.destinations = destinations;
    }

    /** Each is cleared and at the centre, nobody is kept by quarantine, isolation or a hospital, and a region expects them: nobody is sent into the blue. */
    boolean everyoneMayLeave(String household) {
        return destinations
                        .accepted(household)
                        .filter(Destinations.Destination::travelArranged)
                        .isPresent()
                && residence.members(household).stream()
                        .noneMatch(it -> FROM_NO_ROOM.contains(residence.place(it.number())))
                && residence.books(household).values().stream().allMatch(it -> it.clearedOn() != null);
    }

    /**
     * Each of the household has a row and is at the centre, and they left when it says so.
     *
     * @return whether everyone is cleared
     */
    boolean check(Submission submission) {
        List<Person> members = residence.members(submission.caseNumber());
        StayRows.requireExactly(submission, members);
        if (members.stream().anyMatch(it -> FROM_NO_ROOM.contains(residence.place(it.number())))) {
            throw new DepartureRefused.SomeoneElsewhere();
        }
        Collection<Resident> books = residence.books(submission.caseNumber()).values();
        requireMoment(submission, books);
        return books.stream().allMatch(it -> it.clearedOn() != null);
    }

    private static void requireMoment(Submission submission, Collection<Resident> books) {
        if (submission.answers().get("dt") instanceof OffsetDateTime written) {
            Instant left = written.toInstant();
            if (left.isAfter(submission.at()) || books.stream().anyMatch(it -> left.isBefore(it.since()))) {
                throw new DepartureRefused.WrongMoment();
            }
        }
    }
}
