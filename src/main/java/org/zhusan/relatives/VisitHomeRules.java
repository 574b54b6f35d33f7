package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A home is seen after the family was told; where violence or hostility was seen nobody concludes that they are ready. */
@Component
class VisitHomeRules implements FormRules {
    private final RelativesCases cases;
    private final RelativesDesk desk;

    VisitHomeRules(RelativesCases cases, RelativesDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RelativesProcess.FAMILY_READINESS;
    }

    @Override
    public String form() {
        return "visitHome";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new LinkedHashMap<>(desk.whom(caseNumber, reader, form()));
        filled.remove("relation");
        return filled;
    }

    @Override
    public void check(Submission submission) {
        LocalDate earliest = desk.toldOrOpened(submission.caseNumber());
        LocalDate visited = (LocalDate) submission.answers().get("visitedOn");
        if (visited.isAfter(desk.day(submission.at())) || visited.isBefore(earliest)) {
            throw new RelativesRefused.Misdated(earliest);
        }
        if ((submission.yes("violenceSigns") || hostile(submission))
                && "ready".equals(submission.text("recommendation"))) {
            throw new RelativesRefused.DangerOverlooked();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        RelativesCase running = desk.running(submission.caseNumber());
        cases.visited(
                running.id(),
                (LocalDate) submission.answers().get("visitedOn"),
                submission.text("housing"),
                submission.yes("violenceSigns"),
                hostile(submission),
                submission.text("recommendation"));
        desk.note(submission.caseNumber(), "relatives.visited", DataClass.SOCIAL, submission.by());
        return Map.of(
                RelativesProcess.CHILDREN_COME,
                running.childrenCome()
                        && !desk.children(submission.caseNumber()).isEmpty());
    }

    private static boolean hostile(Submission submission) {
        return "hostile".equals(submission.text("attitude"));
    }
}
