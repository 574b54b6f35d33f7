package org.zhusan.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;

/**
 * One task as it is about to be completed: who does it, when, and what the roster's {@code consent} column says should happen.
 *
 * @param round how often this form has been completed in this case before; 0 the first time
 * @param words the person's own words of the script, for example {@code refuse}, {@code children-travel}; empty = the usual way
 * @param childWords by person number of a child of the household, that child's words, for example {@code objects}
 */
public record Scene(
        OpenTask task, Member by, Instant at, int round, Set<String> words, Map<String, Set<String>> childWords) {

    public boolean says(String word) {
        return words.contains(word);
    }

    /** Whether this is the first time the form is filled in: detours happen once. */
    public boolean first() {
        return round == 0;
    }
}
