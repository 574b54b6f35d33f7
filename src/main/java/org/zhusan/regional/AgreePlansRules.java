package org.zhusan.regional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A plan has a goal and the right signature; talks about faith begin with a wish; nobody has to want a plan. What was ticked opens. */
@Component
class AgreePlansRules implements FormRules {
    private static final int WORKING_FROM = 16;
    private static final String DECLINED = "declined";
    private static final String SELF = "self";

    private final ProgrammeRows rows;
    private final Plans plans;
    private final RegionalDesk desk;

    AgreePlansRules(ProgrammeRows rows, Plans plans, RegionalDesk desk) {
        this.rows = rows;
        this.plans = plans;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RegionalProcess.PROGRAMME;
    }

    @Override
    public String form() {
        return "agreePlans";
    }

    /** What helps already is ticked: it goes on unless it is taken away. */
    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new HashMap<String, Object>();
        var people = new ArrayList<Map<String, Object>>();
        var members = new ArrayList<Map<String, Object>>();
        for (Object each : (List<?>) rows.rows(caseNumber, reader, form()).get(ProgrammeRows.LIST)) {
            var row = new HashMap<String, Object>();
            ((Map<?, ?>) each).forEach((key, value) -> row.put(String.valueOf(key), value));
            String person = ProgrammeRows.person(row);
            Set<Chapter> helps = plans.of(person);
            row.put("help", helps.stream().map(Chapter::code).toList());
            row.put("faithAsked", helps.contains(Chapter.THEOLOGY));
            people.add(row);
            members.add(Map.of("value", person, "label", row.getOrDefault("firstName", "") + " " + person));
        }
        filled.put(ProgrammeRows.LIST, people);
        filled.put("members", members);
        return filled;
    }

    @Override
    public void check(Submission submission) {
        rows.requireEveryone(submission);
        LocalDate today = desk.day(submission.at());
        Set<String> withGoals =
                submission.rows("goals").stream().map(ProgrammeRows::person).collect(Collectors.toSet());
        Map<String, Person> people =
                desk.accompanied(submission.caseNumber()).stream().collect(Collectors.toMap(Person::number, it -> it));
        withGoals.stream().filter(it -> !people.containsKey(it)).findFirst().ifPresent(it -> {
            throw new ProgrammeRefused.ForeignPerson(it);
        });
        for (Map<String, Object> row : submission.rows(ProgrammeRows.LIST)) {
            String person = ProgrammeRows.person(row);
            requirePlan(
                    row, person, withGoals.contains(person), people.get(person).age(today));
        }
        if (submission.rows("goals").stream().anyMatch(it -> ((LocalDate) it.get("due")).isBefore(today))) {
            throw new ProgrammeRefused.GoalPast();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        LocalDate today = desk.day(submission.at());
        submission.rows(ProgrammeRows.LIST).forEach(row -> plans.agree(ProgrammeRows.person(row), helps(row), today));
        desk.note(submission.caseNumber(), "regional.plansAgreed", submission.by());
        return Map.of();
    }

    private static void requirePlan(Map<String, Object> row, String person, boolean goal, int age) {
        Set<Chapter> helps = helps(row);
        if (DECLINED.equals(row.get("signedBy"))) {
            if (goal || !helps.isEmpty()) {
                throw new ProgrammeRefused.HelpWithoutPlan(person);
            }
            return;
        }
        if (!goal) {
            throw new ProgrammeRefused.NoGoal(person);
        }
        if (SELF.equals(row.get("signedBy")) != age >= RegionalDesk.OF_AGE) {
            throw new ProgrammeRefused.WrongSignature(person);
        }
        if (helps.contains(Chapter.THEOLOGY) && !Boolean.TRUE.equals(row.get("faithAsked"))) {
            throw new ProgrammeRefused.FaithNotAsked(person);
        }
        if (helps.contains(Chapter.SCHOOLING) && age >= RegionalDesk.OF_AGE
                || helps.contains(Chapter.LIVELIHOOD) && age < WORKING_FROM) {
            throw new ProgrammeRefused.NotAtThisAge(person);
        }
    }

    private static Set<Chapter> helps(Map<String, Object> row) {
        Set<Chapter> helps = EnumSet.noneOf(Chapter.class);
        if (row.get("help") instanceof List<?> ticked) {
            ticked.forEach(it -> helps.add(Chapter.of(String.valueOf(it))));
        }
        return helps;
    }
}
