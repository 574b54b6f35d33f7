package org.zhusan.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zhusan.TestClock;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented families who have just landed, the officers who receive them, and the usual way through the forms: each story changes one answer. */
class Landed {
    static final Member GULNAR = officer("ZH-U-800001", "aktau-admin", "aktau", null);
    static final Member BAKYT = officer("ZH-U-800002", "mia-migration", "mia", "MAN");
    static final Member SALTANAT = officer("ZH-U-800003", "guardianship", "guardianship", "MAN");
    static final Member YERLAN = officer("ZH-U-800004", "mia-investigation", "mia", null);
    static final Member SOCIAL_WORKER = officer("ZH-U-800005", "aktau-social", "aktau", null);

    private static final Member ROSTER = Member.system("test");
    private static final AtomicInteger TASKS = new AtomicInteger();

    private final People people;
    private final Placements placements;
    private final Relations relations;
    private final CaseNumbers numbers;
    private final TestClock clock;
    private final Map<String, FormRules> rules = new HashMap<>();

    Landed(
            People people,
            Placements placements,
            Relations relations,
            CaseNumbers numbers,
            TestClock clock,
            List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.relations = relations;
        this.numbers = numbers;
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
        return person(People.Role.CHILD, People.Sex.MALE, age, false);
    }

    String orphan(int age) {
        return person(People.Role.CHILD, People.Sex.FEMALE, age, true);
    }

    String person(People.Role role, People.Sex sex, int age, boolean orphan) {
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

    /** They form one household and land together. */
    String household(String... members) {
        String household = people.formHousehold(List.of(members), ROSTER);
        clock.pass(Duration.ofHours(9));
        for (String member : members) {
            placements.move(member, Placements.Kind.AKTAU, "aktau", null, now(), ROSTER);
        }
        pass();
        return household;
    }

    void move(String person, Placements.Kind kind, String agency) {
        placements.move(person, kind, agency, null, now(), ROSTER);
        pass();
    }

    Placements.Placement place(String person) {
        return placements.now(person, ROSTER).orElseThrow();
    }

    List<String> members(String person) {
        return people.household(person).stream().map(People.Person::number).toList();
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

    // forms

    /** Hands in a form as the task page does: the task opens the files its form is about, the rules demand, then keep. */
    Map<String, Object> handIn(String form, String caseNumber, Member by, Map<String, Object> answers) {
        Submission submission = submission(form, caseNumber, by, answers);
        var about = new LinkedHashSet<>(numbers.named(caseNumber));
        if (!form.equals("confirmTransfer")) {
            about.addAll(numbers.listed(caseNumber));
        }
        about.forEach(it -> relations.openForTask(
                it,
                by.agency(),
                by.region(),
                EnumSet.of(DataClass.ROUTE, DataClass.IDENTITY_FIRST),
                submission.task()));
        rules.get(form).check(submission);
        Map<String, Object> facts = rules.get(form).accepted(submission);
        pass();
        return facts;
    }

    Submission submission(String form, String caseNumber, Member by, Map<String, Object> answers) {
        String task = "task-" + TASKS.incrementAndGet();
        return new Submission(
                rules.get(form).process(), form, task, "instance", caseNumber, by, now(), answers, List.of());
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> prefilled(String form, String caseNumber, String list, Member reader) {
        return (List<Map<String, Object>>)
                rules.get(form).prefill(caseNumber, "instance", reader).get(list);
    }

    static Map<String, Object> reception(String... people) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String person : people) {
            rows.add(answers("personRef", person, "language", "kk"));
        }
        return answers("people", rows, "householdConfirmed", true);
    }

    static Map<String, Object> biometrics(String... people) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String person : people) {
            rows.add(answers("personRef", person, "legalGround", "registrationLaw", "taken", true));
        }
        return answers("people", rows);
    }

    @SafeVarargs
    static Map<String, Object> care(boolean together, Map<String, Object>... rows) {
        return answers("children", List.of(rows), "siblingsTogether", together, "visitPlan", "Every Friday");
    }

    /** @param carer a number, or the name of someone who has no file here; null for nobody */
    static Map<String, Object> row(String child, String option, @Nullable String carer) {
        Map<String, Object> row = answers("childRef", child, "option", option, "childHeard", true);
        Optional.ofNullable(carer).ifPresent(it -> row.put(it.startsWith("ZH-P-") ? "carerRef" : "carerName", it));
        return row;
    }

    static Map<String, Object> transferred() {
        return answers("transferred", true, "childrenTold", true, "relativesInformed", "yes");
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
