package org.zhusan.stay;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.engine.Decisions;

/** Asks the table what to propose to each person of a household, and keeps the proposal until they have chosen. */
@Component
class Modules {
    private static final int OF_AGE = 18;

    private final StayDesk desk;
    private final ModuleTable table;
    private final Records records;
    private final Decisions decisions;

    Modules(StayDesk desk, ModuleTable table, Records records, Decisions decisions) {
        this.desk = desk;
        this.table = table;
        this.records = records;
        this.decisions = decisions;
    }

    void propose(String household, String instance) {
        for (Person person : desk.residents(household)) {
            table.propose(instance, person.number(), proposed(person, instance), desk.now(), StayDesk.STAY.id());
        }
    }

    SocialCharacteristic characteristic(Person person) {
        LocalDate today = desk.today();
        return SocialCharacteristic.of(person, person.age(today), desk.mother(person, today));
    }

    private Set<String> proposed(Person person, String instance) {
        int age = person.age(desk.today());
        var modules = new LinkedHashSet<String>();
        decisions
                .evaluateAll(
                        instance,
                        StayProcess.PROGRAMME_BY_CHARACTERISTIC,
                        Map.of(
                                "category",
                                characteristic(person).code(),
                                "age",
                                age,
                                "maritalStatus",
                                maritalStatus(person.number()),
                                "youngMother",
                                age < OF_AGE && desk.mother(person, desk.today())))
                .forEach(it -> modules.add((String) it.get("module")));
        return modules;
    }

    private String maritalStatus(String person) {
        return records.latest(person, "recordSocialPassport", StayDesk.STAY, "proposeProgramme")
                .map(it -> it.answers().get("maritalStatus"))
                .map(String::valueOf)
                .orElse("unknown");
    }
}
