package org.zhusan.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** What filling in forms has in common, whoever does it: what a form starts with is taken over, as a page would show it, and the person it is about has an age. */
abstract class PhaseAnswers implements Answers {
    static final int OF_AGE = 18;
    static final int HEARD_FROM = 10;

    final People people;
    final Prefill prefill;
    private final Set<String> processes;
    private final Clock clock;

    /** @param processes of the phase */
    PhaseAnswers(Set<String> processes, People people, Prefill prefill, Clock clock) {
        this.processes = processes;
        this.people = people;
        this.prefill = prefill;
        this.clock = clock;
    }

    @Override
    public final boolean fill(String process) {
        return processes.contains(process);
    }

    @Override
    public final Filled answer(Scene scene) {
        Sheet sheet = new Sheet(scene.at(), clock.getZone()).with(prefill.of(scene));
        return answer(scene, sheet, new Lot(scene.task().caseNumber()));
    }

    /** @param sheet with what the form starts with */
    abstract Filled answer(Scene scene, Sheet sheet, Lot lot);

    static IllegalArgumentException unknown(Scene scene) {
        return new IllegalArgumentException("no answers for " + scene.task().form());
    }

    Person person(Scene scene) {
        return people.find(scene.task().caseNumber()).orElseThrow();
    }

    int age(Scene scene) {
        return person(scene).age(today(scene));
    }

    /** The number of an invented act or paper in this case. */
    static String act(Scene scene, int which) {
        return "SYN-" + scene.task().caseNumber().replaceAll("\\D", "") + "/" + which;
    }

    LocalDate today(Scene scene) {
        return day(scene.at());
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** The moment as forms write it. */
    String written(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime().toString();
    }
}
