package org.zhusan.guardianship;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Relatives are asked, closest first; whoever was asked before is shown again, and where nobody would, the search is told. */
@Component
class FindCandidatesRules implements FormRules {
    private static final String LIST = "candidates";

    private final ChildDesk desk;
    private final GuardianshipCases cases;
    private final CandidateRows rows;

    FindCandidatesRules(ChildDesk desk, GuardianshipCases cases, CandidateRows rows) {
        this.desk = desk;
        this.cases = cases;
        this.rows = rows;
    }

    @Override
    public String process() {
        return GuardianshipProcess.FAMILY_SEARCH;
    }

    @Override
    public String form() {
        return "findCandidates";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Map<String, Object>> before = rows.newest(caseNumber, form(), reader, form());
        return before.isEmpty() ? Map.of() : Map.of(LIST, before);
    }

    @Override
    public void check(Submission submission) {
        rows.requireKnown(submission, LIST);
        if (!anyoneWilling(submission) && Given.nothing(submission, "searched")) {
            throw new FamilyRefused.SearchNotTold();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        GuardianshipCase running = cases.running(submission.caseNumber());
        int search = cases.searchAgain(running.instance());
        cases.name(running.instance(), search, rows.read(submission, LIST));
        desk.note(submission.caseNumber(), "guardianship.relativesAsked", DataClass.SOCIAL, submission.by());
        return Map.of(GuardianshipProcess.ANYONE_WILLING, anyoneWilling(submission));
    }

    private boolean anyoneWilling(Submission submission) {
        return rows.read(submission, LIST).stream().anyMatch(Candidate::willing);
    }
}
