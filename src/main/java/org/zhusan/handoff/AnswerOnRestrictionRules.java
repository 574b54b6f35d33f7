package org.zhusan.handoff;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The prosecutor says whether a household may live in the region it chose, or where it must stay. */
@Component
class AnswerOnRestrictionRules implements FormRules {
    private final RegionChoices choices;
    private final HandoffDesk desk;

    AnswerOnRestrictionRules(RegionChoices choices, HandoffDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    @Override
    public String process() {
        return HandoffProcess.CHOICE;
    }

    @Override
    public String form() {
        return "answerOnRestriction";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("askedRegion", chosen(instance));
    }

    @Override
    public void check(Submission submission) {
        if (chosen(submission.instance()).equals(submission.answers().get("boundRegion"))) {
            throw new HandoffRefused.AllowedAfterAll();
        }
        if (submission.answers().get("answerOn") instanceof LocalDate on && on.isAfter(desk.day(submission.at()))) {
            throw new HandoffRefused.DatedInFuture();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (submission.answers().get("boundRegion") instanceof String bound) {
            choices.bound(submission.instance(), bound);
        } else {
            choices.allowed(submission.instance(), chosen(submission.instance()));
        }
        desk.note(submission.caseNumber(), "handoff.restrictionAnswered", DataClass.LEGAL_FLAGS, submission.by());
        return Map.of();
    }

    private String chosen(String instance) {
        return choices.find(instance).map(RegionChoice::region).orElseThrow();
    }
}
