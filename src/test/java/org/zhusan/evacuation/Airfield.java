package org.zhusan.evacuation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.agency.Member;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.casefile.People;
import org.zhusan.centre.Buildings;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Attachment;
import org.zhusan.form.FormRules;
import org.zhusan.worklist.Completions;

/** Where flights of invented people begin and end: families with or without a consent, officers who fill in the real forms. */
@TestComponent
class Airfield {
    static final Member TEST = Member.system("test");
    private static final AtomicInteger STAGES = new AtomicInteger();
    private static final Map<String, String> OFFICERS = Map.of(
            "knb-field", "ruslan",
            "moh-clinic", "aizada",
            "atc-coord", "damir",
            "mfa-desk", "zhanar",
            "aktau-admin", "kairat");
    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final JdbcClient sql;
    private final People people;
    private final OperationFiles files;
    private final Buildings buildings;
    private final Processes processes;
    private final Tasks tasks;
    private final Completions completions;
    private final List<FormRules> rules;
    private final Cast cast;
    private final SeatTable seats;
    private final ProgrammeClock clock;
    private String stage = "";
    private int position;

    Airfield(
            JdbcClient sql,
            People people,
            OperationFiles files,
            Buildings buildings,
            Processes processes,
            Tasks tasks,
            Completions completions,
            List<FormRules> rules,
            Cast cast,
            SeatTable seats,
            Clock clock) {
        this.sql = sql;
        this.people = people;
        this.files = files;
        this.buildings = buildings;
        this.processes = processes;
        this.tasks = tasks;
        this.completions = completions;
        this.rules = rules;
        this.cast = cast;
        this.seats = seats;
        this.clock = (ProgrammeClock) clock;
    }

    /** A flight in thirty hours of a stage no other story knows, with a building kept for it. */
    String flight() {
        stage = "ZH-S8" + STAGES.incrementAndGet();
        position = 0;
        sql.sql(
                        "INSERT INTO zhusan.stage (number, state, opened_at, opened_by) VALUES (:stage, 'FLYING', :now, 'system:test')")
                .param("stage", stage)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        files.open(stage, "atc", TEST);
        String flight = anotherFlight(1);
        String building = buildings.all().stream()
                .filter(Buildings.Building::free)
                .map(Buildings.Building::number)
                .findFirst()
                .orElseThrow();
        buildings.reserve(Map.of(flight, building), TEST);
        return flight;
    }

    String anotherFlight(int number) {
        String flight = stage + "-F" + number;
        sql.sql("INSERT INTO zhusan.flight (number, stage, departs_at, beds) VALUES (:flight, :stage, :departs, 10)")
                .param("flight", flight)
                .param("stage", stage)
                .param("departs", Timestamp.from(clock.instant().plus(Duration.ofHours(30))))
                .update();
        files.open(flight, "atc", TEST);
        return flight;
    }

    /** The same people on another flight of the stage; the building goes with them. */
    String replanned(String flight, int number) {
        String next = anotherFlight(number);
        sql.sql("UPDATE zhusan.stage_candidate SET flight = :next WHERE flight = :flight")
                .param("next", next)
                .param("flight", flight)
                .update();
        String building = buildings.all().stream()
                .filter(Buildings.Building::free)
                .map(Buildings.Building::number)
                .findFirst()
                .orElseThrow();
        buildings.reserve(Map.of(next, building), TEST);
        return next;
    }

    List<Place> places(String flight) {
        return seats.all(flight);
    }

    /** Not yet aboard again. */
    void takesOff(String flight, String person) {
        sql.sql(
                        "UPDATE zhusan.seat SET wristband = NULL, boarded_at = NULL WHERE flight = :flight AND person = :person")
                .param("flight", flight)
                .param("person", person)
                .update();
    }

    Member coordinator() {
        return cast.damir();
    }

    void begins(String flight) {
        processes.start(FlightProcess.FLIGHT, flight, Map.of());
    }

    /** Ages of a household on the day, adults (women) first; everyone may travel. */
    List<String> family(String flight, int... ages) {
        List<String> family = strangers(ages);
        plan(flight, family);
        List<String> adults = family.stream().filter(it -> adult(it)).toList();
        adults.forEach(this::consents);
        family.stream().filter(it -> !adult(it)).forEach(it -> covered(it, adults.isEmpty() ? it : adults.get(0)));
        return family;
    }

    /** Registered, in one household, asked nothing yet. */
    List<String> strangers(int... ages) {
        boolean adult = Arrays.stream(ages).anyMatch(it -> it >= 18);
        var family = new ArrayList<String>();
        for (int age : ages) {
            family.add(people.register(
                    new People.NewPerson(
                            age >= 18 ? People.Role.ADULT : People.Role.CHILD,
                            People.Sex.FEMALE,
                            LocalDate.ofInstant(clock.instant(), clock.getZone())
                                    .minusYears(age)
                                    .minusDays(40),
                            "Ойдан Кейіпкер",
                            "Выдуманная Героиня",
                            "Invented Person",
                            "شخص متخيل",
                            "kk",
                            !adult,
                            !adult,
                            People.FoundIn.CAMP,
                            null,
                            null),
                    TEST));
        }
        people.formHousehold(family, TEST);
        return family;
    }

    void plan(String flight, List<String> family) {
        for (String person : family) {
            sql.sql(
                            "INSERT INTO zhusan.stage_candidate (stage, person, household, flight, position, listed_at, listed_by) "
                                    + "VALUES (:stage, :person, :household, :flight, :position, :now, 'system:test')")
                    .param("stage", stage)
                    .param("person", person)
                    .param("household", household(person))
                    .param("flight", flight)
                    .param("position", position++)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** As the consent phase would have kept it. */
    void consents(String adult) {
        consent(adult, "adult", clock.instant().plus(Duration.ofDays(90)));
    }

    void covered(String child, String adult) {
        boolean alone = child.equals(adult);
        long consent = alone
                ? consent(child, "bestInterests", null)
                : sql.sql("SELECT max(consent_id) FROM zhusan.consent WHERE person = :person")
                        .param("person", adult)
                        .query(Long.class)
                        .single();
        sql.sql(
                        "INSERT INTO zhusan.child_coverage (child, adult, consent_id, basis, child_heard, coverage, recorded_at, since_at) "
                                + "VALUES (:child, :adult, :consent, :basis, 'agrees', :coverage, :now, :now)")
                .param("child", child)
                .param("adult", adult)
                .param("consent", consent)
                .param("basis", alone ? "bestInterests" : "travelsWithParent")
                .param("coverage", alone ? "BEST_INTERESTS" : "COVERED_BY_MOTHER")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private long consent(String person, String basis, @Nullable Instant until) {
        return sql.sql(
                        "INSERT INTO zhusan.consent (person, instance, basis, state, asked_at, decided_at, decided_by, valid_until) "
                                + "VALUES (:person, :instance, :basis, 'given', :now, :now, 'system:test', :until) RETURNING consent_id")
                .param("person", person)
                .param("instance", UUID.randomUUID().toString())
                .param("basis", basis)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", until == null ? null : Timestamp.from(until), java.sql.Types.TIMESTAMP)
                .query(Long.class)
                .single();
    }

    /** The consent is taken back, and with it the coverage of the children. */
    void withdraws(String adult) {
        sql.sql(
                        "UPDATE zhusan.consent SET state = 'withdrawn', ended_at = :now WHERE person = :person AND state IN ('given', 'reconfirmed')")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", adult)
                .update();
        sql.sql("UPDATE zhusan.child_coverage SET until_at = :now WHERE adult = :person AND until_at IS NULL")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", adult)
                .update();
    }

    /** Yes at the aircraft. */
    void saysYes(List<String> adults) {
        adults.forEach(it -> sql.sql("UPDATE zhusan.consent SET state = 'reconfirmed', boarding_at = :now "
                        + "WHERE person = :person AND state IN ('given', 'reconfirmed')")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", it)
                .update());
    }

    void later(Duration time) {
        clock.jumpTo(clock.instant().plus(time));
    }

    boolean adult(String person) {
        return people.find(person).orElseThrow().role() == People.Role.ADULT;
    }

    String household(String person) {
        return java.util.Objects.requireNonNull(
                people.find(person).orElseThrow().household());
    }

    List<String> open(String flight) {
        return tasks.openFor(flight).stream().map(OpenTask::form).toList();
    }

    // forms

    /** What the form starts with, as the officer of its group would send it back. */
    Map<String, Object> sheet(String flight, String form) {
        OpenTask task = task(flight, form);
        Map<String, Object> sheet = new HashMap<>(rules.stream()
                .filter(it -> it.process().equals(task.process()) && it.form().equals(form))
                .findFirst()
                .orElseThrow()
                .prefill(flight, task.instance(), officer(task)));
        sheet.replaceAll((key, value) -> value instanceof List<?> rows ? copied(rows) : value);
        usual(form, sheet);
        return sheet;
    }

    /** The usual answers of an uneventful day. */
    private void usual(String form, Map<String, Object> sheet) {
        String now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        int people = sheet.get(Passengers.PERSONS) instanceof List<?> rows ? rows.size() : 0;
        switch (form) {
            case "confirmFitness" -> sheet.put("everyoneExamined", true);
            case "freezeManifest" -> sheet.put("decision", "freeze");
            case "countersignManifest" -> sheet.put("agrees", "yes");
            case "recordHandover" ->
                sheet.putAll(Map.of("holdingAuthority", "sdf", "handedAt", now, "handedCount", people));
            case "openBoarding" -> sheet.putAll(Map.of("transitPermission", "given", "aircraftReady", true));
            case "boardPassengers" ->
                sheet.putAll(Map.of("departs", "yes", "boardedCount", (int) rows(sheet).stream()
                        .filter(it -> Boolean.TRUE.equals(it.get("present")))
                        .count()));
            case "keepFlightLog" -> sheet.putAll(Map.of("events", List.of(), "care", List.of()));
            case "countHeads" -> sheet.put("landedCount", people);
            default -> {}
        }
    }

    void does(String flight, String form) {
        does(flight, form, sheet -> {});
    }

    void does(String flight, String form, Consumer<Map<String, Object>> otherwise) {
        Map<String, Object> sheet = sheet(flight, form);
        otherwise.accept(sheet);
        send(flight, form, sheet);
    }

    void send(String flight, String form, Map<String, Object> sheet) {
        OpenTask task = task(flight, form);
        List<Attachment> papers = form.equals("recordHandover")
                ? List.of(new Attachment("listSigned", "list.pdf", "application/pdf", PAPER))
                : List.of();
        completions.complete(
                officer(task), task.id(), sheet, papers, UUID.randomUUID().toString());
        processes.runDue();
    }

    /** The list is composed, examined, frozen, countersigned. */
    void freeze(String flight) {
        begins(flight);
        for (String form : List.of("composeManifest", "confirmFitness", "freezeManifest", "countersignManifest")) {
            does(flight, form);
        }
    }

    /** Frozen, handed over, everybody called, every adult still consents. */
    void callEveryone(String flight) {
        freeze(flight);
        does(flight, "recordHandover");
        does(flight, "openBoarding");
        saysYes(rows(sheet(flight, "boardPassengers")).stream()
                .map(Passengers::person)
                .filter(this::adult)
                .toList());
    }

    private OpenTask task(String flight, String form) {
        return tasks.openFor(flight).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not open: " + form + ", but " + open(flight)));
    }

    private Member officer(OpenTask task) {
        return cast.worker(OFFICERS.get(task.candidateGroups().iterator().next()));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> sheet) {
        return (List<Map<String, Object>>) sheet.get(Passengers.PERSONS);
    }

    static Map<String, Object> row(Map<String, Object> sheet, String person) {
        return rows(sheet).stream()
                .filter(it -> person.equals(Passengers.person(it)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> copied(List<?> rows) {
        var copied = new ArrayList<Object>();
        rows.forEach(it -> copied.add(it instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : it));
        return copied;
    }

    /** Empties the buildings, so that other stories find them free. */
    void clear() {
        for (Buildings.Building each : buildings.all()) {
            if (each.flight() != null && each.flight().startsWith("ZH-S8")) {
                if (each.state() == Buildings.State.OCCUPIED) {
                    buildings.vacate(each.number(), TEST);
                    buildings.disinfected(each.number(), LocalDate.ofInstant(clock.instant(), clock.getZone()), TEST);
                } else {
                    buildings.release(each.flight(), TEST);
                }
            }
        }
    }
}
