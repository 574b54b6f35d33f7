package org.zhusan.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.engine.OpenTask;

/** The agencies' people: who completes which task. When something has to be done once more, another officer does it. */
class Officers {
    private static final int PER_GROUP = 6;
    /** What a second person does of the same group: whoever did the first is refused. */
    private static final Set<String> SECOND_PERSON =
            Set.of("witnessSampling", "reviewResult", "countersignRelease", "confirmConversation");

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

    /** Someone of this group, for example {@code rc-manager:KAR}. */
    Member someone(String group) {
        return officer(group, 0);
    }

    /** How often this form has been completed in this case. */
    int round(OpenTask task) {
        return of(task).getOrDefault(task.form(), 0);
    }

    /** Whenever the group begins its part of a process anew, with its first form, another officer takes over and stays. */
    Member forTask(OpenTask task) {
        var forms = of(task);
        String first = forms.keySet().stream().findFirst().orElse(task.form());
        int begun = forms.getOrDefault(first, 0);
        int officer = first.equals(task.form()) ? begun : begun - 1;
        return officer(group(task), SECOND_PERSON.contains(task.form()) ? officer + 1 : officer);
    }

    void completed(OpenTask task) {
        of(task).merge(task.form(), 1, Integer::sum);
    }

    /**
     * How often the function completed each form of the process in this case, the form it began with first. A case that has moved to another region is no
     * new one.
     */
    private Map<String, Integer> of(OpenTask task) {
        String function = group(task).split(":", 2)[0];
        return done.computeIfAbsent(
                String.join("/", task.caseNumber(), task.process(), function), it -> new LinkedHashMap<>());
    }

    private static String group(OpenTask task) {
        return task.candidateGroups().stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task.step() + " is nobody's task"));
    }

    private Member officer(String group, int index) {
        return hired.computeIfAbsent(group + "#" + index % PER_GROUP, it -> hire(group, index % PER_GROUP + 1));
    }

    private Member hire(String group, int number) {
        int colon = group.indexOf(':');
        String function = colon < 0 ? group : group.substring(0, colon);
        @Nullable String region = colon < 0 ? null : group.substring(colon + 1);
        String login = "replay-" + group.replace(':', '-') + "-" + number;
        return members.byLogin(login)
                .orElseGet(() -> members.join(
                        login, OfficerNames.of(group, number), function, region, Locale.ENGLISH, NO_PASSWORD, true));
    }
}
