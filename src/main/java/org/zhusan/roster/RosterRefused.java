package org.zhusan.roster;

import java.util.List;
import org.zhusan.Refusal;

/** The roster was not taken in, nothing of it; every bad row is named, at most {@value #SHOWN} of them in words. */
public class RosterRefused extends Refusal {
    static final int SHOWN = 200;

    private final transient List<RosterProblem> problems;
    private final int found;

    /** @param found how many problems there are in all, shown or not */
    RosterRefused(List<RosterProblem> problems, int found) {
        super("roster.refused", found, Math.min(found, SHOWN));
        this.problems = List.copyOf(problems);
        this.found = found;
    }

    public List<RosterProblem> problems() {
        return problems;
    }

    public int found() {
        return found;
    }
}
