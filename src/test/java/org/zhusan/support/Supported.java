package org.zhusan.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.form.Attachment;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Invented people at the centre in Aktau, those who support them, and the usual way through the forms: each story changes one answer. */
class Supported {
    static final Member DINARA = officer("ZH-U-820001", "aktau-psych", "aktau", null);
    static final Member OTHER_PSYCHOLOGIST = officer("ZH-U-820002", "aktau-psych", "aktau", null);
    static final Member YUSUF = officer("ZH-U-820003", "aktau-theology", "aktau", null);
    static final Member OTHER_THEOLOGIAN = officer("ZH-U-820004", "aktau-theology", "aktau", null);
    static final Member IRINA = officer("ZH-U-820005", "aktau-legal", "aktau", null);
    static final Member BOTAGOZ = officer("ZH-U-820006", "aktau-social", "aktau", null);
    static final Member RAUSHAN = officer("ZH-U-820007", "edu-local", "education", "MAN");
    static final Member ASEL = officer("ZH-U-820008", "case-manager", "case-management", null);
    static final Member AIZADA = officer("ZH-U-820009", "moh-clinic", "moh", null);
    static final Member DANIYAR = officer("ZH-U-820010", "knb-legal", "knb", null);
    static final Member PLATFORM_ADMIN = officer("ZH-U-820011", "platform-admin", "platform", null);
    static final Member KAIRAT = officer("ZH-U-820012", "aktau-admin", "aktau", null);

    private static final Member ROSTER = Member.system("test");
    private static final AtomicInteger TASKS = new AtomicInteger();

    private final People people;
    private final Placements placements;
    private final Relations relations;
    private final TestClock clock;
    private final Map<String, FormRules> rules = new HashMap<>();

    Supported(People people, Placements placements, Relations relations, TestClock clock, List<FormRules> rules) {
        this.people = people;
        this.placements = placements;
        this.relations = relations;
        this.clock = clock;
        rules.stream().filter(it -> it.process().equals("support")).forEach(it -> this.rules.put(it.form(), it));
    }

    private static Member officer(String id, String function, String agency, @Nullable String region) {
        return new Member(id, id, function, agency, region, Locale.ENGLISH, true);
    }

    /** Lives at the centre, which leads the case. */
    String adult() {
        return atCentre(person(People.Role.ADULT, 30));
    }

    String child(int age) {
        return atCentre(person(People.Role.CHILD, age));
    }

    /** A mother at the centre with this many children. */
    String mother(int children) {
        var household = new ArrayList<String>();
        household.add(person(People.Role.ADULT, 30));
        for (int i = 0; i < children; i++) {
            household.add(person(People.Role.CHILD, 5 + i));
        }
        people.formHousehold(household, ROSTER);
        return atCentre(household.get(0));
    }

    private String atCentre(String person) {
        clock.pass(Duration.ofMinutes(10));
        placements.move(person, Placements.Kind.AKTAU, "aktau", null, now(), ROSTER);
        clock.pass(Duration.ofMinutes(10));
        everyoneWorksWith(person);
        return person;
    }

    /** Every agency has to do with the person, in every class: what one of them does not see is its function's limit alone. */
    private void everyoneWorksWith(String person) {
        for (Member each : List.of(RAUSHAN, ASEL, AIZADA, DANIYAR, PLATFORM_ADMIN)) {
            relations.refer(
                    person,
                    each.agency(),
                    each.region(),
                    EnumSet.allOf(DataClass.class),
                    now().plus(Duration.ofDays(60)));
        }
    }

    private String person(People.Role role, int age) {
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
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                ROSTER);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), clock.getZone());
    }

    Map<String, Object> handIn(String form, String person, Member by, Map<String, Object> answers) {
        return handIn(form, person, by, answers, List.of());
    }

    /** The rules demand, then keep. */
    Map<String, Object> handIn(
            String form, String person, Member by, Map<String, Object> answers, List<Attachment> attachments) {
        var submission = new Submission(
                "support",
                form,
                "task-" + TASKS.incrementAndGet(),
                "instance",
                person,
                by,
                now(),
                answers,
                attachments);
        rules.get(form).check(submission);
        return rules.get(form).accepted(submission);
    }

    Map<String, Object> prefilled(String form, String person, Member reader) {
        return rules.get(form).prefill(person, "instance", reader);
    }

    /** These answers with one changed; null takes it away. */
    static Map<String, Object> but(Map<String, Object> answers, String field, @Nullable Object answer) {
        var changed = new HashMap<>(answers);
        if (answer == null) {
            changed.remove(field);
        } else {
            changed.put(field, answer);
        }
        return changed;
    }
}
