package org.zhusan.kinship;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A petition asks for what the reference person can be; a brother or sister of one mother joins the petition there is. */
@Component
class FilePetitionRules implements FormRules {
    private final KinshipCases cases;
    private final KinshipDesk desk;
    private final PetitionDesk petitions;

    FilePetitionRules(KinshipCases cases, KinshipDesk desk, PetitionDesk petitions) {
        this.cases = cases;
        this.desk = desk;
        this.petitions = petitions;
    }

    @Override
    public String process() {
        return KinshipProcess.PETITION;
    }

    @Override
    public String form() {
        return PetitionDesk.FILE_PETITION;
    }

    @Override
    public Map<String, Object> prefill(String child, String instance, Member reader) {
        Map<String, Object> filled = petitions.prefill(child, reader);
        filled.put("siblings", petitions.options(petitions.siblings(child), reader));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        petitions.checkFiling(submission);
        if (submission.text("filing").equals(PetitionDesk.WITHDRAWN)) {
            return;
        }
        if (joins(submission) && !petitions.siblings(submission.caseNumber()).contains(submission.text("joins"))) {
            throw new PetitionRefused.CannotJoin();
        }
        KinshipCase kinship = cases.lock(submission.caseNumber());
        boolean mother = desk.said(kinship, ExplainExaminationRules.FORM, "relation", KinshipDesk.COURT)
                .filter("mother"::equals)
                .isPresent();
        boolean birth = ((List<?>) submission.answers().getOrDefault("facts", List.of())).contains("birthByThisWoman");
        if (birth != mother) {
            throw new PetitionRefused.OtherFact();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean filed = petitions.file(submission, "filed", joins(submission));
        return Map.of(KinshipProcess.PETITION_FILED, filed, KinshipProcess.BEFORE_COURT, false);
    }

    private static boolean joins(Submission submission) {
        return submission.answers().get("joins") != null;
    }
}
