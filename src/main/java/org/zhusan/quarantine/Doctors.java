package org.zhusan.quarantine;

import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Running;

/** Tells the treatment of a person what it is for: the examination while it waits for one, later only that a hospital is needed. */
@Component
class Doctors {
    private static final String TREATMENT = "treatment";
    private static final String AWAIT_EXAMINATION = "receiveTask_awaitExamination";

    private final QuarantineDesk desk;
    // asked for late: the engine asks the forms' rules when it is built
    private final ObjectProvider<Processes> processes;
    private final Inbox inbox;

    Doctors(QuarantineDesk desk, ObjectProvider<Processes> processes, Inbox inbox) {
        this.desk = desk;
        this.processes = processes;
        this.inbox = inbox;
    }

    /**
     * Once for a screening. A treatment under way hears nothing of a second examination: a message nobody takes would wait, and reach a later stay of
     * the person with the findings of this one.
     */
    void examined(String person, String screening, boolean nutritionCare, boolean pregnant, boolean hospital) {
        if (awaitsExamination(person)) {
            inbox.post(
                    QuarantineProcess.EXAMINED + "/" + screening,
                    QuarantineProcess.EXAMINED,
                    person,
                    Map.of("nutritionCare", nutritionCare, "pregnant", pregnant, "hospitalNeeded", hospital));
        } else if (hospital) {
            hospitalNeeded(person, screening);
        }
    }

    /** Kept, and shown to administrators, when no treatment runs: that somebody needs a hospital must not be lost. */
    void hospitalNeeded(String person, String occasion) {
        inbox.post(
                QuarantineProcess.HOSPITAL_NEEDED + "/" + occasion,
                QuarantineProcess.HOSPITAL_NEEDED,
                person,
                Map.of());
    }

    private boolean awaitsExamination(String person) {
        Processes running = processes.getObject();
        String household = Objects.requireNonNull(desk.person(person).household());
        return running.running(person).stream()
                .filter(it -> it.process().equals(TREATMENT))
                .map(Running::instance)
                .findFirst()
                .map(it -> running.path(it).waiting().contains(AWAIT_EXAMINATION))
                .orElseGet(() -> running.beingOpened(household, TREATMENT).contains(person));
    }
}
