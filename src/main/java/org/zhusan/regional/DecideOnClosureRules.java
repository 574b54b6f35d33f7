package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.regional.Closures.Closure;

/** The commission decides after it was asked, and is somebody else than who asked; nothing closes before half a year was calm. */
@Component
class DecideOnClosureRules implements FormRules {
    private final Closures closures;
    private final Stability stability;
    private final RegionalDesk desk;

    DecideOnClosureRules(Closures closures, Stability stability, RegionalDesk desk) {
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
        return "decideOnClosure";
    }

    @Override
    public void check(Submission submission) {
        Closure closure = closures.find(submission.instance()).orElseThrow();
        LocalDate decidedOn =
                (LocalDate) Objects.requireNonNull(submission.answers().get("decidedOn"));
        if (decidedOn.isBefore(closure.proposedOn()) || decidedOn.isAfter(desk.day(submission.at()))) {
            throw new ProgrammeRefused.DecisionMisdated(closure.proposedOn());
        }
        if (!closes(submission)) {
            return;
        }
        stability.require(submission.caseNumber());
        if (closure.proposedBy().equals(submission.by().id())) {
            throw new ProgrammeRefused.SameHand();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        closures.decide(
                submission.instance(),
                submission.text("decision"),
                submission.by().id());
        desk.note(submission.caseNumber(), "regional.commissionDecided", submission.by());
        return Map.of(RegionalProcess.COMMISSION_CLOSES, closes(submission));
    }

    private static boolean closes(Submission submission) {
        return !Closure.CONTINUE.equals(submission.text("decision"));
    }
}
