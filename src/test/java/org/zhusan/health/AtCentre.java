package org.zhusan.health;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.centre.Residents;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented families in their month at the centre, and the usual way through the forms: each story changes one answer. */
class AtCentre {
    static final Member CLINICIAN =
            new Member("ZH-U-810001", "ZH-U-810001", "moh-clinic", "moh", null, Locale.ENGLISH, true);
    static final Member NUTRITIONIST =
            new Member("ZH-U-810002", "ZH-U-810002", "moh-nutrition", "moh", null, Locale.ENGLISH, true);

    private static final Member TEST = Member.system("test");
    private static final String GROUP = "ZH-S91-F1";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final People people;
    private final Placements placements;
    private final Relations relations;
    private final Records records;
    private final Residents residents;
    private final TestClock clock;
    private final JdbcClient sql;
    private final Map<String, FormRules> rules = new HashMap<>();

    AtCentre(
            People people,
            Placements placements,
            Relations relations,
            Records records,
            Residents residents,
            TestClock clock,
            JdbcClient sql,
            List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.relations = relations;
        this.records = records;
        this.residents = residents;
        this.clock = clock;
        this.sql = sql;
        rules.forEach(it -> this.rules.put(it.form(), it));
    }

    // people

    String woman() {
        return person(People.Role.ADULT, People.Sex.FEMALE, 28 * 12, false);
    }

    String man() {
        return person(People.Role.ADULT, People.Sex.MALE, 35 * 12, false);
    }

    String child(int age) {
        return person(People.Role.CHILD, People.Sex.MALE, age * 12, false);
    }

    String orphan(int age) {
        return person(People.Role.CHILD, People.Sex.FEMALE, age * 12, true);
    }

    String baby(int months) {
        return person(People.Role.CHILD, People.Sex.FEMALE, months, false);
    }

    String person(People.Role role, People.Sex sex, int months, boolean orphan) {
        return people.register(
                new People.NewPerson(
                        role,
                        sex,
                        today().minusMonths(months).minusDays(10),
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
                TEST);
    }

    /** They form one household and live at the centre. */
    String household(String... members) {
        String household = people.formHousehold(List.of(members), TEST);
        clock.pass(Duration.ofHours(9));
        for (String member : members) {
            move(member, Placements.Kind.AKTAU, "aktau");
        }
        return household;
    }

    /** On the books too, in a room that is upstairs or not. */
    void housed(boolean groundFloor, String... members) {
        sql.sql("UPDATE zhusan.building SET state = 'OCCUPIED', flight = ?, capacity = 100000 WHERE number = 'B1'")
                .param(GROUP)
                .update();
        residents.landed(GROUP, List.of(members), now(), TEST);
        residents.admit(List.of(members), TEST);
        String room = residents.rooms("B1").stream()
                .filter(it -> it.groundFloor() == groundFloor && it.free() >= members.length)
                .findFirst()
                .orElseThrow()
                .number();
        var rooms = new HashMap<String, String>();
        List.of(members).forEach(it -> rooms.put(it, room));
        residents.house(rooms, now(), TEST);
        pass();
    }

    void move(String person, Placements.Kind kind, String agency) {
        placements.move(person, kind, agency, null, now(), TEST);
        pass();
    }

    Placements.Kind place(String person) {
        return placements.now(person, TEST).orElseThrow().kind();
    }

    // time

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    void pass() {
        pass(Duration.ofMinutes(10));
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    OffsetDateTime moment() {
        return now().atOffset(ZoneOffset.UTC);
    }

    static String instance() {
        return "stay-" + NUMBERS.incrementAndGet();
    }

    // forms

    /** Hands in a form as the task page does: the task opens the patient's file alone, the rules demand, the record is stored, then kept. */
    Map<String, Object> handIn(String form, String person, String instance, Member by, Map<String, Object> answers) {
        Submission submission = new Submission(
                rules.get(form).process(),
                form,
                "task-h-" + NUMBERS.incrementAndGet(),
                instance,
                person,
                by,
                now(),
                answers,
                List.of());
        relations.openForTask(
                person,
                by.agency(),
                by.region(),
                EnumSet.of(DataClass.ROUTE, DataClass.MEDICAL, DataClass.MEDICAL_FLAGS),
                submission.task());
        rules.get(form).check(submission);
        records.store(new Records.NewRecord(
                person,
                submission.process(),
                form,
                "1",
                submission.task(),
                by,
                now(),
                Map.of(DataClass.MEDICAL, answers),
                List.of()));
        Map<String, Object> facts = rules.get(form).accepted(submission);
        pass();
        return facts;
    }

    Map<String, Object> prefilled(String form, String person, String instance, Member reader) {
        relations.openForTask(
                person,
                reader.agency(),
                null,
                EnumSet.of(DataClass.ROUTE, DataClass.MEDICAL, DataClass.MEDICAL_FLAGS),
                "task-h-" + NUMBERS.incrementAndGet());
        return rules.get(form).prefill(person, instance, reader);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String form, String person, String instance, String list) {
        return (List<Map<String, Object>>)
                prefilled(form, person, instance, CLINICIAN).get(list);
    }

    /** A referral as it should be for an adult: signed, planned, alone, each child with a nanny. */
    @SafeVarargs
    final Map<String, Object> referral(String patient, String companion, Map<String, Object>... rows) {
        int age = people.find(patient).orElseThrow().age(today());
        return answers(
                "indication", "Invented indication",
                "urgency", "within7Days",
                "hospital", "Invented hospital",
                "consent", "signed",
                "consentBy", age < 18 ? "representative" : "patient",
                "signMethod", "ink",
                "signPlace", "Invented place",
                "signAt", moment(),
                "companion", companion,
                "companionName", "Invented Nurse",
                "companionReason", "Invented reason",
                "carerForChildren", new ArrayList<>(List.of(rows)));
    }

    /** @param carer a number, or the name of someone who has no file here; null for nobody */
    static Map<String, Object> row(String child, String option, @Nullable String carer) {
        Map<String, Object> row = answers("childRef", child, "option", option, "childHeard", true);
        if (carer != null) {
            row.put(carer.startsWith("ZH-P-") ? "carerRef" : "carerName", carer);
        }
        return row;
    }

    static Map<String, Object> nanny(String child) {
        return row(child, "centreWithNanny", "Invented Nanny");
    }

    Map<String, Object> admitted() {
        return answers("admission", "admitted", "handedOverAt", moment(), "takenOverBy", "Ward sister");
    }

    Map<String, Object> back() {
        return answers(
                "hospitalOutcome", "back", "handedBackAt", moment(), "handedBackBy", "Ward sister", "summary", "Well");
    }

    static Map<String, Object> stays(@Nullable String with) {
        Map<String, Object> answers =
                answers("hospitalOutcome", "stays", "summary", "Invented", "staysReason", "Invented");
        if (with != null) {
            answers.put("staysWith", with);
        }
        return answers;
    }

    /** A child under five. */
    Map<String, Object> measured(@Nullable Double arm, @Nullable Double whz, double kg, String plan) {
        Map<String, Object> answers =
                answers("measuredOn", today(), "weightKg", BigDecimal.valueOf(kg), "oedema", "no", "plan", plan);
        if (arm != null) {
            answers.put("muacMm", BigDecimal.valueOf(arm));
        }
        if (whz != null) {
            answers.put("whz", BigDecimal.valueOf(whz));
        }
        return answers;
    }

    Map<String, Object> visit(int weeks, int daysUntilNext) {
        return answers(
                "pregnancyState", "visit",
                "visitOn", today(),
                "weeks", BigDecimal.valueOf(weeks),
                "systolic", BigDecimal.valueOf(120),
                "diastolic", BigDecimal.valueOf(80),
                "nextVisitOn", today().plusDays(daysUntilNext));
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    /** The same answers with one of them changed; null takes it away. */
    static Map<String, Object> with(Map<String, Object> answers, String field, @Nullable Object answer) {
        var changed = new HashMap<>(answers);
        if (answer == null) {
            changed.remove(field);
        } else {
            changed.put(field, answer);
        }
        return changed;
    }
}
