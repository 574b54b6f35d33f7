package org.zhusan.health;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** After the second refusal: what the epidemic situation asks for instead. Nothing here leads to a vaccination nobody agreed to. */
@Component
class DecideOnIndicationRules implements FormRules {
    private final VaccineTable table;
    private final VaccinationDesk desk;

    DecideOnIndicationRules(VaccineTable table, VaccinationDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    @Override
    public String process() {
        return VaccinationProcess.VACCINATION;
    }

    @Override
    public String form() {
        return "decideOnIndication";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("timesRefused", table.refusals(instance));
    }

    @Override
    public void check(Submission submission) {
        boolean measures = submission.answers().get("measures") instanceof Collection<?> some && !some.isEmpty();
        if (!submission.text("indication").equals("none") && !measures) {
            throw new VaccinationRefused.MeasureMissing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "health.indicationDecided", DataClass.MEDICAL, submission.by());
        return Map.of();
    }
}
