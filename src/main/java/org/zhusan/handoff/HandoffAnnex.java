package org.zhusan.handoff;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a person's page to the hand-over of their household. */
@Component
class HandoffAnnex implements Annex {
    private final HandoffView view;

    HandoffAnnex(HandoffView view) {
        this.view = view;
    }

    @Override
    public String name() {
        return "handoff";
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
