package org.zhusan.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The plan: documented doses count, the clinician changes what the table proposed, the answer is written down as it was given. */
@Component
class PlanVaccinationRules implements FormRules {
    private final VaccineTable table;
    private final VaccinationDesk desk;
    private final Planning planning;

    PlanVaccinationRules(VaccineTable table, VaccinationDesk desk, Planning planning) {
        this.table = table;
        this.desk = desk;
        this.planning = planning;
    }

    @Override
    public String process() {
        return VaccinationProcess.VACCINATION;
    }

    @Override
    public String form() {
        return "planVaccination";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Person person = desk.person(caseNumber);
        var filled = new HashMap<>(desk.about(person));
        if (desk.mayBePregnant(person)) {
            filled.put("pregnancy", desk.pregnancy(person, reader));
        }
        if (desk.feverish(person)) {
            filled.put("contraindication", List.of("feverOrIllness"));
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (PlannedDose dose : table.planned(instance, VaccineTable.State.PROPOSED)) {
            rows.add(Map.of(
                    "vaccine", dose.vaccine().code(),
                    "dose", dose.number(),
                    "earliest", dose.earliest(),
                    "due", dose.due(),
                    "needsCheck", dose.check().code()));
        }
        filled.put("planRows", rows);
        return filled;
    }

    @Override
    public void check(Submission submission) {
        planning.plan(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String person = submission.caseNumber();
        Planning.Plan plan = planning.plan(submission);
        plan.documented().forEach(it -> table.add(person, it.kept(desk.today()), submission.task()));
        table.plan(person, submission.instance(), plan.open(), plan.leftOut());
        String answer = submission.text("repConsent");
        table.answer(person, submission.instance(), answer, answer.equals(VaccinationProcess.REFUSE));
        desk.note(person, "health.vaccinationPlanned", DataClass.MEDICAL, submission.by());
        return Map.of();
    }
}
