package org.zhusan.quarantine;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody is cleared before the last day of their quarantine, from an isolation room, or without a reason while a result is open. */
@Component
class ClearPersonRules implements FormRules {
    private final QuarantineDesk desk;
    private final Residents residents;
    private final ScreeningTable screenings;
    private final Findings findings;

    ClearPersonRules(QuarantineDesk desk, Residents residents, ScreeningTable screenings, Findings findings) {
        this.desk = desk;
        this.residents = residents;
        this.screenings = screenings;
        this.findings = findings;
    }

    @Override
    public String process() {
        return QuarantineProcess.SCREENING;
    }

    @Override
    public String form() {
        return "clearPerson";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        boolean allFinal = screenings
                .latest(caseNumber)
                .map(it -> findings.open(it, reader).isEmpty())
                .orElse(false);
        return Map.of(
                "quarantineEndsOn", desk.lastDay(desk.onTheBooks(caseNumber)).toString(), "allTestsFinal", allFinal);
    }

    @Override
    public void check(Submission submission) {
        Resident resident = desk.onTheBooks(submission.caseNumber());
        LocalDate until = desk.lastDay(resident);
        LocalDate on = QuarantineDesk.day(submission, "clearedOn");
        if (on.isBefore(until)) {
            throw new ClearanceRefused.TooSoon(until);
        }
        if (desk.place(resident.person()) != Placements.Kind.AKTAU) {
            throw new ClearanceRefused.InIsolation();
        }
        if (submission.yes("withTreatment") && submission.rows("followUp").isEmpty()) {
            throw new ClearanceRefused.TreatmentUnlisted();
        }
        for (Map<String, Object> row : submission.rows("followUp")) {
            if (row.get("byWhen") instanceof LocalDate day && day.isBefore(on)) {
                throw new ClearanceRefused.FollowUpPassed();
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String person = submission.caseNumber();
        LocalDate on = QuarantineDesk.day(submission, "clearedOn");
        residents.cleared(person, on, submission.by());
        screenings.latest(person).ifPresent(it -> screenings.cleared(it.instance(), on));
        desk.noteFlag(person, "quarantine.personCleared", submission.by());
        return Map.of();
    }
}
