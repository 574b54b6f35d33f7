package org.zhusan;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.zhusan.agency.Member;
import org.zhusan.casefile.TravelRights;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.replay.Answers;
import org.zhusan.replay.Scene;
import org.zhusan.worklist.Completions;

/** The agencies at work, up to the task a story is about. Whoever lets them work moves the clock and sets it back afterwards. */
@TestComponent
public class CaseWork {
    private static final Map<String, String> OFFICERS = Map.ofEntries(
            entry("mfa-consular", "aigerim"),
            entry("mfa-desk", "zhanar"),
            entry("atc-coord", "damir"),
            entry("knb-field", "ruslan"),
            entry("knb-legal", "daniyar"),
            entry("moh-clinic", "aizada"),
            entry("moh-epid", "arman"),
            entry("moh-nutrition", "zarina"),
            entry("aktau-admin", "kairat"),
            entry("aktau-psych", "dinara"),
            entry("aktau-theology", "yusuf"),
            entry("aktau-social", "botagoz"),
            entry("aktau-legal", "irina"),
            entry("mia-migration:MAN", "yerlan"),
            entry("mia-investigation", "marat"),
            entry("prosecutor", "viktor"),
            entry("prosecutor-supervisor", "svetlana"),
            entry("guardianship:MAN", "saltanat"),
            entry("edu-local:MAN", "raushan"),
            entry("akimat-commission:MAN", "serik"),
            entry("rc-legal:MAN", "ainur"),
            entry("rc-psych:MAN", "zhuldyz"),
            entry("rc-social:MAN", "sandugash"),
            entry("moj-registry:MAN", "meruert"),
            entry("court-clerk-juvenile:MAN", "talgat"),
            entry("edu-local:KAR", "roza"),
            entry("guardianship:KAR", "olga"),
            entry("akimat-commission:KAR", "maksat"),
            entry("rc-manager:KAR", "dauren"),
            entry("rc-case-manager:KAR", "karlygash"),
            entry("rc-psych:KAR", "tatyana"),
            entry("rc-theology:KAR", "ibragim"),
            entry("rc-social:KAR", "larissa"),
            entry("rc-legal:KAR", "samat"),
            entry("rc-vocational:KAR", "galina"),
            entry("employment-centre:KAR", "zhanat"),
            entry("mlsp-social", "aigul"),
            entry("case-manager", "asel"));
    private static final Set<String> SECOND_SIGNATURES =
            Set.of("witnessSampling", "reviewResult", "countersignRelease");
    private static final int MOST_TURNS = 40;

    private final Cast cast;
    private final TravelRights rights;
    private final Tasks tasks;
    private final Processes processes;
    private final Completions completions;
    private final List<Answers> phases;
    private final ProgrammeClock clock;
    private final Map<String, Integer> rounds = new ConcurrentHashMap<>();

    public CaseWork(
            Cast cast,
            TravelRights rights,
            Tasks tasks,
            Processes processes,
            Completions completions,
            List<Answers> phases,
            ProgrammeClock clock) {
        this.cast = cast;
        this.rights = rights;
        this.tasks = tasks;
        this.processes = processes;
        this.completions = completions;
        this.phases = phases;
        this.clock = clock;
    }

    /** Begins to ask the person, as their pathway does. */
    public void ask(String person) {
        processes.start("consent", person, Map.of());
    }

    /** As above, after the person wished to be asked anew. */
    public void askAnew(String person) {
        rights.askAnew(person, Member.system("cast"));
        ask(person);
    }

    /** Asks the person and has everyone do their part until a task with this form is open. */
    public OpenTask until(String person, String form, String... words) {
        ask(person);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var open = tasks.openFor(person);
            for (OpenTask task : open) {
                if (task.form().equals(form)) {
                    return task;
                }
                complete(task, words);
            }
            if (open.isEmpty()) {
                clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
                processes.runDue();
            }
        }
        throw new AssertionError("nobody came to " + form);
    }

    public void complete(OpenTask task, String... words) {
        complete(task, filled(task, words));
    }

    /** As above, when a flight leaves as planned here; what the laboratory did not know the first time it knows the second time. */
    public void complete(OpenTask task, Map<String, Instant> departures) {
        int round = rounds.merge(kind(task), 1, Integer::sum) - 1;
        complete(task, filled(task, Set.of(), departures, round));
    }

    /** Whether somebody has filled in this form in this case before, in the same way: what comes back can wait. */
    public boolean isAgain(OpenTask task) {
        return rounds.containsKey(kind(task));
    }

    private static String kind(OpenTask task) {
        return task.caseNumber() + task.form();
    }

    /** Households go where officers have accounts. */
    private static Map<String, Object> nearby(OpenTask task, Map<String, Object> answers) {
        if (!task.form().equals("recordWish")) {
            return answers;
        }
        var near = new HashMap<>(answers);
        near.remove("noWish");
        near.put("region1", "KAR");
        near.putIfAbsent("reason", "school");
        return near;
    }

    private void complete(OpenTask task, Answers.Filled filled) {
        completions.complete(
                officer(task),
                task.id(),
                nearby(task, filled.answers()),
                filled.attachments(),
                UUID.randomUUID().toString());
    }

    /** What an honest officer would send. */
    public Answers.Filled filled(OpenTask task, String... words) {
        return filled(task, Set.of(words), Map.of(), 0);
    }

    private Answers.Filled filled(OpenTask task, Set<String> words, Map<String, Instant> departures, int round) {
        return phases.stream()
                .filter(it -> it.fill(task.process()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody fills in " + task.form()))
                .answer(new Scene(task, officer(task), clock.instant(), round, words, Map.of(), departures));
    }

    /** A household goes to any region; where no demonstration account works, somebody without one does. */
    public Member officer(OpenTask task) {
        return known(task)
                .map(cast::worker)
                .orElseGet(() -> cast.colleague(
                        task.candidateGroups().stream().sorted().findFirst().orElseThrow()));
    }

    public static String login(OpenTask task) {
        return known(task).orElseThrow();
    }

    private static Optional<String> known(OpenTask task) {
        if (task.candidateGroups().contains("moj-forensic")) {
            return Optional.of(SECOND_SIGNATURES.contains(task.form()) ? "askhat" : "elena");
        }
        return task.candidateGroups().stream()
                .filter(OFFICERS::containsKey)
                .map(OFFICERS::get)
                .findFirst();
    }
}
