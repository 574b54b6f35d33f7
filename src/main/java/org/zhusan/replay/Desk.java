package org.zhusan.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import org.zhusan.form.InvalidAnswers;
import org.zhusan.worklist.Completions;

/** Completes what waits, some time after it was opened, the way the pages do. */
class Desk {
    private final Tasks tasks;
    private final Completions completions;
    private final List<Answers> phases;
    private final MessageSource messages;
    private final Clock clock;
    private final Officers officers;
    private final Manifest manifest;
    private final Timetable timetable;
    private final TransactionTemplate reading;

    /** What a rule refuses today, as whoever is still isolated cannot be cleared, is tried again on the next days. */
    private static final int TRIES = 14;

    private static final Duration NEXT_DAY = Duration.ofDays(1);

    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, Instant> later = new HashMap<>();
    private final Set<String> stuck = new HashSet<>();
    private final List<String> sentences = new ArrayList<>();
    /** How often a rule said no, by its sentence. */
    private final Map<String, Integer> refusals = new HashMap<>();

    private final Map<String, Set<String>> completedByForm = new HashMap<>();

    private List<OpenTask> waiting = List.of();
    /** Whether something may have changed what waits since it was looked at. */
    private boolean stale = true;

    private int completed;

    Desk(
            Tasks tasks,
            Completions completions,
            List<Answers> phases,
            MessageSource messages,
            Clock clock,
            Officers officers,
            Manifest manifest,
            Timetable timetable,
            TransactionTemplate reading) {
        this.tasks = tasks;
        this.completions = completions;
        this.phases = phases;
        this.messages = messages;
        this.clock = clock;
        this.officers = officers;
        this.manifest = manifest;
        this.timetable = timetable;
        this.reading = reading;
    }

    /** When the next task's time comes. */
    Optional<Instant> next() {
        return waiting.stream().map(this::due).min(Instant::compareTo);
    }

    /**
     * Completes every task whose time has come; whether there was one.
     *
     * @param moved whether jobs, messages or the calendar have moved anything since work was last done
     */
    boolean work(boolean moved) {
        Instant now = clock.instant();
        if (moved || stale) {
            waiting = waiting();
        }
        var ready = waiting.stream().filter(it -> !due(it).isAfter(now)).toList();
        ready.forEach(this::complete);
        stale = !ready.isEmpty();
        return stale;
    }

    private Instant due(OpenTask task) {
        Instant refused = later.get(task.id());
        return refused != null ? refused : timetable.due(task, officers.round(task), manifest.words(task.caseNumber()));
    }

    int open() {
        return tasks.open().size();
    }

    int completed() {
        return completed;
    }

    /** Ids of the tasks with this form that were completed. */
    Set<String> completed(String form) {
        return Set.copyOf(completedByForm.getOrDefault(form, Set.of()));
    }

    /** How often a rule refused what was handed in first, by the key of its sentence. */
    int refusals(String key) {
        return refusals.getOrDefault(key, 0);
    }

    /** Why tasks could not be completed, one sentence each. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private List<OpenTask> waiting() {
        return tasks.open().stream()
                .filter(it -> !stuck.contains(it.id()))
                .filter(it -> manifest.concerns(it.caseNumber()))
                .toList();
    }

    private void complete(OpenTask task) {
        try {
            Member officer = officers.forTask(task);
            var scene = new Scene(
                    task,
                    officer,
                    clock.instant(),
                    officers.round(task),
                    manifest.words(task.caseNumber()),
                    manifest.wordsAround(task.caseNumber()),
                    timetable.departures(),
                    tries.getOrDefault(task.id(), 0));
            // a page shows what it reads at one moment
            var filled =
                    Objects.requireNonNull(reading.execute(status -> phase(task).answer(scene)));
            completions.complete(
                    officer,
                    task.id(),
                    filled.answers(),
                    filled.attachments(),
                    UUID.randomUUID().toString());
            officers.completed(task);
            completed++;
            completedByForm.computeIfAbsent(task.form(), it -> new HashSet<>()).add(task.id());
        } catch (InvalidAnswers invalid) {
            invalid.problems()
                    .forEach(it -> stuck(
                            task,
                            it.path() + ": " + sentence(it.key(), it.arguments().toArray())));
        } catch (Refusal no) {
            refusals.merge(no.key(), 1, Integer::sum);
            if (tries.merge(task.id(), 1, Integer::sum) > TRIES) {
                stuck(task, sentence(no.key(), no.arguments()));
            } else {
                later.put(task.id(), clock.instant().plus(NEXT_DAY));
            }
        }
    }

    private Answers phase(OpenTask task) {
        return phases.stream()
                .filter(it -> it.fill(task.process()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody fills in the forms of " + task.process()));
    }

    private void stuck(OpenTask task, String why) {
        stuck.add(task.id());
        sentences.add(task.process() + ", " + task.form() + ", " + task.caseNumber() + ": " + why);
    }

    private String sentence(String key, Object[] arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, Locale.ENGLISH));
    }
}
