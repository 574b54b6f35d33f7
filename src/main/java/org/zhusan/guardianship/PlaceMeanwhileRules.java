package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Care;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.guardianship.GuardianCares.Ending;

/** Whatever happened to the guardian, somebody who is alive has the child from today. */
@Component
class PlaceMeanwhileRules implements FormRules {
    private static final String STAYS = "guardianStays";
    private static final Map<String, Care.Kind> KINDS = Map.of(
            "relative", Care.Kind.CLOSEST_RELATIVE,
            "centre", Care.Kind.CENTRE_WITH_NANNY,
            "childSupportCentre", Care.Kind.GUARDIANSHIP_PLACEMENT,
            "hospital", Care.Kind.GUARDIANSHIP_PLACEMENT);

    private final GuardianCares cares;
    private final CareDesk desk;
    private final Care care;

    PlaceMeanwhileRules(GuardianCares cares, CareDesk desk, Care care) {
        this.cares = cares;
        this.desk = desk;
        this.care = care;
    }

    @Override
    public String process() {
        return GuardianCareProcess.GUARDIAN_CARE;
    }

    @Override
    public String form() {
        return "placeMeanwhile";
    }

    @Override
    public void check(Submission submission) {
        if (submission.text("lostReason").equals("died")
                && submission.text("placeType").equals(STAYS)) {
            throw new GuardianCareRefused.NobodyThere();
        }
        LocalDate since = (LocalDate) submission.answers().get("since");
        if (since.isAfter(desk.day(submission.at())) || since.isBefore(desk.entrustedOn(submission.caseNumber()))) {
            throw new GuardianCareRefused.PlacedMisdated();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Care.Kind kind = KINDS.get(submission.text("placeType"));
        if (kind != null) {
            care.arrange(submission.caseNumber(), kind, null, submission.task(), submission.at(), submission.by());
        }
        cares.end(submission.instance(), desk.day(submission.at()), Ending.GUARDIAN_LOST);
        desk.note(submission.caseNumber(), "guardianship.guardianLost", DataClass.LEGAL_CIVIL, submission.by());
        return Map.of();
    }
}
