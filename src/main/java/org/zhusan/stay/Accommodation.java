package org.zhusan.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;
import org.zhusan.engine.Decisions;

/** Asks the table where a household lives (D1), and finds rooms there. */
@Component
class Accommodation {
    private static final int NEWBORN_DAYS = 28;
    private static final int LATE_PREGNANCY = 34;

    private final Residence residence;
    private final Residents residents;
    private final Records records;
    private final Decisions decisions;

    Accommodation(Residence residence, Residents residents, Records records, Decisions decisions) {
        this.residence = residence;
        this.residents = residents;
        this.records = records;
        this.decisions = decisions;
    }

    Proposal propose(String instance, String household) {
        List<Person> members = residence.members(household);
        Map<String, Resident> books = residence.books(household);
        String need = specialNeed(members);
        boolean groundFloor = !need.equals("none");
        Zone looked = need.equals("newbornOrLatePregnancy") ? Zone.MOTHER_BABY : Zone.FAMILY;
        RoomChoice rooms = new RoomChoice(residents.rooms(building(books)));
        Map<String, Object> answer = decisions.evaluate(
                instance,
                HousingProcess.ACCOMMODATION_ALLOCATION,
                Map.of(
                        "infectiousStatus",
                        books.values().stream().allMatch(it -> it.clearedOn() != null) ? "clear" : "pending",
                        "householdType",
                        householdType(members),
                        "specialNeed",
                        need,
                        "freeFamilyRoom",
                        rooms.oneRoom(looked, groundFloor, members.size())));
        return new Proposal(
                (String) answer.get("zone"), (String) answer.get("roomKind"), (String) answer.get("supervision"));
    }

    /** Concrete rooms for what was proposed; where the part is full, family rooms. */
    Map<String, String> rooms(String household, Proposal proposal) {
        List<String> people =
                residence.members(household).stream().map(Person::number).toList();
        RoomChoice rooms = new RoomChoice(rooms(household));
        Map<String, String> chosen = rooms.choose(people, proposal.part(), proposal.onGroundFloor());
        return chosen.isEmpty() ? rooms.choose(people, Zone.FAMILY, false) : chosen;
    }

    List<Room> rooms(String household) {
        return residents.rooms(building(residence.books(household)));
    }

    private static String building(Map<String, Resident> books) {
        return books.values().stream().findFirst().map(Resident::building).orElse("");
    }

    private String householdType(List<Person> members) {
        List<Person> adults = members.stream()
                .filter(it -> residence.adult(it, residence.now()))
                .toList();
        if (adults.isEmpty()) {
            boolean alone = members.stream().allMatch(it -> it.orphan() || it.unaccompanied());
            return alone ? "orphan" : "childrenOfHeldMother";
        }
        if (adults.size() == members.size() && adults.stream().allMatch(it -> it.sex() == Sex.FEMALE)) {
            return "womanAlone";
        }
        if (adults.size() == members.size() && adults.stream().allMatch(it -> it.sex() == Sex.MALE)) {
            return "man";
        }
        return "motherWithChildren";
    }

    /** What is known from before the first examination; urgent surgery is the clinic's own way. */
    private String specialNeed(List<Person> members) {
        if (members.stream().anyMatch(it -> newborn(it) || latePregnancy(it.number()))) {
            return "newbornOrLatePregnancy";
        }
        return members.stream().anyMatch(it -> injured(it.number())) ? "mobilityOrWound" : "none";
    }

    private boolean newborn(Person person) {
        LocalDate today = residence.day(residence.now());
        return ChronoUnit.DAYS.between(person.birthDate(), today) < NEWBORN_DAYS;
    }

    /** Weeks go on since the doctor wrote them down before the flight. */
    private boolean latePregnancy(String person) {
        Optional<Stored> examined = latest(person, "confirmFitness");
        return examined.flatMap(it -> Optional.ofNullable(it.answers().get("persons.pregnancyWeek")))
                .filter(Number.class::isInstance)
                .map(week -> ((Number) week).longValue()
                        + weeks(examined.orElseThrow().at()))
                .filter(week -> week >= LATE_PREGNANCY)
                .isPresent();
    }

    private boolean injured(String person) {
        return latest(person, "keepFlightLog")
                .filter(it -> String.valueOf(it.answers().get("events.event")).contains("injury"))
                .isPresent();
    }

    private long weeks(Instant since) {
        return ChronoUnit.DAYS.between(since, residence.now()) / 7;
    }

    private Optional<Stored> latest(String person, String form) {
        return records.latest(person, form, Residence.HOUSING, "rules");
    }

    /** What the table answered, in its codes. */
    record Proposal(String zone, String roomKind, String supervision) {
        Zone part() {
            return switch (zone) {
                case "isolation" -> Zone.ISOLATION;
                case "observation" -> Zone.OBSERVATION;
                case "children" -> Zone.CHILDREN;
                case "motherBaby" -> Zone.MOTHER_BABY;
                case "women" -> Zone.WOMEN;
                case "men" -> Zone.MEN;
                default -> Zone.FAMILY;
            };
        }

        boolean onGroundFloor() {
            return roomKind.equals("groundFloor");
        }
    }
}
