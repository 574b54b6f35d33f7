package org.zhusan.quarantine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.StepsOf;

/** What the models of quarantine, screening and isolation ask of the programme itself. */
@StepsOf("quarantine")
public class QuarantineSteps {
    private final QuarantineDesk desk;
    private final Residents residents;
    private final ScreeningTable screenings;
    private final Findings findings;
    private final Contacts contacts;
    private final IsolationZone zone;
    private final Decisions decisions;

    QuarantineSteps(
            QuarantineDesk desk,
            Residents residents,
            ScreeningTable screenings,
            Findings findings,
            Contacts contacts,
            IsolationZone zone,
            Decisions decisions) {
        this.desk = desk;
        this.residents = residents;
        this.screenings = screenings;
        this.findings = findings;
        this.contacts = contacts;
        this.zone = zone;
        this.decisions = decisions;
    }

    /** The household is through: a line for each member who is cleared. */
    public void noteClearance(DelegateExecution execution) {
        desk.household(execution.getProcessBusinessKey()).stream()
                .flatMap(it -> desk.resident(it.number()).stream())
                .filter(it -> it.clearedOn() != null)
                .forEach(it -> desk.noteFlag(it.person(), "quarantine.householdCleared", QuarantineDesk.QUARANTINE));
    }

    /** Collects what the table says of each finding; the books learn the end, contacts theirs, and the case only what follows. */
    public void setQuarantine(DelegateExecution execution) {
        Resident resident = desk.onTheBooks(execution.getProcessBusinessKey());
        Screening screening = screenings.latest(resident.person()).orElseThrow();
        Extension together = together(screening, resident);
        screenings.set(screening.instance(), together);
        if (!together.end().equals(resident.quarantineUntil())) {
            residents.quarantineUntil(resident.person(), together.end(), QuarantineDesk.QUARANTINE);
        }
        findings.of(screening).stream()
                .filter(Finding::positive)
                .forEach(it -> contacts.retime(screening, resident, it));
        execution.setVariable(QuarantineProcess.ENDS, together.end().plusDays(1));
        execution.setVariable(QuarantineProcess.NEXT, next(screening, together));
    }

    private Extension together(Screening screening, Resident resident) {
        int age = desk.age(desk.person(resident.person()));
        Extension together = Extension.none(desk.lastDay(resident));
        for (Finding each : findings.of(screening)) {
            boolean isolates = screening.liftedAt() == null || each.recordedAt().isAfter(screening.liftedAt());
            for (Map<String, Object> row : decisions.evaluateAll(
                    screening.instance(), QuarantineProcess.EXTENSION, each.asked(false, false, age))) {
                together = together.and(row, each, desk.today(), isolates);
            }
        }
        return together;
    }

    private String next(Screening screening, Extension together) {
        if (together.isolation().needsRoom()) {
            return QuarantineProcess.NEXT_ISOLATION;
        }
        boolean waits = !findings.open(screening, QuarantineDesk.QUARANTINE).isEmpty();
        return waits && !findings.waitsNoLonger(screening)
                ? QuarantineProcess.NEXT_RESULTS
                : QuarantineProcess.NEXT_END;
    }

    /** A contact found meanwhile may have moved the end. */
    public void seeWhetherOver(DelegateExecution execution) {
        Resident resident = desk.onTheBooks(execution.getProcessBusinessKey());
        execution.setVariable(QuarantineProcess.OVER, desk.over(desk.lastDay(resident)));
    }

    /** Which part of the building, and who watches. */
    public void chooseZone(DelegateExecution execution) {
        zone.choose(execution.getProcessInstanceId(), execution.getProcessBusinessKey());
    }
}
