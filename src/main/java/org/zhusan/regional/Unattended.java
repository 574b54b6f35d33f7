package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Processes;

/** Help behind which there is no programme any more: its adults have left, or the person lives in another household. Somebody notices in time. */
@Component
class Unattended {
    private static final int ASKED_EVERY_MONTHS = 6;
    private static final int TRIED_AGAIN_AFTER_MONTHS = 1;

    private final People people;
    private final Programmes programmes;
    // asked for late: the engine asks the steps when it is built
    private final ObjectProvider<Processes> processes;

    Unattended(People people, Programmes programmes, ObjectProvider<Processes> processes) {
        this.people = people;
        this.programmes = programmes;
        this.processes = processes;
    }

    /** The last day on which to ask again; never beyond the eighteenth birthday of a child. */
    LocalDate askedAgainBy(String person, LocalDate today, boolean notReached) {
        LocalDate ofAge = person(person).birthDate().plusYears(RegionalDesk.OF_AGE);
        LocalDate next = today.plusMonths(notReached ? TRIED_AGAIN_AFTER_MONTHS : ASKED_EVERY_MONTHS);
        return ofAge.isAfter(today) && ofAge.isBefore(next) ? ofAge : next;
    }

    /** The programme of whoever the person lives with asks by itself; one that moves to another region is about to begin there. */
    boolean programmeRuns(String person) {
        return Optional.ofNullable(person(person).household())
                .filter(it -> programmes.latest(it).filter(Programme::lasts).isPresent()
                        || processes.getObject().runs(it, LeavingProcess.HANDOFF))
                .isPresent();
    }

    private Person person(String number) {
        return people.find(number).orElseThrow(() -> new IllegalStateException("no such case"));
    }
}
