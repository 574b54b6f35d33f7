package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Sex;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** An interview is private, in the person's language, and with an officer the person is at ease with. */
@Component
class PlanInterviewRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;

    PlanInterviewRules(CaseDesk desk, ConsentTable consents) {
        this.desk = desk;
        this.consents = consents;
    }

    @Override
    public String process() {
        return ConsentProcess.INTERVIEW;
    }

    @Override
    public String form() {
        return "planInterview";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("language", desk.person(caseNumber).language());
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        if (!submission.yes("privacyEnsured")) {
            throw new InterviewRefused.NotPrivate();
        }
        String sameSex = person.sex() == Sex.FEMALE ? "female" : "male";
        if (!sameSex.equals(submission.text("interviewerSex")) && !submission.yes("otherSexAgreed")) {
            throw new InterviewRefused.OfficerOfOtherSex();
        }
        if ("other".equals(submission.text("language")) && !interpreted(submission)) {
            throw new InterviewRefused.InterpreterMissing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String person = submission.caseNumber();
        consents.plan(consents.latest(person).orElseThrow().id(), submission.text("language"), interpreted(submission));
        desk.note(person, "consent.interviewPlanned", submission.by());
        return Map.of();
    }

    private static boolean interpreted(Submission submission) {
        return "interpreter".equals(submission.text("interpreting"));
    }
}
