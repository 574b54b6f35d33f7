package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The guardianship authority settles between two families after it heard both and the children; nothing is counted or weighed here. */
@Component
class SettleBetweenFamiliesRules implements FormRules {
    private final RelativesDesk desk;
    private final HeardChildren children;
    private final Records records;

    SettleBetweenFamiliesRules(RelativesDesk desk, HeardChildren children, Records records) {
        this.desk = desk;
        this.children = children;
        this.records = records;
    }

    @Override
    public String process() {
        return RelativesProcess.RELATIVES;
    }

    @Override
    public String form() {
        return "settleBetweenFamilies";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new LinkedHashMap<String, Object>(desk.secrecy(caseNumber));
        records.latest(caseNumber, "recordWillingness", reader, form())
                .map(it -> it.answers().get("claimText"))
                .ifPresent(it -> filled.put("claimText", it));
        filled.put(HeardChildren.LIST, children.rows(caseNumber));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        LocalDate earliest = desk.toldOrOpened(submission.caseNumber());
        LocalDate settled = (LocalDate) submission.answers().get("settledOn");
        if (settled.isAfter(desk.day(submission.at())) || settled.isBefore(earliest)) {
            throw new RelativesRefused.Misdated(earliest);
        }
        children.check(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "relatives.settled", DataClass.LEGAL_CIVIL, submission.by());
        return switch (submission.text("settlement")) {
            case "otherFamily" -> Map.of(RelativesProcess.FAMILY_WILLING, false, RelativesProcess.OTHERS_TO_ASK, true);
            case "neither" -> Map.of(RelativesProcess.FAMILY_WILLING, false, RelativesProcess.OTHERS_TO_ASK, false);
            // with this family it goes on as they said themselves
            default -> Map.of();
        };
    }
}
