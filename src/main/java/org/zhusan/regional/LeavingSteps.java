package org.zhusan.regional;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Programmes programmes;
    private final LeavingDesk desk;
    private final Processes processes;
    private final Inbox inbox;

    LeavingSteps(
            ProgrammeContacts contacts,
            Participation participation,
            Plans plans,
            Programmes programmes,
            LeavingDesk desk,
            Processes processes,
            Inbox inbox) {
        this.contacts = contacts;
        this.participation = participation;
        this.plans = plans;
        this.programmes = programmes;
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

    /**
     * Where her household's programme runs, her support runs in it again; otherwise that programme begins anew and asks what everyone needs. A household on its
     * way to another region has its programme there, and she with it: it would never have two.
     */
    public void reopenSupport(DelegateExecution execution) {
        Person person = desk.adult(execution.getProcessBusinessKey()).orElseThrow();
        String household = person.household() == null ? person.number() : person.household();
        Optional<Programme> closed = programmes.latest(household).filter(it -> !it.lasts());
        if (!desk.runs(household, LeavingProcess.REGIONAL_REHABILITATION)) {
            beginAnew(household, person);
        } else if (closed.isPresent()) {
            goOnWith(closed.get(), execution.getProcessInstanceId());
        } else if (!desk.runs(person.number(), RegionalSupportProcess.REGIONAL_SUPPORT)) {
            processes.start(RegionalSupportProcess.REGIONAL_SUPPORT, person.number(), where(person));
        }
        desk.note(person.number(), "leaving.cameBack");
    }

    private void beginAnew(String household, Person person) {
        if (!desk.runs(household, LeavingProcess.HANDOFF)) {
            processes.start(LeavingProcess.PROGRAMME_ANEW, household, where(person, LeavingProcess.FROM_CENTRE, false));
        }
    }

    /** Closed, and somebody was to look in: its books are open again from today, so that who comes back next is told nothing twice. */
    private void goOnWith(Programme closed, String instance) {
        programmes.takeUpAnew(closed.instance());
        String message = RegionalProcess.CAME_BACK;
        inbox.post(message + ":" + instance, message, closed.household(), Map.of());
    }

    private Map<String, Object> where(Person person) {
        return desk.region(person.number())
                .<Map<String, Object>>map(it -> Map.of(LeavingProcess.PLACE_REGION, it))
                .orElse(Map.of());
    }

    private Map<String, Object> where(Person person, String fact, Object value) {
        var facts = new HashMap<String, Object>(where(person));
        facts.put(fact, value);
        return facts;
    }
}
