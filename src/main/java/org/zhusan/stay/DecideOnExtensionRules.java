package org.zhusan.stay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.stay.HouseholdPlans.Plan;

/** The commission adds weeks to a stay, never more than asked and never more than thirty days together. */
@Component
class DecideOnExtensionRules implements FormRules {
    private final StayDesk desk;
    private final HouseholdPlans plans;
    private final CaseNumbers numbers;
    private final Records records;

    DecideOnExtensionRules(StayDesk desk, HouseholdPlans plans, CaseNumbers numbers, Records records) {
        this.desk = desk;
        this.plans = plans;
        this.numbers = numbers;
        this.records = records;
    }

    @Override
    public String process() {
        return StayProcess.DISCHARGE;
    }

    @Override
    public String form() {
        return "decideOnExtension";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Plan plan = plans.find(instance).orElseThrow();
        var filled = new HashMap<String, Object>();
        filled.put("limitOn", desk.month(caseNumber, plan.added()).limit().toString());
        asked(caseNumber, reader).ifPresent(it -> {
            filled.put("daysAsked", Integer.valueOf(String.valueOf(it.get("extensionDays"))));
            filled.put("extensionReason", it.get("extensionReason"));
        });
        return filled;
    }

    @Override
    public void check(Submission submission) {
        if (!granted(submission)) {
            return;
        }
        Plan plan = plans.lock(submission.instance());
        int left = desk.month(submission.caseNumber(), plan.added()).mayBeAdded();
        if (days(submission) > left) {
            throw new PlanRefused.ExtensionTooLong(left);
        }
        int asked = asked(submission.caseNumber(), StayDesk.STAY)
                .map(it -> Integer.parseInt(String.valueOf(it.get("extensionDays"))))
                .orElse(left);
        if (days(submission) > asked) {
            throw new PlanRefused.MoreThanAsked(asked);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (granted(submission)) {
            plans.extend(
                    submission.instance(),
                    days(submission),
                    submission.at(),
                    submission.by().id());
            desk.note(submission.caseNumber(), "stay.extended", DataClass.ROUTE, submission.by());
        } else {
            desk.note(submission.caseNumber(), "stay.notExtended", DataClass.ROUTE, submission.by());
        }
        return Map.of();
    }

    /** What the plan of departure asked of the commission, as far as the reader may read it. */
    private Optional<Map<String, Object>> asked(String household, Member reader) {
        return records.latest(numbers.fileOf(household), "planDischarge", reader, form())
                .map(Records.Stored::answers)
                .filter(it -> it.containsKey("extensionDays"));
    }

    private static boolean granted(Submission submission) {
        return submission.text("decision").equals("granted");
    }

    private static int days(Submission submission) {
        return Integer.parseInt(submission.text("daysGranted"));
    }
}
