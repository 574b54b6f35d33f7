package org.zhusan.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;

/**
 * One task as it is about to be completed: who does it, when, and what the rosters say should happen.
 *
 * @param round how often this form has been completed in this case before; 0 the first time
 * @param words the person's own words of the script, for example {@code refuse}, {@code custody}; empty = the usual way
 * @param others by person number, the words of everybody else the task may concern: of the household, of the flight, of the stage
 * @param departures when each flight is to leave, by number
 * @param refused how often a rule has refused what was handed in for this very task
 */
public record Scene(
        OpenTask task,
        Member by,
        Instant at,
        int round,
        Set<String> words,
        Map<String, Set<String>> others,
        Map<String, Instant> departures,
        int refused) {

    public Scene(
            OpenTask task,
            Member by,
            Instant at,
            int round,
            Set<String> words,
            Map<String, Set<String>> others,
            Map<String, Instant> departures) {
        this(task, by, at, round, words, others, departures, 0);
    }

    public Scene(OpenTask task, Member by, Instant at, int round, Set<String> words, Map<String, Set<String>> others) {
        this(task, by, at, round, words, others, Map.of(), 0);
    }

    public boolean says(String word) {
        return words.contains(word);
    }

    public boolean saysOf(String person, String word) {
        return others.getOrDefault(person, Set.of()).contains(word);
    }

    /** Whether this is the first time the form is filled in: detours happen once. */
    public boolean first() {
        return round == 0;
    }
}
