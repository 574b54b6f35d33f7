package org.zhusan.health;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.NewPerson;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Records;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Inbox;

/**
 * Children born to residents: a file, a mother, a household, a place and the books of the centre from the first hour. Born in Kazakhstan to a known mother, they
 * need no kinship examination; what they are called the registry writes later.
 */
@Component
class Newborns {
    static final String FORM = "registerNewborn";
    static final String LIST = "newborns";
    private static final String PURPOSE = "rules";

    private final People people;
    private final Records records;
    private final Residents residents;
    private final Care care;
    private final HospitalDesk desk;
    private final Inbox inbox;

    Newborns(People people, Records records, Residents residents, Care care, HospitalDesk desk, Inbox inbox) {
        this.people = people;
        this.records = records;
        this.residents = residents;
        this.care = care;
        this.desk = desk;
        this.inbox = inbox;
    }

    void open(String mother, String instance) {
        Person parent = desk.person(mother);
        Records.Stored birth =
                records.latest(mother, FORM, HospitalDesk.HEALTH, PURPOSE).orElseThrow();
        for (Map<String, Object> row : rows(birth)) {
            Instant bornAt = ((OffsetDateTime) row.get("bornAt")).toInstant();
            String child = people.registerNewborn(identity(row, parent, bornAt), mother, HospitalDesk.HEALTH);
            if (desk.place(mother) == Kind.HOSPITAL) {
                care.arrange(
                        child, Care.Kind.WITH_MOTHER, mother, FORM + " " + instance, desk.now(), HospitalDesk.HEALTH);
            }
            if (residents.find(mother).isPresent()) {
                residents.join(child, mother, bornAt, HospitalDesk.HEALTH);
            }
            desk.note(child, "health.born", DataClass.ROUTE, HospitalDesk.HEALTH);
        }
        tellStay(parent, instance);
    }

    private void tellStay(Person mother, String instance) {
        if (mother.household() != null) {
            inbox.post(
                    HospitalProcess.SOMEONE_TO_SCREEN + "-" + instance,
                    HospitalProcess.SOMEONE_TO_SCREEN,
                    mother.household(),
                    Map.of());
        }
    }

    private NewPerson identity(Map<String, Object> row, Person mother, Instant bornAt) {
        People.Sex sex = People.Sex.valueOf(String.valueOf(row.get("sex")));
        Map<String, Object> hers = records.latest(mother.number(), "registration", HospitalDesk.HEALTH, PURPOSE)
                .orElseThrow()
                .answers();
        String kazakh = name(hers.get("kazakhName"), row.get("nameKazakh"), "Нәресте");
        String russian = name(
                hers.get("russianName"),
                row.get("nameRussian"),
                sex == People.Sex.FEMALE ? "Новорождённая" : "Новорождённый");
        String latin = name(hers.get("latinName"), row.get("nameLatin"), "Newborn");
        return new NewPerson(
                People.Role.CHILD,
                sex,
                desk.day(bornAt),
                kazakh,
                russian,
                latin,
                kazakh,
                mother.language(),
                false,
                false,
                People.FoundIn.OTHER,
                null,
                null);
    }

    /** Her surname until the registry writes another, then the given name she wishes or a word that says there is none yet. */
    private static String name(@Nullable Object hers, @Nullable Object wished, String placeholder) {
        String surname = String.valueOf(hers).split(" ")[0];
        String given = wished == null || wished.toString().isBlank() ? placeholder : wished.toString();
        return surname + " " + given;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Records.Stored birth) {
        return (List<Map<String, Object>>) birth.answers().getOrDefault(LIST, List.of());
    }
}
