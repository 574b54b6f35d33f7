package org.zhusan.civil;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.IdentityNumber;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented people without papers, those who help them to some, and the usual way through the forms: each story changes one answer. */
class PapersAtWork {
    static final Member LAWYER = officer("ZH-U-840001", "rc-legal", "rc", "MAN");
    static final Member REGISTRAR = officer("ZH-U-840002", "moj-registry", "registry", "MAN");
    static final Member MIGRATION = officer("ZH-U-840003", "mia-migration", "mia", "MAN");
    static final Member REGISTRAR_ELSEWHERE = officer("ZH-U-840004", "moj-registry", "registry", "KAR");
    static final Member SOCIAL_WORKER = officer("ZH-U-840005", "rc-social", "rc", "MAN");
    static final Member EXPERT = officer("ZH-U-840007", "moj-forensic", "forensic", null);
    static final Member PROSECUTOR = officer("ZH-U-840006", "prosecutor", "prosecutor", null);

    private static final Member TEST = Member.system("test");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final AtomicInteger SERIALS = new AtomicInteger();

    private final People people;
    private final Relations relations;
    private final Records records;
    private final TestClock clock;
    private final Map<String, FormRules> rules = new HashMap<>();

    PapersAtWork(People people, Relations relations, Records records, TestClock clock, List<FormRules> rules) {
        this.people = people;
        this.relations = relations;
        this.records = records;
        this.clock = clock;
        rules.forEach(it -> this.rules.put(it.form(), it));
    }

    private static Member officer(String id, String function, String agency, @Nullable String region) {
        return new Member(id, id, function, agency, region, Locale.ENGLISH, true);
    }

    // people

    String woman() {
        return person(Role.ADULT, Sex.FEMALE, 29);
    }

    /** With her mother. */
    String child(int age) {
        String mother = woman();
        String child = person(Role.CHILD, Sex.FEMALE, age);
        people.formHousehold(List.of(mother, child), TEST);
        return child;
    }

    String orphan(int age) {
        String child = people.register(newPerson(Role.CHILD, Sex.MALE, age, true), TEST);
        people.formHousehold(List.of(child), TEST);
        return child;
    }

    private String person(Role role, Sex sex, int age) {
        return people.register(newPerson(role, sex, age, false), TEST);
    }

    private People.NewPerson newPerson(Role role, Sex sex, int age, boolean alone) {
        return new People.NewPerson(
                role,
                sex,
                // days apart, so that invented numbers do not run out
                today().minusYears(age).minusDays(1 + SERIALS.incrementAndGet() % 300),
                "Ойдан Кейіпкер",
                "Выдуманная Героиня",
                "Invented Person",
                "شخص متخيل",
                "kk",
                alone,
                alone,
                People.FoundIn.CAMP,
                null,
                null);
    }

    /** A number nobody else bears. */
    String number(String person) {
        var they = people.find(person).orElseThrow();
        return IntStream.range(0, 100)
                .mapToObj(it -> IdentityNumber.INVENTED + (SERIALS.incrementAndGet() % 100))
                .flatMap(it -> IdentityNumber.invented(they.birthDate(), they.sex(), it).stream())
                .findFirst()
                .orElseThrow()
                .digits();
    }

    LocalDate born(String person) {
        return people.find(person).orElseThrow().birthDate();
    }

    // time

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    OffsetDateTime moment() {
        return now().atOffset(ZoneOffset.UTC);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    // forms

    /** Hands in a form as the task page does: the task opens the file in the classes of the form, the rules demand, the record is stored, then kept. */
    Map<String, Object> handIn(String form, String person, Member by, Map<String, Object> answers) {
        var submission = new Submission(
                rules.get(form).process(),
                form,
                "task-p-" + NUMBERS.incrementAndGet(),
                "instance",
                person,
                by,
                now(),
                answers,
                List.of());
        open(person, by, submission.task());
        rules.get(form).check(submission);
        file(person, form, submission.process(), by, answers, part(form));
        Map<String, Object> facts = rules.get(form).accepted(submission);
        clock.pass(Duration.ofMinutes(10));
        return facts;
    }

    /** A record of another phase, or of a form whose rules are not asked. */
    void file(String person, String form, String process, Member by, Map<String, Object> answers, DataClass part) {
        records.store(new Records.NewRecord(
                person,
                process,
                form,
                "1",
                "task-f-" + NUMBERS.incrementAndGet(),
                by,
                now(),
                Map.of(part, answers),
                List.of()));
    }

    private static DataClass part(String form) {
        return form.equals("registerResidence") ? DataClass.CONTACT : DataClass.IDENTITY;
    }

    void open(String person, Member member, String task) {
        relations.openForTask(
                person,
                member.agency(),
                member.region(),
                EnumSet.of(
                        DataClass.ROUTE,
                        DataClass.IDENTITY,
                        DataClass.IDENTITY_FIRST,
                        DataClass.CONTACT,
                        DataClass.LEGAL_FLAGS),
                task);
    }

    Map<String, Object> prefilled(String form, String person, Member reader) {
        open(person, reader, "task-o-" + NUMBERS.incrementAndGet());
        return rules.get(form).prefill(person, "instance", reader);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String form, String person, String list, Member reader) {
        return (List<Map<String, Object>>) prefilled(form, person, reader).get(list);
    }

    // usual answers

    @SafeVarargs
    static Map<String, Object> inventory(Map<String, Object>... rows) {
        return answers("documents", List.of(rows));
    }

    static Map<String, Object> paper(String kind, String status) {
        return answers("kind", kind, "status", status);
    }

    @SafeVarargs
    static Map<String, Object> archive(Map<String, Object>... rows) {
        return answers("records", List.of(rows));
    }

    static Map<String, Object> found(String type, boolean duplicate) {
        return answers("recordType", type, "result", "found", "foundNo", "A-17", "duplicate", duplicate);
    }

    static Map<String, Object> notFound(String type) {
        return answers("recordType", type, "result", "notFound");
    }

    Map<String, Object> card(String type) {
        return answers(
                "type",
                type,
                "outcome",
                "issued",
                "docNo",
                "012345678",
                "issuedOn",
                today(),
                "validUntil",
                today().plusYears(10));
    }

    Map<String, Object> residence(String region) {
        return answers("region", region, "locality", "Invented town", "address", "Invented street 1", "from", today());
    }

    @SafeVarargs
    final Map<String, Object> delivery(String receivedBy, Map<String, Object>... rows) {
        var answers = answers("documents", List.of(rows), "receivedBy", receivedBy);
        if (!receivedBy.equals("nobody")) {
            answers.putAll(signed());
        }
        return answers;
    }

    Map<String, Object> signed() {
        return answers("signMethod", "ink", "signPlace", "Invented place", "signAt", moment());
    }

    static Map<String, Object> handed(String kind) {
        return answers("kind", kind, "state", "handedOver", "number", "N-1");
    }

    static Map<String, Object> held(String kind) {
        return answers("kind", kind, "state", "held");
    }

    static Map<String, Object> waits(String kind, String waitsFor) {
        return answers("kind", kind, "state", "open", "waitsFor", waitsFor);
    }

    static Map<String, Object> never(String kind) {
        return answers("kind", kind, "state", "never", "reason", "Invented reason");
    }

    /** A mother asks for Karaganda where Syria stands. */
    Map<String, Object> wish() {
        var wish = answers(
                "wishedBy", "mother",
                "field", "birthplace",
                "old", "Syria",
                "new", "Karaganda",
                "ground", "request",
                "reason", "Invented reason",
                "consequencesExplained", true,
                "amendmentWished", true);
        wish.putAll(signed());
        return wish;
    }

    Map<String, Object> decision(String amendment) {
        var decision = answers(
                "field", "birthplace",
                "old", "Syria",
                "new", "Karaganda",
                "amendment", amendment,
                "legalGround", "Invented provision",
                "reason", "Invented reason");
        if (amendment.equals("allowed")) {
            decision.putAll(answers("recordNo", "R-2", "amendedOn", today(), "certNo", "C-2"));
        } else {
            decision.put("explanation", "What they may do now");
        }
        return decision;
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
