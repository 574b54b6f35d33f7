package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** From the first days the child has a place and someone who answers for it: whoever cares for it already, or somebody named here at the same instant. */
@Component
class PlaceTemporarilyRules implements FormRules {
    private final ChildDesk desk;
    private final GuardianshipCases cases;
    private final Care care;

    PlaceTemporarilyRules(ChildDesk desk, GuardianshipCases cases, Care care) {
        this.desk = desk;
        this.cases = cases;
        this.care = care;
    }

    @Override
    public String process() {
        return GuardianshipProcess.GUARDIANSHIP;
    }

    @Override
    public String form() {
        return "placeTemporarily";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new LinkedHashMap<String, Object>();
        filled.put("age", desk.age(caseNumber));
        filled.put("careNow", desk.careNow(caseNumber));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        String child = submission.caseNumber();
        LocalDate today = desk.day(submission.at());
        LocalDate until = (LocalDate) submission.answers().get("until");
        LocalDate latest = today.plusMonths(ChildDesk.TEMPORARY_MONTHS);
        if (!until.isAfter(today) || until.isAfter(latest)) {
            throw new PlacingRefused.TooLong(latest);
        }
        if (desk.age(child) >= ChildDesk.HEARD_FROM && !submission.yes("childHeard")) {
            throw new PlacingRefused.NotHeard(child);
        }
        if (stays(submission)) {
            if (desk.alone(child)) {
                throw new PlacingRefused.NobodyThere(child);
            }
            return;
        }
        requireSomeone(submission);
        requirePlace(submission.text("placeType"), child);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String child = submission.caseNumber();
        cases.placedUntil(cases.running(child).instance(), (LocalDate)
                submission.answers().get("until"));
        if (!stays(submission)) {
            place(submission, child);
        }
        desk.note(child, "guardianship.placedTemporarily", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private void place(Submission submission, String child) {
        String type = submission.text("placeType");
        String carer = ours(submission);
        Care.Kind kind =
                switch (type) {
                    case "relative" -> Care.Kind.CLOSEST_RELATIVE;
                    case "centre" -> Care.Kind.CENTRE_WITH_NANNY;
                    default -> Care.Kind.GUARDIANSHIP_PLACEMENT;
                };
        care.arrange(child, kind, carer, submission.task(), submission.at(), submission.by());
        if (type.equals("relative") || type.equals("childSupportCentre")) {
            desk.moveTo(child, carer, submission.at(), submission.by());
        }
    }

    private void requireSomeone(Submission submission) {
        String ours = ours(submission);
        if (ours == null && Given.nothing(submission, "carerName")) {
            throw new PlacingRefused.CarerMissing();
        }
        if (ours != null && (ours.equals(submission.caseNumber()) || !desk.canHaveAChild(ours))) {
            throw new PlacingRefused.CarerUnfit(ours);
        }
    }

    /** Neither the centre nor a hospital takes a child in by a form of the guardianship authority. */
    private void requirePlace(String type, String child) {
        Placements.Kind now = desk.place(child);
        if (type.equals("centre") && now != Placements.Kind.AKTAU) {
            throw new PlacingRefused.NotAtCentre(child);
        }
        if (type.equals("hospital") && now != Placements.Kind.HOSPITAL) {
            throw new PlacingRefused.NotInHospital(child);
        }
    }

    private static boolean stays(Submission submission) {
        return submission.text("placeType").equals("presentCarer");
    }

    private static @Nullable String ours(Submission submission) {
        return Given.text(submission.answers(), "carerRef");
    }
}
