package org.zhusan.support;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;

/** The way from a person's page to their sessions. */
@Component
class SessionsAnnex implements Annex {
    private final Sessions sessions;

    SessionsAnnex(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return sessions.open(person, reader);
    }

    @Override
    public boolean shows(String form) {
        return form.equals(Session.FORM);
    }
}
