package org.zhusan.replay;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.engine.OpenTask;

/** The agencies' people: who completes which task. When something has to be done once more, another officer does it. */
class Officers {
    private static final int PER_GROUP = 6;
    /** Nobody can sign in as one of them: no password has this hash. */
    private static final String NO_PASSWORD = "{none}$argon2id$";

    private final Members members;
    private final Map<String, Member> hired = new HashMap<>();
    private final Map<String, Map<String, Integer>> done = new HashMap<>();

    Officers(Members members) {
        this.members = members;
    }

    Member coordinator() {
        return officer("atc-coord", 0);
    }

    Member consul() {
        return officer("mfa-consular", 0);
    }

    /** How often this form has been completed in this case. */
    int round(OpenTask task) {
        return done.getOrDefault(task.caseNumber(), Map.of()).getOrDefault(step(task, group(task)), 0);
    }

    /** The officer of this round; the first to do something a second time begins the next round, and stays. */
    Member forTask(OpenTask task) {
        String group = group(task);
        int most = done.getOrDefault(task.caseNumber(), Map.of()).entrySet().stream()
                .filter(it -> it.getKey().startsWith(group + "/"))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        int round = round(task);
        return officer(group, round == most ? most : most - 1);
    }

    void completed(OpenTask task) {
        done.computeIfAbsent(task.caseNumber(), it -> new HashMap<>()).merge(step(task, group(task)), 1, Integer::sum);
    }

    private static String group(OpenTask task) {
        return task.candidateGroups().stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task.step() + " is nobody's task"));
    }

    private static String step(OpenTask task, String group) {
        return group + "/" + task.form();
    }

    private Member officer(String group, int index) {
        return hired.computeIfAbsent(group + "#" + index % PER_GROUP, it -> hire(group, index % PER_GROUP + 1));
    }

    private Member hire(String group, int number) {
        int colon = group.indexOf(':');
        String function = colon < 0 ? group : group.substring(0, colon);
        @Nullable String region = colon < 0 ? null : group.substring(colon + 1);
        String name = "replay-" + group.replace(':', '-') + "-" + number;
        return members.byLogin(name)
                .orElseGet(() -> members.join(name, name, function, region, Locale.ENGLISH, NO_PASSWORD, true));
    }
}
