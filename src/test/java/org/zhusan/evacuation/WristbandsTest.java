package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.IntegrationTest;
import org.zhusan.engine.ProgrammeClock;

/** Two officers, two tables at the stairs, one roll of wristbands. */
@IntegrationTest
@Import(Airfield.class)
class WristbandsTest {
    private static final int ROUNDS = 10;

    @Autowired
    Airfield airfield;

    @Autowired
    SeatTable seats;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProgrammeClock clock;

    @BeforeEach
    void itIsAMorningInMay() {
        clock.jumpTo(Instant.parse("2031-05-31T05:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        airfield.clear();
        clock.follow();
    }

    @Test
    void ofTwoOfficersAtTheSameMomentOneIsTold() throws Exception {
        String flight = airfield.flight();
        List<String> people = airfield.family(flight, 31, 9);
        airfield.freeze(flight);
        var officers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String wristband = "W" + round;
                var bothReady = new CyclicBarrier(2);
                var outcomes = new ArrayList<Future<String>>();
                for (String person : people) {
                    Callable<String> gives = () -> gives(flight, person, wristband, bothReady);
                    outcomes.add(officers.submit(gives));
                }
                assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                        .containsExactlyInAnyOrder("given", "flight.wristbandTaken");
            }
        } finally {
            officers.shutdownNow();
        }
    }

    /** Takes it back afterwards where it was given, so that the next round begins as this one. */
    private String gives(String flight, String person, String wristband, CyclicBarrier bothReady) throws Exception {
        bothReady.await();
        String outcome;
        try {
            transaction.executeWithoutResult(nothing -> seats.board(
                    flight, List.of(new SeatTable.Boarding(person, wristband, null, false)), clock.instant()));
            outcome = "given";
        } catch (FlightRefused no) {
            outcome = no.key();
        }
        bothReady.await();
        if (outcome.equals("given")) {
            airfield.takesOff(flight, person);
        }
        return outcome;
    }
}
