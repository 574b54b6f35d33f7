package org.zhusan.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Households on their first list and in the middle of things wander through all models at once, on the engine and a real database: whatever is answered, in
 * whatever order news come, however often the engine is restarted, nobody is in no place or in two, no task is nobody's, no case is stuck and every end is lawful. The
 * build walks with some hundred and fifty households; {@code -Dzhusan.walk.stages=10} with a thousand more, {@code -Dzhusan.walk.seed=7} with others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllModelsAtRandomTest {
    private static final long SEED = Long.getLong("zhusan.walk.seed", 1);
    private static final int STAGES = Integer.getInteger("zhusan.walk.stages", 0);
    private static final int STAGE = Integer.getInteger("zhusan.walk.stage", 100);
    private static final int RESTART_EVERY = 3;

    /** Not begun by themselves: only what has called them leads them to an end. */
    private static final Set<String> NEED_THEIR_CALLER =
            Set.of("treatment", "programme", "regionalSupport", "supportChapters", "regionalRehabilitation");

    /** Every change of a model throws the dice anew: so many ends that are not rare may be missed, and are named when there are more. */
    private static final int UNLUCKY = 4;

    /** How often a case begins in the middle of things; more often what leads far, or comes to a rare end. */
    private static final int ALONE = 2;

    private static final Map<String, Integer> ALONE_MORE_OFTEN = Map.ofEntries(
            Map.entry("boarding", 4),
            Map.entry("consent", 4),
            Map.entry("courtExamination", 4),
            Map.entry("courtHearing", 5),
            Map.entry("examination", 4),
            Map.entry("guardianCare", 5),
            Map.entry("handoff", 4),
            Map.entry("householdsChoice", 4),
            Map.entry("journey", 5),
            Map.entry("offer", 4),
            Map.entry("pathway", 12),
            Map.entry("petition", 4),
            Map.entry("programmeAnew", 6),
            Map.entry("recordAmendment", 4),
            Map.entry("refusal", 4),
            Map.entry("returnToProgramme", 4),
            Map.entry("stage", 8),
            Map.entry("standingConsent", 4),
            Map.entry("stageFlights", 6));

    @TempDir
    static Path home;

    private Walk walk;

    @BeforeAll
    void everybodySetsOut() {
        var models = Drawn.everything();
        walk = new Walk(SEED, home, models);
        var diary = new Diary(SEED, walk);
        models.keySet().stream().filter(it -> !NEED_THEIR_CALLER.contains(it)).forEach(it -> {
            for (int begun = 0; begun < ALONE_MORE_OFTEN.getOrDefault(it, ALONE); begun++) {
                walk.alone(it);
            }
        });
        walk.untilEverybodyIsThere(true);
        diary.stage();

        for (int stage = 0; stage < STAGES && walk.wrongs().isEmpty(); stage++) {
            walk.stage(STAGE);
            walk.untilEverybodyIsThere(stage % RESTART_EVERY == 0);
            diary.stage();
        }
    }

    @AfterAll
    void theHouseIsClosed() {
        walk.close();
    }

    @Test
    void nobodyIsLostBetweenModels() {
        assertThat(walk.wrongs()).as("seed %d, %s", SEED, walk).isEmpty();
        assertThat(walk.restarts()).as("restarts").isPositive();
    }

    /** Otherwise the promises above would be kept by never getting anywhere. What other dice miss is a matter of those dice. */
    @Test
    void theyComeToEveryEndButTheRarest() {
        assertThat(everyEnd()).as("rare ends that are drawn nowhere").containsAll(Rare.ENDS);
        var missing = walk.promises().endsNotReached();
        missing.removeAll(Rare.ENDS);
        assertThat(missing).as("seed %d, %s", SEED, walk).hasSizeLessThan(UNLUCKY);
        assertThat(walk.promises().laws().untried())
                .extracting(it -> it.process() + "/" + it.step())
                .filteredOn(it -> !Rare.ENDS.contains(it))
                .as("seed %d, %s: laws nobody came near to", SEED, walk)
                .hasSizeLessThan(UNLUCKY);
        assertThat(walk.promises().endsReached()).containsOnlyKeys(walk.models().keySet());
    }

    private Set<String> everyEnd() {
        return walk.models().values().stream()
                .flatMap(it -> it.ends().stream().map(end -> it.process() + "/" + end))
                .collect(Collectors.toSet());
    }

    @Test
    void noPromiseHoldsWhateverIsDone() {
        assertThat(walk.damages().withoutEffect()).as("seed %d, %s", SEED, walk).isEmpty();
    }
}
