package org.zhusan.relatives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Readiness;
import org.zhusan.form.Submission;
import org.zhusan.relatives.RelativesCase.Attempt;
import org.zhusan.relatives.RelativesCase.Secrecy;

/** How attempts to reach relatives are counted: three without an answer five days apart, one more after two weeks, then nobody is there (domain T02). */
@Component
class Attempts {
    private static final int DAYS_BETWEEN = 5;
    private static final int DAYS_BEFORE_THE_LAST = 14;
    private static final int SOON = 3;

    private final RelativesCases cases;
    private final RelativesDesk desk;
    private final Readiness readiness;
    private final RelativesNews news;

    Attempts(RelativesCases cases, RelativesDesk desk, Readiness readiness, RelativesNews news) {
        this.cases = cases;
        this.desk = desk;
        this.readiness = readiness;
        this.news = news;
    }

    Map<String, Object> prefill(String person, Member reader, String form) {
        var filled = new LinkedHashMap<>(desk.whom(person, reader, form));
        filled.put(
                "attemptNo",
                cases.latest(person).map(it -> cases.attempts(it.id()).size()).orElse(0) + 1);
        desk.region(person).ifPresent(it -> filled.put("region", it));
        return filled;
    }

    void check(Submission submission) {
        RelativesCase running = desk.running(submission.caseNumber());
        Instant at = at(submission);
        List<Attempt> before = cases.attempts(running.id());
        if (at.isAfter(submission.at())
                || !before.isEmpty()
                        && at.isBefore(before.get(before.size() - 1).at())) {
            throw new RelativesRefused.AttemptMisdated();
        }
        if (running.secrecy().doNotCall() && "phone".equals(submission.text("channel"))) {
            throw new RelativesRefused.AskedNotToBeCalled();
        }
    }

    Map<String, Object> accepted(Submission submission) {
        RelativesCase running = desk.running(submission.caseNumber());
        var attempt = new Attempt(at(submission), submission.text("channel"), submission.text("outcome"));
        cases.attempted(running.id(), submission.task(), attempt, region(submission));
        cases.asked(running.id(), new Secrecy(submission.yes("doNotCall"), submission.yes("doNotTell")));
        desk.note(submission.caseNumber(), "relatives.attempted", DataClass.SOCIAL, submission.by());
        var facts = new HashMap<String, Object>();
        String region = region(submission);
        if (region != null) {
            facts.put(RelativesProcess.RELATIVES_REGION, region);
        }
        String outcome = outcome(submission, running.id(), attempt);
        facts.put(RelativesProcess.CONTACT_OUTCOME, outcome);
        if (outcome.equals("again")) {
            facts.put(RelativesProcess.NEXT_ATTEMPT_ON, next(running.id(), attempt));
        }
        if (outcome.equals("nobody")) {
            readiness.keep(
                    submission.caseNumber(),
                    submission.instance(),
                    Readiness.State.NO_RELATIVES,
                    null,
                    desk.day(submission.at()));
            cases.close(running.id(), submission.at());
            news.answered(submission.caseNumber(), submission.instance());
        }
        return facts;
    }

    private String outcome(Submission submission, long id, Attempt attempt) {
        return switch (attempt.outcome()) {
            case "reached" -> "reached";
            case "nobodyKnown" -> "nobody";
            case "refused" -> submission.yes("otherKnown") ? "again" : "refused";
            default -> unanswered(id) > SOON ? "nobody" : "again";
        };
    }

    private LocalDate next(long id, Attempt attempt) {
        LocalDate day = desk.day(attempt.at());
        // another relative may be asked the next day; nobody has been waiting for them
        int days = !attempt.unanswered() ? 1 : unanswered(id) < SOON ? DAYS_BETWEEN : DAYS_BEFORE_THE_LAST;
        return day.plusDays(days);
    }

    /** In a row, the newest included: whoever answers, if only to refuse, begins the count anew. */
    private int unanswered(long id) {
        List<Attempt> all = cases.attempts(id);
        int count = 0;
        while (count < all.size() && all.get(all.size() - 1 - count).unanswered()) {
            count++;
        }
        return count;
    }

    private static @Nullable String region(Submission submission) {
        return (String) submission.answers().get("region");
    }

    private static Instant at(Submission submission) {
        return ((OffsetDateTime) submission.answers().get("dt")).toInstant();
    }
}
