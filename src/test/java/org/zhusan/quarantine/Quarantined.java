package org.zhusan.quarantine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.ShippedTable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Processes;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented families on the books of the centre, the doctors, and the usual way through the forms: each story changes one answer. */
class Quarantined {
    static final Member AIGERIM = officer("ZH-U-810001", "moh-clinic", "moh");
    static final Member DAUREN = officer("ZH-U-810002", "moh-epid", "moh");
    static final Member GULNAR = officer("ZH-U-810003", "aktau-admin", "aktau");

    private static final Member TEST = Member.system("test");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;
    private final Placements placements;
    private final Records records;
    private final Residents residents;
    private final Buildings buildings;
    private final Relations relations;
    private final QuarantineSteps steps;
    private final TestClock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Processes processes;
    private final Map<String, FormRules> rules = new HashMap<>();
    private final Map<String, String> instances = new HashMap<>();
    private String flight = "";

    Quarantined(
            People people,
            Placements placements,
            Records records,
            Residents residents,
            Buildings buildings,
            Relations relations,
            QuarantineSteps steps,
            Decisions decisions,
            TestClock clock,
            JdbcClient sql,
            TransactionTemplate transaction,
            Processes processes,
            List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.records = records;
        this.residents = residents;
        this.buildings = buildings;
        this.relations = relations;
        this.steps = steps;
        this.clock = clock;
        this.sql = sql;
        this.transaction = transaction;
        this.processes = processes;
        rules.forEach(it -> this.rules.put(it.form(), it));
        ShippedTable extension = new ShippedTable(QuarantineProcess.EXTENSION);
        when(decisions.evaluateAll(anyString(), eq(QuarantineProcess.EXTENSION), any()))
                .thenAnswer(it -> extension.ask(it.getArgument(2)));
        ShippedTable allocation = new ShippedTable(QuarantineProcess.ALLOCATION);
        when(decisions.evaluate(anyString(), eq(QuarantineProcess.ALLOCATION), any()))
                .thenAnswer(it -> allocation.single(it.getArgument(2)));
    }

    private static Member officer(String id, String function, String agency) {
        return new Member(id, id, function, agency, null, Locale.ENGLISH, true);
    }

    // people

    /** A new group has a building of its own; nobody is left of the one before. It comes in the morning, so that no story crosses midnight unawares. */
    void newGroup() {
        Instant morning = today().plusDays(1).atTime(6, 0).toInstant(ZoneOffset.UTC);
        clock.pass(Duration.between(now(), morning));
        sql.sql("DELETE FROM zhusan.room_assignment").update();
        sql.sql("DELETE FROM zhusan.resident").update();
        sql.sql("UPDATE zhusan.building SET state = 'VACANT', flight = NULL, since_at = NULL")
                .update();
        flight = "ZH-S8-F" + COUNT.incrementAndGet();
        buildings.reserve(Map.of(flight, "B1"), TEST);
        buildings.occupy(flight, TEST);
    }

    String woman() {
        return person(People.Role.ADULT, People.Sex.FEMALE, 30);
    }

    String man() {
        return person(People.Role.ADULT, People.Sex.MALE, 40);
    }

    String child(int age) {
        return person(People.Role.CHILD, People.Sex.MALE, age);
    }

    private String person(People.Role role, People.Sex sex, int age) {
        return people.register(
                new People.NewPerson(
                        role,
                        sex,
                        today().minusYears(age).minusDays(30),
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                TEST);
    }

    /** They form one household, land, come onto the books and sleep in one room. */
    String housed(String room, String... members) {
        List<String> all = Arrays.asList(members);
        String household = people.formHousehold(all, TEST);
        clock.pass(Duration.ofHours(1));
        all.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, now(), TEST));
        residents.landed(flight, all, now(), TEST);
        residents.admit(all, TEST);
        clock.pass(Duration.ofMinutes(10));
        var rooms = new HashMap<String, String>();
        all.forEach(it -> rooms.put(it, room));
        residents.house(rooms, now(), TEST);
        pass();
        return household;
    }

    Resident book(String person) {
        return residents.find(person).orElseThrow();
    }

    Placements.Kind place(String person) {
        return placements.now(person, TEST).orElseThrow().kind();
    }

    void move(String person, Placements.Kind kind, String agency) {
        placements.move(person, kind, agency, null, now(), TEST);
        pass();
    }

    /** Where the treatment of the person stands. */
    void treatmentIsAt(String person, String... steps) {
        String instance = "treatment-of-" + person;
        when(processes.running(person))
                .thenReturn(List.of(new Processes.Running(instance, "treatment", person, now())));
        when(processes.path(instance)).thenReturn(new Processes.Path(List.of(), List.of(steps)));
    }

    /** The treatment of the person is only being opened. */
    void treatmentIsBeingOpened(String household, String person) {
        when(processes.beingOpened(household, "treatment")).thenReturn(Set.of(person));
    }

    // time

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    void pass() {
        clock.pass(Duration.ofMinutes(10));
    }

    void passDays(int days) {
        clock.pass(Duration.ofDays(days));
    }

    // forms and steps

    /** Hands in a form as the task page does: what the rules demand, the record, then what they keep. */
    Map<String, Object> handIn(String form, String person, Member by, Map<String, Object> answers) {
        if (form.equals("examineOnAdmission")) {
            newInstance(QuarantineProcess.SCREENING, person);
        }
        Map<String, Object> facts =
                Objects.requireNonNull(transaction.execute(status -> handedIn(rules.get(form), person, by, answers)));
        pass();
        return facts;
    }

    private Map<String, Object> handedIn(FormRules rule, String person, Member by, Map<String, Object> answers) {
        Submission submission = new Submission(
                rule.process(),
                rule.form(),
                "task-of-quarantine-" + COUNT.incrementAndGet(),
                instance(rule.process(), person),
                person,
                by,
                now(),
                answers,
                List.of());
        if (by == GULNAR) {
            people.household(person)
                    .forEach(it -> relations.openForTask(
                            it.number(), by.agency(), by.region(), EnumSet.of(DataClass.ROUTE), submission.task()));
        }
        rule.check(submission);
        if (people.find(person).isPresent()) {
            store(submission);
        }
        return rule.accepted(submission);
    }

    private void store(Submission submission) {
        DataClass dataClass = submission.by() == GULNAR ? DataClass.MEDICAL_FLAGS : DataClass.MEDICAL;
        records.store(new Records.NewRecord(
                submission.caseNumber(),
                submission.process(),
                submission.form(),
                "version",
                submission.task(),
                TEST,
                submission.at(),
                Map.of(dataClass, submission.answers()),
                List.of()));
    }

    private String instance(String process, String person) {
        return instances.getOrDefault(process + "-of-" + person, process + "-of-" + person);
    }

    private void newInstance(String process, String person) {
        instances.put(process + "-of-" + person, process + "-of-" + person + "-" + COUNT.incrementAndGet());
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> prefilled(String form, String person, String list, Member reader) {
        return (List<Map<String, Object>>) prefilled(form, person, reader).get(list);
    }

    Map<String, Object> prefilled(String form, String caseNumber, Member reader) {
        FormRules rule = rules.get(form);
        return rule.prefill(caseNumber, instance(rule.process(), caseNumber), reader);
    }

    /** What the table says of everything found so far. */
    Map<String, Object> set(String person) {
        return ran(person, instance(QuarantineProcess.SCREENING, person), steps::setQuarantine);
    }

    Map<String, Object> seeWhetherOver(String person) {
        return ran(person, instance(QuarantineProcess.SCREENING, person), steps::seeWhetherOver);
    }

    void chooseZone(String person) {
        newInstance(QuarantineProcess.ISOLATION, person);
        ran(person, instance(QuarantineProcess.ISOLATION, person), steps::chooseZone);
    }

    private Map<String, Object> ran(
            String person, String instance, java.util.function.Consumer<DelegateExecution> step) {
        var facts = new HashMap<String, Object>();
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(person);
        when(execution.getProcessInstanceId()).thenReturn(instance);
        org.mockito.Mockito.doAnswer(it -> facts.put(it.getArgument(0), it.getArgument(1)))
                .when(execution)
                .setVariable(anyString(), any());
        step.accept(execution);
        pass();
        return facts;
    }

    /** Measles, and a zone chosen: what follows is the move. */
    void measles(String person) {
        tested(person, "measles");
        result(person, "measles", "pos");
        chooseZone(person);
    }

    void movesIn(String person, Map<String, Object> answers) {
        handIn("moveIntoIsolation", person, GULNAR, answers);
    }

    Map<String, Object> lifted(String person) {
        return handIn("checkIsolated", person, AIGERIM, answers(new HashMap<>(), "outcome", "lift"));
    }

    /** Everyone the form names, to the rooms it names. */
    void movesBack(String person) {
        handIn("moveBack", person, GULNAR, answers(new HashMap<>(), "movers", movers(person)));
    }

    List<Map<String, Object>> movers(String person) {
        return prefilled("moveBack", person, "movers", GULNAR);
    }

    /** Examined and found well; agreed to these tests. */
    void tested(String person, String... tests) {
        handIn("examineOnAdmission", person, AIGERIM, exam());
        handIn("orderTests", person, DAUREN, order(adult(person), tests));
    }

    int age(String person) {
        return people.find(person).orElseThrow().age(today());
    }

    boolean adult(String person) {
        return age(person) >= 18;
    }

    /** The one open test of the person has this result; the table is asked. */
    Map<String, Object> result(String person, String test, String result, Object... more) {
        handIn("enterResults", person, DAUREN, results(List.of(row(test, result)), more));
        return set(person);
    }

    static Map<String, Object> exam(Object... more) {
        return answers(
                answers(
                        "temp",
                        new BigDecimal("36.6"),
                        "oedema",
                        "none",
                        "injuries",
                        List.of("none"),
                        "skin",
                        List.of("none"),
                        "measlesProof",
                        "no"),
                more);
    }

    Map<String, Object> order(boolean adult, String... tests) {
        return answers(
                new HashMap<>(),
                "tests",
                List.of(tests),
                "informedConsent",
                tests.length > 0,
                "consentBy",
                adult ? "self" : "parent",
                "signMethod",
                "ink",
                "reason",
                "Everyone is tested");
    }

    Map<String, Object> row(String test, String result) {
        return answers(
                new HashMap<>(),
                "test",
                test,
                "result",
                result,
                "collectedOn",
                today(),
                "resultOn",
                today(),
                "notifiedPatient",
                true);
    }

    Map<String, Object> results(List<Map<String, Object>> rows, Object... more) {
        return answers(answers(new HashMap<>(), "results", rows, "rashOn", today()), more);
    }

    @SafeVarargs
    static Map<String, Object> isolation(String room, Map<String, Object>... family) {
        return answers(new HashMap<>(), "room", room, "family", List.of(family));
    }

    static Map<String, Object> along(String person) {
        return answers(new HashMap<>(), "personRef", person, "goesAlong", true);
    }

    static Map<String, Object> left(String child, String option, String carer) {
        return answers(
                new HashMap<>(),
                "personRef",
                child,
                "option",
                option,
                carer.startsWith("ZH-P-") ? "carerRef" : "carerName",
                carer);
    }

    static Map<String, Object> answers(Map<String, Object> base, Object... pairs) {
        var answers = new HashMap<>(base);
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    private static Map<String, Object> answers(Object... pairs) {
        return answers(Map.of(), pairs);
    }
}
