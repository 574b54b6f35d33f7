package org.zhusan.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A week later: the answer counts as it is given now; how often it was no is counted, not judged. */
@Component
class AskAgainRules implements FormRules {
    private final VaccineTable table;
    private final VaccinationDesk desk;

    AskAgainRules(VaccineTable table, VaccinationDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    @Override
    public String process() {
        return VaccinationProcess.VACCINATION;
    }

    @Override
    public String form() {
        return "askAgain";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new HashMap<>(desk.about(desk.person(caseNumber)));
        filled.put("timesRefused", table.refusals(instance));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        boolean agreed = submission.text("repConsent").equals(VaccinationProcess.CONSENT);
        if (agreed && !hpvOpen(submission).isEmpty() && Planning.hpv(submission).isEmpty()) {
            throw new VaccinationRefused.HpvNotAsked();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String answer = submission.text("repConsent");
        table.answer(submission.caseNumber(), submission.instance(), answer, answer.equals(VaccinationProcess.REFUSE));
        if (Planning.hpv(submission).equals("no")) {
            hpvOpen(submission).forEach(it -> table.change(submission.instance(), it, VaccineTable.State.LEFT_OUT));
        }
        desk.note(submission.caseNumber(), "health.vaccinationAskedAgain", DataClass.MEDICAL, submission.by());
        return Map.of();
    }

    private List<PlannedDose> hpvOpen(Submission submission) {
        return table.planned(submission.instance(), VaccineTable.State.OPEN).stream()
                .filter(it -> it.vaccine() == Vaccine.HPV)
                .toList();
    }
}
