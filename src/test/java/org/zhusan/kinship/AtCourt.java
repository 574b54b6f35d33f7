package org.zhusan.kinship;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.OnBehalf;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Rulebook;
import org.zhusan.worklist.Completions;

/** Court, centre and laboratory at work on the real engine; families nobody else invented, and everybody who has a part in their cases. */
class AtCourt {
    static final Set<String> PROCESSES =
            Set.of("kinship", "petition", "courtExamination", "examination", "courtHearing", "disclosure");
    private static final Instant MORNING = Instant.parse("2031-06-02T06:00:00Z");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));
    private static final Member TEST = Member.system("test");
    private static final String NOBODY_SIGNS_IN =
            "$argon2id$v=19$m=16384,t=2,p=1$bm9ib2R5$bm9ib2R5IHNpZ25zIGluIGFzIHRoaXMgb25l";

    private final Cast cast;
    private final Members members;
    private final People people;
    private final Placements placements;
    private final Processes processes;
    private final Tasks tasks;
    private final Completions completions;
    private final Rulebook rules;
    private final KinshipWrongs wrongs;
    private final LaboratorysEyes eyes;
    private final MessageSource messages;
    private final OnBehalf behalf;
    private final JdbcClient sql;
    private final ProgrammeClock clock;
    private final Map<String, List<Member>> groups = new HashMap<>();

    AtCourt(
            Cast cast,
            Members members,
            People people,
            Placements placements,
            Processes processes,
            Tasks tasks,
            Completions completions,
            Rulebook rules,
            KinshipWrongs wrongs,
            LaboratorysEyes eyes,
            MessageSource messages,
            OnBehalf behalf,
            JdbcClient sql,
            ProgrammeClock clock) {
        this.cast = cast;
        this.members = members;
        this.people = people;
        this.placements = placements;
        this.processes = processes;
        this.tasks = tasks;
        this.completions = completions;
        this.rules = rules;
        this.wrongs = wrongs;
        this.eyes = eyes;
        this.messages = messages;
        this.behalf = behalf;
        this.sql = sql;
        this.clock = clock;
    }

    Completions completions() {
        return completions;
    }

    KinshipWrongs wrongs() {
        return wrongs;
    }

    LaboratorysEyes eyes() {
        return eyes;
    }

    // people

    void everyoneIsThere() {
        groups.put("rc-legal:MAN", List.of(cast.worker("ainur"), colleague("rc-legal")));
        groups.put("court-clerk-juvenile:MAN", List.of(cast.worker("talgat"), colleague("court-clerk-juvenile")));
        groups.put("rc-psych:MAN", List.of(cast.worker("zhuldyz"), colleague("rc-psych")));
        groups.put("case-manager", List.of(cast.worker("asel")));
        groups.put(
                "moj-forensic",
                LaboratorysEyes.LOGINS.stream().map(cast::worker).toList());
    }

    private Member colleague(String function) {
        String login = function + "-" + UUID.randomUUID();
        return members.join(login, "Invented Colleague", function, "MAN", Locale.ENGLISH, NOBODY_SIGNS_IN, true);
    }

    /** A child with its mother or without, at the centre. */
    AnyFamily family(Random random) {
        clock.jumpTo(MORNING);
        int age = 1 + random.nextInt(16);
        boolean withMother = random.nextInt(5) > 0;
        LocalDate born = LocalDate.of(2031 - age, 2, 17).minusDays(random.nextInt(40));
        LocalDate motherBorn = LocalDate.of(1996, 2, 17).plusDays(random.nextInt(2000));
        String child = person(People.Role.CHILD, random.nextBoolean() ? People.Sex.MALE : People.Sex.FEMALE, born);
        String mother = withMother ? person(People.Role.ADULT, People.Sex.FEMALE, motherBorn) : null;
        List<String> all = mother == null ? List.of(child) : List.of(mother, child);
        String household = people.formHousehold(all, TEST);
        all.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, now(), TEST));
        eyes.bornAbroad(child, born);
        return new AnyFamily(
                child,
                mother,
                household,
                people.find(child).orElseThrow().age(LocalDate.ofInstant(now(), Remembered.ZONE)),
                "Relative " + AnyFamily.TELL_TALES.get(2),
                child.replaceAll("\\D", ""),
                mother == null ? List.of(born) : List.of(born, motherBorn));
    }

    private String person(People.Role role, People.Sex sex, LocalDate born) {
        List<String> telling = AnyFamily.TELL_TALES;
        return people.register(
                new People.NewPerson(
                        role,
                        sex,
                        born,
                        "Ойдан " + telling.get(0),
                        "Имя " + telling.get(1),
                        "Invented " + telling.get(2),
                        telling.get(3),
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                TEST);
    }

    Member memberFor(OpenTask task, Random random) {
        List<Member> group = groups.get(task.candidateGroups().iterator().next());
        return group.get(random.nextInt(group.size()));
    }

    Member strangerTo(OpenTask task, Random random) {
        List<Member> others = groups.keySet().stream()
                .sorted()
                .filter(it -> !task.candidateGroups().contains(it))
                .flatMap(it -> groups.get(it).stream())
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    // time and tasks

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.jumpTo(now().plus(time));
        processes.runDue();
    }

    void backToToday() {
        clock.follow();
    }

    void begin(String child) {
        processes.start("kinship", child, Map.of("placeRegion", "MAN"));
        goOn();
    }

    void goOn() {
        processes.runDue();
    }

    boolean running(String child) {
        return processes.running(child).stream().anyMatch(it -> it.process().equals("kinship"));
    }

    /** Of the child's case and of its examinations. */
    List<OpenTask> tasks(String child) {
        return wrongs.files(child).stream()
                .flatMap(it -> tasks.openFor(it).stream())
                .filter(it -> PROCESSES.contains(it.process()))
                .toList();
    }

    /** Jumps to when the case goes on by itself. */
    boolean waitsForItsTime(String child) {
        var due = wrongs.nextDue(child);
        due.ifPresent(it -> {
            if (it.isAfter(now())) {
                clock.jumpTo(it.plusSeconds(1));
            }
            processes.runDue();
        });
        return due.isPresent();
    }

    /** As the browser would send it back; nothing to somebody who only guesses. */
    @SuppressWarnings("unchecked")
    Map<String, Object> shown(OpenTask task, Member member, boolean stranger) {
        Member reader =
                stranger ? groups.get(task.candidateGroups().iterator().next()).get(0) : member;
        Map<String, Object> filled =
                rules.of(task.process(), task.form()).prefill(task.caseNumber(), task.instance(), reader);
        return (Map<String, Object>) sent(filled);
    }

    private static Object sent(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new HashMap<String, Object>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), sent(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(it -> copy.add(sent(it)));
            return copy;
        }
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }

    /** What a refusal does not say in one of the languages. */
    List<String> unspoken(Refusal no) {
        var unspoken = new ArrayList<String>();
        for (Locale language : LANGUAGES) {
            try {
                messages.getMessage(no.key(), no.arguments(), language);
            } catch (NoSuchMessageException missing) {
                unspoken.add(language + " has no sentence for " + no.key());
            }
        }
        return unspoken;
    }

    /** Everything the case is made of, in one line. */
    String everything(String child) {
        String everything = behalf.of(TEST, () -> sql.sql("""
                        WITH files AS (SELECT unnest(CAST(:files AS text[])) AS number)
                        SELECT md5(string_agg(row, '|' ORDER BY row)) FROM (
                        SELECT c::text AS row FROM zhusan.kinship_case c JOIN files ON child = files.number
                        UNION ALL SELECT s::text FROM zhusan.kinship_step s JOIN files ON child = files.number
                        UNION ALL SELECT r::text FROM zhusan.ruling r JOIN files ON person = files.number
                        UNION ALL SELECT e::text FROM zhusan.examination e JOIN files USING (number)
                        UNION ALL SELECT s::text FROM zhusan.sample s JOIN files ON examination = files.number
                        UNION ALL SELECT c::text FROM zhusan.custody_entry c JOIN zhusan.sample s ON c.sample = s.code
                            JOIN files ON s.examination = files.number
                        UNION ALL SELECT r::text FROM zhusan.examination_result r JOIN files ON examination = files.number
                        UNION ALL SELECT r.id::text FROM zhusan.record r JOIN files ON person = files.number
                        UNION ALL SELECT t.id::text FROM zhusan.timeline_entry t JOIN files ON person = files.number
                        UNION ALL SELECT t.id_ || coalesce(t.assignee_, '') FROM camunda.act_ru_task t
                            JOIN camunda.act_ru_execution e ON e.id_ = t.proc_inst_id_ JOIN files ON e.business_key_ = files.number
                        UNION ALL SELECT count(*)::text FROM zhusan.examination) AS all_of_it""")
                .param("files", wrongs.files(child).toArray(String[]::new))
                .query(String.class)
                .single());
        return everything;
    }

    @Nullable
    String ending(String process, String number) {
        return processes.past(process).stream()
                .filter(it -> it.caseNumber().equals(number))
                .map(Processes.Past::ending)
                .findFirst()
                .orElse(null);
    }

    Set<String> endings(String process, Set<String> numbers) {
        var endings = new java.util.TreeSet<String>();
        processes.past(process).stream()
                .filter(it -> it.ended() && numbers.contains(it.caseNumber()))
                .map(Processes.Past::ending)
                .forEach(endings::add);
        return endings;
    }
}
