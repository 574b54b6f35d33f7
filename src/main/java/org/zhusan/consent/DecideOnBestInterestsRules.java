package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The guardianship authority decides for a child nobody may consent for; from ten the child is heard. */
@Component
class DecideOnBestInterestsRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final Papers papers;

    DecideOnBestInterestsRules(CaseDesk desk, ConsentTable consents, CoverageTable coverage, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.coverage = coverage;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.CONSENT;
    }

    @Override
    public String form() {
        return "decideOnBestInterests";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber, desk.now()));
    }

    @Override
    public void check(Submission submission) {
        var child = desk.person(submission.caseNumber());
        int age = child.age(desk.day(submission.at()));
        if (age >= ChildCoverage.OF_AGE) {
            throw new CoverageRefused.NowAdult(child.number());
        }
        if (age >= ChildCoverage.HEARD_FROM && submission.answers().get("childHeard") == null) {
            throw new CoverageRefused.ChildNotHeard(child.number());
        }
        papers.happenedOn(submission, "decidedOn", child);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String child = submission.caseNumber();
        boolean travels = submission.text("travels").equals("yes");
        var decision = consents.latest(child).orElseThrow();
        if (travels) {
            consents.decide(
                    decision.id(),
                    Consent.State.GIVEN,
                    submission.at(),
                    submission.by().id(),
                    null);
            cover(submission, decision);
        }
        desk.noteCivil(
                child, travels ? "consent.bestInterestsTravels" : "consent.bestInterestsNotNow", submission.by());
        return Map.of(ConsentProcess.TRAVELS_IN_BEST_INTERESTS, travels);
    }

    private void cover(Submission submission, Consent decision) {
        Object heard = submission.answers().get("childHeard");
        coverage.record(
                decision.person(),
                decision.person(),
                decision.id(),
                "bestInterests",
                null,
                heard == null ? "notAsked" : (String) heard,
                submission.at());
        coverage.open(decision.person())
                .ifPresent(it -> coverage.answer(it.answered("BEST_INTERESTS"), submission.at()));
    }
}
