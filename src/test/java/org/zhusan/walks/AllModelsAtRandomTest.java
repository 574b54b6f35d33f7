package org.zhusan.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Households on their first list and in the middle of things wander through all models at once, on the engine and a real database: whatever is answered, in
 * whatever order news come, however often the engine is restarted, nobody is in no place or in two, no task is nobody's, no case is stuck and every end is lawful. The
 * build walks with some hundred and fifty households; {@code -Dzhusan.walk.stages=50} with a thousand more, {@code -Dzhusan.walk.seed=7} with others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllModelsAtRandomTest {
    private static final long SEED = Long.getLong("zhusan.walk.seed", 1);
    private static final int STAGES = Integer.getInteger("zhusan.walk.stages", 0);
    private static final int STAGE = 20;
    private static final int RESTART_EVERY = 5;

    /** Not begun by themselves: only what has called them leads them to an end. */
    private static final Set<String> NEED_THEIR_CALLER =
            Set.of("treatment", "programme", "regionalSupport", "supportChapters", "regionalRehabilitation");

    /** How often a case begins in the middle of things; more often what leads far, or comes to a rare end. */
    private static final int ALONE = 2;

    private static final Map<String, Integer> ALONE_MORE_OFTEN = Map.of(
            "pathway", 12,
            "handoff", 4,
            "journey", 4,
            "programmeAnew", 3,
            "courtHearing", 4,
            "guardianCare", 4,
            "stage", 8,
            "stageFlights", 6);

    @TempDir
    static Path home;

    private Walk walk;
    private long since = System.nanoTime();

    @BeforeAll
    void everybodySetsOut() throws IOException {
        var models = Drawn.everything();
        walk = new Walk(SEED, home, models);
        models.keySet().stream().filter(it -> !NEED_THEIR_CALLER.contains(it)).forEach(it -> {
            for (int begun = 0; begun < ALONE_MORE_OFTEN.getOrDefault(it, ALONE); begun++) {
                walk.alone(it);
            }
        });
        walk.untilEverybodyIsThere(true);
        report();

        for (int stage = 0; stage < STAGES && walk.wrongs().isEmpty(); stage++) {
            walk.stage(STAGE);
            walk.untilEverybodyIsThere(stage % RESTART_EVERY == 0);
            report();
        }
    }

    /** How long the last of them took: the second thousand is to be as fast as the first. */
    private void report() throws IOException {
        long now = System.nanoTime();
        Files.writeString(
                Path.of("target", "walk-" + SEED + ".txt"),
                "%s: %d s%n".formatted(walk, Duration.ofNanos(now - since).toSeconds()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        since = now;
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

    /** Otherwise the promises above would be kept by never getting anywhere; which ends are rare is a matter of the dice, and thousands of households reach more. */
    @Test
    void theyGetFar() {
        var missing = walk.promises().endsNotReached();
        int ends =
                walk.models().values().stream().mapToInt(it -> it.ends().size()).sum();
        assertThat(missing)
                .as("seed %d, %s: ends nobody came to, of %d", SEED, walk, ends)
                .hasSizeLessThan(ends / 4);
        assertThat(walk.promises().endsReached()).containsOnlyKeys(walk.models().keySet());
        assertThat(walk.promises().laws().untried())
                .as("seed %d, %s: laws nobody came near to, of %d", SEED, walk, Laws.ALL.size())
                .hasSizeLessThan(Laws.ALL.size() / 6);
    }

    @Test
    void noPromiseHoldsWhateverIsDone() {
        assertThat(walk.damages().withoutEffect()).as("seed %d, %s", SEED, walk).isEmpty();
    }
}
