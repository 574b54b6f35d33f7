package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What the court answered to a claim. */
@Component
class RecordClaimRules implements FormRules {
    private final PetitionDesk petitions;

    RecordClaimRules(PetitionDesk petitions) {
        this.petitions = petitions;
    }

    @Override
    public String process() {
        return KinshipProcess.PETITION;
    }

    @Override
    public String form() {
        return "recordClaim";
    }

    @Override
    public void check(Submission submission) {
        petitions.checkAnswer(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        return Map.of(
                KinshipProcess.BEFORE_COURT,
                petitions.answer(submission, "action"),
                KinshipProcess.DISPUTE_FOUND,
                true);
    }
}
