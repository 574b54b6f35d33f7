package org.zhusan.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Where the table has no answer, a person answers for each child. */
@Component
class ReviewCoverageRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final ChildRows rows;

    ReviewCoverageRules(CaseDesk desk, ConsentTable consents, CoverageTable coverage, ChildRows rows) {
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
        return "reviewCoverage";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return rows.prefill(toReview(caseNumber), reader, form());
    }

    @Override
    public void check(Submission submission) {
        rows.requireExactly(submission, toReview(submission.caseNumber()));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        for (Map<String, Object> row : submission.rows(ChildRows.FIELD)) {
            var reviewed = coverage.open(ChildRows.child(row)).orElseThrow().reviewed((String) row.get("result"));
            coverage.answer(reviewed, submission.at());
            note(reviewed, submission.by());
        }
        var strictest = coverage.of(consent.id()).stream()
                .map(ChildCoverage::result)
                .min(Comparator.naturalOrder())
                .orElse(ChildCoverage.Result.COVERED);
        return Map.of(ConsentProcess.COVERAGE_RESULT, strictest.code);
    }

    private void note(ChildCoverage row, Member by) {
        if (row.result() == ChildCoverage.Result.COVERED) {
            desk.note(row.child(), "consent.childCovered", by);
        } else if (row.result() == ChildCoverage.Result.NOT_COVERED) {
            desk.note(row.child(), "consent.childNotCovered", by);
        }
    }

    private List<String> toReview(String adult) {
        var consent = consents.latest(adult).orElseThrow();
        return ChildRows.withResult(coverage.of(consent.id()), ChildCoverage.Result.REVIEW);
    }
}
