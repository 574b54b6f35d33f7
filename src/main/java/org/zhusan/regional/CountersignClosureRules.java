package org.zhusan.regional;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.regional.Closures.Closure;

/** The second signature is given by someone who neither proposed nor decided. */
@Component
class CountersignClosureRules implements FormRules {
    private final Closures closures;

    CountersignClosureRules(Closures closures) {
        this.closures = closures;
    }

    @Override
    public String process() {
        return RegionalProcess.CLOSURE;
    }

    @Override
    public String form() {
        return "countersignClosure";
    }

    @Override
    public void check(Submission submission) {
        Closure closure = closures.find(submission.instance()).orElseThrow();
        String by = submission.by().id();
        if (submission.yes("closureCountersigned")
                && (by.equals(closure.proposedBy()) || by.equals(closure.decidedBy()))) {
            throw new ProgrammeRefused.SameHand();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (submission.yes("closureCountersigned")) {
            closures.countersign(submission.instance(), submission.by().id());
        }
        return Map.of();
    }
}
