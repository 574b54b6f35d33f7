package org.zhusan.guardianship;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.guardianship.GuardianCares.Visit;

/** The case manager sees when the danger was seen, and leaves a line that it was looked into. */
@Component
class LookIntoDangerRules implements FormRules {
    private final GuardianCares cares;
    private final CareDesk desk;

    LookIntoDangerRules(GuardianCares cares, CareDesk desk) {
        this.cares = cares;
        this.desk = desk;
    }

    @Override
    public String process() {
        return GuardianCareProcess.GUARDIAN_CARE;
    }

    @Override
    public String form() {
        return "lookIntoDanger";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Visit> visits = cares.visits(instance);
        return visits.isEmpty() ? Map.of() : Map.of("seenOn", visits.get(0).on().toString());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "guardianship.dangerLookedInto", DataClass.SOCIAL, submission.by());
        return Map.of();
    }
}
