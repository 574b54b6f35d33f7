package org.zhusan.evacuation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** Who the people of a flight are: for the rules, and as rows of its forms. */
@Component
class Passengers {
    static final String PERSONS = "persons";
    static final String PERSON = "personRef";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final People people;
    private final Files files;
    private final Clock clock;

    Passengers(People people, Files files, Clock clock) {
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A moment as people write it, in the programme's time zone. */
    String written(Instant at) {
        return WRITTEN.withZone(clock.getZone()).format(at);
    }

    /** The day whose age counts: of the departure, as far as it is known. */
    LocalDate day(FlightRow flight) {
        if (flight.departsAt() != null) {
            return LocalDate.ofInstant(flight.departsAt(), clock.getZone());
        }
        return flight.plannedOn() == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : flight.plannedOn();
    }

    /** In the order given. */
    Map<String, Passenger> of(FlightRow flight, Collection<String> numbers) {
        LocalDate day = day(flight);
        Map<String, Person> known = new HashMap<>();
        people.find(numbers).forEach(it -> known.put(it.number(), it));
        Map<String, String> care = people.inCareOf(numbers);
        var passengers = new LinkedHashMap<String, Passenger>();
        for (String number : numbers) {
            Person person = known.get(number);
            if (person != null) {
                passengers.put(number, new Passenger(person, person.age(day), care.get(number)));
            }
        }
        return passengers;
    }

    /** Numbers of everyone now in the person's household. */
    List<String> household(String person) {
        return people.household(person).stream().map(Person::number).toList();
    }

    /** Household by household in the order in which each is first named; in it the adults, then the children from the eldest. */
    static List<Passenger> familyByFamily(Collection<Passenger> passengers) {
        var families = new LinkedHashMap<String, List<Passenger>>();
        passengers.forEach(it -> families.computeIfAbsent(it.household(), key -> new ArrayList<>())
                .add(it));
        families.values().forEach(it -> it.sort((a, b) -> b.age() - a.age()));
        return families.values().stream().flatMap(List::stream).toList();
    }

    /** A row for each, with what every form shows of a person; the reader's right decides about the first name. */
    List<Map<String, Object>> rows(Collection<Passenger> passengers, Member reader, String purpose) {
        Map<String, String> firstNames =
                files.firstNames(passengers.stream().map(Passenger::number).toList(), reader, purpose);
        var rows = new ArrayList<Map<String, Object>>();
        for (Passenger passenger : passengers) {
            var row = new LinkedHashMap<String, Object>();
            row.put(PERSON, passenger.number());
            row.put("seatGroup", passenger.household());
            row.put("ageBand", passenger.ageBand());
            row.put("category", passenger.category());
            if (firstNames.containsKey(passenger.number())) {
                row.put("firstName", firstNames.get(passenger.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** What a form that gives people seats begins with: their rows, and the adults among these to choose an escort from. */
    Map<String, Object> seating(
            String flight,
            List<Map<String, Object>> rows,
            Collection<Passenger> aboard,
            Member reader,
            String purpose) {
        List<Passenger> adults = aboard.stream().filter(it -> !it.child()).toList();
        return Map.of("flightId", flight, PERSONS, rows, "escorts", options(adults, reader, purpose));
    }

    /** People to choose from, by first name where the reader may know it. */
    List<Map<String, Object>> options(Collection<Passenger> passengers, Member reader, String purpose) {
        Map<String, String> firstNames =
                files.firstNames(passengers.stream().map(Passenger::number).toList(), reader, purpose);
        return passengers.stream()
                .map(it -> Map.<String, Object>of(
                        "value",
                        it.number(),
                        "label",
                        firstNames.containsKey(it.number())
                                ? firstNames.get(it.number()) + " · " + it.number()
                                : it.number()))
                .toList();
    }

    static String person(Map<String, Object> row) {
        return (String) row.get(PERSON);
    }
}
