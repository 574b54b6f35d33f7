package org.zhusan.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhusan.form.Submission;

/**
 * Questionnaires with a total score. Highest scores: PCL-5 has 20 questions of 0 to 4, PHQ-9 nine of 0 to 3, the SDQ's total difficulties 20 of 0 to 2,
 * CRIES-8 eight of 0 to 5. Ages by the tools' own descriptions; to be confirmed by the Ministry of Health (domain U08.4, U08.5 [M]).
 */
enum Tool {
    PCL5("PCL-5", 80, 18),
    PHQ9("PHQ-9", 27, 18),
    SDQ("SDQ", 40, 2),
    CRIES8("CRIES-8", 40, 8);

    private static final String SEPARATORS = "[\\s\u00ad\u2010-\u2015-]*";
    private static final Pattern NAMED =
            Pattern.compile("(?iu)\\b(PCL#5|PHQ#9|SDQ|CRIES#8)\\b".replace("#", SEPARATORS));

    private final String title;
    private final int highest;
    private final int fromAge;

    Tool(String title, int highest, int fromAge) {
        this.title = title;
        this.highest = highest;
        this.fromAge = fromAge;
    }

    /** Empty for a conversation or for play that is watched: they have no score. */
    static Optional<Tool> of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /**
     * @throws AssessmentRefused.TooYoungForTool when the tool is not made for this age
     * @throws AssessmentRefused.ScoreOutOfRange when it has no such score
     */
    void check(Submission submission, int age) {
        if (age < fromAge) {
            throw new AssessmentRefused.TooYoungForTool(title, fromAge);
        }
        int score = ((Number) submission.answers().get("score")).intValue();
        if (score < 0 || score > highest) {
            throw new AssessmentRefused.ScoreOutOfRange(title, highest);
        }
    }

    /**
     * What others read names no tool: where one is named, its score mostly stands beside it.
     *
     * @throws AssessmentRefused.ScoreInSummary when it does
     */
    static void requireUnnamed(String summary) {
        if (NAMED.matcher(summary).find()) {
            throw new AssessmentRefused.ScoreInSummary();
        }
    }
}
