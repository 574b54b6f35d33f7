package org.zhusan.consent;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Every registered child has a row that fits what the parent decided; from ten the child's own word is in it. */
@Component
class CoverChildrenRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final ChildRows rows;

    CoverChildrenRules(CaseDesk desk, ConsentTable consents, CoverageTable coverage, ChildRows rows) {
        this.desk = desk;
        this.consents = consents;
        this.coverage = coverage;
        this.rows = rows;
    }

    @Override
    public String process() {
        return ConsentProcess.CHILD_COVERAGE;
    }

    @Override
    public String form() {
        return "coverChildren";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return rows.prefill(numbers(desk.childrenOf(caseNumber, desk.now())), reader, form());
    }

    @Override
    public void check(Submission submission) {
        desk.adult(submission.caseNumber(), submission.at());
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        rows.requireExactly(submission, numbers(desk.childrenOf(consent.person(), submission.at())));
        for (Map<String, Object> row : submission.rows(ChildRows.FIELD)) {
            requireHeard(submission, row);
            requireFits(consent, row);
        }
        boolean parentStays = submission.rows(ChildRows.FIELD).stream()
                .anyMatch(it -> ChildCoverage.PARENT_STAYS.equals(it.get("coverage")));
        if (parentStays
                && submission.attachments().stream().noneMatch(it -> it.field().equals("writtenConsentFile"))) {
            throw new CoverageRefused.WrittenConsentMissing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        for (Map<String, Object> row : submission.rows(ChildRows.FIELD)) {
            coverage.record(
                    ChildRows.child(row),
                    consent.person(),
                    consent.id(),
                    (String) row.get("coverage"),
                    (String) row.get("otherParentStatus"),
                    (String) row.getOrDefault("childHeard", "notAsked"),
                    submission.at());
        }
        return Map.of();
    }

    private void requireHeard(Submission submission, Map<String, Object> row) {
        String child = ChildRows.child(row);
        if (desk.age(child, submission.at()) >= ChildCoverage.HEARD_FROM && row.get("childHeard") == null) {
            throw new CoverageRefused.ChildNotHeard(child);
        }
    }

    /** A withdrawn consent covers nobody, so that any row may be recorded then. */
    private static void requireFits(Consent consent, Map<String, Object> row) {
        String basis = (String) row.get("coverage");
        boolean wrong = consent.isGiven() && ChildCoverage.PARENT_STAYS.equals(basis)
                || consent.state() == Consent.State.REFUSED && ChildCoverage.TRAVELS_WITH_PARENT.equals(basis);
        if (wrong) {
            throw new CoverageRefused.CoverageContradictsDecision(ChildRows.child(row));
        }
    }

    private static List<String> numbers(List<Person> children) {
        return children.stream().map(Person::number).toList();
    }
}
