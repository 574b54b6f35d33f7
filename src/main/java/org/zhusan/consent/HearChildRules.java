package org.zhusan.consent;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A child who objects, or was not asked, is heard alone by someone whose task is the child. */
@Component
class HearChildRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final ChildRows rows;
    private final Papers papers;

    HearChildRules(CaseDesk desk, ConsentTable consents, CoverageTable coverage, ChildRows rows, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.coverage = coverage;
        this.rows = rows;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.CHILD_COVERAGE;
    }

    @Override
    public String form() {
        return "hearChild";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return rows.prefill(toHear(caseNumber), reader, form());
    }

    @Override
    public void check(Submission submission) {
        rows.requireExactly(submission, toHear(submission.caseNumber()));
        for (Map<String, Object> row : submission.rows(ChildRows.FIELD)) {
            if (!Boolean.TRUE.equals(row.get("heardAlone"))) {
                throw new CoverageRefused.ChildNotHeardAlone(ChildRows.child(row));
            }
            papers.happened(
                    "heardAt",
                    ((OffsetDateTime) row.get("heardAt")).toInstant(),
                    submission.at(),
                    desk.person(ChildRows.child(row)));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        for (Map<String, Object> row : submission.rows(ChildRows.FIELD)) {
            coverage.open(ChildRows.child(row)).ifPresent(it -> coverage.heard(it.id(), (String) row.get("opinion")));
            desk.note(ChildRows.child(row), "consent.childHeard", submission.by());
        }
        return Map.of();
    }

    private List<String> toHear(String adult) {
        var consent = consents.latest(adult).orElseThrow();
        return ChildRows.withResult(coverage.of(consent.id()), ChildCoverage.Result.HEAR_CHILD);
    }
}
