package org.zhusan.regional;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** A household asks for another region: who may pass that on, what is kept of it, and that it is told once. */
@Component
class Transfers {
    static final String FORM = "transferRequest";
    static final int LONGEST_REASON = 500;

    private static final String VERSION = "programme page";
    private static final Set<String> PASS_ON = Set.of("rc-case-manager", "rc-manager");

    private final Programmes programmes;
    private final People people;
    private final CaseAccess access;
    private final Directory directory;
    private final Records records;
    private final Processes processes;
    private final Inbox inbox;
    private final RegionalDesk desk;
    private final Clock clock;

    Transfers(
            Programmes programmes,
            People people,
            CaseAccess access,
            Directory directory,
            Records records,
            Processes processes,
            Inbox inbox,
            RegionalDesk desk,
            Clock clock) {
        this.programmes = programmes;
        this.people = people;
        this.access = access;
        this.directory = directory;
        this.records = records;
        this.processes = processes;
        this.inbox = inbox;
        this.desk = desk;
        this.clock = clock;
    }

    /** The programme lasts, its model runs, and the member leads the household there. */
    boolean possible(Programme programme, Member member) {
        return programme.lasts()
                && member.active()
                && PASS_ON.contains(member.function())
                && processes.running(programme.household()).stream()
                        .anyMatch(it -> it.instance().equals(programme.instance()))
                && reference(programme)
                        .filter(it -> access.permits(member, Access.WRITE, it.number(), DataClass.SOCIAL))
                        .isPresent();
    }

    /**
     * @param wish code of the region the household would like, of which the next hand-off asks again
     * @throws NotPermitted when the member may not pass it on
     * @throws ProgrammeRefused.NoReason when nothing is said of why, or too much
     * @throws ProgrammeRefused.NoSuchRegion for the region it lives in, or none of ours
     */
    @Transactional
    void ask(Programme programme, String wish, String reason, Member by) {
        if (!possible(programme, by)) {
            throw new NotPermitted();
        }
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new ProgrammeRefused.NoReason(LONGEST_REASON);
        }
        if (!directory.regions().contains(wish) || wish.equals(programme.region())) {
            throw new ProgrammeRefused.NoSuchRegion();
        }
        records.store(new Records.NewRecord(
                reference(programme).map(Person::number).orElseThrow(),
                RegionalProcess.PROGRAMME,
                FORM,
                VERSION,
                FORM + ":" + programme.instance(),
                by,
                clock.instant(),
                Map.of(DataClass.SOCIAL, Map.of("region", wish, "reason", reason.strip())),
                java.util.List.of()));
        desk.note(programme.household(), "regional.transferWished", by);
        // one programme is left once, however often the button is pressed
        inbox.post(
                RegionalProcess.TRANSFER_ASKED + ":" + programme.instance(),
                RegionalProcess.TRANSFER_ASKED,
                programme.household(),
                Map.of());
    }

    private Optional<Person> reference(Programme programme) {
        return people.livingIn(programme.household()).stream().findFirst();
    }
}
