package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A psychologist prepares the family; nobody is ready after a preparation that was not held, and children are heard again. */
@Component
class PrepareFamilyRules implements FormRules {
    private final RelativesCases cases;
    private final RelativesDesk desk;
    private final HeardChildren children;

    PrepareFamilyRules(RelativesCases cases, RelativesDesk desk, HeardChildren children) {
        this.cases = cases;
        this.desk = desk;
        this.children = children;
    }

    @Override
    public String process() {
        return RelativesProcess.FAMILY_READINESS;
    }

    @Override
    public String form() {
        return "prepareFamily";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new LinkedHashMap<String, Object>(desk.secrecy(caseNumber));
        if (childrenCome(caseNumber)) {
            filled.put(HeardChildren.LIST, children.rows(caseNumber));
        }
        return filled;
    }

    @Override
    public void check(Submission submission) {
        LocalDate today = desk.day(submission.at());
        for (Map<String, Object> meeting : submission.rows("held")) {
            if (((LocalDate) meeting.get("heldOn")).isAfter(today)) {
                throw new RelativesRefused.InFuture();
            }
        }
        if ("ready".equals(submission.text("readyAfter"))
                && submission.rows("held").isEmpty()) {
            throw new RelativesRefused.NotPrepared();
        }
        if (childrenCome(submission.caseNumber())) {
            children.check(submission);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        RelativesCase running = desk.running(submission.caseNumber());
        cases.prepared(running.id(), submission.text("readyAfter"), HeardChildren.wish(submission));
        desk.note(submission.caseNumber(), "relatives.prepared", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private boolean childrenCome(String person) {
        return desk.running(person).childrenCome() && !desk.children(person).isEmpty();
    }
}
