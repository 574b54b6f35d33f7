package org.zhusan.regional;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Processes;

/** Someone says that they leave the programme of the region, or come back: who may pass that on, and when it can be. */
@Component
class ParticipationNews {
    private static final Set<String> PASS_ON = Set.of("rc-social", "rc-case-manager");

    private final Participation participation;
    private final Programmes programmes;
    private final LeavingDesk desk;
    private final CaseAccess access;
    private final Processes processes;

    ParticipationNews(
            Participation participation,
            Programmes programmes,
            LeavingDesk desk,
            CaseAccess access,
            Processes processes) {
        this.participation = participation;
        this.programmes = programmes;
        this.desk = desk;
        this.access = access;
        this.processes = processes;
    }

    /** Whether the member works with this adult in a region. */
    boolean open(String person, Member member) {
        return member.active()
                && PASS_ON.contains(member.function())
                && access.permits(member, Access.WRITE, person, DataClass.SOCIAL)
                && desk.adult(person).isPresent()
                && desk.region(person).isPresent();
    }

    /** The household's programme runs, and this person takes part in it. */
    boolean canLeave(String person) {
        return programmeRuns(person) && !participation.hasLeft(person) && !beingDealtWith(person);
    }

    /** Who has left may always come back; who has not, when the household's programme was closed. */
    boolean canComeBack(String person) {
        boolean closed = programme(person).filter(it -> !it.lasts()).isPresent();
        return (participation.hasLeft(person) || closed) && !beingDealtWith(person);
    }

    /** Whether someone asks her once more, or she is being welcomed. */
    boolean beingDealtWith(String person) {
        return desk.runs(person, LeavingProcess.LEAVING_PROGRAMME)
                || desk.runs(person, LeavingProcess.RETURN_TO_PROGRAMME);
    }

    /**
     * @throws NotPermitted when the member does not work with this adult
     * @throws LeavingRefused.CannotLeave when she takes no part, or it is being dealt with already
     */
    @Transactional
    void leave(String person, Member by) {
        require(person, by);
        if (!canLeave(person)) {
            throw new LeavingRefused.CannotLeave();
        }
        begin(LeavingProcess.LEAVING_PROGRAMME, person);
        desk.note(person, "leaving.wantsToLeave", by);
    }

    /**
     * @throws NotPermitted when the member does not work with this adult
     * @throws LeavingRefused.CannotComeBack when she takes part, or it is being dealt with already
     */
    @Transactional
    void comeBack(String person, Member by) {
        require(person, by);
        if (!canComeBack(person)) {
            throw new LeavingRefused.CannotComeBack();
        }
        begin(LeavingProcess.RETURN_TO_PROGRAMME, person);
        desk.note(person, "leaving.wantsToComeBack", by);
    }

    private void require(String person, Member by) {
        if (!open(person, by)) {
            throw new NotPermitted();
        }
    }

    private void begin(String process, String person) {
        processes.start(
                process,
                person,
                Map.of(LeavingProcess.PLACE_REGION, desk.region(person).orElseThrow()));
    }

    private boolean programmeRuns(String person) {
        return programme(person).filter(Programme::lasts).isPresent();
    }

    private Optional<Programme> programme(String person) {
        return desk.adult(person).map(Person::household).flatMap(programmes::latest);
    }
}
