package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Where a right is disputed the case goes on as an action, for this child alone. */
@Component
class FileClaimRules implements FormRules {
    private final PetitionDesk petitions;

    FileClaimRules(PetitionDesk petitions) {
        this.petitions = petitions;
    }

    @Override
    public String process() {
        return KinshipProcess.PETITION;
    }

    @Override
    public String form() {
        return "fileClaim";
    }

    @Override
    public Map<String, Object> prefill(String child, String instance, Member reader) {
        return petitions.prefill(child, reader);
    }

    @Override
    public void check(Submission submission) {
        petitions.checkFiling(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean filed = petitions.file(submission, "claimFiled", false);
        return Map.of(KinshipProcess.PETITION_FILED, filed, KinshipProcess.BEFORE_COURT, false);
    }
}
