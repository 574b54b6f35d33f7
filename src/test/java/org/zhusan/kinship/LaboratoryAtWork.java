package org.zhusan.kinship;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Covered;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Order;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.Relation;
import org.zhusan.kinship.SampleTable.Sample;

/** An invented laboratory, a lawyer, a clerk and a family, and the usual way through the forms: each story changes one answer. */
class LaboratoryAtWork {
    static final Member ELENA = lab("ZH-U-810001");
    static final Member ASKHAT = lab("ZH-U-810002");
    static final Member LYAZZAT = lab("ZH-U-810003");
    static final Member LAWYER = new Member("ZH-U-810004", "Lawyer", "rc-legal", "rc", "MAN", Locale.ENGLISH, true);
    static final Member CLERK =
            new Member("ZH-U-810005", "Clerk", "court-clerk-juvenile", "juvenile-court", "MAN", Locale.ENGLISH, true);

    private static final Member CAST = Member.system("test");
    private static final AtomicInteger COUNTER = new AtomicInteger(1000);

    private final People people;
    private final Examinations examinations;
    private final SampleTable samples;
    private final Records records;
    private final TestClock clock;
    private final Map<String, FormRules> rules = new HashMap<>();

    LaboratoryAtWork(
            People people,
            Examinations examinations,
            SampleTable samples,
            Records records,
            TestClock clock,
            List<FormRules> rules) {
        this.people = people;
        this.examinations = examinations;
        this.samples = samples;
        this.records = records;
        this.clock = clock;
        rules.forEach(it -> this.rules.put(it.form(), it));
    }

    private static Member lab(String id) {
        return new Member(id, id, "moj-forensic", "forensic", null, Locale.ENGLISH, true);
    }

    // people and orders

    String person(People.Role role, People.Sex sex, int age) {
        return people.register(
                new People.NewPerson(
                        role,
                        sex,
                        today().minusYears(age).minusDays(40),
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
                CAST);
    }

    String child() {
        return person(People.Role.CHILD, People.Sex.MALE, 6);
    }

    String mother() {
        return person(People.Role.ADULT, People.Sex.FEMALE, 30);
    }

    Order order(String child, @Nullable String mother) {
        return new Order(
                "2-117/19",
                today(),
                Set.of(Question.MOTHERHOOD),
                Institution.ATYRAU,
                today().plusDays(30),
                List.of(Covered.child(child), new Covered(mother, Relation.MOTHER)));
    }

    /** An order for a boy and his mother, whose sampling the lawyer arranged. */
    String arranged() {
        String child = child();
        String number = examinations.order(child, order(child, mother()), CLERK);
        handIn("arrangeSampling", child, LAWYER, arrangement(child));
        return number;
    }

    String sampled() {
        String number = arranged();
        sample(number);
        return number;
    }

    String received() {
        String number = sampled();
        handIn("receiveSamples", number, ASKHAT, reception(number));
        return number;
    }

    void sample(String number) {
        handIn("takeSamples", number, ELENA, sampling(number));
        handIn("witnessSampling", number, ASKHAT, witness(number));
    }

    /** Up to the review, with the reviewer's answer. */
    Map<String, Object> concluded(String number, String conclusion) {
        handIn("examineSamples", number, ELENA, report(number, conclusion));
        return handIn("reviewResult", number, ASKHAT, Map.of("review", "agrees"));
    }

    void released(String number) {
        handIn("releaseResult", number, ASKHAT, Map.of("reportLookedThrough", true));
        handIn("countersignRelease", number, LYAZZAT, Map.of("reportLookedThrough", true));
    }

    void sampleAgain(String number) {
        handIn("arrangeAgain", number, LAWYER, appointment());
        sample(number);
        handIn("receiveSamples", number, ASKHAT, reception(number));
    }

    // time

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    // answers

    Map<String, Object> appointment() {
        return answers("appointmentAt", at(now().plus(Duration.ofDays(1))), "escorted", true);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> arrangement(String child) {
        Map<String, Object> answers = appointment();
        var rows = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> shown : (List<Map<String, Object>>)
                rules.get("arrangeSampling").prefill(child, "i", LAWYER).get("people")) {
            var row = new HashMap<>(shown);
            row.put("where", "laboratory");
            if (shown.get("file").equals("none")) {
                row.putAll(Map.of("relativeName", "Ойдан Апа", "sex", "female", "ageYears", new BigDecimal("61")));
            }
            rows.add(row);
        }
        answers.put("people", rows);
        return answers;
    }

    Map<String, Object> sampling(String number) {
        return answers("institution", "atyrau", "samples", rows(number, row -> {
            row.put("outcome", "given");
            row.put("material", "buccal");
            row.put("sealNo", "A-" + COUNTER.incrementAndGet());
            row.put("takenAt", at(now().minus(Duration.ofMinutes(5))));
            row.put("identityChecked", true);
        }));
    }

    Map<String, Object> witness(String number) {
        return answers(
                "sawIdentification", true, "sawSealing", true, "sawFreeWill", true, "samples", rows(number, row -> {}));
    }

    Map<String, Object> reception(String number) {
        return answers(
                "broughtBy",
                "courier",
                "givenToCourierAt",
                at(now().minus(Duration.ofMinutes(4))),
                "receivedAt",
                at(now().minus(Duration.ofMinutes(2))),
                "samples",
                rows(number, row -> row.put("seal", "intact")));
    }

    Map<String, Object> report(String number, String conclusion) {
        Map<String, Object> report = answers(
                "openedAt",
                at(now().minus(Duration.ofMinutes(1))),
                "conclusion",
                conclusion,
                "expertNo",
                "17/19",
                "expertDate",
                today(),
                "samples",
                rows(number, row -> row.put("seal", "intact")));
        if (conclusion.equals("confirmed")) {
            report.put("probability", new BigDecimal("99.98"));
        }
        return report;
    }

    List<Map<String, Object>> rows(String number, java.util.function.Consumer<Map<String, Object>> more) {
        int round = samples.of(number).stream().mapToInt(Sample::round).max().orElse(0);
        var rows = new ArrayList<Map<String, Object>>();
        samples.of(number, round).forEach(it -> {
            Map<String, Object> row = answers("code", it.code());
            more.accept(row);
            rows.add(row);
        });
        return rows;
    }

    // forms

    Map<String, Object> handIn(String form, String caseNumber, Member by, Map<String, Object> answers) {
        Submission submission = new Submission(
                rules.get(form).process(),
                form,
                "lab-task-" + COUNTER.incrementAndGet(),
                "instance",
                caseNumber,
                by,
                now(),
                answers,
                List.of());
        rules.get(form).check(submission);
        if (form.equals("examineSamples")) {
            store(submission, "The report on " + submission.task());
        }
        Map<String, Object> facts = rules.get(form).accepted(submission);
        pass(Duration.ofMinutes(10));
        return facts;
    }

    Map<String, Object> shown(String form, String caseNumber) {
        return rules.get(form).prefill(caseNumber, "instance", ELENA);
    }

    /** As the task page stores it. */
    void store(Submission submission, String report) {
        var result = new HashMap<String, Object>();
        for (String field : List.of("conclusion", "probability", "expertNo", "expertDate")) {
            if (submission.answers().get(field) != null) {
                result.put(field, submission.answers().get(field));
            }
        }
        records.store(new Records.NewRecord(
                submission.caseNumber(),
                "examination",
                "examineSamples",
                "1",
                submission.task(),
                CAST,
                now(),
                Map.of(DataClass.GENETIC_RESULT, result),
                List.of(new Records.NewAttachment(
                        DataClass.GENETIC_RESULT,
                        "reportFile",
                        "report.pdf",
                        "application/pdf",
                        ("%PDF-1.4\n" + report).getBytes(StandardCharsets.UTF_8)))));
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    static Map<String, Object> with(Map<String, Object> answers, Object... changed) {
        var all = new HashMap<>(answers);
        all.putAll(answers(changed));
        return all;
    }
}
