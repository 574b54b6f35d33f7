package org.zhusan.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Readiness;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Processes;

/** What every rule of a hand-off asks: who lives in the household, what their relatives are ready for, whether anyone must stay in a place, what day it is. */
@Component
class HandoffDesk {
    static final Member HAND_OFF = Member.system("handoff");

    private static final String REGISTRATION = "registration";
    private static final int OF_AGE = 18;

    private final People people;
    private final Placements placements;
    private final Readiness readiness;
    private final Records records;
    private final Timeline timeline;
    private final Processes processes;
    private final Clock clock;

    HandoffDesk(
            People people,
            Placements placements,
            Readiness readiness,
            Records records,
            Timeline timeline,
            Processes processes,
            Clock clock) {
        this.people = people;
        this.placements = placements;
        this.readiness = readiness;
        this.records = records;
        this.timeline = timeline;
        this.processes = processes;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** Reference person first. */
    List<Person> household(String household) {
        return people.livingIn(household);
    }

    boolean withoutAdult(String household) {
        return adults(household).isEmpty();
    }

    /** What the relatives of the reference person are ready for, while it holds. */
    Optional<Readiness.Finding> relatives(String household) {
        return household(household).stream().findFirst().flatMap(it -> readiness.valid(it.number(), today()));
    }

    /** Since before the flight, mostly. */
    boolean relativesAreBeingAsked(String household) {
        return household(household).stream().anyMatch(it -> processes.runs(it.number(), HandoffProcess.RELATIVES));
    }

    boolean anyoneInHospital(String household) {
        return household(household).stream().anyMatch(it -> placements
                .now(it.number(), HAND_OFF)
                .filter(at -> at.kind() == Placements.Kind.HOSPITAL)
                .isPresent());
    }

    /** An adult of it gave an undertaking not to leave a locality, and it is in force today. */
    boolean boundToPlace(String household) {
        return adults(household).stream().anyMatch(this::boundToPlace);
    }

    /** The region somebody of the household named when their file was opened, abroad. */
    Optional<String> wishBefore(String household, Member reader) {
        return household(household).stream()
                .flatMap(it -> records.latest(it.number(), REGISTRATION, reader, HandoffProcess.HANDOFF).stream())
                .flatMap(it -> Stream.ofNullable(it.answers().get("regionWish")))
                .map(String::valueOf)
                .findFirst();
    }

    void note(String household, String kind, DataClass dataClass, Member by) {
        household(household).forEach(it -> timeline.note(it.number(), kind, dataClass, by));
    }

    List<Person> adults(String household) {
        return household(household).stream()
                .filter(it -> it.age(today()) >= OF_AGE)
                .toList();
    }

    private boolean boundToPlace(Person adult) {
        return records.latest(adult.number(), "registerUndertaking", HAND_OFF, HandoffProcess.HANDOFF)
                .map(Records.Stored::answers)
                .filter(it -> "locality".equals(it.get("scope")))
                .filter(it -> !LocalDate.parse(String.valueOf(it.get("to"))).isBefore(today()))
                .isPresent();
    }
}
