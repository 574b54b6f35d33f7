package org.zhusan.health;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.StepsOf;
import org.zhusan.health.HospitalReferral.State;

/** What the model of hospital care asks of the programme itself. */
@StepsOf("hospitalCare")
public class HospitalCareSteps {
    private final HospitalDesk desk;
    private final HospitalTable referrals;
    private final Inbox inbox;

    HospitalCareSteps(HospitalDesk desk, HospitalTable referrals, Inbox inbox) {
        this.desk = desk;
        this.referrals = referrals;
        this.inbox = inbox;
    }

    /** Tells the household's stay when nobody of it is at the centre any more or about to come back. */
    public void seeWhoIsLeft(DelegateExecution execution) {
        String patient = execution.getProcessBusinessKey();
        List<Person> household = desk.household(patient);
        String number = desk.person(patient).household();
        if (number != null && household.stream().map(Person::number).noneMatch(this::belongsHere)) {
            inbox.post(
                    HospitalProcess.NOBODY_LEFT + "-" + execution.getProcessInstanceId(),
                    HospitalProcess.NOBODY_LEFT,
                    number,
                    Map.of());
        }
    }

    /** Isolation is a part of the centre; whoever was admitted is expected back until the hospital says otherwise. */
    private boolean belongsHere(String person) {
        Kind place = desk.place(person);
        return place == Kind.AKTAU
                || place == Kind.ISOLATION
                || referrals.thatKeepThere(person).stream().anyMatch(it -> it.state() == State.ADMITTED);
    }
}
