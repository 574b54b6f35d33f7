package org.zhusan.stay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.stay.HouseholdPlans.Plan;

/** A household leaves within its month, or within what the commission added to it, on a day it agrees to. */
@Component
class PlanDischargeRules implements FormRules {
    private final StayDesk desk;
    private final HouseholdPlans plans;
    private final Residents residents;
    private final Farewell farewell;

    PlanDischargeRules(StayDesk desk, HouseholdPlans plans, Residents residents, Farewell farewell) {
        this.desk = desk;
        this.plans = plans;
        this.residents = residents;
        this.farewell = farewell;
    }

    @Override
    public String process() {
        return StayProcess.DISCHARGE;
    }

    @Override
    public String form() {
        return "planDischarge";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Plan plan = plans.find(instance).orElseThrow();
        var filled = new HashMap<String, Object>();
        filled.put("limitOn", desk.month(caseNumber, plan.added()).limit().toString());
        if (plan.leavesOn() != null) {
            filled.put("targetDate", plan.leavesOn().toString());
        }
        return filled;
    }

    @Override
    public void check(Submission submission) {
        Month month = month(submission);
        if (target(submission).isBefore(desk.day(submission.at()))) {
            throw new PlanRefused.DepartureInPast();
        }
        if (submission.yes("extensionAsked")) {
            requireExtension(submission, month);
        } else if (target(submission).isAfter(lastDay(submission, month))) {
            throw new PlanRefused.DepartureAfterLimit(lastDay(submission, month));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean agreed = submission.yes("householdAgrees") && !submission.yes("extensionAsked");
        LocalDate target = target(submission);
        LocalDate next = plans.lock(submission.instance()).nextConference();
        plans.leavesOn(submission.instance(), agreed ? target : null);
        if (agreed) {
            List<String> people = desk.residents(submission.caseNumber()).stream()
                    .map(Person::number)
                    .toList();
            residents.leavesOn(people, target, submission.by());
        }
        farewell.departurePlanned(submission.caseNumber());
        desk.note(submission.caseNumber(), "stay.dischargePlanned", DataClass.ROUTE, submission.by());
        return Map.of(StayProcess.DEPARTURE_AGREED, agreed && !target.isAfter(next), StayProcess.DEPARTURE_ON, target);
    }

    private void requireExtension(Submission submission, Month month) {
        int days = Integer.parseInt(submission.text("extensionDays"));
        if (!target(submission).isAfter(month.limit())) {
            throw new PlanRefused.ExtensionNotNeeded(month.limit());
        }
        if (days > month.mayBeAdded()) {
            throw new PlanRefused.ExtensionTooLong(month.mayBeAdded());
        }
        if (target(submission).isAfter(month.limit().plusDays(days))) {
            throw new PlanRefused.DepartureAfterLimit(month.limit().plusDays(days));
        }
    }

    /** Who is kept beyond the last day leaves on the day of the next plan, or once everyone's quarantine is over. */
    private LocalDate lastDay(Submission submission, Month month) {
        LocalDate today = desk.day(submission.at());
        return Stream.concat(Stream.of(month.limit(), today), afterQuarantine(submission.caseNumber()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Quarantine ends with the day, the person is cleared on the next, and leaves on the one after. */
    private Stream<LocalDate> afterQuarantine(String household) {
        List<String> people =
                desk.residents(household).stream().map(Person::number).toList();
        return residents.find(people).stream()
                .filter(it -> it.clearedOn() == null && it.quarantineUntil() != null)
                .map(it -> Objects.requireNonNull(it.quarantineUntil()).plusDays(2));
    }

    private Month month(Submission submission) {
        return desk.month(
                submission.caseNumber(),
                plans.find(submission.instance()).orElseThrow().added());
    }

    private static LocalDate target(Submission submission) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get("targetDate"));
    }
}
