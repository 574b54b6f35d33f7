package org.zhusan.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.casefile.OfferedHouseholds;
import org.zhusan.casefile.TravelRights;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.evacuation.Stages;

/**
 * Families on their way, every agency doing its part behind the scenes up to the task a journey is about. It begins some days ago, so that the browser opens
 * in the present.
 */
class Voyage {
    private static final AtomicInteger NUMBERS = new AtomicInteger(900);
    private static final Duration BEGAN_AGO = Duration.ofDays(6);
    private static final Duration LEAVES_IN = Duration.ofHours(40);
    private static final int MOST_TURNS = 3_000;

    private final Cast cast;
    private final CaseWork work;
    private final Stages stages;
    private final Tasks tasks;
    private final Processes processes;
    private final TravelRights rights;
    private final OfferedHouseholds offered;
    private final ProgrammeClock clock;
    private final JdbcClient sql;

    private final List<String> people = new ArrayList<>();
    private final List<String> households = new ArrayList<>();
    private String stage = "";
    private Duration behind = Duration.ZERO;

    Voyage(
            Cast cast,
            CaseWork work,
            Stages stages,
            Tasks tasks,
            Processes processes,
            TravelRights rights,
            OfferedHouseholds offered,
            ProgrammeClock clock,
            JdbcClient sql) {
        this.cast = cast;
        this.work = work;
        this.stages = stages;
        this.tasks = tasks;
        this.processes = processes;
        this.rights = rights;
        this.offered = offered;
        this.clock = clock;
        this.sql = sql;
    }

    static String number() {
        return "ZH-S" + NUMBERS.incrementAndGet();
    }

    String stage() {
        return stage;
    }

    String flight() {
        return stage + "-F1";
    }

    /** Everything is so long ago, until {@link #today} or {@link #liveUntilToday}; to be said before its families are known. */
    void isLongAgo(Duration ago) {
        behind = ago;
        clock.jumpTo(then().minus(BEGAN_AGO));
    }

    /** A stage of its own, opened some days ago, with these families on its list. */
    void begins(Collection<Cast.Family> families) {
        clock.jumpTo(then().minus(BEGAN_AGO));
        emptyBuildings();
        stage = number();
        stages.open(stage, cast.damir());
        lists(families, flight());
    }

    /** A family of which the story tells only what comes after its voyage. */
    void accompanies(Cast.Family family) {
        households.add(family.household());
        people.addAll(family.members());
    }

    /** On the list of a stage somebody else has opened. */
    void joins(String opened, Cast.Family... families) {
        stage = opened;
        lists(Arrays.asList(families), null);
    }

    private void lists(Collection<Cast.Family> families, @Nullable String flight) {
        people.clear();
        households.clear();
        var candidates = new ArrayList<Stages.Candidate>();
        LocalDate day = LocalDate.ofInstant(departure(), clock.getZone());
        for (Cast.Family family : families) {
            households.add(family.household());
            people.addAll(family.members());
            family.members()
                    .forEach(it -> candidates.add(
                            new Stages.Candidate(it, family.household(), flight, flight == null ? null : day)));
        }
        stages.list(stage, candidates, cast.damir());
    }

    /** Day after day everyone does what waits for them; today is left to the story. */
    void liveUntilToday() {
        while (behind.compareTo(Duration.ofDays(1)) > 0) {
            behind = behind.minusDays(1);
            arrive();
            goesOn();
            everyoneWorks();
        }
        today();
    }

    /** As above, but only until somebody is asked this; that day's other work is left undone, and time stands still. */
    OpenTask liveUntil(String caseNumber, String form) {
        while (behind.compareTo(Duration.ofDays(1)) > 0) {
            Optional<OpenTask> found = open(caseNumber, form);
            if (found.isPresent()) {
                return found.get();
            }
            behind = behind.minusDays(1);
            arrive();
            goesOn();
            everyoneWorksBut(form);
        }
        throw nobodyCame(caseNumber, form);
    }

    private AssertionError nobodyCame(String caseNumber, String form) {
        return new AssertionError("nobody came to " + form + " of " + caseNumber + ", open is " + everything());
    }

    private void everyoneWorks() {
        everyoneWorksBut("");
    }

    private void everyoneWorksBut(String form) {
        List<OpenTask> waiting = Stream.of(people, households, offers())
                .flatMap(List::stream)
                .flatMap(it -> tasks.openFor(it).stream())
                .filter(it -> !it.form().equals(form))
                .toList();
        for (OpenTask task : waiting) {
            if (open(task.caseNumber(), task.form()).isPresent()) {
                work.complete(task, Map.of(flight(), departure()));
                goesOn();
            }
        }
    }

    void today() {
        behind = Duration.ZERO;
        arrive();
        goesOn();
    }

    private Instant then() {
        return Instant.now().minus(behind);
    }

    private void arrive() {
        if (behind.isZero()) {
            clock.follow();
        } else {
            clock.jumpTo(then());
        }
    }

    /** Jobs that wait run, as they would by themselves on a server. */
    void goesOn() {
        processes.runDue();
    }

    /** Whoever is being asked answers, as at the aircraft, before somebody else's task is opened. */
    void everyoneAnswers() {
        goesOn();
        first(people).ifPresent(it -> {
            work.complete(it);
            everyoneAnswers();
        });
    }

    /** Every building stands empty, whatever other stories did with it. */
    void emptyBuildings() {
        sql.sql("UPDATE zhusan.building SET state = 'VACANT', flight = NULL, since_at = NULL")
                .update();
    }

    /** The stage goes on first, then whoever is asked answers, then the flight. Back in the present when the task is there. */
    OpenTask until(String caseNumber, String form) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Optional<OpenTask> found = open(caseNumber, form);
            if (found.isPresent()) {
                arrive();
                return found.get();
            }
            Optional<OpenTask> next = next();
            boolean onwards = next.isPresent() && !work.isAgain(next.get());
            next.ifPresent(it -> work.complete(it, Map.of(flight(), departure())));
            pass(onwards ? Duration.ofSeconds(1) : Duration.ofHours(1));
            if (!onwards || !people.contains(next.get().caseNumber())) {
                goesOn();
            }
        }
        throw nobodyCame(caseNumber, form);
    }

    /** Only in the past does time jump; in the present it goes by itself. */
    private void pass(Duration time) {
        Instant moment = clock.instant().plus(time);
        if (moment.isBefore(then())) {
            clock.jumpTo(moment);
        } else {
            arrive();
        }
    }

    Optional<OpenTask> open(String caseNumber, String form) {
        return tasks.openFor(caseNumber).stream()
                .filter(it -> it.form().equals(form))
                .findFirst();
    }

    private Optional<OpenTask> next() {
        return anew(List.of(stage)).or(() -> anew(people)).or(this::onwards).or(this::again);
    }

    /** Once everyone has answered; whoever is examined for the flight is examined today. */
    private Optional<OpenTask> onwards() {
        if (people.stream().anyMatch(this::hasNotAnswered)) {
            return Optional.empty();
        }
        arrive();
        return anew(households).or(() -> anew(offers())).or(() -> anew(List.of(flight())));
    }

    /** What comes back, like the visits of a pregnancy, keeps nobody else waiting. */
    private Optional<OpenTask> again() {
        var open = new ArrayList<String>(List.of(stage));
        open.addAll(people);
        if (people.stream().noneMatch(this::hasNotAnswered)) {
            open.addAll(households);
            open.addAll(offers());
            open.add(flight());
        }
        return first(open);
    }

    private Optional<OpenTask> anew(List<String> cases) {
        return cases.stream()
                .flatMap(it -> tasks.openFor(it).stream())
                .filter(it -> !work.isAgain(it))
                .findFirst();
    }

    /** What regions are asked about these households. */
    List<String> offers() {
        return households.stream().flatMap(it -> offered.offers(it).stream()).toList();
    }

    private boolean hasNotAnswered(String person) {
        return rights.beingAsked(person) && !rights.mayTravel(person, clock.instant());
    }

    private List<String> everything() {
        return Stream.of(List.of(stage, flight()), households, offers(), people)
                .flatMap(List::stream)
                .flatMap(it -> Stream.concat(
                        tasks.openFor(it).stream()
                                .map(task -> task.caseNumber() + " " + task.form() + " of " + task.candidateGroups()),
                        processes.running(it).stream().map(running -> it + " in " + running.process())))
                .toList();
    }

    private Optional<OpenTask> first(List<String> cases) {
        return cases.stream().flatMap(it -> tasks.openFor(it).stream()).findFirst();
    }

    private Instant departure() {
        return then().plus(LEAVES_IN);
    }
}
