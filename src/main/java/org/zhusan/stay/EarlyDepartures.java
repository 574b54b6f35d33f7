package org.zhusan.stay;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** A family asks to take a household home: who may pass that on, and when it can be. */
@Component
class EarlyDepartures {
    private static final Set<String> PASS_ON = Set.of("aktau-social", "case-manager");

    private final Residence residence;
    private final CaseAccess access;
    private final Processes processes;
    private final Inbox inbox;
    private final Clock clock;

    EarlyDepartures(Residence residence, CaseAccess access, Processes processes, Inbox inbox, Clock clock) {
        this.residence = residence;
        this.access = access;
        this.processes = processes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Whether the member works with everyone of the household who lives here. */
    boolean open(String household, Member member) {
        List<Person> members = residence.members(household);
        return member.active()
                && PASS_ON.contains(member.function())
                && !members.isEmpty()
                && members.stream().allMatch(it -> access.permits(member, Access.WRITE, it.number(), DataClass.SOCIAL));
    }

    /** The month runs, and nobody is being heard already. */
    boolean canBeAsked(String household) {
        return processes.runs(household, HousingProcess.STAY)
                && !processes.runs(household, HousingProcess.EARLY_DEPARTURE);
    }

    /**
     * @throws NotPermitted when the member does not work with the household
     * @throws DepartureRefused.CannotBeAsked when the month is over, or the family is being heard already
     */
    @Transactional
    void ask(String household, Member by) {
        if (!open(household, by)) {
            throw new NotPermitted();
        }
        if (!canBeAsked(household)) {
            throw new DepartureRefused.CannotBeAsked();
        }
        // two clicks in one minute are one question
        String message = HousingProcess.FAMILY_ASKS + ":" + household + ":"
                + clock.instant().truncatedTo(ChronoUnit.MINUTES);
        inbox.post(message, HousingProcess.FAMILY_ASKS, household, Map.of());
        residence
                .members(household)
                .forEach(it -> residence.note(it.number(), "housing.familyAsks", DataClass.SOCIAL, by));
    }
}
