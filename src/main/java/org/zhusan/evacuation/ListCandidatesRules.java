package org.zhusan.evacuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Who is a candidate, who first, who with whom. People come onto the list by a roster; here whole households may be taken off. */
@Component
class ListCandidatesRules implements FormRules {
    static final String PERSONS = "persons";
    static final String PERSON = "personRef";
    private static final String GROUP = "keepTogetherGroup";

    private final CandidateTable candidates;
    private final People people;

    ListCandidatesRules(CandidateTable candidates, People people) {
        this.candidates = candidates;
        this.people = people;
    }

    @Override
    public String process() {
        return StageProcess.STAGE;
    }

    @Override
    public String form() {
        return "listCandidates";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<CandidateTable.Row> listed = candidates.waiting(caseNumber);
        Map<String, Long> sizes =
                listed.stream().collect(Collectors.groupingBy(CandidateTable.Row::household, Collectors.counting()));
        var rows = new ArrayList<Map<String, Object>>();
        for (CandidateTable.Row each : listed) {
            var row = new LinkedHashMap<String, Object>();
            row.put(PERSON, each.person());
            row.put("household", each.household());
            row.put("householdSize", sizes.get(each.household()));
            row.put(GROUP, each.group());
            row.put("priorityReason", each.priority() == null ? "other" : each.priority());
            rows.add(row);
        }
        return Map.of(PERSONS, rows);
    }

    @Override
    public void check(Submission submission) {
        List<Map<String, Object>> rows = submission.rows(PERSONS);
        if (rows.isEmpty()) {
            throw new StageRefused("stage.listEmpty");
        }
        var groupOf = new HashMap<String, Object>();
        Set<String> kept = named(submission);
        Set<String> waiting = candidates.waiting(submission.caseNumber()).stream()
                .map(CandidateTable.Row::person)
                .collect(Collectors.toSet());
        for (Map<String, Object> row : rows) {
            String person = (String) row.get(PERSON);
            if (!waiting.contains(person)) {
                throw new StageRefused("stage.notListed", person);
            }
            List<People.Person> household = people.household(person);
            household.stream()
                    .map(People.Person::number)
                    .filter(it -> waiting.contains(it) && !kept.contains(it))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new StageRefused(
                                "stage.householdIncomplete",
                                it,
                                household.get(0).household());
                    });
            String home = household.isEmpty() ? person : household.get(0).household();
            Object other = groupOf.putIfAbsent(home, row.get(GROUP));
            if (other != null && !other.equals(row.get(GROUP))) {
                throw new StageRefused("stage.householdInTwoGroups", home);
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String stage = submission.caseNumber();
        Set<String> kept = named(submission);
        candidates.waiting(stage).stream()
                .map(CandidateTable.Row::person)
                .filter(it -> !kept.contains(it))
                .forEach(it -> candidates.takeOff(stage, it, submission.at()));
        for (Map<String, Object> row : submission.rows(PERSONS)) {
            candidates.sort(
                    stage,
                    (String) row.get(PERSON),
                    (String) row.get(GROUP),
                    (String) row.get("priorityReason"),
                    submission.by());
        }
        return Map.of();
    }

    private static Set<String> named(Submission submission) {
        return submission.rows(PERSONS).stream()
                .map(it -> (String) it.get(PERSON))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
