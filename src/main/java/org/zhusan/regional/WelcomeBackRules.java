package org.zhusan.regional;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Someone is back from the day she says, with what would help her now; nobody asks why. */
@Component
class WelcomeBackRules implements FormRules {
    private final Participation participation;
    private final Plans plans;
    private final LeavingDesk desk;

    WelcomeBackRules(Participation participation, Plans plans, LeavingDesk desk) {
        this.participation = participation;
        this.plans = plans;
        this.desk = desk;
    }

    @Override
    public String process() {
        return LeavingProcess.RETURN_TO_PROGRAMME;
    }

    @Override
    public String form() {
        return "welcomeBack";
    }

    @Override
    public void check(Submission submission) {
        LocalDate today = desk.day(submission.at());
        LocalDate talkedOn = (LocalDate) submission.answers().get("talkedOn");
        LocalDate since = submission.answers().get("since") instanceof LocalDate day ? day : talkedOn;
        LocalDate left = participation.of(submission.caseNumber()).stream()
                .findFirst()
                .map(Participation.Span::since)
                .orElse(LocalDate.MIN);
        if (talkedOn.isAfter(today) || since.isAfter(today) || since.isBefore(left)) {
            throw new LeavingRefused.ReturnMisdated();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (submission.answers().get("since") instanceof LocalDate since) {
            participation.comeBack(submission.caseNumber(), since);
            plans.agree(submission.caseNumber(), helps(submission), since);
        }
        return Map.of();
    }

    private static Set<Chapter> helps(Submission submission) {
        Set<Chapter> helps = EnumSet.noneOf(Chapter.class);
        if (submission.answers().get("helps") instanceof List<?> ticked) {
            ticked.forEach(it -> helps.add(Chapter.of(String.valueOf(it))));
        }
        return helps;
    }
}
