package org.zhusan.regional;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.StepsOf;
import org.zhusan.regional.ProgrammeContacts.Contact;

/** What leaving the programme and coming back ask of the programme itself. */
@StepsOf("participation")
public class LeavingSteps {
    private final ProgrammeContacts contacts;
    private final Participation participation;
    private final Plans plans;
    private final LeavingDesk desk;
    private final Processes processes;
    private final Inbox inbox;

    LeavingSteps(
            ProgrammeContacts contacts,
            Participation participation,
            Plans plans,
            LeavingDesk desk,
            Processes processes,
            Inbox inbox) {
        this.contacts = contacts;
        this.participation = participation;
        this.plans = plans;
        this.desk = desk;
        this.processes = processes;
        this.inbox = inbox;
    }

    /** From the day she said, or of the last attempt to find her; only what helped her alone ends. */
    public void leaveProgramme(DelegateExecution execution) {
        String person = execution.getProcessBusinessKey();
        Contact last = contacts.of(execution.getProcessInstanceId()).get(0);
        participation.leave(person, last.leftOn() == null ? last.on() : last.leftOn());
        plans.agree(person, Set.of(), desk.today());
        desk.note(person, "leaving.left");
        desk.adult(person).map(Person::household).ifPresent(it -> tell(it, execution.getProcessInstanceId()));
    }

    /** A programme in which nobody takes part any more ends. */
    private void tell(String household, String instance) {
        if (participation.everyoneLeft(household) && desk.runs(household, LeavingProcess.REGIONAL_REHABILITATION)) {
            String message = RegionalProcess.EVERYONE_LEFT;
            inbox.post(message + ":" + instance, message, household, Map.of());
        }
    }

    /** Where her household's programme runs, her support runs in it again; otherwise that programme begins anew. */
    public void reopenSupport(DelegateExecution execution) {
        Person person = desk.adult(execution.getProcessBusinessKey()).orElseThrow();
        Map<String, Object> where = desk.region(person.number())
                .<Map<String, Object>>map(it -> Map.of(LeavingProcess.PLACE_REGION, it))
                .orElse(Map.of());
        String household = person.household() == null ? person.number() : person.household();
        if (!desk.runs(household, LeavingProcess.REGIONAL_REHABILITATION)) {
            processes.start(LeavingProcess.REGIONAL_REHABILITATION, household, where);
        } else if (!desk.runs(person.number(), RegionalSupportProcess.REGIONAL_SUPPORT)) {
            processes.start(RegionalSupportProcess.REGIONAL_SUPPORT, person.number(), where);
        }
        desk.note(person.number(), "leaving.cameBack");
    }
}
