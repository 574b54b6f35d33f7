package org.zhusan.consent;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;

/** How a consent ends: with it ends, in the same moment, every child's coverage that rests on it. */
@Component
class Ending {
    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final CaseDesk desk;

    Ending(ConsentTable consents, CoverageTable coverage, CaseDesk desk) {
        this.consents = consents;
        this.coverage = coverage;
        this.desk = desk;
    }

    void withdraw(Consent consent, Instant at, Member by) {
        end(consent, Consent.State.WITHDRAWN, "consent.withdrawn", at, by);
    }

    void expire(Consent consent, Instant at, Member by) {
        end(consent, Consent.State.EXPIRED, "consent.expired", at, by);
    }

    /** Ends the children's coverage alone; tells whether there was any. */
    boolean uncoverChildren(Consent consent, Instant at, Member by) {
        var children = coverage.endAll(consent.id(), at);
        children.forEach(child -> desk.note(child, "consent.coverageEnded", by));
        return !children.isEmpty();
    }

    private void end(Consent consent, Consent.State state, String kind, Instant at, Member by) {
        if (!consent.hasEnded()) {
            consents.end(consent.id(), state, at);
            desk.note(consent.person(), kind, by);
        }
        uncoverChildren(consent, at, by);
    }
}
