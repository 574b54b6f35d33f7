package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Rulings;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Conclusion;

/** A ruling counts from its day on: a month after its final form at the earliest, and only when no appeal is pending. */
@Component
class ConfirmInForceRules implements FormRules {
    static final String FORM = "confirmInForce";

    private static final String PENDING = "pending";
    private static final String OVERTURNED = "overturned";

    private final KinshipCases cases;
    private final KinshipDesk desk;
    private final Rulings rulings;

    ConfirmInForceRules(KinshipCases cases, KinshipDesk desk, Rulings rulings) {
        this.cases = cases;
        this.desk = desk;
        this.rulings = rulings;
    }

    @Override
    public String process() {
        return KinshipProcess.COURT_HEARING;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public void check(Submission submission) {
        LocalDate finalOn = finalOn(cases.lock(submission.caseNumber()));
        if (!KinshipDesk.on(submission, "finalFormDate").equals(finalOn)) {
            throw new CourtRefused.OtherFinalForm(finalOn);
        }
        LocalDate today = desk.day(submission.at());
        switch (submission.text("appeal")) {
            case PENDING -> {
                if (!KinshipDesk.on(submission, "lookAgainOn").isAfter(today)) {
                    throw new CourtRefused.LookAgainInPast();
                }
            }
            case OVERTURNED -> {
                if (!KinshipDesk.at(submission, "nextDt").isAfter(submission.at())) {
                    throw new CourtRefused.HearingInPast();
                }
            }
            default -> {
                LocalDate inForce = KinshipDesk.on(submission, "inForceDate");
                if (inForce.isBefore(finalOn.plusMonths(1)) || inForce.isAfter(today)) {
                    throw new CourtRefused.NotInForceYet(finalOn.plusMonths(1));
                }
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        LocalDate today = desk.day(submission.at());
        String appeal = submission.text("appeal");
        var facts = new HashMap<String, Object>(Map.of(
                KinshipProcess.RULING_IN_FORCE, false, KinshipProcess.RULING_OVERTURNED, appeal.equals(OVERTURNED)));
        if (appeal.equals(PENDING)) {
            desk.note(kinship, "appealed", today, submission.by());
            facts.put(KinshipProcess.APPEAL_PERIOD_OVER, KinshipDesk.on(submission, "lookAgainOn"));
        } else if (appeal.equals(OVERTURNED)) {
            LocalDate next = desk.day(KinshipDesk.at(submission, "nextDt"));
            cases.overturned(kinship.child(), next);
            desk.note(kinship, "overturned", today, submission.by());
            facts.put(KinshipProcess.NEXT_HEARING, next);
        } else {
            facts.put(KinshipProcess.RULING_IN_FORCE, true);
            facts.put(KinshipProcess.KINSHIP_OUTCOME, close(kinship, submission));
        }
        return facts;
    }

    private String close(KinshipCase kinship, Submission submission) {
        LocalDate inForce = KinshipDesk.on(submission, "inForceDate");
        String outcome = outcome(kinship);
        rulings.keep(
                kinship.child(),
                submission.task(),
                kinship.granted() ? Rulings.Kind.KINSHIP_ESTABLISHED : Rulings.Kind.KINSHIP_REJECTED,
                finalOn(kinship),
                inForce,
                kinship.granted() ? relative(kinship) : null);
        cases.inForce(kinship.child(), inForce);
        desk.note(kinship, "inForce", inForce, submission.by());
        desk.note(kinship, outcome, inForce, DataClass.GENETIC_RESULT, submission.by());
        cases.close(kinship.child(), outcome, desk.day(submission.at()));
        return outcome;
    }

    private String outcome(KinshipCase kinship) {
        if (kinship.granted()) {
            return "established";
        }
        String conclusion = desk.conclusion(kinship).orElse(null);
        if (Conclusion.EXCLUDED.code().equals(conclusion)) {
            return "excluded";
        }
        return KinshipDesk.cannotTell(conclusion) ? "inconclusive" : "rejected";
    }

    /** Whose kin the child is, when that is one of ours. */
    private @Nullable String relative(KinshipCase kinship) {
        return desk.said(kinship, ExplainExaminationRules.FORM, ExplainExaminationRules.REFERENCE, KinshipDesk.COURT)
                .map(String::valueOf)
                .orElse(null);
    }

    private static LocalDate finalOn(KinshipCase kinship) {
        return Objects.requireNonNull(kinship.finalOn());
    }
}
