package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhusan.ShippedTable;

/** On what basis a child travels (D8): every row is reached, and no combination of inputs falls through or hits two rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentCoverageOfChildTest {
    private static final List<String> WORDS = List.of("agrees", "objects", "notAsked", "silent");
    private static final List<String> PARENTS = List.of("mother", "father", "none");
    private static final List<String> BASES = List.of(
            "travelsWithParent", "parentStaysConsents", "otherParentNeeded", "guardianshipDecision", "notCovered");
    private static final List<String> OTHERS = List.of("consents", "objects", "dead", "missing", "held", "unknown");

    private final ShippedTable table = new ShippedTable("consentCoverageOfChild");
    private final Map<Question, Answer> everyAnswer = new HashMap<>();

    @ParameterizedTest(name = "{0}: a child of {1} who {2} (heard: {3}), asked: {4}, {5}, other parent {6}")
    @CsvSource({
        // the child's own word comes first
        "HEAR_CHILD_FIRST,        10, objects,  false, mother, travelsWithParent,    dead",
        "HEAR_CHILD_FIRST,        14, objects,  false, mother, notCovered,           consents",
        "HEAR_CHILD_FIRST,        10, notAsked, false, mother, travelsWithParent,    consents",
        "LEGAL_REVIEW,            15, objects,  true,  mother, travelsWithParent,    dead",
        "LEGAL_REVIEW,            12, silent,   true,  mother, travelsWithParent,    dead",
        // under ten nobody is made to speak
        "COVERED_BY_MOTHER,        9, notAsked, false, mother, travelsWithParent,    dead",
        // the parents
        "NOT_COVERED,              3, notAsked, false, mother, notCovered,           consents",
        "NOT_COVERED,             12, notAsked, false, mother, notCovered,           consents",
        "NOT_COVERED,             12, objects,  true,  father, notCovered,           dead",
        "LEGAL_REVIEW,             5, notAsked, false, mother, travelsWithParent,    objects",
        "LEGAL_REVIEW,             5, notAsked, false, father, parentStaysConsents,  objects",
        "COVERED_BY_MOTHER,        0, notAsked, false, mother, travelsWithParent,    missing",
        "COVERED_BY_MOTHER,       11, agrees,   false, mother, travelsWithParent,    unknown",
        "COVERED_MOTHER_ABSENT,    7, notAsked, false, mother, parentStaysConsents,  dead",
        "COVERED_MOTHER_ABSENT,    7, notAsked, false, mother, parentStaysConsents,  held",
        "COVERED_MOTHER_ABSENT,    7, notAsked, false, mother, parentStaysConsents,  consents",
        "COVERED_BY_FATHER,        4, notAsked, false, father, travelsWithParent,    dead",
        "COVERED_BY_FATHER,        4, notAsked, false, father, parentStaysConsents,  dead",
        "COVERED_BY_FATHER,        4, notAsked, false, father, travelsWithParent,    consents",
        // nobody can be asked
        "BEST_INTERESTS_DECISION,  2, notAsked, false, none,   guardianshipDecision, dead",
        "BEST_INTERESTS_DECISION,  2, notAsked, false, none,   travelsWithParent,    unknown",
        "BEST_INTERESTS_DECISION,  2, notAsked, false, mother, guardianshipDecision, held",
        // a person looks at it
        "MANUAL,                   4, notAsked, false, father, travelsWithParent,    missing",
        "MANUAL,                   4, notAsked, false, father, parentStaysConsents,  held",
        "MANUAL,                   4, notAsked, false, mother, parentStaysConsents,  unknown",
        "MANUAL,                   4, notAsked, false, mother, otherParentNeeded,    missing",
        "MANUAL,                   4, notAsked, false, none,   travelsWithParent,    held",
    })
    void routesWhatPersonsRecorded(
            String coverage, int age, String word, boolean heard, String parent, String basis, String other) {
        assertThat(ask(age, word, heard, parent, basis, other)).isEqualTo(coverage);
    }

    @Test
    void everyCombinationHitsOneRowAndEveryRowIsHit() {
        assertThat(everyAnswer)
                .hasSize(2 * 4 * 2 * 3 * 5 * 6)
                .allSatisfy((question, answer) -> assertThat(answer.rows()).hasSize(1));
        assertThat(everyAnswer.values().stream().flatMap(it -> it.rows().stream()))
                .containsAll(table.rows())
                .isSubsetOf(table.rows());
    }

    @Test
    void noChildIsCoveredAgainstAWordThatCounts() {
        assertThat(everyAnswer).allSatisfy((question, answer) -> {
            boolean someoneSaysNo = question.age() >= 10 && !question.word().equals("agrees")
                    || question.other().equals("objects")
                    || question.basis().equals("notCovered")
                    || question.parent().equals("none");
            assertThat(someoneSaysNo && answer.coverage().startsWith("COVERED")).isFalse();
        });
    }

    @Test
    void whatTheTableCanAnswerIsWhatItsColumnPromises() {
        assertThat(everyAnswer.values().stream().map(Answer::coverage).distinct())
                .containsExactlyInAnyOrder(
                        "BEST_INTERESTS_DECISION",
                        "COVERED_BY_FATHER",
                        "COVERED_BY_MOTHER",
                        "COVERED_MOTHER_ABSENT",
                        "HEAR_CHILD_FIRST",
                        "LEGAL_REVIEW",
                        "MANUAL",
                        "NOT_COVERED");
    }

    /** Only on which side of ten a child's age lies matters to the table; the examples above show other ages. */
    @BeforeAll
    void askEverything() {
        for (int age : new int[] {9, 10}) {
            for (String word : WORDS) {
                for (boolean heard : new boolean[] {false, true}) {
                    for (String parent : PARENTS) {
                        for (String basis : BASES) {
                            OTHERS.forEach(other -> remember(new Question(age, word, heard, parent, basis, other)));
                        }
                    }
                }
            }
        }
    }

    private void remember(Question it) {
        String coverage = ask(it.age(), it.word(), it.heard(), it.parent(), it.basis(), it.other());
        everyAnswer.put(it, new Answer(coverage, table.rowsHit()));
    }

    private String ask(int age, String word, boolean heard, String parent, String basis, String other) {
        return (String) table.single(Map.of(
                        "childAge", age,
                        "childHeard", word,
                        "heardByGuardianship", heard,
                        "consentingParent", parent,
                        "recordedBasis", basis,
                        "otherParentStatus", other))
                .get("coverage");
    }

    private record Question(int age, String word, boolean heard, String parent, String basis, String other) {}

    private record Answer(String coverage, List<String> rows) {}
}
