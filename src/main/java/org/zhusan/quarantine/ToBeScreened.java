package org.zhusan.quarantine;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.engine.Processes;

/** Members of the household who are on the books, not cleared, and not being screened already. */
@Component
class ToBeScreened implements PeopleCollection {
    private final QuarantineDesk desk;
    // asked for late: the engine asks the collections when it is built
    private final ObjectProvider<Processes> processes;

    ToBeScreened(QuarantineDesk desk, ObjectProvider<Processes> processes) {
        this.desk = desk;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "toBeScreened";
    }

    @Override
    public List<String> of(String household) {
        // told of twice in one breath, nobody is screened twice
        var soon = processes.getObject().beingOpened(household, QuarantineProcess.SCREENING);
        return desk.household(household).stream()
                .map(Person::number)
                .filter(this::inQuarantine)
                .filter(it -> !soon.contains(it) && !screened(it))
                .sorted()
                .toList();
    }

    private boolean inQuarantine(String person) {
        return desk.resident(person).filter(it -> it.clearedOn() == null).isPresent();
    }

    private boolean screened(String person) {
        return processes.getObject().running(person).stream()
                .anyMatch(it -> it.process().equals(QuarantineProcess.SCREENING));
    }
}
