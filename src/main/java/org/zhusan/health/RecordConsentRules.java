package org.zhusan.health;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What could not be signed in an emergency is signed afterwards by whoever may, or it is written down why not. */
@Component
class RecordConsentRules implements FormRules {
    private final HospitalDesk desk;

    RecordConsentRules(HospitalDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return HospitalProcess.HOSPITAL_CARE;
    }

    @Override
    public String form() {
        return "recordConsent";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber));
    }

    @Override
    public void check(Submission submission) {
        if (submission.text("consent").equals("signed")) {
            HospitalPapers.consent(submission, desk.age(submission.caseNumber()));
        }
    }
}
