package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A regime is the household's own wish, begins with the programme at the earliest, and is looked at again within half a year. */
@Component
class SetRegimeRules implements FormRules {
    private static final int LOOKED_AT_AFTER_DAYS = 180;

    private final Programmes programmes;
    private final RegionalDesk desk;

    SetRegimeRules(Programmes programmes, RegionalDesk desk) {
        this.programmes = programmes;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RegionalProcess.PROGRAMME;
    }

    @Override
    public String form() {
        return "setRegime";
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("householdAgrees")) {
            throw new ProgrammeRefused.NotWanted();
        }
        LocalDate since =
                programmes.find(submission.instance()).map(Programme::since).orElseThrow();
        LocalDate from = day(submission, "from");
        if (from.isBefore(since)) {
            throw new ProgrammeRefused.RegimeMisdated(since);
        }
        LocalDate latest = from.plusDays(LOOKED_AT_AFTER_DAYS);
        LocalDate review = day(submission, "review");
        if (!review.isAfter(from) || review.isAfter(latest)) {
            throw new ProgrammeRefused.RegimeReviewMisdated(latest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        programmes.takePartBy(submission.instance(), Regime.of(submission.text("regime")));
        desk.note(submission.caseNumber(), "regional.regimeSet", submission.by());
        return Map.of();
    }

    private static LocalDate day(Submission submission, String field) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get(field));
    }
}
