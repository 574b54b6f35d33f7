package org.zhusan.regional;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Closing is put forward after six months of calm reviews, with everything in place or a reason, and with the household's signature. */
@Component
class ProposeClosureRules implements FormRules {
    private static final int CRITERIA = 6;

    private final Programmes programmes;
    private final Closures closures;
    private final Stability stability;
    private final RegionalDesk desk;

    ProposeClosureRules(Programmes programmes, Closures closures, Stability stability, RegionalDesk desk) {
        this.programmes = programmes;
        this.closures = closures;
        this.stability = stability;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RegionalProcess.CLOSURE;
    }

    @Override
    public String form() {
        return "proposeClosure";
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("closurePutForward")) {
            return;
        }
        stability.require(submission.caseNumber());
        boolean all = submission.answers().get("criteria") instanceof List<?> met && met.size() == CRITERIA;
        if (!all && !submission.answers().containsKey("unmetReason")) {
            throw new ProgrammeRefused.CriteriaWithoutReason();
        }
        if (!submission.yes("participantSigned")) {
            throw new ProgrammeRefused.NotSigned();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (submission.yes("closurePutForward")) {
            Programme programme = programmes.latest(submission.caseNumber()).orElseThrow();
            closures.propose(
                    submission.instance(),
                    programme.instance(),
                    desk.day(submission.at()),
                    submission.by().id());
            desk.note(submission.caseNumber(), "regional.closurePutForward", submission.by());
        }
        return Map.of();
    }
}
