package org.zhusan.guardianship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Brothers and sisters the file knows are looked at together; parting them is written down with its reason. */
@Component
class KeepSiblingsTogetherRules implements FormRules {
    private static final String LIST = "group";

    private final ChildDesk desk;
    private final GuardianshipCases cases;
    private final Files files;

    KeepSiblingsTogetherRules(ChildDesk desk, GuardianshipCases cases, Files files) {
        this.desk = desk;
        this.cases = cases;
        this.files = files;
    }

    @Override
    public String process() {
        return GuardianshipProcess.FAMILY_SEARCH;
    }

    @Override
    public String form() {
        return "keepSiblingsTogether";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Person> siblings = desk.siblings(caseNumber);
        Map<String, String> names =
                files.firstNames(siblings.stream().map(Person::number).toList(), reader, form());
        var filled = new ArrayList<Map<String, Object>>();
        siblings.forEach(it -> filled.add(ChildDesk.row(it, desk.age(it.number()), names.get(it.number()))));
        return Map.of(LIST, filled);
    }

    @Override
    public void check(Submission submission) {
        Set<String> expected = desk.siblings(submission.caseNumber()).stream()
                .map(Person::number)
                .collect(Collectors.toSet());
        Set<Object> named = new HashSet<>();
        submission.rows(LIST).forEach(it -> named.add(it.get("childRef")));
        if (!named.equals(expected) || submission.rows(LIST).size() != expected.size()) {
            throw new FamilyRefused.OtherSiblings();
        }
        if (submission.yes("separate") && expected.isEmpty()) {
            throw new FamilyRefused.NobodyToPart();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        cases.siblingsApart(cases.running(submission.caseNumber()).instance(), submission.yes("separate"));
        return Map.of();
    }
}
