package org.zhusan.civil;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents;
import org.zhusan.engine.StepsOf;

/** Where the month and the birth of a child lead to names and papers. */
@StepsOf("registration")
public class RegistrationSteps {
    private final Registrations registrations;
    private final People people;
    private final Residents residents;

    RegistrationSteps(Registrations registrations, People people, Residents residents) {
        this.registrations = registrations;
        this.people = people;
        this.residents = residents;
    }

    /** For each on the books of the household, or of the household this person lives in. */
    public void openRegistration(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        List<Person> members = number.startsWith("ZH-H-") ? people.livingIn(number) : people.household(number);
        registrations.open(residents.find(members.stream().map(Person::number).toList()).stream()
                .map(Residents.Resident::person)
                .toList());
    }
}
