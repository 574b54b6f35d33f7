package org.zhusan.regional;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a person's page to their household's programme. */
@Component
class ProgrammeAnnex implements Annex {
    private final ProgrammeView view;

    ProgrammeAnnex(ProgrammeView view) {
        this.view = view;
    }

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return view.open(person, reader).isPresent();
    }

    @Override
    public boolean shows(String form) {
        return Transfers.FORM.equals(form);
    }
}
