package org.zhusan.evacuation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.casefile.TravelRights;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** Begins pathways, one at a time per household, and tells them what they wait for. */
@Component
class RunningPathways implements Pathways {
    private static final Member EVACUATION = Member.system("evacuation");

    private final JdbcClient sql;
    private final Processes processes;
    private final Inbox inbox;
    private final TravelRights rights;
    private final People people;
    private final CaseNumbers numbers;
    private final Placements placements;
    private final Timeline timeline;
    private final Clock clock;

    RunningPathways(
            JdbcClient sql,
            Processes processes,
            Inbox inbox,
            TravelRights rights,
            People people,
            CaseNumbers numbers,
            Placements placements,
            Timeline timeline,
            Clock clock) {
        this.sql = sql;
        this.processes = processes;
        this.inbox = inbox;
        this.rights = rights;
        this.people = people;
        this.numbers = numbers;
        this.placements = placements;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(String household, Member by) {
        oneAtATime(household);
        if (!runs(household)) {
            begin(household, by);
        } else if (!rights.toBeAsked(household).isEmpty()) {
            tell(PathwayProcess.SOMEONE_TO_ASK, household, clock.instant().toString());
        }
    }

    @Override
    @Transactional
    public void askAgain(String person, Member by) {
        String household =
                people.find(person).map(People.Person::household).orElseThrow(PathwayRefused.NoHousehold::new);
        if (!isAbroad(person)) {
            throw new PathwayRefused.HasLeft();
        }
        rights.askAnew(person, by);
        open(household, by);
    }

    @Override
    @Transactional
    public void seeWhoTravels(String household) {
        // a message to a pathway that does not wait would be kept, and end a later one
        for (Processes.Running pathway : pathways(household)) {
            boolean waits = processes.path(pathway.instance()).waiting().contains(PathwayProcess.AWAIT_BOARDING);
            if (waits && numbers.named(household).stream().noneMatch(it -> mayYetTravel(it, household))) {
                tell(PathwayProcess.STAYS_ABROAD, household, pathway.instance());
            }
        }
    }

    private void begin(String household, Member by) {
        Set<String> members = numbers.named(household);
        if (members.isEmpty()) {
            throw new PathwayRefused.UnknownHousehold(household);
        }
        processes.start(PathwayProcess.PATHWAY, household, Map.of());
        members.forEach(it -> timeline.note(it, "pathway.begun", DataClass.ROUTE, by));
    }

    private boolean mayYetTravel(String person, String household) {
        return !isAbroad(person) || rights.mayTravel(person, clock.instant()) || isBeingAsked(person, household);
    }

    /** Between the message and the first step of the asking nobody asks yet, and again between its last step and this one. */
    private boolean isBeingAsked(String person, String household) {
        return rights.beingAsked(person) || processes.onTheThreshold(household).contains(person);
    }

    private boolean isAbroad(String person) {
        return placements
                .now(person, EVACUATION)
                .filter(it -> it.kind() == Placements.Kind.ABROAD)
                .isPresent();
    }

    private void tell(String message, String household, String occasion) {
        inbox.post(message + "/" + household + "/" + occasion, message, household, Map.of());
    }

    /** Two officers who begin with the same household do so one after the other. */
    private void oneAtATime(String household) {
        sql.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('pathway/' || :household, 0))")
                .param("household", household)
                .query()
                .singleRow();
    }

    private boolean runs(String household) {
        return !pathways(household).isEmpty();
    }

    private List<Processes.Running> pathways(String household) {
        return processes.running(household).stream()
                .filter(it -> it.process().equals(PathwayProcess.PATHWAY))
                .toList();
    }
}
