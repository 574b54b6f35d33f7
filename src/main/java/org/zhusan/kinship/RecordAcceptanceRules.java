package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What the court answered to a petition; who joined another one has its number. */
@Component
class RecordAcceptanceRules implements FormRules {
    private final PetitionDesk petitions;

    RecordAcceptanceRules(PetitionDesk petitions) {
        this.petitions = petitions;
    }

    @Override
    public String process() {
        return KinshipProcess.PETITION;
    }

    @Override
    public String form() {
        return "recordAcceptance";
    }

    @Override
    public Map<String, Object> prefill(String child, String instance, Member reader) {
        return petitions
                .joinedNumber(child)
                .map(it -> Map.<String, Object>of("joinedNo", it))
                .orElse(Map.of());
    }

    @Override
    public void check(Submission submission) {
        petitions.checkAnswer(submission);
        petitions
                .joinedNumber(submission.caseNumber())
                .filter(it -> submission.text("outcome").equals("accepted"))
                .filter(it -> !KinshipDesk.plain(it).equals(KinshipDesk.plain(submission.text("no"))))
                .ifPresent(it -> {
                    throw new PetitionRefused.OtherNumber(it);
                });
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        return Map.of(
                KinshipProcess.BEFORE_COURT,
                petitions.answer(submission, "special"),
                KinshipProcess.DISPUTE_FOUND,
                submission.text("outcome").equals("dispute"));
    }
}
