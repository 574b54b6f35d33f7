package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;

/** Fills in the forms of the month at the centre: rooms, plan, programme, conferences, departure; who leaves when stands in the roster. */
@Component
public class StayAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES =
            Set.of("stay", "programme", "discharge", "earlyDeparture", "turnaround");
    private static final int MONTH = 30;
    private static final Pattern LONGER = Pattern.compile("longer-(\\d+)d");
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
    private static final List<String> RISKS =
            List.of("childSafety", "safetyAtHome", "careOfChildren", "outsidePressure");

    private final Residents residents;

    StayAnswers(People people, Residents residents, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.residents = residents;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "houseHousehold" -> rooms(scene, sheet);
            case "openHouseholdPlan" -> plan(scene, sheet);
            case "chooseProgramme" -> programme(scene, sheet);
            case "holdConference" -> conference(scene, sheet, lot);
            case "planDischarge" -> departure(scene, sheet);
            case "decideOnExtension" ->
                sheet.with("decision", "granted")
                        .with("daysGranted", "7")
                        .with("decisionReason", "The relatives' home is being prepared (synthetic)")
                        .filled();
            case "checkOut" -> checkOut(scene, sheet).filled();
            case "checkOutEarly" ->
                checkOut(scene, sheet)
                        .with("takenBy", "A relative (synthetic)")
                        .with("identitySeen", true)
                        .with("quarantineAtHome", true)
                        .filled();
            case "hearFamily" -> family(scene, sheet);
            case "examineRelative" -> relative(scene, sheet);
            case "disinfectBuilding" ->
                sheet.with("disinfectedOn", today(scene).toString())
                        .with("inspectedBy", "sanitaryService")
                        .with("state", "VACANT")
                        .filled();
            default -> throw unknown(scene);
        };
    }

    /** As the table proposes; who it can propose nothing for has a reason. */
    private Filled rooms(Scene scene, Sheet sheet) {
        boolean together = Boolean.TRUE.equals(prefill.of(scene).get("householdTogether"));
        return together
                ? sheet.filled()
                : sheet.with("reasonIfNot", "Rooms beside each other are taken (synthetic)")
                        .filled();
    }

    private Filled plan(Scene scene, Sheet sheet) {
        return sheet.with(
                        "goals",
                        List.of(Map.of(
                                "goal", "The children are at school in autumn (synthetic)", "helper", "household")))
                .with("agreedTogether", true)
                .with("nextConference", today(scene).plusDays(7).toString())
                .filled();
    }

    /** Everyone takes part in what is proposed, except that every sixth adult wants no talk about work yet. */
    private Filled programme(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "persons", row -> {
            var proposed = List.copyOf((Collection<?>) row.getOrDefault("modules", List.of()));
            boolean declines =
                    proposed.contains("vocation") && new Lot((String) row.get("personRef")).onceIn(6, "vocation");
            if (declines) {
                row.put(
                        "modules",
                        proposed.stream().filter(it -> !it.equals("vocation")).toList());
                row.put("declined", List.of("vocation"));
                row.put("declinedReason", "Not before the children have settled (synthetic)");
            }
        });
        return sheet.with("persons", rows).filled();
    }

    private Filled conference(Scene scene, Sheet sheet, Lot lot) {
        return sheet.with("needs", NEEDS.stream().collect(Collectors.toMap(it -> it, it -> lot.of(it, 4))))
                .with("risks", RISKS.stream().collect(Collectors.toMap(it -> it, it -> lot.of(it, 3))))
                .with("heldOn", today(scene).toString())
                .with("participants", List.of("case-manager", "household", "aktau-psych", "aktau-social"))
                .with("decisions", List.of(Map.of("what", "Ask the school for places (synthetic)", "helper", "school")))
                .filled();
    }

    /** Whoever stays longer asks once; the household agrees at once. */
    private Filled departure(Scene scene, Sheet sheet) {
        LocalDate day = landed(scene).plusDays(MONTH + longer(scene));
        LocalDate limit = LocalDate.parse(String.valueOf(prefill.of(scene).get("limitOn")));
        boolean asks = day.isAfter(limit);
        sheet.with("targetDate", day.isBefore(today(scene)) ? today(scene).toString() : day.toString())
                .with("openItems", List.of("documents"))
                .with("householdAgrees", true)
                .with("extensionAsked", asks);
        if (asks) {
            sheet.with("extensionDays", "7").with("extensionReason", "The relatives' home is not ready (synthetic)");
        }
        return sheet.filled();
    }

    private Sheet checkOut(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "persons", row -> {
            row.put("medicationDays", 0);
            row.put("documentsHanded", List.of("vaccination", "healthSummary"));
        });
        return sheet.with("persons", rows).dated("dt").with("roomEmpty", true);
    }

    private Filled family(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "persons", row -> {
            row.put("knowsThem", true);
            if ((int) row.get("age") >= HEARD_FROM) {
                row.put("wish", "go");
                row.put("ownWords", "Wants to go home with them (synthetic)");
            }
        });
        return sheet.with("askerName", "A relative (synthetic)")
                .with("relation", parentComes(scene) ? "parent" : "grandparent")
                .with("askerPhone", "+7 700 000 00 00")
                .with("heardOn", today(scene).toString())
                .with("proof", List.of("identity", "birth"))
                .with("persons", rows)
                .filled();
    }

    private Filled relative(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "persons", row -> {
            if ((int) row.get("age") < OF_AGE) {
                row.put("actNumber", act(scene, 2));
            }
        });
        return sheet.with("proven", parentComes(scene) ? "parent" : "closeRelative")
                .with("identityChecked", true)
                .with("homeSeen", true)
                .with("persons", rows)
                .with("earlyDeparture", "granted")
                .filled();
    }

    private boolean parentComes(Scene scene) {
        return words(scene).anyMatch(it -> it.startsWith("parent-comes-"));
    }

    /** By how many days someone of the household has the stay prolonged. */
    private int longer(Scene scene) {
        return words(scene)
                .map(LONGER::matcher)
                .filter(Matcher::matches)
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .max()
                .orElse(0);
    }

    /** What the script says of everyone in the household. */
    private Stream<String> words(Scene scene) {
        return people.livingIn(scene.task().caseNumber()).stream()
                .flatMap(it -> scene.others().getOrDefault(it.number(), Set.of()).stream());
    }

    private LocalDate landed(Scene scene) {
        return residents
                .find(people.livingIn(scene.task().caseNumber()).stream()
                        .map(Person::number)
                        .toList())
                .stream()
                .map(Resident::since)
                .min(Comparator.naturalOrder())
                .map(this::day)
                .orElseGet(() -> today(scene).minusDays(MONTH));
    }
}
