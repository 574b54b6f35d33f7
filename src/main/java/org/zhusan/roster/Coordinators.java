package org.zhusan.roster;

import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** Stages, their lists and flights are the coordinator's; the command line acts under a name of its own. */
class Coordinators {
    private static final String FUNCTION = "atc-coord";
    private static final Member COMMAND = Member.system("roster-import");

    private Coordinators() {}

    /** @throws NotPermitted when it is somebody else */
    static void require(Member member) {
        if (!member.active() || !member.function().equals(FUNCTION) && !member.equals(COMMAND)) {
            throw new NotPermitted();
        }
    }
}
