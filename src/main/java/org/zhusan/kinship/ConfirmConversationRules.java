package org.zhusan.kinship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A second person, who was there, signs that the conversation was held; then it may be spoken of in court. */
@Component
class ConfirmConversationRules implements FormRules {
    private final KinshipCases cases;
    private final KinshipDesk desk;

    ConfirmConversationRules(KinshipCases cases, KinshipDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String process() {
        return KinshipProcess.DISCLOSURE;
    }

    @Override
    public String form() {
        return "confirmConversation";
    }

    @Override
    public void check(Submission submission) {
        Stored told = told(cases.lock(submission.caseNumber()));
        if (told.by().equals(submission.by().id())) {
            throw new DisclosureRefused.SamePerson();
        }
        if (submission.yes("heldTogether")) {
            LocalDate held = KinshipDesk.on(submission, "heldOn");
            var at = ((OffsetDateTime) Objects.requireNonNull(told.answers().get("heldAt"))).toInstant();
            if (!held.equals(desk.day(at))) {
                throw new DisclosureRefused.OtherConversation();
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (submission.yes("heldTogether")) {
            desk.note(
                    cases.lock(submission.caseNumber()),
                    "toldInPerson",
                    KinshipDesk.on(submission, "heldOn"),
                    DataClass.GENETIC_RESULT,
                    submission.by());
        }
        return Map.of();
    }

    private Stored told(KinshipCase kinship) {
        return desk.latest(kinship, TellFamilyRules.FORM, KinshipDesk.COURT).orElseThrow(KinshipRefused.NoCase::new);
    }
}
