package org.zhusan.roster.synthetic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhusan.roster.RosterRow;

/** Scripts what domain.md 7.6 and 7.7 (E12, E13, E16) let happen over papers and in court: to children whose kinship is established at the first test. */
class Papers {
    /** Of a child who is asked about with its mother, of one who has no parent left. */
    private record Event(Set<String> words, boolean orphan) {}

    /** What leaves a household free for something else: the kinship of its adults is nobody's question. */
    private static final Set<String> USUAL = Set.of("", "not-needed", "established");

    private static final Map<String, List<Event>> PLANS = Map.of(
            "S1", List.of(),
            // E16, and half of E12
            "S2",
                    List.of(
                            new Event(Set.of("keeps-syria"), false),
                            new Event(Set.of("chooses-kazakhstan"), false),
                            new Event(Set.of("amends-later"), false),
                            new Event(Set.of("statelessness"), true)),
            // the other half, E13, and the one who would pay herself
            "S3",
                    List.of(
                            new Event(Set.of("father-unknown"), false),
                            new Event(new TreeSet<>(Set.of("adjourned-twice", "laboratory-late")), false),
                            new Event(Set.of("private-request"), false)),
            "S4", List.of());

    private Papers() {}

    static List<RosterRow> scripted(String stage, List<RosterRow> rows) {
        var words = new HashMap<String, Set<String>>();
        for (boolean orphans : List.of(false, true)) {
            var candidates = candidates(rows, orphans).iterator();
            PLANS.get(stage).stream()
                    .filter(it -> it.orphan() == orphans)
                    .forEach(it -> words.put(candidates.next().key(), it.words()));
        }
        return rows.stream()
                .map(it -> words.containsKey(it.key()) ? with(it, words.get(it.key())) : it)
                .toList();
    }

    /** One child a household, and of households to whom nothing else happens. */
    private static List<RosterRow> candidates(List<RosterRow> rows, boolean orphans) {
        var candidates = new LinkedHashMap<String, RosterRow>();
        rows.stream()
                .filter(it -> it.script().kinshipOutcome().equals("established"))
                .filter(it -> it.person().orphan() == orphans)
                .filter(it -> rows.stream()
                        .filter(other -> other.household().equals(it.household()))
                        .allMatch(Papers::usual))
                .forEach(it -> candidates.putIfAbsent(it.household(), it));
        return List.copyOf(candidates.values());
    }

    private static boolean usual(RosterRow row) {
        var script = row.script();
        return USUAL.contains(script.kinshipOutcome())
                && script.consent().isEmpty()
                && script.flightEvent().isEmpty()
                && script.legalDecision().isEmpty()
                && script.stayEvent().isEmpty();
    }

    private static RosterRow with(RosterRow row, Set<String> words) {
        var script = row.script();
        return row.scripted(new RosterRow.Script(
                script.consent(),
                script.flightEvent(),
                script.legalDecision(),
                script.stayEvent(),
                script.kinshipOutcome(),
                script.regionAnswer(),
                words));
    }
}
