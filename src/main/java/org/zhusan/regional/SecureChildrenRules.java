package org.zhusan.regional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Processes;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Somebody is there for every child of someone who leaves, by the case file; where nobody is, the guardianship authority begins today. */
@Component
class SecureChildrenRules implements FormRules {
    private static final String LIST = "children";
    private static final String CHILD = "childRef";
    private static final String NOTHING = "nothing";
    private static final int HEARD_FROM = 10;

    private final LeavingDesk desk;
    private final Care care;
    private final Files files;
    private final Processes processes;

    SecureChildrenRules(LeavingDesk desk, Care care, Files files, Processes processes) {
        this.desk = desk;
        this.care = care;
        this.files = files;
        this.processes = processes;
    }

    @Override
    public String process() {
        return LeavingProcess.LEAVING_PROGRAMME;
    }

    @Override
    public String form() {
        return "secureChildren";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Person child : desk.childrenWith(caseNumber)) {
            var row = new LinkedHashMap<String, Object>();
            files.face(child.number(), reader, form())
                    .map(Files.Face::appearance)
                    .ifPresent(it -> row.put("firstName", it.firstName()));
            row.put(CHILD, child.number());
            row.put("age", child.age(desk.today()));
            rows.add(row);
        }
        return Map.of(LIST, rows);
    }

    @Override
    public void check(Submission submission) {
        Map<String, Person> children = desk.childrenWith(submission.caseNumber()).stream()
                .collect(Collectors.toMap(Person::number, it -> it, (one, same) -> one, LinkedHashMap::new));
        List<String> rows =
                submission.rows(LIST).stream().map(it -> (String) it.get(CHILD)).toList();
        if (rows.size() != children.size() || !children.keySet().equals(Set.copyOf(rows))) {
            throw new LeavingRefused.OtherChildren();
        }
        Set<String> alone = care.childrenWithoutCarer(children.keySet(), desk.day(submission.at())).stream()
                .map(Person::number)
                .collect(Collectors.toSet());
        submission.rows(LIST).forEach(row -> check(submission, row, children.get((String) row.get(CHILD)), alone));
    }

    private void check(Submission submission, Map<String, Object> row, Person child, Set<String> alone) {
        if (child.age(desk.day(submission.at())) >= HEARD_FROM && !Boolean.TRUE.equals(row.get("childHeard"))) {
            throw new LeavingRefused.ChildNotHeard(child.number());
        }
        if (alone.contains(child.number()) && !nobody(row)) {
            throw new LeavingRefused.NobodyThere(child.number());
        }
        if (!known(String.valueOf(row.get("carer")), child, submission.caseNumber())) {
            throw new LeavingRefused.NoSuchCarer(child.number());
        }
        if (row.get("goesOn") instanceof List<?> these && these.contains(NOTHING) && these.size() > 1) {
            throw new LeavingRefused.NothingAndSomething(child.number());
        }
    }

    private boolean known(String carer, Person child, String leaving) {
        return switch (carer) {
            case "otherAdult" -> desk.livesWithAnotherAdult(child, leaving);
            case "named" -> care.now(child.number()).isPresent();
            default -> true;
        };
    }

    private static boolean nobody(Map<String, Object> row) {
        return "nobody".equals(row.get("carer"));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        for (Map<String, Object> row : submission.rows(LIST)) {
            String child = (String) row.get(CHILD);
            desk.note(child, "leaving.goesOn", submission.by());
            if (nobody(row) && !desk.runs(child, LeavingProcess.GUARDIANSHIP)) {
                String region = desk.region(child)
                        .or(() -> desk.region(submission.caseNumber()))
                        .orElseThrow();
                processes.start(LeavingProcess.GUARDIANSHIP, child, Map.of(LeavingProcess.PLACE_REGION, region));
            }
        }
        return Map.of();
    }
}
