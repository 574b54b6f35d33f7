package org.zhusan.relatives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Where children live in a home in which violence was seen, the guardianship authority is told. */
@Component
class SeeToProtectionRules implements FormRules {
    private final RelativesDesk desk;

    SeeToProtectionRules(RelativesDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return RelativesProcess.FAMILY_READINESS;
    }

    @Override
    public String form() {
        return "seeToProtection";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        RelativesCase running = desk.running(caseNumber);
        var filled = new LinkedHashMap<String, Object>(desk.secrecy(caseNumber));
        filled.put("violenceSigns", running.violence());
        filled.put("hostile", running.hostile());
        return filled;
    }

    @Override
    public void check(Submission submission) {
        if (submission.yes("childrenThere")
                && !((List<?>) submission.answers().getOrDefault("toldTo", List.of())).contains("guardianship")) {
            throw new RelativesRefused.AuthorityNotTold();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "relatives.protected", DataClass.SOCIAL, submission.by());
        return Map.of();
    }
}
