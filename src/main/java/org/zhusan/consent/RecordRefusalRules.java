package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A refusal is informed, has no consequences, and says what happens for the children. */
@Component
class RecordRefusalRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Ending ending;
    private final Papers papers;

    RecordRefusalRules(CaseDesk desk, ConsentTable consents, Ending ending, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.ending = ending;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.REFUSAL;
    }

    @Override
    public String form() {
        return "recordRefusal";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("childrenCount", desk.childrenOf(caseNumber, desk.now()).size());
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        if (!submission.yes("informed")) {
            throw new RefusalRefused.RefusalNotInformed();
        }
        if (!submission.yes("noConsequencesTold")) {
            throw new RefusalRefused.ConsequencesNotDispelled();
        }
        if (submission.answers().get("childrenOption") == null
                && !desk.childrenOf(person.number(), submission.at()).isEmpty()) {
            throw new RefusalRefused.ChildrenForgotten();
        }
        papers.happened(submission, "refusedAt", person);
        papers.signature(submission, "signature", person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        boolean childrenTravel = submission.text("childrenOption").equals("consentsForChildren")
                && !desk.childrenOf(consent.person(), submission.at()).isEmpty();
        consents.refuse(
                consent.id(),
                submission.by().id(),
                submission.text("recontactAllowed").equals("yes"),
                childrenTravel);
        // of children who have left with her earlier consent nothing is asked, and nothing is taken back
        if (submission.text("childrenOption").equals("childrenStay")) {
            ending.uncoverChildren(consent, submission.at(), submission.by());
        }
        return Map.of(ConsentProcess.CHILDREN_TRAVEL, childrenTravel);
    }
}
