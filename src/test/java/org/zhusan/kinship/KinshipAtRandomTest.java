package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhusan.IntegrationTest;

/**
 * Whatever is written into whatever task of a case of kinship is open, by whomever and whenever: no sample without an order, no result without two, no
 * birth on a ruling that is not in force, no name in the laboratory, and always a way on.
 */
@IntegrationTest
@Import({AtCourt.class, KinshipWrongs.class, LaboratorysEyes.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KinshipAtRandomTest {
    private static final int WALKS = 42;
    private static final int STEPS = 35;
    private static final Map<String, Set<String>> ENDS = Map.of(
            "kinship",
            Set.of(
                    "endEvent_kinshipEstablished",
                    "endEvent_withdrawn",
                    "endEvent_petitionWithdrawn",
                    "endEvent_kinshipExcluded",
                    "endEvent_kinshipNotEstablished"),
            "petition",
            Set.of(
                    "endEvent_accepted",
                    "endEvent_withdrawn",
                    "endEvent_inActionProceedings",
                    "endEvent_claimWithdrawn"),
            "courtExamination",
            Set.of("endEvent_readyForCourt", "endEvent_noExamination", "endEvent_courtInformed", "endEvent_familyTold"),
            "courtHearing",
            Set.of(
                    "endEvent_rulingInForce",
                    "endEvent_petitionRejected",
                    "endEvent_furtherExaminationOrdered",
                    "endEvent_disputeFound"),
            "disclosure",
            Set.of("endEvent_familyTold"),
            "examination",
            Set.of("endEvent_resultReleased", "endEvent_sampleNotGiven"));

    @Autowired
    AtCourt here;

    private final List<AnyFamily> families = new ArrayList<>();
    private int refusals;
    private int steps;

    @BeforeAll
    void everyoneIsThere() {
        here.everyoneIsThere();
    }

    @AfterEach
    void backToToday() {
        here.backToToday();
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, WALKS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Order(1)
    void whateverIsWrittenNothingGoesWrongAndItComesToAnEnd(int seed) {
        var child = new AnyKinship(seed, here);
        families.add(child.family());
        child.begins();
        for (int step = 1; step <= STEPS && child.goesOn() && child.wrongs().isEmpty(); step++) {
            child.somethingHappens();
        }
        child.comesToAnEnd();
        refusals += child.refusals();
        steps += child.course().size();
        assertThat(child.wrongs()).as("seed %d: %s", seed, child).isEmpty();
    }

    /** Otherwise the promise above would be kept by never getting anywhere. */
    @Test
    @Order(2)
    void betweenThemTheyReachedEveryEnd() {
        ENDS.forEach((process, ends) ->
                assertThat(here.endings(process, files())).as(process).containsExactlyInAnyOrderElementsOf(ends));
        assertThat(refusals).as("refusals in %d steps", steps).isBetween(steps / 20, steps / 2);
    }

    @Test
    @Order(3)
    void theEngineWroteNoneOfItDownInVariablesHistoryOrJobs() {
        assertThat(here.wrongs().tablesOfTheEngineKnowing(families)).isEmpty();
    }

    private Set<String> files() {
        return families.stream()
                .flatMap(it -> here.wrongs().files(it.child()).stream())
                .collect(Collectors.toSet());
    }
}
