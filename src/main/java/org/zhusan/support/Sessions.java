package org.zhusan.support;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;

/** Sessions with a person: each function writes its own kinds, everyone reads what their classes let them, and nothing is changed afterwards. */
@Component
class Sessions {
    static final int LONGEST_NOTE = 2000;
    static final int LONGEST_OWN_NOTE = 4000;

    /** Changes when what is kept of a session does. */
    private static final String VERSION = "sessions/1";

    private final Records records;
    private final People people;
    private final CaseAccess access;
    private final Directory directory;
    private final JdbcClient sql;
    private final Clock clock;

    Sessions(Records records, People people, CaseAccess access, Directory directory, JdbcClient sql, Clock clock) {
        this.records = records;
        this.people = people;
        this.access = access;
        this.directory = directory;
        this.sql = sql;
        this.clock = clock;
    }

    /** Kinds the member may write about this person. */
    List<SessionKind> kinds(String person, Member member) {
        return SessionKind.of(it -> directory.of(member.function(), it)).stream()
                .filter(it -> access.permits(member, Access.WRITE, person, it.stream()))
                .toList();
    }

    boolean keepsOwnNotes(String person, Member member) {
        return access.permits(member, Access.WRITE, person, DataClass.PSYCHOLOGICAL_OWN);
    }

    /** Who may write or read sessions of any kind. */
    boolean open(String person, Member member) {
        Set<DataClass> readable = access.classes(member, Access.READ, person);
        return List.of(SessionKind.values()).stream().anyMatch(it -> readable.contains(it.stream()));
    }

    /** Newest first. */
    List<Session> of(String person, Member reader) {
        return records.of(person, Session.FORM, reader, "sessions").stream()
                .flatMap(it -> Session.of(it).stream())
                .sorted(Comparator.comparing(Session::at)
                        .thenComparing(Session::writtenAt)
                        .reversed())
                .toList();
    }

    /** Sessions a later one puts right. */
    static Set<UUID> corrected(List<Session> sessions) {
        var corrected = new HashSet<UUID>();
        sessions.stream().map(Session::corrects).filter(Objects::nonNull).forEach(corrected::add);
        return corrected;
    }

    /** The session when it is the member's own and nothing puts it right yet. */
    Optional<Session> correctable(UUID session, String person, Member member) {
        List<Session> all = of(person, member);
        Set<UUID> corrected = corrected(all);
        return all.stream()
                .filter(it -> it.id().equals(session) && it.by().equals(member.id()))
                .filter(it -> !corrected.contains(it.id()))
                .findFirst();
    }

    /**
     * Keeps the session; the same sheet a second time changes nothing.
     *
     * @throws SessionRefused with a sentence its author can act on
     * @throws org.zhusan.agency.NotPermitted when the person's file is not open to the member in the kind's class
     */
    @Transactional
    void write(String person, Session.Sheet sheet, Member by) {
        if (!kinds(person, by).contains(sheet.kind())) {
            throw new SessionRefused.KindMissing();
        }
        // a double click arrives twice at once: the second waits and finds what the first kept
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('zhusan session ' || :entry, 0))::text")
                .param("entry", sheet.entry())
                .query(String.class)
                .single();
        Optional<Session> kept = of(person, by).stream()
                .filter(it -> it.entry().equals(sheet.entry()) && it.by().equals(by.id()))
                .findFirst();
        if (kept.isEmpty()) {
            require(person, sheet, by);
            store(person, sheet, by);
        } else if (!kept.get().says(sheet)) {
            throw new SessionRefused.KeptBefore();
        }
    }

    private void require(String person, Session.Sheet sheet, Member by) {
        Instant at = sheet.at().toInstant();
        if (at.isAfter(clock.instant())) {
            throw new SessionRefused.InFuture();
        }
        if (sheet.at().toLocalDate().isBefore(people.find(person).orElseThrow().birthDate())) {
            throw new SessionRefused.BeforeBirth();
        }
        requireRoom(sheet.note(), LONGEST_NOTE);
        requireRoom(sheet.ownNote(), LONGEST_OWN_NOTE);
        if (sheet.corrects() != null
                && correctable(sheet.corrects(), person, by).isEmpty()) {
            throw new SessionRefused.NotToBeCorrected();
        }
    }

    private static void requireRoom(String note, int most) {
        if (note.codePointCount(0, note.length()) > most) {
            throw new SessionRefused.TooLong(most);
        }
    }

    private void store(String person, Session.Sheet sheet, Member by) {
        records.store(new Records.NewRecord(
                person,
                SupportProcess.SUPPORT,
                Session.FORM,
                VERSION,
                "session:" + sheet.entry(),
                by,
                clock.instant(),
                Session.parts(sheet),
                List.of()));
    }
}
