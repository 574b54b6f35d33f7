package org.zhusan.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it is said at once. */
class Problems {
    private static final int EXCERPT = 40;

    private final List<RosterProblem> kept = new ArrayList<>();
    private int found;

    void add(int line, String column, String problem, Object... arguments) {
        found++;
        if (kept.size() < RosterRefused.SHOWN) {
            // as text: a line number is not 1,234
            List<Object> words =
                    Arrays.stream(arguments).<Object>map(String::valueOf).toList();
            kept.add(new RosterProblem(line, column, "roster.problem." + problem, words));
        }
    }

    int found() {
        return found;
    }

    void refuseIfAny() {
        if (found > 0) {
            throw refusal();
        }
    }

    RosterRefused refusal() {
        kept.sort(Comparator.comparingInt(RosterProblem::line));
        return new RosterRefused(kept, found);
    }

    /** A foreign value as it may be shown: short, and without characters that change how the sentence reads. */
    static String excerpt(String value) {
        var shown = new StringBuilder();
        value.codePoints()
                .limit(EXCERPT)
                .map(it -> Characters.changesReading(it) ? '\uFFFD' : it)
                .forEach(shown::appendCodePoint);
        return value.codePointCount(0, value.length()) > EXCERPT ? shown + "…" : shown.toString();
    }
}
