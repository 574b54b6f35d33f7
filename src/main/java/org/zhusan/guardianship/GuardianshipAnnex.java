package org.zhusan.guardianship;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a child's page to who cares for it. */
@Component
class GuardianshipAnnex implements Annex {
    private final GuardianshipView view;

    GuardianshipAnnex(GuardianshipView view) {
        this.view = view;
    }

    @Override
    public String name() {
        return "guardianship";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return view.opensTo(person, reader);
    }

    @Override
    public boolean shows(String form) {
        return false;
    }
}
