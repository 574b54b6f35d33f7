package org.zhusan.civil;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a person's page to their papers. */
@Component
class PapersAnnex implements Annex {
    private final CaseAccess access;

    PapersAnnex(CaseAccess access) {
        this.access = access;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return access.permits(reader, Access.READ, person, DataClass.IDENTITY);
    }

    /** What was written in full stays on the person's page. */
    @Override
    public boolean shows(String form) {
        return false;
    }
}
