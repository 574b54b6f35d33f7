package org.zhusan.health;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.engine.Processes;

/**
 * Members of the household who came onto the books later, a newborn above all: not cleared, nobody treats them yet, and an examination is still to say what is
 * needed. Whoever was examined and treated and only waits for the clearance would wait here for an examination that never comes.
 */
@Component
class ToBeTreated implements PeopleCollection {
    private static final String TREATMENT = "treatment";
    private static final String SCREENING = "screening";
    private static final String EXAMINATION = "userTask_examineOnAdmission";

    private final People people;
    private final Residents residents;
    // asked for late: the engine asks the collections when it is built
    private final ObjectProvider<Processes> processes;

    ToBeTreated(People people, Residents residents, ObjectProvider<Processes> processes) {
        this.people = people;
        this.residents = residents;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "toBeTreated";
    }

    @Override
    public List<String> of(String household) {
        var members = people.livingIn(household).stream().map(Person::number).toList();
        Processes running = processes.getObject();
        // two may have been born within one breath: the second is told before the treatment of the first runs
        var soon = running.beingOpened(household, TREATMENT);
        return residents.find(members).stream()
                .filter(it -> it.clearedOn() == null)
                .map(Resident::person)
                .filter(it -> !soon.contains(it) && !running.runs(it, TREATMENT) && toBeExamined(it, running))
                .sorted()
                .toList();
    }

    private static boolean toBeExamined(String person, Processes running) {
        return running.running(person).stream()
                .filter(it -> it.process().equals(SCREENING))
                .allMatch(it -> running.path(it.instance()).waiting().contains(EXAMINATION));
    }
}
