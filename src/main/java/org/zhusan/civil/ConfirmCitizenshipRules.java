package org.zhusan.civil;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The migration service says what it found; it sees the name and what the table proposes, and nothing of the court. */
@Component
class ConfirmCitizenshipRules implements FormRules {
    private final BirthDesk desk;
    private final BirthTable births;

    ConfirmCitizenshipRules(BirthDesk desk, BirthTable births) {
        this.desk = desk;
        this.births = births;
    }

    @Override
    public String process() {
        return BirthProcess.CITIZENSHIP;
    }

    @Override
    public String form() {
        return "confirmCitizenship";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var values = new LinkedHashMap<String, Object>(desk.chosen(caseNumber, reader));
        births.find(caseNumber).map(Birth::citizenship).ifPresent(it -> values.put("proposed", it));
        return values;
    }

    @Override
    public void check(Submission submission) {
        Birth birth = births.find(submission.caseNumber()).orElseThrow(BirthRefused.NothingChosen::new);
        boolean decided = submission.answers().get("decidedOn") != null;
        if (decided
                && BirthDesk.date(submission, "decidedOn")
                        .isBefore(birth.choice().bornOn())) {
            throw new BirthRefused.DateBeforeBirth();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (!submission.text("citizenship").equals("notYet")) {
            desk.noteIdentity(submission, "birth.citizenshipConfirmed");
        }
        return Map.of();
    }
}
