package org.zhusan.evacuation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.zhusan.Cast;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;
import org.zhusan.form.FormRules;
import org.zhusan.form.Rulebook;
import org.zhusan.worklist.Completions;

/** The agencies that prepare a stage, at work through the same forms and rules as on the page. */
@TestComponent
class StageWork {
    private static final AtomicInteger NUMBERS = new AtomicInteger(600);
    private static final Map<String, String> OFFICERS = Map.of(
            "atc-coord", "damir",
            "knb-field", "ruslan",
            "mfa-desk", "zhanar",
            "aktau-admin", "kairat");

    private final Stages stages;
    private final Tasks tasks;
    private final Processes processes;
    private final Completions completions;
    private final Rulebook rules;
    private final Cast cast;
    private final Clock clock;

    StageWork(
            Stages stages,
            Tasks tasks,
            Processes processes,
            Completions completions,
            Rulebook rules,
            Cast cast,
            Clock clock) {
        this.stages = stages;
        this.tasks = tasks;
        this.processes = processes;
        this.completions = completions;
        this.rules = rules;
        this.cast = cast;
        this.clock = clock;
    }

    static String number() {
        return "ZH-S" + NUMBERS.incrementAndGet();
    }

    /** Open, with these families on its list. */
    String opened(Cast.Family... families) {
        String stage = number();
        stages.open(stage, cast.damir());
        stages.list(stage, candidates(families), cast.damir());
        return stage;
    }

    /** Defined, listed and agreed, pathways open, flights to be planned. */
    String agreed(Cast.Family... families) {
        String stage = opened(families);
        does(stage, "defineStage", definition());
        does(stage, "listCandidates", Map.of());
        does(stage, "agreeOnList", Map.of("agreed", "yes"));
        processes.runDue();
        return stage;
    }

    static List<Stages.Candidate> candidates(Cast.Family... families) {
        return Arrays.stream(families)
                .flatMap(family ->
                        family.members().stream().map(it -> new Stages.Candidate(it, family.household(), null, null)))
                .toList();
    }

    Map<String, Object> definition() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Map.of(
                "authorisingOrder",
                "Order 1 of the story",
                "leadAgency",
                "KNB",
                "originCountry",
                "SY",
                "holdingPlaces",
                List.of(Map.of("kind", "camp", "number", 2), Map.of("kind", "prison", "number", 1)),
                "plannedFrom",
                today.plusDays(10).toString(),
                "plannedTo",
                today.plusDays(20).toString());
    }

    /** Everybody who waits on one flight. */
    Map<String, Object> oneFlight(String stage) {
        var households = new ArrayList<Map<String, Object>>();
        int people = 0;
        for (Map<String, Object> row : rows(stage, "planFlights", "households")) {
            households.add(with(row, "flightId", stage + "-F1"));
            people += ((Number) row.get("people")).intValue();
        }
        return Map.of("decision", "fly", "flights", List.of(flight(stage, 1, people)), "households", households);
    }

    Map<String, Object> flight(String stage, int number, int beds) {
        return Map.of(
                "flightId",
                stage + "-F" + number,
                "bedsNeeded",
                beds,
                "departsAt",
                clock.instant().plus(Duration.ofDays(12)).toString());
    }

    /** What the administrator writes when everything is there. */
    Map<String, Object> ready(String stage) {
        var buildings = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> row : rows(stage, "confirmReception", "buildings")) {
            var full = new LinkedHashMap<>(row);
            full.putAll(Map.of(
                    "beds",
                    row.get("bedsNeeded"),
                    "isolationRooms",
                    1,
                    "staffCleared",
                    true,
                    "medicalStock",
                    true,
                    "interpreterLangs",
                    List.of("kk", "ru")));
            buildings.add(full);
        }
        return Map.of("ready", "yes", "buildings", buildings);
    }

    static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        var changed = new LinkedHashMap<>(row);
        changed.put(field, value);
        return changed;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String stage, String form, String list) {
        return (List<Map<String, Object>>) prefill(stage, form).get(list);
    }

    Map<String, Object> prefill(String stage, String form) {
        OpenTask task = task(stage, form);
        return rules(task).prefill(stage, task.instance(), officer(task));
    }

    void does(String stage, String form, Map<String, Object> answers) {
        OpenTask task = task(stage, form);
        complete(officer(task), task, answers);
    }

    void complete(Member by, OpenTask task, Map<String, Object> answers) {
        var all = new HashMap<>(rules(task).prefill(task.caseNumber(), task.instance(), by));
        all.putAll(answers);
        completions.complete(by, task.id(), all, List.of(), UUID.randomUUID().toString());
    }

    OpenTask task(String stage, String form) {
        return tasks.openFor(stage).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + form + " but " + forms(stage)));
    }

    List<String> forms(String stage) {
        return tasks.openFor(stage).stream().map(OpenTask::form).toList();
    }

    Member officer(OpenTask task) {
        return cast.worker(OFFICERS.get(task.candidateGroups().iterator().next()));
    }

    private FormRules rules(OpenTask task) {
        return rules.of(task.process(), task.form());
    }
}
