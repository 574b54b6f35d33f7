package org.zhusan.replay;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.Members;
import org.zhusan.arrival.Arrivals;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.OfferedHouseholds;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Rulings;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Residents;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.evacuation.Flights;
import org.zhusan.evacuation.Pathways;
import org.zhusan.regional.RegionalWishes;
import org.zhusan.roster.Roster;
import org.zhusan.roster.Rosters;
import org.zhusan.worklist.Completions;

/** Moves the clock from due moment to due moment and lets the agencies do what is due. */
class Replay {
    /** How long is waited after the last flight: a refusal is taken up again after 30 days, then after 90. */
    static final Period AFTERWARDS = Period.ofDays(130);

    private final ProgrammeClock clock;
    private final Processes processes;
    private final MessageSource messages;
    private final Consumer<String> progress;
    private final Calendar calendar = new Calendar();
    private final Manifest manifest;
    private final Desk desk;
    private final Itinerary itinerary;
    private final Accounts accounts;
    private final SectionSeven sectionSeven;
    private final RegionalEvents regionalEvents;
    private final RegionTables regionTables;
    private LocalDate day = LocalDate.MIN;

    /** @param house the programme, on a database nobody else uses */
    Replay(BeanFactory house, List<Answers> phases, Consumer<String> progress) {
        this(house, phases, progress, Paces::brisk, true);
    }

    /**
     * @param pace how long the agencies take over a task
     * @param boundInAktau whether women under an undertaking count among those admitted to the centre
     */
    Replay(BeanFactory house, List<Answers> phases, Consumer<String> progress, Pace pace, boolean boundInAktau) {
        this.clock = house.getBean(ProgrammeClock.class);
        this.processes = house.getBean(Processes.class);
        this.messages = house.getBean(MessageSource.class);
        this.progress = progress;
        this.manifest = new Manifest(house.getBean(CaseNumbers.class)::named, number -> aboutWhom(house, number));
        var consents = house.getBean(Consents.class);
        var flights = house.getBean(Flights.class);
        var officers = new Officers(house.getBean(Members.class));
        var timetable = new Timetable(pace);
        this.desk = new Desk(
                house.getBean(Tasks.class),
                house.getBean(Completions.class),
                phases,
                messages,
                clock,
                officers,
                manifest,
                timetable,
                house.getBean(TransactionTemplate.class));
        var centre = new Centre(house.getBean(Buildings.class), house.getBean(Residents.class));
        this.itinerary = new Itinerary(
                calendar,
                manifest,
                timetable,
                officers,
                house.getBean(Rosters.class),
                consents,
                house.getBean(Pathways.class),
                house.getBean(People.class),
                house.getBean(Inbox.class),
                processes,
                clock.getZone(),
                this::tell);
        var whereabouts = new Whereabouts(
                house.getBean(People.class), house.getBean(Placements.class), house.getBean(Care.class), clock);
        this.accounts = new Accounts(manifest, flights, whereabouts, consents, processes, clock);
        this.regionTables = new RegionTables(house.getBean(JdbcClient.class), house.getBean(People.class));
        this.regionalEvents = new RegionalEvents(manifest, officers, house.getBean(RegionalWishes.class), whereabouts);
        this.sectionSeven = new SectionSeven(
                manifest,
                flights,
                house.getBean(Arrivals.class),
                whereabouts,
                new MonthInAktau(centre, house.getBean(Arrivals.class), boundInAktau),
                new PublishedConsents(manifest, consents, processes),
                new Injections(manifest, whereabouts, centre, processes),
                new PapersAndKin(
                        manifest,
                        whereabouts,
                        processes,
                        house.getBean(Rulings.class),
                        new CourtAndCareTables(house.getBean(JdbcClient.class)),
                        desk),
                new InTheRegions(manifest, whereabouts, processes, regionTables, regionalEvents));
    }

    /**
     * @throws ReplayRefused when a roster is not taken in
     */
    ReplayReport play(RosterFolder folder) {
        long begun = System.nanoTime();
        try {
            int rows = enter(folder);
            while (advance()) {
                work();
            }
            return report(begun, rows);
        } catch (RefusedFile refused) {
            throw refused.inWords(messages);
        } finally {
            clock.follow();
        }
    }

    /**
     * Plays no further than {@code now} and leaves everything as it stands then: work in progress.
     *
     * @return why tasks could not be completed, one sentence each
     */
    List<String> playUntil(Instant now, RosterFolder folder) {
        clock.jumpTo(now);
        try {
            enter(folder);
            while (next().filter(it -> it.isBefore(now)).isPresent()) {
                advance();
                work();
            }
            return desk.sentences();
        } finally {
            clock.follow();
        }
    }

    /** Returns how many people the rosters list. */
    private int enter(RosterFolder folder) {
        LocalDate today = LocalDate.now(clock);
        int rows = 0;
        for (var file : folder.files().entrySet()) {
            Roster roster = RefusedFile.naming(
                    file.getKey(), () -> Rosters.read(new ByteArrayInputStream(file.getValue()), today));
            // a list of nobody is played, though nobody can be taken in from it
            if (!roster.rows().isEmpty()) {
                itinerary.enter(file.getKey(), file.getValue(), roster, today);
            }
            rows += roster.rows().size();
        }
        if (folder.isShipped()) {
            sectionSeven.dates().forEach(it -> calendar.enter(evening(it), () -> sectionSeven.check(it)));
            regionalEvents.dates().forEach(it -> calendar.enter(morning(it), () -> tell(regionalEvents.happen(it))));
        }
        return rows;
    }

    /** Where each person came to be, by the roster's own key. */
    Map<String, String> places() {
        var places = accounts.places();
        return manifest.all().stream().collect(Collectors.toMap(it -> it.row().key(), it -> places.get(it.number())));
    }

    private Instant morning(LocalDate date) {
        return date.atTime(LocalTime.of(10, 0)).atZone(clock.getZone()).toInstant();
    }

    private Instant evening(LocalDate date) {
        return date.atTime(LocalTime.of(23, 0)).atZone(clock.getZone()).toInstant();
    }

    /** Jumps to the next moment anything is due; whether there is one. */
    private boolean advance() {
        Optional<Instant> next = next().filter(it -> !it.isAfter(calendar.last().plus(AFTERWARDS)));
        next.filter(it -> !started() || it.isAfter(clock.instant())).ifPresent(clock::jumpTo);
        return next.isPresent();
    }

    private Optional<Instant> next() {
        Optional<Instant> timer = started() ? processes.nextDue() : Optional.empty();
        return Stream.of(calendar.next(), desk.next(), timer)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private boolean started() {
        return !manifest.all().isEmpty();
    }

    private void work() {
        boolean moved;
        do {
            moved = processes.runDue() > 0;
            moved |= calendar.happen(clock.instant());
            moved |= desk.work(moved);
        } while (moved);
        LocalDate now = LocalDate.now(clock);
        if (now.isAfter(day)) {
            day = now;
            tell("%d tasks done so far, %d open".formatted(desk.completed(), desk.open()));
        }
    }

    /** Told in the course of the replay, no part of its accounts. */
    private void tell(String what) {
        progress.accept(LocalDate.now(clock) + "  " + what);
    }

    private ReplayReport report(long begun, int rows) {
        var settled = accounts.settle(rows);
        LocalDate today = LocalDate.now(clock);
        var checkpoints = new ArrayList<>(sectionSeven.checkpoints());
        checkpoints.addAll(settled.checkpoints());
        checkpoints.add(Checkpoint.of(
                today, "tasks that could not be completed", 0, desk.sentences().size()));
        desk.sentences().forEach(this::tell);
        tell("%d regional programmes go on, %d tasks are open".formatted(regionTables.lasting(), desk.open()));
        double seconds = Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
        return new ReplayReport(seconds, settled.people(), checkpoints);
    }

    private static Optional<String> aboutWhom(BeanFactory house, String number) {
        return number.startsWith("ZH-O-")
                ? house.getBean(OfferedHouseholds.class).of(number).map(house.getBean(CaseNumbers.class)::fileOf)
                : house.getBean(SampleSubjects.class).child(number);
    }
}
