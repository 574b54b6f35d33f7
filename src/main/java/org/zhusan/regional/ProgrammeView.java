package org.zhusan.regional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;

/** Puts together what a reader may know of a person's programme. */
@Component
class ProgrammeView {
    private static final String PURPOSE = "programme";
    private static final int MEETINGS_SHOWN = 8;
    private static final String NOTHING = "–";

    private final Programmes programmes;
    private final Plans plans;
    private final Transfers transfers;
    private final People people;
    private final Files files;
    private final Records records;
    private final CaseAccess access;
    private final Directory directory;
    private final RegionalDesk desk;

    ProgrammeView(
            Programmes programmes,
            Plans plans,
            Transfers transfers,
            People people,
            Files files,
            Records records,
            CaseAccess access,
            Directory directory,
            RegionalDesk desk) {
        this.programmes = programmes;
        this.plans = plans;
        this.transfers = transfers;
        this.people = people;
        this.files = files;
        this.records = records;
        this.access = access;
        this.directory = directory;
        this.desk = desk;
    }

    /** The newest programme of the person's household, for whoever may read of this person. */
    Optional<Programme> open(String person, Member reader) {
        return access.permits(reader, Access.READ, person, DataClass.SOCIAL)
                ? people.find(person).map(Person::household).flatMap(programmes::latest)
                : Optional.empty();
    }

    ProgrammePage of(String person, Programme programme, Member reader, @Nullable ProgrammeRefused refused) {
        Set<DataClass> known = access.classes(reader, Access.READ, person);
        List<Records.Stored> held = held(person, reader);
        return new ProgrammePage(
                person,
                files.firstNames(List.of(person), reader, PURPOSE).getOrDefault(person, ""),
                programme.region(),
                programme.since(),
                programme.regime() == null ? "" : programme.regime().code(),
                programme.ending() == null ? "" : programme.ending(),
                programme.endedOn(),
                plans.of(person).stream()
                        .filter(it -> known.contains(it.dataClass()))
                        .map(Chapter::code)
                        .toList(),
                held.stream().map(it -> desk.day(it.at())).toList(),
                ProgrammeRows.FIELDS.stream()
                        .map(field -> new ProgrammePage.Need(
                                field, held.stream().map(it -> level(it, field)).toList()))
                        .toList(),
                newestFirst(programmes.reviews(programme.instance())).stream()
                        .limit(MEETINGS_SHOWN)
                        .map(it -> new ProgrammePage.Meeting(it.heldOn(), it.maxRisk(), it.maxNeed()))
                        .toList(),
                transfers.possible(programme, reader)
                        ? directory.regions().stream()
                                .filter(it -> !it.equals(programme.region()))
                                .sorted()
                                .toList()
                        : List.of(),
                wish(programme, reader),
                refused);
    }

    private ProgrammePage.@Nullable Wish wish(Programme programme, Member reader) {
        return people.livingIn(programme.household()).stream()
                .findFirst()
                .flatMap(it -> records.latest(it.number(), Transfers.FORM, reader, PURPOSE))
                .map(it -> new ProgrammePage.Wish(
                        text(it.answers(), "region"), text(it.answers(), "reason"), desk.day(it.at())))
                .orElse(null);
    }

    /** Oldest first; each reads back what was written of this person alone. */
    private List<Records.Stored> held(String person, Member reader) {
        List<Records.Stored> newest = Stream.of("assessNeeds", "reviewHousehold")
                .flatMap(form -> records.latest(person, form, MEETINGS_SHOWN, reader, PURPOSE).stream())
                .filter(it -> ProgrammeRows.FIELDS.stream()
                        .anyMatch(field -> !level(it, field).equals(NOTHING)))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .limit(MEETINGS_SHOWN)
                .toList();
        List<Records.Stored> oldest = new ArrayList<>(newest);
        Collections.reverse(oldest);
        return oldest;
    }

    private static List<Review> newestFirst(List<Review> held) {
        List<Review> turned = new ArrayList<>(held);
        Collections.reverse(turned);
        return turned;
    }

    private static String level(Records.Stored record, String field) {
        Object level = record.answers().get(ProgrammeRows.LIST + "." + field);
        return level instanceof Number number ? String.valueOf(number.intValue()) : NOTHING;
    }

    private static String text(Map<String, Object> answers, String field) {
        return String.valueOf(answers.getOrDefault(field, ""));
    }
}
