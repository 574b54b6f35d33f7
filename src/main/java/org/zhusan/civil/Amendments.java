package org.zhusan.civil;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.engine.Processes;

/** Someone asks for a record to be amended: who may pass that on, when it can be, and what was heard. */
@Component
class Amendments {
    private static final String LAWYER = "rc-legal";
    private static final Set<String> ONE_AT_A_TIME =
            Set.of(PapersProcess.RECORD_AMENDMENT, PapersProcess.BIRTH_REGISTRATION);

    private final CaseAccess access;
    private final Processes processes;
    private final Records records;
    private final PapersDesk desk;
    private final JdbcClient sql;

    Amendments(CaseAccess access, Processes processes, Records records, PapersDesk desk, JdbcClient sql) {
        this.access = access;
        this.processes = processes;
        this.records = records;
        this.desk = desk;
        this.sql = sql;
    }

    /** Whether the member is a lawyer of a region who works with this person. */
    boolean open(String person, Member member) {
        return member.active()
                && member.function().equals(LAWYER)
                && member.region() != null
                && access.permits(member, Access.WRITE, person, DataClass.IDENTITY);
    }

    /** No amendment is being dealt with, and the birth is not just being registered: then the name is chosen there. */
    boolean canBeAsked(String person) {
        return processes.running(person).stream().noneMatch(it -> ONE_AT_A_TIME.contains(it.process()));
    }

    /**
     * @throws NotPermitted when the member may not
     * @throws AmendmentRefused.CannotBeAsked while one is being dealt with
     */
    @Transactional
    void ask(String person, Member by) {
        if (!open(person, by)) {
            throw new NotPermitted();
        }
        // two clicks are one wish
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('zhusan amendment ' || :person, 0))::text")
                .param("person", person)
                .query(String.class)
                .optional();
        if (!canBeAsked(person)) {
            throw new AmendmentRefused.CannotBeAsked();
        }
        processes.start(
                PapersProcess.RECORD_AMENDMENT,
                person,
                Map.of(PapersProcess.PLACE_REGION, String.valueOf(by.region())));
        desk.note(person, "civil.amendmentAsked", by);
    }

    /** What was heard last; one is dealt with at a time. */
    Optional<Stored> heard(String person, Member reader) {
        return records.latest(person, "hearAmendment", reader, PapersProcess.RECORD_AMENDMENT);
    }

    /** What was decided, newest first. */
    List<Stored> decided(String person, Member reader) {
        return records.of(person, "decideOnAmendment", reader, PapersProcess.RECORD_AMENDMENT);
    }
}
