package org.zhusan.kinship;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a child's page to its case of kinship. */
@Component
class KinshipAnnex implements Annex {
    private final KinshipReaders readers;
    private final KinshipCases cases;
    private final KinshipOpen open;

    KinshipAnnex(KinshipReaders readers, KinshipCases cases, KinshipOpen open) {
        this.readers = readers;
        this.cases = cases;
        this.open = open;
    }

    @Override
    public String name() {
        return "kinship";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return readers.way(person, reader) && (!cases.of(person).isEmpty() || open.anything(person));
    }

    /** What was written in full stays on the child's page. */
    @Override
    public boolean shows(String form) {
        return false;
    }
}
