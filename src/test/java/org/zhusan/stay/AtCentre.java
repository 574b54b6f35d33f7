package org.zhusan.stay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zhusan.TestClock;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Residents;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented families in their month at the centre, those who plan it with them, and the usual way through the forms: each story changes one answer. */
class AtCentre {
    static final Member AIGERIM = officer("ZH-U-810001", "case-manager", "case-management", null);
    static final Member COMMISSION = officer("ZH-U-810002", "akimat-commission", "akimat", "MAN");

    private static final Member ROSTER = Member.system("test");
    private static final AtomicInteger TASKS = new AtomicInteger();
    private static final AtomicInteger FLIGHTS = new AtomicInteger();

    private final People people;
    private final Placements placements;
    private final Relations relations;
    private final CaseNumbers numbers;
    private final Records records;
    private final Residents residents;
    private final Buildings buildings;
    private final TestClock clock;
    private final Map<String, FormRules> rules = new HashMap<>();

    AtCentre(
            People people,
            Placements placements,
            Relations relations,
            CaseNumbers numbers,
            Records records,
            Residents residents,
            Buildings buildings,
            TestClock clock,
            List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.relations = relations;
        this.numbers = numbers;
        this.records = records;
        this.residents = residents;
        this.buildings = buildings;
        this.clock = clock;
        rules.forEach(it -> this.rules.put(it.form(), it));
    }

    private static Member officer(String id, String function, String agency, @Nullable String region) {
        return new Member(id, id, function, agency, region, Locale.ENGLISH, true);
    }

    // people

    String woman() {
        return person(People.Role.ADULT, People.Sex.FEMALE, 30, false);
    }

    String man() {
        return person(People.Role.ADULT, People.Sex.MALE, 35, false);
    }

    String child(int age) {
        return person(People.Role.CHILD, People.Sex.FEMALE, age, false);
    }

    String orphan(int age) {
        return person(People.Role.CHILD, People.Sex.MALE, age, true);
    }

    private String person(People.Role role, People.Sex sex, int age, boolean orphan) {
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
                        orphan,
                        orphan,
                        People.FoundIn.CAMP,
                        null,
                        null),
                ROSTER);
    }

    /** They form one household, land together and are on the books of the centre. */
    String household(String... members) {
        String household = landed(members);
        residents.admit(List.of(members), ROSTER);
        return household;
    }

    /** They have landed; nobody has admitted them yet. */
    String landed(String... members) {
        String household = people.formHousehold(List.of(members), ROSTER);
        String flight = flight();
        clock.pass(Duration.ofHours(1));
        for (String member : members) {
            placements.move(member, Placements.Kind.AKTAU, "aktau", null, clock.instant(), ROSTER);
        }
        residents.landed(flight, List.of(members), clock.instant(), ROSTER);
        pass();
        return household;
    }

    /** All families of these stories came with one flight, whose building is theirs. */
    private String flight() {
        return buildings.all().stream()
                .map(Buildings.Building::flight)
                .filter(it -> it != null && it.startsWith("ZH-S97-"))
                .findFirst()
                .orElseGet(() -> {
                    String flight = "ZH-S97-F" + FLIGHTS.incrementAndGet();
                    String building = buildings.all().stream()
                            .filter(Buildings.Building::free)
                            .findFirst()
                            .orElseThrow()
                            .number();
                    buildings.reserve(Map.of(flight, building), ROSTER);
                    return flight;
                });
    }

    void move(String person, Placements.Kind kind, String agency) {
        placements.move(person, kind, agency, null, clock.instant(), ROSTER);
        pass();
    }

    Residents.Resident resident(String person) {
        return residents.find(person).orElseThrow();
    }

    // time

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void days(int days) {
        clock.pass(Duration.ofDays(days));
    }

    void pass() {
        clock.pass(Duration.ofMinutes(10));
    }

    // forms

    /** Hands in a form as the task page does: the task opens the files its form is about, the rules demand, the record is kept, then the rules keep. */
    Map<String, Object> handIn(String form, String household, Member by, Map<String, Object> answers) {
        Submission submission = submission(form, household, by, answers);
        openTask(household, by, submission.task());
        rules.get(form).check(submission);
        Map<DataClass, Map<String, Object>> parts = new HashMap<>();
        answers.forEach((key, answer) -> parts.computeIfAbsent(
                        key.startsWith("extension") || by == COMMISSION ? DataClass.ROUTE : DataClass.SOCIAL,
                        it -> new HashMap<>())
                .put(key, answer instanceof LocalDate ? answer.toString() : answer));
        records.store(new Records.NewRecord(
                numbers.fileOf(household),
                submission.process(),
                form,
                "version",
                submission.task(),
                by,
                submission.at(),
                parts,
                List.of()));
        Map<String, Object> facts = rules.get(form).accepted(submission);
        pass();
        return facts;
    }

    Submission submission(String form, String household, Member by, Map<String, Object> answers) {
        return new Submission(
                rules.get(form).process(),
                form,
                "task-" + TASKS.incrementAndGet(),
                instance(household),
                household,
                by,
                clock.instant(),
                answers,
                List.of());
    }

    Map<String, Object> prefilled(String form, String household, Member reader) {
        openTask(household, reader, "task-" + TASKS.incrementAndGet());
        return rules.get(form).prefill(household, instance(household), reader);
    }

    private void openTask(String household, Member by, String task) {
        var about = new LinkedHashSet<>(numbers.named(household));
        about.add(numbers.fileOf(household));
        about.forEach(it -> relations.openForTask(
                it,
                by.agency(),
                by.region(),
                EnumSet.of(DataClass.ROUTE, DataClass.IDENTITY_FIRST, DataClass.SOCIAL),
                task));
    }

    /** Of the one plan this household has in a story. */
    static String instance(String household) {
        return "plan-" + household;
    }

    static Map<String, Object> plan(LocalDate nextConference) {
        return answers(
                "goals",
                List.of(Map.of("goal", "School for both", "helper", "school")),
                "agreedTogether",
                true,
                "nextConference",
                nextConference);
    }

    static Map<String, Object> conference(LocalDate heldOn, int risk, int need) {
        return answers(
                "heldOn",
                heldOn,
                "participants",
                List.of("case-manager", "household", "aktau-psych"),
                "risks.childSafety",
                risk,
                "risks.outsidePressure",
                0,
                "needs.language",
                need,
                "needs.housing",
                0,
                "decisions",
                List.of(Map.of("what", "Someone stays with them", "helper", "psychologist")));
    }

    static Map<String, Object> departure(LocalDate day, boolean agrees) {
        return answers(
                "targetDate", day, "householdAgrees", agrees, "openItems", new ArrayList<>(List.of("documents")));
    }

    static Map<String, Object> moreTime(LocalDate day, int days) {
        Map<String, Object> answers = departure(day, true);
        answers.put("extensionAsked", true);
        answers.put("extensionDays", String.valueOf(days));
        answers.put("extensionReason", "Papers are under way");
        return answers;
    }

    static Map<String, Object> granted(int days) {
        return answers(
                "decision", "granted", "daysGranted", String.valueOf(days), "decisionReason", "Papers are under way");
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
