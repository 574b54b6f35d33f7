package org.zhusan.arrival;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What a measure the table does not know means for the way; said by someone who has the decision before them. */
@Component
class SettleOtherMeasureRules implements FormRules {
    private final LegalDesk desk;
    private final LegalPapers papers;
    private final AssessmentTable assessments;

    SettleOtherMeasureRules(LegalDesk desk, LegalPapers papers, AssessmentTable assessments) {
        this.desk = desk;
        this.papers = papers;
        this.assessments = assessments;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "settleOtherMeasure";
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.answerable(submission.caseNumber(), submission.at());
        papers.happenedOn(submission, "seenOn", person);
        boolean sameDecision = papers.said(
                        person.number(),
                        "decisionNo",
                        submission.by(),
                        "recordProceduralDecision",
                        "recordLateDecision")
                .filter(submission.text("decisionNo")::equals)
                .isPresent();
        if (!sameDecision) {
            throw new LegalRefused.AnotherDecision();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        assessments.settle(submission.caseNumber(), submission.instance(), submission.text("settledAs"));
        desk.note(submission.caseNumber(), "arrival.measureSettled", submission.by());
        return Map.of();
    }
}
