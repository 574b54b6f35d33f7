package org.zhusan.evacuation;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.agency.Newcomers;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** Stages as their rows, lists and processes. */
@Component
class KeptStages implements Stages {
    static final String COORDINATOR = "atc-coord";
    static final String RECORD_CANCELLATION = "recordCancellation";
    private static final Pattern NUMBER = Pattern.compile("ZH-S[0-9A-Z-]{1,20}");
    private static final Pattern FLIGHT = Pattern.compile(".*-F[0-9]+");

    private final StageTable stages;
    private final CandidateTable candidates;
    private final FlightPlan plan;
    private final Flights flights;
    private final Pathways pathways;
    private final OperationFiles files;
    private final Newcomers newcomers;
    private final Processes processes;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Clock clock;

    KeptStages(
            StageTable stages,
            CandidateTable candidates,
            FlightPlan plan,
            @Lazy Flights flights,
            @Lazy Pathways pathways,
            OperationFiles files,
            Newcomers newcomers,
            Processes processes,
            Tasks tasks,
            Inbox inbox,
            Clock clock) {
        this.stages = stages;
        this.candidates = candidates;
        this.plan = plan;
        this.flights = flights;
        this.pathways = pathways;
        this.files = files;
        this.newcomers = newcomers;
        this.processes = processes;
        this.tasks = tasks;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(String stage, Member by) {
        requireCoordinator(by);
        if (!NUMBER.matcher(stage).matches() || FLIGHT.matcher(stage).matches()) {
            throw new StageRefused("stage.notANumber", stage);
        }
        if (stages.open(stage, clock.instant(), by)) {
            files.open(stage, "atc", by);
            processes.start(StageProcess.STAGE, stage, Map.of());
        } else {
            stages.find(stage)
                    .filter(StageTable.Row::open)
                    .orElseThrow(() -> new StageRefused("stage.hasEnded", stage));
        }
    }

    @Override
    @Transactional
    public void list(String stage, List<Candidate> people, Member by) {
        requireCoordinator(by);
        StageTable.Row row = stages.forUpdate(stage)
                .filter(StageTable.Row::open)
                .orElseThrow(() -> new StageRefused("stage.notOpen", stage));
        requireHouseholdsTogether(stage, people);
        people.stream()
                .filter(it -> it.flight() != null)
                .sorted(Comparator.comparing(Candidate::flight))
                .forEach(it -> plan.named(stage, it.flight(), it.flightOn()));
        var position = new HashMap<String, Integer>();
        int next = candidates.nextPosition(stage);
        for (Candidate person : people) {
            position.put(person.person(), next++);
        }
        // in one order whatever the list's: two lists that share people wait for each other instead of locking each
        // other out
        people.stream()
                .sorted(Comparator.comparing(Candidate::person))
                .forEach(it -> list(stage, it, position.get(it.person()), by));
        newcomers.joined(stage);
        if (row.agreed()) {
            households(people).forEach(it -> pathways.open(it, by));
        }
    }

    private void list(String stage, Candidate person, int position, Member by) {
        if (candidates.hasBoarded(person.person())) {
            throw new StageRefused("stage.alreadyFlown", person.person());
        }
        if (candidates.add(stage, person, position, clock.instant(), by)) {
            return;
        }
        Optional<String> listed = candidates.stageOf(person.person());
        if (listed.isPresent() && !listed.get().equals(stage)) {
            throw new StageRefused("stage.candidateElsewhere", person.person(), listed.get());
        }
        candidates.addAgain(stage, person);
    }

    /** Someone of a household may be named without a flight; two flights for one household never. */
    private static void requireHouseholdsTogether(String stage, List<Candidate> people) {
        var flightOf = new HashMap<String, String>();
        for (Candidate person : people) {
            String flight = person.flight();
            if (flight == null) {
                continue;
            }
            if (!flight.matches(Pattern.quote(stage) + "-F[0-9]+")) {
                throw new StageRefused("stage.flightOfAnotherStage", flight, stage);
            }
            String other = flightOf.putIfAbsent(person.household(), flight);
            if (other != null && !other.equals(flight)) {
                throw new StageRefused("stage.householdOnTwoFlights", person.household());
            }
        }
    }

    private static Set<String> households(List<Candidate> people) {
        var households = new LinkedHashSet<String>();
        people.forEach(it -> households.add(it.household()));
        return households;
    }

    @Override
    public List<Stage> all() {
        return stages.all().stream().map(this::stage).toList();
    }

    @Override
    public Optional<Stage> find(String stage) {
        return stages.find(stage).map(this::stage);
    }

    private Stage stage(StageTable.Row row) {
        List<Candidate> people = candidates(row.number());
        List<Flights.Flight> shown = flights.of(row.number()).stream()
                .filter(it -> it.state() != Flights.State.PLANNED || it.departsAt() != null)
                .toList();
        return new Stage(
                row.number(), row.state(), people.size(), households(people).size(), shown);
    }

    @Override
    public List<Candidate> candidates(String stage) {
        return candidates.of(stage).stream()
                .map(it -> new Candidate(it.person(), it.household(), it.flight(), it.flightOn()))
                .toList();
    }

    @Override
    @Transactional
    public void cancel(String stage, Member by) {
        requireCoordinator(by);
        stages.forUpdate(stage)
                .filter(StageTable.Row::open)
                .orElseThrow(() -> new StageRefused("stage.notOpen", stage));
        // an aircraft that leaves at this moment has left or stays
        plan.lock(stage);
        if (plan.anyLeft(stage)) {
            throw new StageRefused("stage.flightHasLeft", stage);
        }
        if (tasks.openFor(stage).stream().anyMatch(it -> it.form().equals(RECORD_CANCELLATION))) {
            throw new StageRefused("stage.calledOffAlready", stage);
        }
        inbox.post(UUID.randomUUID().toString(), StageProcess.CANCELLED, stage, Map.of());
    }

    /** The system stands in for the coordinator when lists are taken in by command and in the replay. */
    static void requireCoordinator(Member by) {
        if (!by.active() || !by.function().equals(COORDINATOR) && !by.function().equals("system")) {
            throw new NotPermitted();
        }
    }
}
