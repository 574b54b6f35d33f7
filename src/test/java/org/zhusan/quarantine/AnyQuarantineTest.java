package org.zhusan.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;

/** Whatever is found and whatever is answered: random families, findings, rooms, companions and carers, day after day. */
@QuarantineRoomTest
class AnyQuarantineTest {
    private static final int ACTIONS = 60;

    @Autowired
    Quarantined here;

    @Autowired
    Care care;

    @Autowired
    People people;

    @BeforeEach
    void aGroupHasLanded() {
        here.newGroup();
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyIsClearedTooSoonAndNoChildIsAlone(int seed) {
        var group = new AnyGroup(seed, here, care, people);
        group.lands();
        assertThat(group.wrongs()).as("before anything happens").isEmpty();
        for (int action = 1; action <= ACTIONS; action++) {
            String done = group.somethingHappens();
            assertThat(group.wrongs())
                    .as("seed %d, action %d: %s", seed, action, done)
                    .isEmpty();
        }
    }

    /** Otherwise the promise above would be kept by refusing everything. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {41, 42, 43, 44, 45, 46, 47, 48})
    void whoeverNamesANannyAndTakesAnOfferedRoomIsNotRefused(int seed) {
        var group = new AnyGroup(seed, here, care, people);
        group.lands();
        for (int action = 1; action <= ACTIONS / 2; action++) {
            group.somethingHappens();
        }
        group.everyoneFoundMovesIn();
        assertThat(group.wrongs()).as("seed %d", seed).isEmpty();
    }
}
