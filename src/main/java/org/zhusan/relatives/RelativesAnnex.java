package org.zhusan.relatives;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a person's page to their relatives. */
@Component
class RelativesAnnex implements Annex {
    private final RelativesView view;

    RelativesAnnex(RelativesView view) {
        this.view = view;
    }

    @Override
    public String name() {
        return "relatives";
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
