package org.zhusan.arrival;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Of an interview only that it was held is kept, and only one held as it must be: after the rights, with a lawyer, without a child. */
@Component
class RecordInterviewRules implements FormRules {
    private final LegalDesk desk;
    private final LegalPapers papers;

    RecordInterviewRules(LegalDesk desk, LegalPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "recordInterview";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber, desk.now()));
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.answerable(submission.caseNumber(), submission.at());
        if (!submission.yes("lawyerPresent")) {
            throw new LegalRefused.LawyerAbsent();
        }
        if (!submission.yes("childAbsent")) {
            throw new LegalRefused.ChildPresent();
        }
        if (desk.young(person, submission.at()) && !submission.yes("representativePresent")) {
            throw new LegalRefused.YoungPersonWithoutRepresentative();
        }
        LocalDate held = papers.happenedOn(submission, "heldOn", person);
        papers.said(person.number(), "explainedAt", submission.by(), "explainRights")
                .map(it -> desk.day(OffsetDateTime.parse(it).toInstant()))
                .filter(held::isBefore)
                .ifPresent(it -> {
                    throw new LegalRefused.InterviewBeforeRights();
                });
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "arrival.interviewHeld", submission.by());
        return Map.of();
    }
}
