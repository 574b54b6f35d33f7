package org.zhusan.handoff;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.zhusan.ShippedTable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Readiness;
import org.zhusan.casefile.Records;
import org.zhusan.engine.Decisions;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented households at the centre that choose a region, their case manager, and the usual way through the forms: each story changes one answer. */
class Choosing {
    static final Member ASEL = officer("ZH-U-870001", "case-manager", "case-management", null);
    static final Member VIKTOR = officer("ZH-U-870002", "prosecutor", "prosecutor", null);

    private static final Member ROSTER = Member.system("test");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final People people;
    private final Placements placements;
    private final Readiness readiness;
    private final Relations relations;
    private final Records records;
    private final OnBehalf onBehalf;
    private final HandoffSteps steps;
    private final TestClock clock;
    private final Map<String, FormRules> rules;

    Choosing(
            People people,
            Placements placements,
            Readiness readiness,
            Relations relations,
            Records records,
            OnBehalf onBehalf,
            HandoffSteps steps,
            Decisions decisions,
            TestClock clock,
            List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.readiness = readiness;
        this.relations = relations;
        this.records = records;
        this.onBehalf = onBehalf;
        this.steps = steps;
        this.clock = clock;
        this.rules = rules.stream()
                .filter(it -> it.process().equals(HandoffProcess.CHOICE)
                        || it.process().equals(HandoffProcess.HANDOFF))
                .collect(Collectors.toMap(FormRules::form, it -> it));
        when(decisions.evaluate(any(), eq(HandoffProcess.REGION_CHOICE), any()))
                .thenAnswer(it ->
                        new ShippedTable("regionChoice").ask(it.getArgument(2)).get(0));
    }

    private static Member officer(String id, String function, String agency, @Nullable String region) {
        return new Member(id, id, function, agency, region, Locale.ENGLISH, true);
    }

    /** A mother and two children in Aktau; the mother named the region, or none, when her file was opened. */
    Household mother(@Nullable String wish) {
        return landed(List.of(
                person(People.Role.ADULT, 31, wish),
                person(People.Role.CHILD, 9, null),
                person(People.Role.CHILD, 3, null)));
    }

    /** Brother and sister without anyone. */
    Household childrenAlone() {
        return landed(List.of(person(People.Role.CHILD, 12, null), person(People.Role.CHILD, 7, null)));
    }

    private Household landed(List<String> members) {
        String number = people.formHousehold(members, ROSTER);
        members.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, clock.instant(), ROSTER));
        pass();
        return new Household(number, members, "choice-" + NUMBERS.incrementAndGet());
    }

    private String person(People.Role role, int age, @Nullable String wish) {
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        today().minusYears(age),
                        "Ойдан Шыққан",
                        "Вымышленная Персона",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        wish),
                ROSTER);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    Instant now() {
        return clock.instant();
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

    /** One household in one choice. */
    class Household {
        final String number;
        final List<String> members;
        final String instance;

        Household(String number, List<String> members, String instance) {
            this.number = number;
            this.members = members;
            this.instance = instance;
        }

        Household relatives(Readiness.State state, @Nullable String region) {
            readiness.keep(members.get(0), "relatives-" + instance, state, region, today());
            return this;
        }

        Household inHospital() {
            placements.move(members.get(1), Placements.Kind.HOSPITAL, "moh", null, now(), ROSTER);
            pass();
            return this;
        }

        /** As the adult's assessment leaves it. */
        Household boundToPlace(String scope, LocalDate to) {
            onBehalf.of(
                    ROSTER,
                    () -> records.store(new Records.NewRecord(
                            members.get(0),
                            "legalAssessment",
                            "registerUndertaking",
                            "v1",
                            "undertaking-" + instance,
                            ROSTER,
                            now(),
                            Map.of(DataClass.LEGAL, answers("scope", scope, "to", to.toString())),
                            List.of())));
            pass();
            return this;
        }

        Map<String, Object> handIn(String form, Member by, Object... pairs) {
            return handIn(form, by, answers(pairs));
        }

        Map<String, Object> handIn(String form, Member by, Map<String, Object> answers) {
            String task = "handoff-task-" + NUMBERS.incrementAndGet();
            members.forEach(it -> relations.openForTask(
                    it, by.agency(), by.region(), EnumSet.of(DataClass.ROUTE, DataClass.SOCIAL), task));
            FormRules rule = rules.get(form);
            var submission =
                    new Submission(rule.process(), form, task, instance, number, by, now(), answers, List.of());
            Map<String, Object> facts = onBehalf.of(by, () -> {
                rule.check(submission);
                return rule.accepted(submission);
            });
            pass();
            return facts;
        }

        Map<String, Object> prefilled(String form, Member reader) {
            members.forEach(it -> relations.openForTask(
                    it, reader.agency(), reader.region(), EnumSet.of(DataClass.ROUTE), "prefill-" + instance));
            return onBehalf.of(reader, () -> rules.get(form).prefill(number, instance, reader));
        }

        /** The usual wish, then what the step proposes. */
        Map<String, Object> wishes(Object... pairs) {
            handIn("recordWish", ASEL, pairs);
            steps.proposeRegion(execution());
            return prefilled("confirmRegion", ASEL);
        }

        Map<String, Object> confirms(String region, boolean asProposed) {
            return handIn("confirmRegion", ASEL, "answer", "confirmed", "region", region, "d5Agreed", asProposed);
        }

        DelegateExecution execution() {
            var execution = mock(DelegateExecution.class);
            when(execution.getProcessBusinessKey()).thenReturn(number);
            when(execution.getProcessInstanceId()).thenReturn(instance);
            return execution;
        }

        List<String> everyone() {
            return new ArrayList<>(members);
        }
    }
}
