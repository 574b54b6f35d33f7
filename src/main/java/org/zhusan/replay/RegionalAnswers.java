package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** Fills in the forms of the programme in a region: needs fall from meeting to meeting, most households finish after eight to fourteen months. */
@Component
public class RegionalAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("regionalRehabilitation", "programmeClosure");
    private static final List<String> NEEDS = List.of(
            "housing",
            "documents",
            "health",
            "mentalHealth",
            "schooling",
            "income",
            "family",
            "protection",
            "stigma",
            "language");
    private static final List<String> CRITERIA =
            List.of("housing", "documents", "schooling", "income", "ties", "protection");
    private static final Set<String> HOSTEL = Set.of("hostel", "relatives-not-ready");
    private static final int SCHOOL_FROM = 3;
    private static final int WORKING_UNTIL = 60;
    /** Meetings until a household that takes longer needs nothing any more. */
    private static final int SLOW = 8;

    RegionalAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "assessNeeds" ->
                sheet.with("heldOn", today(scene).toString())
                        .with("persons", needs(scene, 0, "wish", "A flat near grandmother (synthetic)"))
                        .filled();
            case "setRegime" -> regime(scene, sheet, lot);
            case "agreePlans" -> plans(scene, sheet);
            case "reviewHousehold" ->
                sheet.with("heldOn", today(scene).toString())
                        .with("persons", needs(scene, scene.round() + 1, "participantOpinion", "declined"))
                        .with("regimeChange", false)
                        .with("planChange", false)
                        .with("actions", List.of())
                        .filled();
            case "proposeClosure" ->
                sheet.with("closurePutForward", true)
                        .with("criteria", CRITERIA)
                        .with("participantOpinion", "Wants to manage alone now (synthetic)")
                        .with("participantSigned", true)
                        .with("afterCare", List.of())
                        .filled();
            case "decideOnClosure" ->
                sheet.with("decision", lot.onceIn(8, "monitoring") ? "closeWithMonitoring" : "close")
                        .with("decidedOn", today(scene).toString())
                        .with("reason", "Everything is in place (synthetic)")
                        .filled();
            case "countersignClosure" ->
                sheet.with("closureCountersigned", true).filled();
            case "checkAfterClosure" ->
                sheet.with("contact", lot.oneOf("contact", List.of("called", "visited")))
                        .with("contactOn", today(scene).toString())
                        .with("participantOpinion", "All is well (synthetic)")
                        .with("needsReopened", false)
                        .filled();
            default -> throw unknown(scene);
        };
    }

    private List<Map<String, Object>> needs(Scene scene, int meeting, String words, String said) {
        boolean slow = new Lot(scene.task().caseNumber()).onceIn(6, "slow") && meeting < SLOW;
        return prefill.rows(scene, "persons", row -> {
            var lot = new Lot(String.valueOf(row.get("personRef")));
            NEEDS.forEach(it -> row.put(it, Math.max(0, lot.of(it, 3) - meeting)));
            if (slow) {
                row.put("income", 1);
            }
            row.put("riskLevel", Math.max(0, lot.of("danger", 2) - meeting));
            row.put(words, said);
        });
    }

    private Filled regime(Scene scene, Sheet sheet, Lot lot) {
        boolean hostel = people.livingIn(scene.task().caseNumber()).stream()
                .anyMatch(it -> HOSTEL.stream().anyMatch(word -> scene.saysOf(it.number(), word)));
        sheet.with("from", today(scene).toString())
                .with("review", today(scene).plusDays(90).toString())
                .with("householdAgrees", true)
                .with("regime", hostel ? "hostel" : "day");
        return (hostel
                        ? sheet.with("hostelRoom", String.valueOf(1 + lot.of("room", 20)))
                        : sheet.with("daysPerWeek", 2 + lot.of("days", 3)))
                .filled();
    }

    private Filled plans(Scene scene, Sheet sheet) {
        var goals = new ArrayList<Map<String, Object>>();
        LocalDate today = today(scene);
        var rows = prefill.rows(scene, "persons", row -> {
            Person person = people.find(String.valueOf(row.get("personRef"))).orElseThrow();
            List<String> help = help(person, today);
            row.put("language", person.language());
            row.put("signedBy", person.age(today) < OF_AGE ? "representative" : "self");
            row.put("help", help);
            row.put("faithAsked", help.contains("theology"));
            goals.add(goal(person, today));
        });
        return sheet.with("persons", rows).with("goals", goals).filled();
    }

    private static Map<String, Object> goal(Person person, LocalDate today) {
        boolean adult = person.age(today) >= OF_AGE;
        return Map.of(
                "personRef",
                person.number(),
                "domain",
                adult ? "income" : "schooling",
                "goal",
                adult ? "Earn enough for the family (synthetic)" : "Have a friend in class (synthetic)",
                "indicator",
                "Says so (synthetic)",
                "due",
                today.plusMonths(6).toString(),
                "owner",
                adult ? "trainer" : "school");
    }

    private static List<String> help(Person person, LocalDate today) {
        var lot = new Lot(person.number());
        int age = person.age(today);
        var help = new ArrayList<String>();
        if (age >= OF_AGE) {
            help.add("counselling");
            help.add("legalHelp");
            if (age < WORKING_UNTIL) {
                help.add("livelihood");
            }
            if (lot.onceIn(3, "faith")) {
                help.add("theology");
            }
        } else if (age >= SCHOOL_FROM) {
            help.add("schooling");
        }
        if (lot.onceIn(5, "doctor")) {
            help.add("healthFollowUp");
        }
        return help;
    }
}
