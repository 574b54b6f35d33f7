package org.zhusan.roster.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhusan.casefile.People.Role;
import org.zhusan.roster.RosterRow;

/** Scripts the kinship outcomes of domain.md 7.6: the youngest, born abroad, need the examination. */
class Kinship {
    /** @param required children, {@code orphans} among them; {@code rare} outcomes other than the usual one, for children with parents */
    private record Plan(int required, int orphans, List<String> rare) {}

    private static final Map<String, Plan> PLANS = Map.of(
            "S1", new Plan(18, 0, List.of()),
            "S2", new Plan(110, 14, List.of("excluded", "inconclusive", "second-reference", "resampled")),
            "S3",
                    new Plan(
                            122,
                            7,
                            List.of("excluded", "inconclusive", "disputed", "second-reference", "after-refusal")),
            "S4", new Plan(34, 3, List.of("second-reference")));

    private Kinship() {}

    static List<RosterRow> decided(String stage, List<RosterRow> rows, Random random) {
        Plan plan = PLANS.get(stage);
        var outcomes = new HashMap<String, String>();
        var orphans = youngest(rows, true, plan.orphans());
        var others = youngest(rows, false, plan.required() - plan.orphans());
        orphans.forEach(it -> outcomes.put(it.key(), "established"));
        others.forEach(it -> outcomes.put(it.key(), "established"));
        Collections.shuffle(others, random);
        for (int i = 0; i < plan.rare().size(); i++) {
            outcomes.put(others.get(i).key(), plan.rare().get(i));
        }
        return rows.stream().map(it -> with(it, outcomes)).toList();
    }

    private static List<RosterRow> youngest(List<RosterRow> rows, boolean orphans, int count) {
        return new ArrayList<>(rows.stream()
                .filter(it -> it.person().role() == Role.CHILD && it.person().orphan() == orphans)
                .sorted(Comparator.comparing((RosterRow it) -> it.person().birthDate())
                        .reversed()
                        .thenComparing(RosterRow::key))
                .limit(count)
                .toList());
    }

    private static RosterRow with(RosterRow row, Map<String, String> outcomes) {
        if (row.person().role() == Role.ADULT) {
            return row;
        }
        var script = row.script();
        return row.scripted(new RosterRow.Script(
                script.consent(),
                script.flightEvent(),
                script.legalDecision(),
                script.stayEvent(),
                outcomes.getOrDefault(row.key(), "not-needed"),
                script.regionAnswer(),
                script.papersEvent()));
    }
}
