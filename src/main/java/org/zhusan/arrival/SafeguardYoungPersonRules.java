package org.zhusan.arrival;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody of 14 to 17 stays alone with a procedure: lawyer, representative, and the Commissioner for Children's Rights knows. */
@Component
class SafeguardYoungPersonRules implements FormRules {
    private final LegalDesk desk;
    private final LegalPapers papers;

    SafeguardYoungPersonRules(LegalDesk desk, LegalPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "safeguardYoungPerson";
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.answerable(submission.caseNumber(), submission.at());
        if (!submission.yes("lawyerAppointed")) {
            throw new LegalRefused.YoungPersonWithoutLawyer();
        }
        if (!submission.yes("heard")) {
            throw new LegalRefused.YoungPersonNotHeard();
        }
        papers.happenedOn(submission, "ombudsmanInformedOn", person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.noteCivil(submission.caseNumber(), "arrival.youngPersonSafeguarded", submission.by());
        desk.noteCivil(submission.caseNumber(), "arrival.ombudsmanInformed", submission.by());
        return Map.of();
    }
}
