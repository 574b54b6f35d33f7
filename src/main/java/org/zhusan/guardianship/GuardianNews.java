package org.zhusan.guardianship;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

/** News the guardianship authority passes on to the care of a guardian: a parent asks for the child, the guardian cannot go on. */
@Component
class GuardianNews {
    private static final String AUTHORITY = "guardianship";

    private final GuardianCares cares;
    private final CaseAccess access;
    private final Tasks tasks;
    private final Inbox inbox;
    private final CareDesk desk;
    private final Clock clock;

    GuardianNews(GuardianCares cares, CaseAccess access, Tasks tasks, Inbox inbox, CareDesk desk, Clock clock) {
        this.cares = cares;
        this.access = access;
        this.tasks = tasks;
        this.inbox = inbox;
        this.desk = desk;
        this.clock = clock;
    }

    /** What this member may pass on now. */
    record Possible(boolean returnRequest, boolean loss) {}

    Possible possible(String child, Member member) {
        if (!mayPassOn(child, member) || cares.now(child).isEmpty()) {
            return new Possible(false, false);
        }
        Set<String> open = tasks.openFor(child).stream().map(OpenTask::form).collect(Collectors.toSet());
        boolean losing = open.contains("placeMeanwhile");
        return new Possible(!losing && !open.contains("decideOnReturn"), !losing);
    }

    /**
     * @throws NotPermitted when the member is not of the authority that answers for the child
     * @throws GuardianCareRefused.CannotBePassedOn when no guardian's care runs, or a parent's wish is being decided on already
     */
    @Transactional
    void parentAsks(String child, Member by) {
        require(child, by, possible(child, by).returnRequest());
        post(GuardianCareProcess.PARENT_RETURNED, child);
        desk.note(child, "guardianship.parentAsked", DataClass.LEGAL_CIVIL, by);
    }

    /** As above. */
    @Transactional
    void guardianLost(String child, Member by) {
        require(child, by, possible(child, by).loss());
        post(GuardianCareProcess.GUARDIAN_LOST, child);
        desk.note(child, "guardianship.guardianCannotGoOn", DataClass.LEGAL_CIVIL, by);
    }

    private void require(String child, Member by, boolean possible) {
        if (!mayPassOn(child, by)) {
            throw new NotPermitted();
        }
        if (!possible) {
            throw new GuardianCareRefused.CannotBePassedOn();
        }
    }

    private boolean mayPassOn(String child, Member member) {
        return member.active()
                && AUTHORITY.equals(member.function())
                && access.permits(member, Access.WRITE, child, DataClass.LEGAL_CIVIL);
    }

    /** Two clicks in one minute are one piece of news. */
    private void post(String message, String child) {
        String id = message + ":" + child + ":" + clock.instant().truncatedTo(ChronoUnit.MINUTES);
        inbox.post(id, message, child, Map.of());
    }
}
