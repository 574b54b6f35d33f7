package org.zhusan.arrival;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Rights come first, in words the person understands; nobody under 18 is without a lawyer and a representative. */
@Component
class ExplainRightsRules implements FormRules {
    private final LegalDesk desk;
    private final LegalPapers papers;

    ExplainRightsRules(LegalDesk desk, LegalPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "explainRights";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber, desk.now()));
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.answerable(submission.caseNumber(), submission.at());
        if (!submission.yes("rightsRead")) {
            throw new LegalRefused.RightsNotExplained();
        }
        if (!submission.yes("languageUnderstood")) {
            throw new LegalRefused.LanguageNotUnderstood();
        }
        if (desk.young(person, submission.at())) {
            requireSupport(submission);
        }
        papers.happened(submission, "explainedAt", person);
        papers.signature(submission, person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "arrival.rightsExplained", submission.by());
        return Map.of();
    }

    private static void requireSupport(Submission submission) {
        if (submission.text("lawyerCalled").equals("declined")) {
            throw new LegalRefused.YoungPersonWithoutLawyer();
        }
        if (!submission.yes("representativeInformed")) {
            throw new LegalRefused.YoungPersonWithoutRepresentative();
        }
    }
}
