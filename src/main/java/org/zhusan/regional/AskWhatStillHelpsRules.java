package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What helps without a programme ends when they say so and not before; from the eighteenth birthday on nobody is helped on behalf of somebody else. */
@Component
class AskWhatStillHelpsRules implements FormRules {
    private static final String GOES_ON = "goesOn";
    private static final String OF_AGE = "ofAge";
    private static final String ASK_AGAIN_ON = "askAgainOn";

    private final Unattended unattended;
    private final ChapterDesk desk;

    AskWhatStillHelpsRules(Unattended unattended, ChapterDesk desk) {
        this.unattended = unattended;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RegionalSupportProcess.REGIONAL_SUPPORT;
    }

    @Override
    public String form() {
        return "askWhatStillHelps";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(
                ASK_AGAIN_ON,
                unattended.askedAgainBy(caseNumber, desk.today(), false).toString());
    }

    @Override
    public void check(Submission submission) {
        String outcome = submission.text("outcome");
        boolean ofAge = desk.age(submission.caseNumber(), desk.day(submission.at())) >= RegionalDesk.OF_AGE;
        if (ofAge && outcome.equals(GOES_ON)) {
            throw new ProgrammeRefused.DecidesThemselves();
        }
        if (!ofAge && outcome.equals(OF_AGE)) {
            throw new ProgrammeRefused.NotOfAgeYet();
        }
        if (!ofAge && notReached(submission) && !outcome.equals(GOES_ON)) {
            throw new ProgrammeRefused.EndsUnasked();
        }
        if (outcome.equals(GOES_ON)) {
            checkNext(submission);
        }
    }

    private void checkNext(Submission submission) {
        LocalDate today = desk.day(submission.at());
        LocalDate latest = unattended.askedAgainBy(submission.caseNumber(), today, notReached(submission));
        if (!(submission.answers().get(ASK_AGAIN_ON) instanceof LocalDate next) || !next.isAfter(today)) {
            throw new ChapterRefused.NextPast();
        }
        if (next.isAfter(latest)) {
            throw new ChapterRefused.NextTooLate(latest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean goesOn = submission.text("outcome").equals(GOES_ON);
        if (!notReached(submission)) {
            desk.note(
                    submission.caseNumber(),
                    goesOn ? "regional.helpGoesOn" : "regional.helpEnded",
                    DataClass.SOCIAL,
                    submission.by());
        }
        return Map.of(RegionalSupportProcess.HELP_GOES_ON, goesOn);
    }

    private static boolean notReached(Submission submission) {
        return submission.text("contact").equals("notReached");
    }
}
