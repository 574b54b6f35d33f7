package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.engine.Inbox;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Conclusion;

/** A judge decides; what is recorded fits the report that was opened, and nobody hears in court what they should have been told in person. */
@Component
class HearCaseRules implements FormRules {
    static final String FORM = "hearCase";

    private static final String OUTCOME = "outcome";
    private static final String CONCLUSION = "conclusion";
    private static final String FURTHER = "furtherExamination";
    private static final String LEFT = "leftWithoutConsideration";
    private static final int LOOKED_INTO_AT = 3;
    private static final int DAYS_TO_WRITE = 30;

    private final KinshipCases cases;
    private final KinshipDesk desk;
    private final CaseAccess access;
    private final Inbox inbox;

    HearCaseRules(KinshipCases cases, KinshipDesk desk, CaseAccess access, Inbox inbox) {
        this.cases = cases;
        this.desk = desk;
        this.access = access;
        this.inbox = inbox;
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
    public Map<String, Object> prefill(String child, String instance, Member reader) {
        if (!access.permits(reader, Access.READ, child, DataClass.GENETIC_RESULT)) {
            return Map.of();
        }
        return cases.open(child)
                .flatMap(desk::conclusion)
                .map(it -> Map.<String, Object>of(CONCLUSION, shown(it)))
                .orElse(Map.of());
    }

    @Override
    public void check(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        LocalDate takenUp = kinship.takenUpOn();
        if (takenUp == null) {
            throw new CourtRefused.NotBeforeCourt();
        }
        LocalDate heard = desk.happened(submission, "dt", takenUp);
        String conclusion = desk.conclusion(kinship).orElse(null);
        if (!Objects.equals(submission.answers().get(CONCLUSION), conclusion == null ? null : shown(conclusion))) {
            throw new CourtRefused.OtherReport();
        }
        requireTold(kinship, conclusion);
        switch (submission.text(OUTCOME)) {
            case KinshipCase.GRANTED -> requireGround(submission, heard, conclusion);
            case KinshipCase.REJECTED -> requireFinalForm(submission, heard);
            case FURTHER -> requireFurther(kinship, submission.text("furtherBy"), conclusion);
            case "adjourned" -> requireNextHearing(submission);
            default -> {}
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        LocalDate heard = desk.day(KinshipDesk.at(submission, "dt"));
        String outcome = submission.text(OUTCOME);
        boolean ruled = outcome.equals(KinshipCase.GRANTED) || outcome.equals(KinshipCase.REJECTED);
        boolean adjourned = outcome.equals("adjourned");
        var facts = new HashMap<String, Object>(Map.of(
                KinshipProcess.RULED, ruled,
                KinshipProcess.ADJOURNED, adjourned,
                KinshipProcess.DISPUTE_FOUND, outcome.equals(LEFT)));
        if (ruled) {
            LocalDate finalOn = KinshipDesk.on(submission, "finalFormOn");
            cases.ruled(kinship.child(), outcome, finalOn);
            desk.note(kinship, "ruled", heard, submission.by());
            facts.put(KinshipProcess.APPEAL_PERIOD_OVER, finalOn.plusMonths(1));
        } else if (adjourned) {
            facts.put(KinshipProcess.NEXT_HEARING, adjourn(kinship, heard, submission));
        } else {
            cases.heard(kinship.child());
            desk.note(kinship, outcome.equals(LEFT) ? "disputeFound" : "furtherWanted", heard, submission.by());
        }
        return facts;
    }

    private LocalDate adjourn(KinshipCase kinship, LocalDate heard, Submission submission) {
        LocalDate next = desk.day(KinshipDesk.at(submission, "nextDt"));
        int times = cases.adjourned(kinship.child(), next);
        desk.note(kinship, "adjourned", heard, submission.by());
        if (times == LOOKED_INTO_AT) {
            inbox.post(
                    submission.task() + "-adjourned", KinshipProcess.ADJOURNED_THREE_TIMES, kinship.child(), Map.of());
        }
        return next;
    }

    /** The newest report excludes it: two people have said that the family knows. */
    private void requireTold(KinshipCase kinship, @Nullable String conclusion) {
        if (!Conclusion.EXCLUDED.code().equals(conclusion)) {
            return;
        }
        boolean told = false;
        for (KinshipCases.Step step : cases.steps(kinship)) {
            told = step.kind().equals("toldInPerson") || told && !step.kind().equals(KinshipDesk.REPORT_RECEIVED);
        }
        if (!told) {
            throw new CourtRefused.NotToldYet();
        }
    }

    private void requireGround(Submission submission, LocalDate heard, @Nullable String conclusion) {
        requireFinalForm(submission, heard);
        String ground = submission.text("restsOn");
        if (ground.equals("report") && !Conclusion.CONFIRMED.code().equals(conclusion)) {
            throw new CourtRefused.ReportDoesNotConfirm();
        }
        if (ground.equals("refusalWeighed") && !KinshipDesk.NOT_GIVEN.equals(conclusion)) {
            throw new CourtRefused.NothingRefused();
        }
    }

    private static void requireFinalForm(Submission submission, LocalDate heard) {
        LocalDate on = KinshipDesk.on(submission, "finalFormOn");
        if (on.isBefore(heard) || on.isAfter(heard.plusDays(DAYS_TO_WRITE))) {
            throw new CourtRefused.FinalFormMisdated();
        }
    }

    /** Once after a report that could not tell; as often as it takes where nothing could be examined. */
    private void requireFurther(KinshipCase kinship, String by, @Nullable String conclusion) {
        boolean another = by.equals("anotherRelative") || by.equals("anotherDate");
        if (KinshipDesk.cannotTell(conclusion)) {
            if (desk.inconclusive(kinship) > 1) {
                throw new CourtRefused.FurtherOnlyOnce();
            }
            if (another) {
                throw new CourtRefused.SameAgain();
            }
        } else if (!KinshipDesk.NOT_GIVEN.equals(conclusion) || !another) {
            throw new CourtRefused.NothingFurther();
        }
    }

    private void requireNextHearing(Submission submission) {
        if (!KinshipDesk.at(submission, "nextDt").isAfter(submission.at())) {
            throw new CourtRefused.HearingInPast();
        }
    }

    /** A sample that could not be examined at all tells as little as one that could. */
    private static String shown(String conclusion) {
        return Conclusion.INVALID.code().equals(conclusion) ? Conclusion.INCONCLUSIVE.code() : conclusion;
    }
}
