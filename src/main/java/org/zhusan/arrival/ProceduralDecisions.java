package org.zhusan.arrival;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.Submission;

/** Keeps what a prosecutor decided, in time or late; the decision itself is never computed. */
@Component
class ProceduralDecisions {
    private final LegalDesk desk;
    private final LegalPapers papers;
    private final AssessmentTable assessments;

    ProceduralDecisions(LegalDesk desk, LegalPapers papers, AssessmentTable assessments) {
        this.desk = desk;
        this.papers = papers;
        this.assessments = assessments;
    }

    void check(Submission submission) {
        Person person = desk.answerable(submission.caseNumber(), submission.at());
        LocalDate decided = papers.happenedOn(submission, "decisionDate", person);
        if (followed(submission) && !LegalPapers.day(submission, "reviewOn").isAfter(decided)) {
            throw new LegalRefused.ReviewBeforeDecision();
        }
    }

    void keep(Submission submission, boolean late) {
        assessments.decide(
                submission.caseNumber(),
                submission.instance(),
                submission.text("decision"),
                late,
                submission.at(),
                submission.by().id(),
                followed(submission) ? LegalPapers.day(submission, "reviewOn") : null);
        desk.note(submission.caseNumber(), late ? "arrival.decidedLate" : "arrival.decisionRecorded", submission.by());
    }

    /** A decision that nothing follows is not reviewed. */
    private static boolean followed(Submission submission) {
        return !submission.text("decision").equals("none");
    }
}
