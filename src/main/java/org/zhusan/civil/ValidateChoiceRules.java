package org.zhusan.civil;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The registry looks at the choice and at the paper; a place only a court can name is not let through. */
@Component
class ValidateChoiceRules implements FormRules {
    private final BirthDesk desk;
    private final BirthTable births;

    ValidateChoiceRules(BirthDesk desk, BirthTable births) {
        this.desk = desk;
        this.births = births;
    }

    @Override
    public String process() {
        return BirthProcess.REGISTRATION;
    }

    @Override
    public String form() {
        return "validateChoice";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return desk.chosen(caseNumber, reader);
    }

    @Override
    public void check(Submission submission) {
        Birth birth = births.find(submission.caseNumber()).orElseThrow(BirthRefused.NothingChosen::new);
        boolean foreignPlaceNamed = submission.text("birthDocument").equals("foreignLegalised")
                && birth.placeElsewhere()
                && !birth.family().doubt()
                && !submission.yes("registrarDoubts");
        if (foreignPlaceNamed && submission.text("allowed").equals("yes")) {
            throw new BirthRefused.PlaceNeedsRuling();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        births.document(submission.caseNumber(), submission.text("birthDocument"), submission.yes("registrarDoubts"));
        desk.note(
                submission, submission.text("allowed").equals("yes") ? "birth.choiceAllowed" : "birth.choiceReturned");
        return Map.of();
    }
}
