package org.zhusan.civil;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.StepsOf;

/** What the model of civil registration asks of the programme itself. */
@StepsOf("civilPapers")
public class PapersSteps {
    private final PersonPapers papers;
    private final PapersDesk desk;

    PapersSteps(PersonPapers papers, PapersDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    /** By age and by the papers there are; asked again whenever it is looked at again. */
    public void seePapersDue(DelegateExecution execution) {
        Person person = desk.person(execution.getProcessBusinessKey());
        var theirs = papers.of(person, PapersDesk.CIVIL);
        execution.setVariable(PapersProcess.IDENTITY_CARD_DUE, PersonPapers.open(theirs, PaperKind.IDENTITY_CARD));
        execution.setVariable(PapersProcess.RESIDENCE_DUE, PersonPapers.open(theirs, PaperKind.RESIDENCE));
    }
}
