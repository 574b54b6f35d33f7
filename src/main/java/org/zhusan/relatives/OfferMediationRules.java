package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Mediation is offered after a no; a second no is final. */
@Component
class OfferMediationRules implements FormRules {
    private final RelativesDesk desk;

    OfferMediationRules(RelativesDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return RelativesProcess.RELATIVES;
    }

    @Override
    public String form() {
        return "offerMediation";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return desk.secrecy(caseNumber);
    }

    @Override
    public void check(Submission submission) {
        LocalDate earliest = desk.day(desk.running(submission.caseNumber()).openedAt());
        LocalDate offered = (LocalDate) submission.answers().get("offeredOn");
        if (offered.isAfter(desk.day(submission.at())) || offered.isBefore(earliest)) {
            throw new RelativesRefused.Misdated(earliest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "relatives.mediated", DataClass.SOCIAL, submission.by());
        return Map.of(
                RelativesProcess.MEDIATION_HELPED,
                "accepted".equals(submission.text("mediationAnswer")) && submission.yes("helped"));
    }
}
