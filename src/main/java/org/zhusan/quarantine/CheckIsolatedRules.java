package org.zhusan.quarantine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Isolation is lifted by a clinician, and not before what the table of findings asks for has passed. */
@Component
class CheckIsolatedRules implements FormRules {
    private final QuarantineDesk desk;
    private final ScreeningTable screenings;
    private final IsolationTable isolations;
    private final Doctors doctors;

    CheckIsolatedRules(QuarantineDesk desk, ScreeningTable screenings, IsolationTable isolations, Doctors doctors) {
        this.desk = desk;
        this.screenings = screenings;
        this.isolations = isolations;
        this.doctors = doctors;
    }

    @Override
    public String process() {
        return QuarantineProcess.ISOLATION;
    }

    @Override
    public String form() {
        return "checkIsolated";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return screenings
                .latest(caseNumber)
                .map(Screening::isolateUntil)
                .<Map<String, Object>>map(it -> Map.of("isolateUntil", it.toString()))
                .orElse(Map.of());
    }

    @Override
    public void check(Submission submission) {
        if (submission.text("outcome").equals("lift")) {
            screenings.latest(submission.caseNumber()).ifPresent(it -> requireOver(it, submission));
        }
    }

    private void requireOver(Screening screening, Submission submission) {
        LocalDate today = desk.day(submission.at());
        LocalDate until = screening.isolateUntil();
        if (until != null && today.isBefore(until)) {
            throw new IsolationRefused.TooEarly(until);
        }
        int days = screening.symptomFreeDays();
        boolean free = submission.answers().get("symptomFreeSince") instanceof LocalDate since
                && !today.isBefore(since.plusDays(days));
        if (days > 0 && !free) {
            throw new IsolationRefused.SymptomsTooRecent(days);
        }
        int stools = submission.answers().get("negativeStools") instanceof BigDecimal told ? told.intValue() : 0;
        if (stools < screening.negativeStools()) {
            throw new IsolationRefused.StoolsMissing(screening.negativeStools());
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String person = submission.caseNumber();
        String outcome = submission.text("outcome");
        boolean hospital = outcome.equals("hospital");
        boolean over = !outcome.equals("continues");
        if (over) {
            isolations.over(submission.instance(), submission.at(), hospital);
            screenings.latest(person).ifPresent(it -> screenings.lift(it.instance(), submission.at()));
            desk.note(person, "quarantine.isolationOver", submission.by());
        }
        if (hospital) {
            doctors.hospitalNeeded(person, submission.task());
        }
        boolean someone = isolations.toMoveBack(submission.instance()).stream()
                .anyMatch(it -> desk.place(it.person()) == Placements.Kind.ISOLATION);
        return Map.of(
                QuarantineProcess.ISOLATION_OVER,
                over,
                QuarantineProcess.TO_HOSPITAL,
                hospital,
                QuarantineProcess.SOMEONE_MOVES_BACK,
                someone);
    }
}
