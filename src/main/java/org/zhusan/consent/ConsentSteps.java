package org.zhusan.consent;

import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Sex;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.StepsOf;

/** What the models of the consent phase ask of the programme itself. */
@StepsOf(value = "consent", errors = ConsentProcess.NOTHING_TO_ASK)
public class ConsentSteps {
    private static final Member CONSENT = Member.system("consent");

    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final Asking asking;
    private final Ending ending;
    private final CaseDesk desk;
    private final Decisions decisions;

    ConsentSteps(
            ConsentTable consents,
            CoverageTable coverage,
            Asking asking,
            Ending ending,
            CaseDesk desk,
            Decisions decisions) {
        this.consents = consents;
        this.coverage = coverage;
        this.asking = asking;
        this.ending = ending;
        this.desk = desk;
        this.decisions = decisions;
    }

    /** Opens the asking and says who is to answer; a person nothing is to be asked of leaves the model there. */
    public void seeWhoDecides(DelegateExecution execution) {
        try {
            var who = asking.begin(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
            execution.setVariable(ConsentProcess.BEST_INTERESTS, who == Asking.WhoDecides.GUARDIANSHIP);
            execution.setVariable(ConsentProcess.CONSENT_STANDS, who == Asking.WhoDecides.ALREADY_DECIDED);
        } catch (ConsentRefused.NothingToAsk nothing) {
            throw new BpmnError(ConsentProcess.NOTHING_TO_ASK);
        }
    }

    /** Asks the table for every child of the adult and keeps the strictest answer. */
    public void decideCoverage(DelegateExecution execution) {
        String adult = execution.getProcessBusinessKey();
        Consent consent = consents.latest(adult).orElseThrow();
        var strictest = ChildCoverage.Result.COVERED;
        for (ChildCoverage row : coverage.of(consent.id())) {
            ChildCoverage answered = row.answered(answer(execution.getProcessInstanceId(), consent, row));
            coverage.answer(answered, desk.now());
            noteChange(row, answered);
            if (answered.result().compareTo(strictest) < 0) {
                strictest = answered.result();
            }
        }
        execution.setVariable(ConsentProcess.COVERAGE_RESULT, strictest.code);
    }

    /** Gives up the seats that rested on the consent, and says how it ended. */
    public void releaseSeat(DelegateExecution execution) {
        Consent consent =
                consents.latestForUpdate(execution.getProcessBusinessKey()).orElseThrow();
        if (!consent.hasEnded()) {
            ending.withdraw(consent, desk.now(), CONSENT);
        }
        desk.note(consent.person(), "consent.seatReleased", CONSENT);
        execution.setVariable(
                ConsentProcess.STANDING_OUTCOME, consent.state() == Consent.State.EXPIRED ? "expired" : "withdrawn");
    }

    /** Leaves word for the Commissioner for Children's Rights that a decision about a child without a consenting adult was taken. */
    public void informOmbudsman(DelegateExecution execution) {
        String child = execution.getProcessBusinessKey();
        Consent decision = consents.latest(child).orElseThrow();
        consents.ombudsmanTold(decision.id(), desk.now());
        desk.noteCivil(child, "consent.ombudsmanInformed", CONSENT);
    }

    /** A consent withdrawn meanwhile covers nobody, whatever was recorded before. */
    private String answer(String instance, Consent consent, ChildCoverage row) {
        if (consent.hasEnded()) {
            return ChildCoverage.NOT_COVERED;
        }
        String parent = desk.person(consent.person()).sex() == Sex.FEMALE ? "mother" : "father";
        return (String) decisions
                .evaluate(
                        instance,
                        ConsentProcess.COVERAGE_OF_CHILD,
                        Map.of(
                                "childAge", desk.age(row.child(), desk.now()),
                                "childHeard", row.childHeard(),
                                "heardByGuardianship", row.heardByGuardianship(),
                                "consentingParent", parent,
                                "recordedBasis", row.basis(),
                                "otherParentStatus", row.otherParent() == null ? "unknown" : row.otherParent()))
                .get("coverage");
    }

    private void noteChange(ChildCoverage before, ChildCoverage after) {
        boolean covered = after.result() == ChildCoverage.Result.COVERED;
        if (covered && before.since() == null) {
            desk.note(after.child(), "consent.childCovered", CONSENT);
        } else if (after.result() == ChildCoverage.Result.NOT_COVERED) {
            desk.note(after.child(), "consent.childNotCovered", CONSENT);
        }
    }
}
