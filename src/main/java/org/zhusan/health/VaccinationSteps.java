package org.zhusan.health;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.StepsOf;

/** What the model of vaccination asks of the programme itself. */
@StepsOf("vaccination")
public class VaccinationSteps {
    private final VaccineTable table;
    private final VaccinationDesk desk;
    private final CatchUp catchUp;

    VaccinationSteps(VaccineTable table, VaccinationDesk desk, CatchUp catchUp) {
        this.table = table;
        this.desk = desk;
        this.catchUp = catchUp;
    }

    /** Asks the table what is due at this age; what is known to have been given is taken off. */
    public void proposeSchedule(DelegateExecution execution) {
        Person person = desk.person(execution.getProcessBusinessKey());
        String instance = execution.getProcessInstanceId();
        var situation = new CatchUp.Situation(
                desk.pregnancy(person, VaccinationDesk.HEALTH),
                desk.feverish(person),
                false,
                table.doses(person.number()));
        table.propose(person.number(), instance, catchUp.propose(person, instance, situation));
    }

    /** Whether a dose may be given and on which day, whether all are done, whether the answer was no twice. */
    public void findNextDose(DelegateExecution execution) {
        String instance = execution.getProcessInstanceId();
        var plan = new OpenPlan(
                table.planned(instance, VaccineTable.State.OPEN), table.doses(execution.getProcessBusinessKey()));
        Optional<VaccineTable.Answer> answer = table.answer(instance);
        boolean agreed = answer.filter(it -> it.answer().equals(VaccinationProcess.CONSENT))
                .isPresent();
        boolean refused = answer.filter(it -> it.answer().equals(VaccinationProcess.REFUSE) && it.refusals() > 1)
                .isPresent();
        List<PlannedDose> next = plan.next();
        execution.setVariable(VaccinationProcess.DOSE_TO_GIVE, agreed && !next.isEmpty());
        execution.setVariable(VaccinationProcess.PLAN_FULFILLED, agreed && next.isEmpty());
        execution.setVariable(VaccinationProcess.REFUSED_AGAIN, refused);
        next.stream()
                .map(PlannedDose::earliest)
                .min(java.util.Comparator.naturalOrder())
                .ifPresent(it -> execution.setVariable(VaccinationProcess.NEXT_DOSE_ON, it));
    }
}
