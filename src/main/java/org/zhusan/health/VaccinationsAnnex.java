package org.zhusan.health;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a person's page to the vaccination certificate. */
@Component
class VaccinationsAnnex implements Annex {
    private final CaseAccess access;

    VaccinationsAnnex(CaseAccess access) {
        this.access = access;
    }

    @Override
    public String name() {
        return "vaccinations";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return access.permits(reader, Access.READ, person, DataClass.MEDICAL_FLAGS);
    }

    /** The records with lot and reaction stay where the health staff reads them. */
    @Override
    public boolean shows(String form) {
        return false;
    }
}
