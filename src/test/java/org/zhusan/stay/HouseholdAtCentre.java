package org.zhusan.stay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.EmptyCentre;
import org.zhusan.centre.Residents;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.FormRules;
import org.zhusan.worklist.Completions;

/** One household whose month really runs: days pass, officers open a task, see what the form begins with, and complete it. */
class HouseholdAtCentre {
    static final Instant LANDED = Instant.parse("2034-05-07T05:00:00Z");

    private static final Member TEST = Member.system("test");
    private static final Map<String, String> OFFICERS = Map.ofEntries(
            Map.entry("houseHousehold", "kairat"),
            Map.entry("checkOut", "kairat"),
            Map.entry("checkOutEarly", "kairat"),
            Map.entry("disinfectBuilding", "kairat"),
            Map.entry("moveIntoIsolation", "kairat"),
            Map.entry("moveBack", "kairat"),
            Map.entry("explainQuarantine", "arman"),
            Map.entry("orderTests", "arman"),
            Map.entry("enterResults", "arman"),
            Map.entry("clearPerson", "arman"),
            Map.entry("examineOnAdmission", "aizada"),
            Map.entry("checkIsolated", "aizada"),
            Map.entry("openHouseholdPlan", "asel"),
            Map.entry("chooseProgramme", "asel"),
            Map.entry("holdConference", "asel"),
            Map.entry("planDischarge", "asel"),
            Map.entry("decideOnExtension", "serik"),
            Map.entry("hearFamily", "botagoz"),
            Map.entry("examineRelative", "saltanat"));

    private static final AtomicInteger FLIGHTS = new AtomicInteger();

    private final Cast cast;
    private final Processes processes;
    private final Tasks tasks;
    private final Completions completions;
    private final Placements placements;
    private final Destinations destinations;
    private final OperationFiles operations;
    private final Residents residents;
    private final Buildings buildings;
    private final JdbcClient sql;
    private final ProgrammeClock clock;
    private final Map<String, FormRules> rules;
    private String flight = "";

    HouseholdAtCentre(
            Cast cast,
            Processes processes,
            Tasks tasks,
            Completions completions,
            Placements placements,
            Destinations destinations,
            OperationFiles operations,
            Residents residents,
            Buildings buildings,
            JdbcClient sql,
            ProgrammeClock clock,
            List<FormRules> rules) {
        this.cast = cast;
        this.processes = processes;
        this.tasks = tasks;
        this.completions = completions;
        this.placements = placements;
        this.destinations = destinations;
        this.operations = operations;
        this.residents = residents;
        this.buildings = buildings;
        this.sql = sql;
        this.clock = clock;
        this.rules = rules.stream().collect(Collectors.toMap(it -> it.process() + "/" + it.form(), it -> it));
    }

    // days

    void nobodyIsHereYet() {
        EmptyCentre.empty(sql);
        clock.jumpTo(LANDED.minus(Duration.ofDays(1)));
    }

    void backToToday() {
        EmptyCentre.empty(sql);
        clock.follow();
    }

    /** The group they came with. */
    String flight() {
        return flight;
    }

    void land(String household, List<String> members) {
        clock.jumpTo(LANDED);
        flight = "ZH-S64-F" + FLIGHTS.incrementAndGet();
        operations.open(flight, "atc", TEST);
        buildings.reserve(Map.of(flight, "B1"), TEST);
        buildings.occupy(flight, TEST);
        members.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, LANDED, TEST));
        residents.landed(flight, members, LANDED, TEST);
        expectedInRegion(household);
        pass();
        processes.start("stay", household, Map.of());
        processes.runDue();
    }

    /** A hand-off is another story: here a region has accepted, and travel is arranged. */
    private void expectedInRegion(String household) {
        destinations.accept(household, "KAR", LocalDate.ofInstant(LANDED, clock.getZone()), "offer of " + household);
        destinations.arrangeTravel(household, LANDED.plus(Duration.ofDays(30)), LANDED.plus(Duration.ofDays(31)));
    }

    /** So many days after the landing, a little later than on the days before: what is due after a day is due. */
    void day(int day) {
        clock.jumpTo(LANDED.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(15L * day)));
        processes.runDue();
    }

    LocalDate today() {
        return on(0);
    }

    /** So many days from today. */
    LocalDate on(int days) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(days);
    }

    LocalDate dayOfMonth(int day) {
        return LocalDate.ofInstant(LANDED, clock.getZone()).plusDays(day);
    }

    void pass() {
        clock.jumpTo(clock.instant().plusSeconds(60));
    }

    // tasks

    /** What the form begins with, changed by these answers. */
    void does(String caseNumber, String form, Object... answers) {
        Map<String, Object> handed = shown(caseNumber, form);
        for (int i = 0; i < answers.length; i += 2) {
            handed.put((String) answers[i], sent(answers[i + 1]));
        }
        handIn(open(caseNumber, form), handed);
        pass();
        processes.runDue();
    }

    void handIn(OpenTask task, Map<String, Object> answers) {
        completions.complete(
                officer(task.form()),
                task.id(),
                answers,
                List.of(),
                UUID.randomUUID().toString());
    }

    /** As a browser sends it back: days are text, choices are not answers. */
    @SuppressWarnings("unchecked")
    Map<String, Object> shown(String caseNumber, String form) {
        OpenTask task = open(caseNumber, form);
        var shown = Stream.of(rules.get(processOf(task) + "/" + form))
                .filter(it -> it != null)
                .map(it -> it.prefill(task.caseNumber(), task.instance(), officer(form)))
                .findFirst()
                .orElse(Map.of());
        var copy = (Map<String, Object>) sent(shown);
        copy.remove("rooms");
        return copy;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String caseNumber, String form, String list, Object... each) {
        var rows = (List<Map<String, Object>>) shown(caseNumber, form).get(list);
        for (Map<String, Object> row : rows) {
            for (int i = 0; i < each.length; i += 2) {
                row.put((String) each[i], sent(each[i + 1]));
            }
        }
        return rows;
    }

    OpenTask open(String caseNumber, String form) {
        return tasks.openFor(caseNumber).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + form + " but " + forms(caseNumber)));
    }

    List<String> forms(String caseNumber) {
        return tasks.openFor(caseNumber).stream().map(OpenTask::form).sorted().toList();
    }

    List<String> endings(String process, String caseNumber) {
        return processes.past(process).stream()
                .filter(it -> it.caseNumber().equals(caseNumber))
                .map(Processes.Past::ending)
                .toList();
    }

    /** Everything that was reached in the one chapter of this kind, now over. */
    List<String> passed(String process, String caseNumber) {
        return processes.past(process).stream()
                .filter(it -> it.caseNumber().equals(caseNumber))
                .flatMap(it -> processes.path(it.instance()).finished().stream())
                .toList();
    }

    private Member officer(String form) {
        return cast.worker(OFFICERS.get(form));
    }

    private String processOf(OpenTask task) {
        return rules.keySet().stream()
                .filter(it -> it.endsWith("/" + task.form()))
                .map(it -> it.substring(0, it.indexOf('/')))
                .findFirst()
                .orElseThrow();
    }

    private static Object sent(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new HashMap<String, Object>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), sent(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(it -> copy.add(sent(it)));
            return copy;
        }
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }
}
