package org.zhusan.guardianship;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.form.Attachment;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented children without parents, the officers who deal with them, and the usual way through the forms: each story changes one answer. */
class Alone {
    static final Member SALTANAT = officer("ZH-U-860001", "guardianship", "guardianship", "MAN");
    static final Member SANDUGASH = officer("ZH-U-860002", "rc-social", "rc", "MAN");
    static final Member ZHULDYZ = officer("ZH-U-860003", "rc-psych", "rc", "MAN");
    static final Member AIGUL = officer("ZH-U-860004", "mlsp-social", "mlsp", null);
    static final Member GULSIM = officer("ZH-U-860005", "guardianship", "guardianship", "KAR");
    static final Member KAIRAT = officer("ZH-U-860006", "aktau-admin", "aktau", null);

    static final Attachment CERTIFICATE =
            new Attachment("certificates", "certificate.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F'});

    private static final Member ROSTER = Member.system("test");
    private static final AtomicInteger TASKS = new AtomicInteger();
    private static final Set<DataClass> OPENED = EnumSet.of(
            DataClass.ROUTE,
            DataClass.IDENTITY_FIRST,
            DataClass.SOCIAL,
            DataClass.LEGAL_CIVIL,
            DataClass.PSYCHOLOGICAL_SUMMARY);

    private final People people;
    private final Placements placements;
    private final Care care;
    private final Relations relations;
    private final Records records;
    private final OnBehalf onBehalf;
    private final TestClock clock;
    private final Map<String, FormRules> rules;

    Alone(
            People people,
            Placements placements,
            Care care,
            Relations relations,
            Records records,
            OnBehalf onBehalf,
            TestClock clock,
            List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.care = care;
        this.relations = relations;
        this.records = records;
        this.onBehalf = onBehalf;
        this.clock = clock;
        this.rules = rules.stream()
                .filter(it ->
                        it.process().equals("guardianship") || it.process().equals("familySearch"))
                .collect(Collectors.toMap(FormRules::form, it -> it));
    }

    private static Member officer(String id, String function, String agency, @Nullable String region) {
        return new Member(id, id, function, agency, region, Locale.ENGLISH, true);
    }

    // people

    /** An orphan in the centre, with a nurse, as arrival leaves it. */
    String orphan(int age) {
        String child = person(People.Role.CHILD, age, true);
        people.formHousehold(List.of(child), ROSTER);
        land(child);
        return child;
    }

    /** Orphans who live in one household. */
    List<String> siblings(int... ages) {
        var children = new ArrayList<String>();
        for (int age : ages) {
            children.add(person(People.Role.CHILD, age, true));
        }
        people.formHousehold(children, ROSTER);
        children.forEach(this::land);
        return children;
    }

    /** A mother and her child, both in the centre, nobody else named. */
    List<String> motherAndChild(int age) {
        String mother = person(People.Role.ADULT, 30, false);
        String child = person(People.Role.CHILD, age, false);
        people.formHousehold(List.of(mother, child), ROSTER);
        List.of(mother, child).forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, now(), ROSTER));
        pass();
        return List.of(mother, child);
    }

    String adult() {
        return person(People.Role.ADULT, 40, false);
    }

    String person(People.Role role, int age, boolean orphan) {
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
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

    private void land(String child) {
        placements.move(child, Placements.Kind.AKTAU, "aktau", null, now(), ROSTER);
        care.arrange(child, Care.Kind.CENTRE_WITH_NANNY, null, "arrival-" + child, now(), ROSTER);
        pass();
    }

    void move(String person, Placements.Kind kind, String agency, @Nullable String region) {
        placements.move(person, kind, agency, region, now(), ROSTER);
        pass();
    }

    Placements.Placement place(String person) {
        return placements.now(person, ROSTER).orElseThrow();
    }

    boolean hasSomeone(String child) {
        return care.childrenWithoutCarer(List.of(child), today()).isEmpty();
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

    Map<String, Object> handIn(String form, String child, Member by, Map<String, Object> answers, Attachment... files) {
        String task = "guard-task-" + TASKS.incrementAndGet();
        relations.openForTask(child, by.agency(), by.region(), OPENED, task);
        var submission = new Submission(
                rules.get(form).process(), form, task, "case-of-" + child, child, by, now(), answers, List.of(files));
        Map<String, Object> facts = onBehalf.of(by, () -> {
            rules.get(form).check(submission);
            return rules.get(form).accepted(submission);
        });
        pass();
        return facts;
    }

    /** As the task page does after the rules: the record the next form reads names from. */
    void keep(String form, String child, Member by, DataClass dataClass, Map<String, Object> answers) {
        onBehalf.of(
                by,
                () -> records.store(new Records.NewRecord(
                        child,
                        rules.get(form).process(),
                        form,
                        "v1",
                        "kept-" + TASKS.incrementAndGet(),
                        by,
                        now(),
                        Map.of(dataClass, answers),
                        List.of())));
        pass();
    }

    Map<String, Object> prefilled(String form, String child, Member reader) {
        return onBehalf.of(reader, () -> rules.get(form).prefill(child, "case-of-" + child, reader));
    }

    // the usual answers

    Map<String, Object> registration() {
        return answers("ground", "orphan", "eventOn", today(), "registeredOn", today());
    }

    Map<String, Object> stays() {
        return answers(
                "placeType",
                "presentCarer",
                "until",
                today().plusMonths(3),
                "childHeard",
                true,
                "siblingsTogether",
                true);
    }

    static Map<String, Object> aunt(Object... changes) {
        var aunt = answers(
                "name", "Invented Aunt", "relation", "auntUncle", "willing", "yes", "age", BigDecimal.valueOf(41));
        aunt.putAll(answers(changes));
        return aunt;
    }

    @SafeVarargs
    static Map<String, Object> asked(Map<String, Object>... rows) {
        return answers("candidates", List.of(rows));
    }

    Map<String, Object> checked(int no, String conclusion, Object... changes) {
        var row = answers(
                "candidateNo",
                BigDecimal.valueOf(no),
                "seenOn",
                today(),
                "conviction",
                "none",
                "health",
                "noHindrance",
                "housing",
                "good",
                "income",
                "enough",
                "conclusion",
                conclusion,
                "conclusionText",
                "Seen (invented)");
        row.putAll(answers(changes));
        return row;
    }

    Map<String, Object> heard(String wish) {
        return answers("heardOn", today(), "ageOk", true, "wishes", wish, "opinion", "Invented words");
    }

    Map<String, Object> decision(String decision, String guardian, Object... changes) {
        var answers = answers(
                "decision", decision, "guardian", guardian, "actNo", "A-1", "actDate", today(), "childConsents", true);
        answers.putAll(answers(changes));
        return answers;
    }

    /** Registered and placed, nobody asked yet. */
    void placed(String child) {
        handIn("registerChild", child, SALTANAT, registration());
        handIn("placeTemporarily", child, SALTANAT, stays());
    }

    /** One aunt was found, checked and found suitable, and the child agrees. */
    void searched(String child, Object... changesOfTheAunt) {
        placed(child);
        handIn("findCandidates", child, SANDUGASH, asked(aunt(changesOfTheAunt)));
        handIn("checkHome", child, SALTANAT, asked(checked(1, "suitable")), CERTIFICATE);
        handIn("hearChildOnCare", child, ZHULDYZ, heard("agrees"));
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
