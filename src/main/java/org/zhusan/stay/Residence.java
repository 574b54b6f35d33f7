package org.zhusan.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;

/** What rules of housing and leaving ask beyond {@link StayDesk}: what stands in the books, where someone is, who is grown up. */
@Component
class Residence {
    static final Member HOUSING = Member.system("housing");
    static final int OF_AGE = 18;

    private final StayDesk desk;
    private final Residents residents;
    private final Placements placements;
    private final Timeline timeline;

    Residence(StayDesk desk, Residents residents, Placements placements, Timeline timeline) {
        this.desk = desk;
        this.residents = residents;
        this.placements = placements;
        this.timeline = timeline;
    }

    Instant now() {
        return desk.now();
    }

    LocalDate day(Instant at) {
        return desk.day(at);
    }

    /** Members of the household who are on the books, reference person first. */
    List<Person> members(String household) {
        return desk.residents(household);
    }

    /** Their entries in the books, by person. */
    Map<String, Resident> books(String household) {
        List<String> numbers =
                desk.household(household).stream().map(Person::number).toList();
        return residents.find(numbers).stream().collect(Collectors.toMap(Resident::person, Function.identity()));
    }

    boolean adult(Person person, Instant at) {
        return person.age(day(at)) >= OF_AGE;
    }

    Placements.Kind place(String person) {
        return placements.now(person, HOUSING).orElseThrow().kind();
    }

    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }
}
