package org.zhusan.handoff;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.form.Attachment;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.handoff.Offers.Need;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.Proposal;
import org.zhusan.handoff.Offers.Regime;

/** Invented households in the centre, the officers who send and receive them, and the usual way through the forms: each story changes one answer. */
class OnOffer {
    static final Member ASEL = officer("ZH-U-870001", "case-manager", "case-management", null);
    static final Member DAUREN = officer("ZH-U-870002", "rc-manager", "rc", "KAR");
    static final Member MAKSAT = officer("ZH-U-870003", "akimat-commission", "akimat", "KAR");
    static final Member ZHUMABEK = officer("ZH-U-870004", "atc-coord", "atc", null);
    static final Member KAIRAT = officer("ZH-U-870005", "aktau-admin", "aktau", null);
    static final List<String> EVERYONE = List.of(
            "prosecutor", "police", "health", "education", "employment", "religiousAffairs", "guardianship", "centre");

    private static final Member ROSTER = Member.system("test");
    private static final AtomicInteger TASKS = new AtomicInteger();
    private static final Set<DataClass> OPENED = EnumSet.of(
            DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST, DataClass.SOCIAL, DataClass.MEDICAL_FLAGS);

    private final People people;
    private final Placements placements;
    private final Relations relations;
    private final Records records;
    private final Offers offers;
    private final OfferSteps steps;
    private final TransferFiles packed;
    private final OnBehalf onBehalf;
    private final TestClock clock;
    private final Map<String, FormRules> rules;

    OnOffer(
            People people,
            Placements placements,
            Relations relations,
            Records records,
            Offers offers,
            OfferSteps steps,
            TransferFiles packed,
            OnBehalf onBehalf,
            TestClock clock,
            List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.relations = relations;
        this.records = records;
        this.offers = offers;
        this.steps = steps;
        this.packed = packed;
        this.onBehalf = onBehalf;
        this.clock = clock;
        this.rules = rules.stream()
                .filter(it -> it.process().equals("offer") || it.process().equals("journey"))
                .collect(Collectors.toMap(FormRules::form, it -> it));
    }

    private static Member officer(String id, String function, String agency, @Nullable String region) {
        return new Member(id, id, function, agency, region, Locale.ENGLISH, true);
    }

    // people

    /** A mother and children of these ages at the centre in Aktau. */
    String household(int... ages) {
        List<String> members = new ArrayList<>(List.of(person(People.Role.ADULT, 31)));
        for (int age : ages) {
            members.add(person(People.Role.CHILD, age));
        }
        String household = people.formHousehold(members, ROSTER);
        members.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, now(), ROSTER));
        pass();
        return household;
    }

    private String person(People.Role role, int age) {
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        today().minusYears(age).minusDays(30),
                        "Ойданбекова Кейіпкер",
                        "Выдумкина Героиня",
                        "Inventova Heroine",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                ROSTER);
    }

    List<String> members(String household) {
        return people.livingIn(household).stream().map(Person::number).toList();
    }

    void move(String person, Placements.Kind kind, String agency, @Nullable String region) {
        placements.move(person, kind, agency, region, now(), ROSTER);
        pass();
    }

    Placements.Placement place(String person) {
        return placements.now(person, ROSTER).orElseThrow();
    }

    // the way so far

    /** The transfer file holds who they are and how they live, and not what their doctors wrote. */
    String offered(String household) {
        packed.compose(
                "packed-" + TASKS.incrementAndGet(),
                household,
                now(),
                today().plusDays(14),
                "day",
                Set.of("psychologist"),
                EnumSet.of(DataClass.IDENTITY, DataClass.IDENTITY_FIRST, DataClass.SOCIAL));
        return offers.open(
                new Proposal(household, "KAR", Regime.DAY, today().plusDays(14), Set.of(Need.PSYCHOLOGIST)), ASEL);
    }

    Offer offer(String number) {
        return offers.find(number).orElseThrow();
    }

    /** The region has said yes and the file is open to it. */
    String accepted(String household) {
        String number = offered(household);
        handIn("answerOffer", number, DAUREN, yes());
        opened(number);
        return number;
    }

    /** As the step of the model does. */
    void opened(String number) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(number);
        steps.openFile(execution);
        pass();
    }

    /** Everybody has left the centre. */
    void underway(String household) {
        accepted(household);
        handIn("arrangeTravel", household, KAIRAT, travel());
        members(household).forEach(it -> move(it, Placements.Kind.IN_TRANSIT, "aktau", null));
    }

    // forms

    Map<String, Object> handIn(
            String form, String number, Member by, Map<String, Object> answers, Attachment... files) {
        String task = "offer-task-" + TASKS.incrementAndGet();
        Set<String> about = number.startsWith("ZH-O-") ? Set.of(number) : Set.copyOf(members(number));
        relations.openForTask(about, by.agency(), by.region(), OPENED, task);
        var submission = new Submission(
                rules.get(form).process(), form, task, "case-of-" + number, number, by, now(), answers, List.of(files));
        Map<String, Object> facts = onBehalf.of(by, () -> {
            rules.get(form).check(submission);
            return rules.get(form).accepted(submission);
        });
        if (number.startsWith("ZH-O-")) {
            keep(form, number, by, task, answers);
        }
        pass();
        return facts;
    }

    private void keep(String form, String number, Member by, String task, Map<String, Object> answers) {
        var written = new HashMap<String, Object>();
        answers.forEach((field, value) -> written.put(field, String.valueOf(value)));
        onBehalf.of(
                by,
                () -> records.store(new Records.NewRecord(
                        number, "offer", form, "v1", task, by, now(), Map.of(DataClass.ROUTE, written), List.of())));
    }

    Map<String, Object> prefilled(String form, String number, Member reader) {
        return onBehalf.of(reader, () -> rules.get(form).prefill(number, "case-of-" + number, reader));
    }

    // the usual answers

    Map<String, Object> yes() {
        return answers("answer", "accept", "start", today().plusDays(10), "regime", "day");
    }

    static Map<String, Object> no() {
        return answers("answer", "reject", "reasonKind", "noPlace", "reason", "Both houses are full (invented)");
    }

    Map<String, Object> travel(Object... changes) {
        var travel = answers("mode", "rail", "departure", at(10 * 24), "arrival", at(11 * 24));
        travel.putAll(answers(changes));
        return travel;
    }

    Map<String, Object> plan(Object... changes) {
        var plan = answers(
                "meetingOn",
                today(),
                "members",
                EVERYONE,
                "decisionNo",
                "7",
                "plan",
                List.of(answers("measure", "schoolPlace", "owner", "education", "due", today().plusDays(5))));
        plan.putAll(answers(changes));
        return plan;
    }

    /** @param arrived what is said of each, in the order of the household; the last word holds for all further */
    Map<String, Object> arrival(List<String> expected, String... arrived) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String person : expected) {
            rows.add(answers("personRef", person, "arrived", arrived[Math.min(rows.size(), arrived.length - 1)]));
        }
        var answers = answers("persons", rows);
        if (List.of(arrived).contains("yes")) {
            answers.put("dt", at(0));
        }
        return answers;
    }

    static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    // time

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    OffsetDateTime at(long hours) {
        return now().plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC);
    }

    void pass() {
        clock.pass(Duration.ofMinutes(10));
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
