package org.zhusan.regional;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.regional.Closures.Closure;

/** Somebody asks once, twice where the commission wants it; who does not answer is tried three times, who does not wish to is left alone. */
@Component
class CheckAfterClosureRules implements FormRules {
    private static final int MOST_LOOKS = 3;
    private static final int TRIED_AGAIN_AFTER_DAYS = 30;
    private static final String NOT_REACHED = "notReached";
    private static final Set<String> NOT_SPOKEN_WITH = Set.of(NOT_REACHED, "declined");

    private final Closures closures;
    private final RegionalDesk desk;

    CheckAfterClosureRules(Closures closures, RegionalDesk desk) {
        this.closures = closures;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RegionalProcess.CLOSURE;
    }

    @Override
    public String form() {
        return "checkAfterClosure";
    }

    @Override
    public void check(Submission submission) {
        LocalDate closed = closedOn(submission);
        LocalDate on = (LocalDate) Objects.requireNonNull(submission.answers().get("contactOn"));
        if (on.isBefore(closed) || on.isAfter(desk.day(submission.at()))) {
            throw new ProgrammeRefused.LookMisdated(closed);
        }
        if (submission.yes("needsReopened") && NOT_SPOKEN_WITH.contains(submission.text("contact"))) {
            throw new ProgrammeRefused.NobodyAsked();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        closures.lookedIn(submission.instance());
        desk.note(submission.caseNumber(), "regional.lookedIn", submission.by());
        Closure closure = closures.find(submission.instance()).orElseThrow();
        LocalDate today = desk.day(submission.at());
        var facts = new HashMap<String, Object>();
        if (submission.yes("needsReopened") || closure.looks() >= MOST_LOOKS) {
            facts.put(RegionalProcess.LOOK_IN_AGAIN, false);
            return facts;
        }
        boolean tried = NOT_REACHED.equals(submission.text("contact"));
        LocalDate half = closedOn(submission).plusMonths(ProgrammeClosureSteps.LOOK_IN_AFTER_MONTHS);
        boolean monitored =
                !"declined".equals(submission.text("contact")) && closure.monitored() && today.isBefore(half);
        facts.put(RegionalProcess.LOOK_IN_AGAIN, tried || monitored);
        facts.put(RegionalProcess.LOOK_IN_ON, tried ? today.plusDays(TRIED_AGAIN_AFTER_DAYS) : half);
        return facts;
    }

    private LocalDate closedOn(Submission submission) {
        return closures.find(submission.instance()).map(Closure::closedOn).orElseThrow();
    }
}
