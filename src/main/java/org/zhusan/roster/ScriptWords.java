package org.zhusan.roster;

import java.util.Set;
import java.util.regex.Pattern;

/** The words a roster may use to script a replay. */
class ScriptWords {
    /** What an adult may do; one word may follow another, see {@code rosters/README.md}. */
    static final Set<String> ADULT = Set.of(
            "needs-time",
            "doubt",
            "not-understood",
            "waiver",
            "refuse",
            "recontact",
            "change-mind",
            "children-travel",
            "not-reached",
            "stay-at-boarding");

    /** How many hours before the flight consent is withdrawn, and how many hours later it is given anew. */
    static final Pattern WITHDRAW = Pattern.compile("withdraw-([1-9][0-9]{0,2})h");

    static final Pattern RECONSENT = Pattern.compile("reconsent-([1-9][0-9]{0,2})h");

    static final Set<String> CHILD = Set.of("objects", "other-parent-objects", "not-covered", "not-now");
    static final Set<String> FLIGHT_EVENT = Set.of("missing-at-handover", "emergency");
    static final Set<String> LEGAL_DECISION = Set.of("custody", "undertaking");
    static final Set<String> STAY_EVENT = Set.of("intestinal-finding", "birth");
    /** How many days after the landing the family or a parent comes, and how many days after the month the household leaves. */
    static final Pattern PICKED_UP = Pattern.compile("(?:picked-up|parent-comes)-([1-9][0-9]?)d");

    static final Pattern LONGER = Pattern.compile("longer-([1-9]|[12][0-9]|30)d");
    static final Set<String> KINSHIP_OUTCOME = Set.of(
            "not-needed",
            "established",
            "second-reference",
            "resampled",
            "after-refusal",
            "excluded",
            "inconclusive",
            "disputed");
    static final Set<String> REGION_ANSWER = Set.of("hostel", "relatives-not-ready", "rejects");

    /** What happens over a child's papers and before the court; one word may follow another. */
    static final Set<String> PAPERS_EVENT = Set.of(
            "keeps-syria",
            "chooses-kazakhstan",
            "amends-later",
            "father-unknown",
            "statelessness",
            "private-request",
            "adjourned-twice",
            "laboratory-late");

    private ScriptWords() {}

    static boolean adult(String word) {
        return ADULT.contains(word)
                || WITHDRAW.matcher(word).matches()
                || RECONSENT.matcher(word).matches();
    }

    static boolean stay(String word) {
        return STAY_EVENT.contains(word)
                || PICKED_UP.matcher(word).matches()
                || LONGER.matcher(word).matches();
    }

    /** Whether the words can happen together: an option of a refusal needs the refusal, a return needs the withdrawal. */
    static boolean fit(Set<String> words) {
        boolean refuses = words.contains("refuse");
        boolean withdraws = words.stream().anyMatch(it -> WITHDRAW.matcher(it).matches());
        boolean reconsents = words.stream().anyMatch(it -> RECONSENT.matcher(it).matches());
        boolean asksAgain = words.contains("recontact") || words.contains("change-mind");
        long endings = words.stream()
                .filter(it -> Set.of("not-reached", "stay-at-boarding").contains(it)
                        || WITHDRAW.matcher(it).matches())
                .count();
        return (refuses || !asksAgain && !words.contains("children-travel"))
                && !(words.contains("recontact") && words.contains("change-mind"))
                && (withdraws || !reconsents)
                && endings <= 1
                && !(refuses && !words.contains("change-mind") && endings > 0);
    }
}
