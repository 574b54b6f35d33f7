package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.guardianship.GuardianCares.Given;
import org.zhusan.guardianship.GuardianCares.Visit;

/** A visit lies between the appointment and today; a serious danger is acted on; the next visit is no later than the table says. */
@Component
class VisitChildRules implements FormRules {
    private static final int SERIOUS = 3;

    private final GuardianCares cares;
    private final VisitIntervals intervals;
    private final CareDesk desk;

    VisitChildRules(GuardianCares cares, VisitIntervals intervals, CareDesk desk) {
        this.cares = cares;
        this.intervals = intervals;
        this.desk = desk;
    }

    @Override
    public String process() {
        return GuardianCareProcess.GUARDIAN_CARE;
    }

    @Override
    public String form() {
        return "visitChild";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Visit> before = cares.visits(instance);
        return before.isEmpty() ? Map.of() : Map.of("lastRisk", before.get(0).risk());
    }

    @Override
    public void check(Submission submission) {
        Given given = cares.find(submission.instance()).orElseThrow();
        LocalDate today = desk.day(submission.at());
        Visit visit = visit(submission);
        if (visit.on().isAfter(today) || visit.on().isBefore(given.since())) {
            throw new GuardianCareRefused.VisitMisdated(given.since());
        }
        if (visit.risk() >= SERIOUS && submission.rows("actions").isEmpty()) {
            throw new GuardianCareRefused.DangerWithoutAction();
        }
        if (!visit.next().isAfter(visit.on()) || visit.next().isBefore(today)) {
            throw new GuardianCareRefused.NextVisitPast();
        }
        LocalDate latest = notBefore(
                today,
                intervals.latest(
                        given.instance(),
                        desk.child(given.child()),
                        given.since(),
                        visit.on(),
                        visit.risk(),
                        visit.need()));
        if (visit.next().isAfter(latest)) {
            throw new GuardianCareRefused.NextVisitTooLate(latest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        cares.visited(submission.task(), submission.instance(), visit(submission));
        desk.note(submission.caseNumber(), "guardianship.visited", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    /** A visit written down late leaves no day before today to come again. */
    private static LocalDate notBefore(LocalDate today, LocalDate latest) {
        return latest.isBefore(today) ? today : latest;
    }

    private static Visit visit(Submission submission) {
        Map<String, Object> answers = submission.answers();
        return new Visit(
                (LocalDate) answers.get("date"),
                ((Number) answers.get("risk")).intValue(),
                ((Number) answers.get("need")).intValue(),
                (LocalDate) answers.get("next"));
    }
}
