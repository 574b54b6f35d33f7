package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.relatives.RelativesCase.Secrecy;

/** Relatives say what they are willing to do; a condition is written down, and the lower of two answers counts. */
@Component
class RecordWillingnessRules implements FormRules {
    private static final List<String> ANSWERS = List.of("acceptPerson", "acceptChildren", "beGuardian", "giveSample");

    private final RelativesCases cases;
    private final RelativesDesk desk;

    RecordWillingnessRules(RelativesCases cases, RelativesDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RelativesProcess.RELATIVES;
    }

    @Override
    public String form() {
        return "recordWillingness";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new LinkedHashMap<>(desk.whom(caseNumber, reader, form()));
        filled.remove("relation");
        filled.put("adults", desk.adults(caseNumber));
        filled.put("children", desk.children(caseNumber).size());
        return filled;
    }

    @Override
    public void check(Submission submission) {
        LocalDate earliest = desk.day(desk.running(submission.caseNumber()).openedAt());
        LocalDate told = (LocalDate) submission.answers().get("toldOn");
        if (told.isAfter(desk.day(submission.at())) || told.isBefore(earliest)) {
            throw new RelativesRefused.Misdated(earliest);
        }
        boolean conditional = ANSWERS.stream()
                .anyMatch(it -> "conditional".equals(submission.answers().get(it)));
        if (conditional && Said.nothing(submission, "conditions")) {
            throw new RelativesRefused.ConditionsMissing();
        }
        if (submission.yes("doNotTell")
                && submission.yes("otherRelatives")
                && willing(submission).equals("no")) {
            throw new RelativesRefused.AskedToTellNobody();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        RelativesCase running = desk.running(submission.caseNumber());
        String willing = willing(submission);
        boolean children = Stream.of("yes", "conditional").anyMatch(submission.text("acceptChildren")::equals);
        cases.told(running.id(), (LocalDate) submission.answers().get("toldOn"), willing, children);
        cases.asked(running.id(), new Secrecy(submission.yes("doNotCall"), submission.yes("doNotTell")));
        desk.note(submission.caseNumber(), "relatives.told", DataClass.SOCIAL, submission.by());
        return Map.of(
                RelativesProcess.CLAIMS_CONFLICT,
                submission.yes("claimsConflict"),
                RelativesProcess.FAMILY_WILLING,
                !willing.equals("no"),
                RelativesProcess.OTHERS_TO_ASK,
                submission.yes("otherRelatives"));
    }

    /** A family that would have the mother and not her children is no place for either. */
    private static String willing(Submission submission) {
        List<Object> said = Stream.of("acceptPerson", "acceptChildren")
                .map(it -> submission.answers().get(it))
                .filter(Objects::nonNull)
                .toList();
        return said.isEmpty() || said.contains("no") ? "no" : said.contains("conditional") ? "conditional" : "yes";
    }
}
