package org.zhusan.evacuation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A second agency agrees; nobody agrees to a list of their own. */
@Component
class AgreeOnListRules implements FormRules {
    private final CandidateTable candidates;
    private final HouseholdRows households;

    AgreeOnListRules(CandidateTable candidates, HouseholdRows households) {
        this.candidates = candidates;
        this.households = households;
    }

    @Override
    public String process() {
        return StageProcess.STAGE;
    }

    @Override
    public String form() {
        return "agreeOnList";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<HouseholdRows.Household> waiting = households.waiting(caseNumber);
        return Map.of(
                "peopleCount",
                waiting.stream().mapToInt(HouseholdRows.Household::people).sum(),
                "householdCount",
                waiting.size(),
                HouseholdRows.FIELD,
                HouseholdRows.rows(waiting, false));
    }

    @Override
    public void check(Submission submission) {
        List<CandidateTable.Row> listed = candidates.waiting(submission.caseNumber());
        if (listed.isEmpty()) {
            throw new StageRefused("stage.listEmpty");
        }
        String by = submission.by().id();
        if (listed.stream().anyMatch(it -> it.listedBy().equals(by))) {
            throw new StageRefused("stage.sameOfficerAgrees");
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        return Map.of(StageProcess.LIST_AGREED, "yes".equals(submission.text("agreed")));
    }
}
