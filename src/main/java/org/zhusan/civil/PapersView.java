package org.zhusan.civil;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.audit.ReadLog;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records.Stored;

/** Someone's papers for whoever may read who they are; each look is in the read log. */
@Component
class PapersView {
    private static final String PURPOSE = "papers";

    private final CaseAccess access;
    private final ReadLog readLog;
    private final Files files;
    private final PersonPapers papers;
    private final OpenPapers open;
    private final Amendments amendments;
    private final Restrictions restrictions;
    private final PapersDesk desk;

    PapersView(
            CaseAccess access,
            ReadLog readLog,
            Files files,
            PersonPapers papers,
            OpenPapers open,
            Amendments amendments,
            Restrictions restrictions,
            PapersDesk desk) {
        this.access = access;
        this.readLog = readLog;
        this.files = files;
        this.papers = papers;
        this.open = open;
        this.amendments = amendments;
        this.restrictions = restrictions;
        this.desk = desk;
    }

    /**
     * @throws NotPermitted when there is no such person, or the reader may not know
     */
    @Transactional
    PapersPage of(String number, Member reader, Locale language, @Nullable AmendmentRefused refused) {
        access.require(reader, Access.READ, number, DataClass.IDENTITY);
        Files.Face face = files.face(number, reader, PURPOSE).orElseThrow(NotPermitted::new);
        Person person = desk.person(number);
        return new PapersPage(
                face,
                desk.today(),
                restricted(number, reader),
                papers.of(person, reader),
                open.of(number, reader, language),
                amendments.decided(number, reader).stream()
                        .map(PapersView::amendment)
                        .toList(),
                amendments.open(number, reader),
                amendments.canBeAsked(number),
                refused);
    }

    private boolean restricted(String person, Member reader) {
        if (!access.permits(reader, Access.READ, person, DataClass.LEGAL_FLAGS)) {
            return false;
        }
        readLog.note(reader, List.of(new ReadLog.Read(person, DataClass.LEGAL_FLAGS, PURPOSE)), PURPOSE);
        return restrictions.leavingNeedsPermission(person);
    }

    private static PapersPage.Amendment amendment(Stored record) {
        Map<String, Object> said = record.answers();
        return new PapersPage.Amendment(
                record.at(),
                String.valueOf(said.getOrDefault("field", "")),
                String.valueOf(said.getOrDefault("old", "")),
                String.valueOf(said.getOrDefault("new", "")),
                String.valueOf(said.getOrDefault("amendment", "")),
                String.valueOf(said.getOrDefault("explanation", "")));
    }
}
