package org.zhusan.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** People sit down with the household; what they agree on is the next proposal, and the household still decides. */
@Component
class HoldCaseConferenceRules implements FormRules {
    private final RegionChoices choices;
    private final HandoffDesk desk;

    HoldCaseConferenceRules(RegionChoices choices, HandoffDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    @Override
    public String process() {
        return HandoffProcess.CHOICE;
    }

    @Override
    public String form() {
        return "holdCaseConference";
    }

    @Override
    public void check(Submission submission) {
        if (!(submission.answers().get("present") instanceof List<?> present) || !present.contains("household")) {
            throw new HandoffRefused.WithoutHousehold();
        }
        if (submission.answers().get("heldOn") instanceof LocalDate on && on.isAfter(desk.day(submission.at()))) {
            throw new HandoffRefused.DatedInFuture();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        choices.proposed(submission.instance(), HandoffProcess.CONFERENCE, submission.text("regionAgreed"));
        desk.note(submission.caseNumber(), "handoff.conferenceHeld", DataClass.SOCIAL, submission.by());
        return Map.of();
    }
}
