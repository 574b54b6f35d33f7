package org.zhusan.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;
import org.zhusan.engine.Inbox;

@IntegrationTest
class BuildingsTest {
    private static final Member CENTRE = Member.system("centre-test");

    @Autowired
    Buildings buildings;

    @Autowired
    Inbox inbox;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @BeforeEach
    void allFree() {
        EmptyCentre.empty(sql);
    }

    @Test
    void aBuildingGoesThroughItsWholeRound() {
        buildings.reserve(Map.of("ZH-S41-F1", "B2"), CENTRE);
        assertThat(one("B2").free()).isFalse();
        assertThat(one("B2").flight()).isEqualTo("ZH-S41-F1");

        buildings.occupy("ZH-S41-F1", CENTRE);
        assertThat(one("B2").state()).isEqualTo(State.OCCUPIED);
        assertThat(one("B2").since()).isNotNull();

        buildings.vacate("B2", cast.worker(administrator()));
        assertThat(one("B2").state()).isEqualTo(State.TURNAROUND);
        assertThat(one("B2").flight()).isNull();
        assertThat(one("B2").empty()).isTrue();
        assertThat(one("B2").free()).isFalse();

        buildings.disinfected("B2", today(), cast.worker(administrator()));
        assertThat(one("B2").free()).isTrue();
        assertThat(one("B2").disinfectedOn()).isEqualTo(today());
        assertThat(sql.sql("SELECT state FROM zhusan.building_change WHERE building = 'B2' ORDER BY id DESC LIMIT 4")
                        .query(String.class)
                        .list())
                .containsExactly("VACANT", "TURNAROUND", "OCCUPIED", "VACANT");
    }

    @Test
    void allBuildingsAreKeptOrNone() {
        buildings.reserve(Map.of("ZH-S42-F1", "B1"), CENTRE);

        assertThatThrownBy(() -> buildings.reserve(Map.of("ZH-S43-F1", "B3", "ZH-S43-F2", "B1"), CENTRE))
                .isInstanceOf(BuildingRefused.class)
                .hasMessage("centre.notFree");

        assertThat(one("B3").free()).isTrue();
        assertThat(one("B1").flight()).isEqualTo("ZH-S42-F1");
    }

    @Test
    void whatCannotBeIsRefused() {
        Member administrator = cast.worker(administrator());
        refused("centre.noneKept", () -> buildings.occupy("ZH-S44-F1", CENTRE));
        refused("centre.nobodyLivesThere", () -> buildings.vacate("B1", administrator));
        refused("centre.unknownBuilding", () -> buildings.vacate("B9", administrator));
        buildings.reserve(Map.of("ZH-S44-F1", "B1"), CENTRE);
        refused("centre.flightHasBuilding", () -> buildings.reserve(Map.of("ZH-S44-F1", "B2"), CENTRE));
        buildings.occupy("ZH-S44-F1", CENTRE);
        refused("centre.peopleLiveThere", () -> buildings.disinfected("B1", today(), administrator));
        refused("centre.notFree", () -> buildings.reserve(Map.of("ZH-S45-F1", "B1"), CENTRE));
        buildings.vacate("B1", administrator);
        refused("centre.disinfectedInFuture", () -> buildings.disinfected("B1", today().plusDays(1), administrator));
        refused(
                "centre.disinfectedBeforeTheyLeft",
                () -> buildings.disinfected("B1", today().minusDays(1), administrator));
        refused("centre.notFree", () -> buildings.reserve(Map.of("ZH-S45-F1", "B1"), CENTRE));
    }

    @Test
    void onlyTheCentresAdministratorChangesABuilding() {
        for (Member other : List.of(cast.damir(), cast.ruslan(), cast.aigerim(), cast.nurlan())) {
            assertThatThrownBy(() -> buildings.vacate("B1", other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> buildings.disinfected("B1", today(), other))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void whoWaitsIsToldOnceForEachBuildingThatMayBeEntered() {
        buildings.await("ZH-S46");
        buildings.await("ZH-S46");
        buildings.await("ZH-S47");
        buildings.awaitNoLonger("ZH-S47");
        buildings.reserve(Map.of("ZH-S48-F1", "B4"), CENTRE);
        assertThat(told("ZH-S46")).isZero();

        buildings.release("ZH-S48-F1", CENTRE);
        buildings.release("ZH-S48-F1", CENTRE);

        assertThat(told("ZH-S46")).isOne();
        assertThat(told("ZH-S47")).isZero();
    }

    @Test
    void twoAtOnceNeverKeepOneBuilding() throws Exception {
        for (int round = 0; round < 20; round++) {
            allFree();
            var start = new CountDownLatch(1);
            try (var both = new Closing(Executors.newFixedThreadPool(2))) {
                var one = both.pool.submit(trying(start, Map.of("ZH-S50-F1", "B1", "ZH-S50-F2", "B2")));
                var two = both.pool.submit(trying(start, Map.of("ZH-S51-F1", "B2", "ZH-S51-F2", "B1")));
                start.countDown();
                boolean first = one.get(20, TimeUnit.SECONDS);
                boolean second = two.get(20, TimeUnit.SECONDS);
                assertThat(first ^ second).as("exactly one keeps both").isTrue();
                assertThat(buildings.all().stream().filter(it -> it.flight() != null))
                        .extracting(it -> it.flight().substring(0, 6))
                        .containsExactly(first ? "ZH-S50" : "ZH-S51", first ? "ZH-S50" : "ZH-S51");
            }
        }
    }

    private record Closing(java.util.concurrent.ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private Callable<Boolean> trying(CountDownLatch start, Map<String, String> wanted) {
        return () -> {
            start.await();
            try {
                buildings.reserve(wanted, CENTRE);
                return true;
            } catch (BuildingRefused loser) {
                return false;
            }
        };
    }

    private long told(String stage) {
        return inbox.waiting().stream()
                .filter(it -> it.name().equals("stage.buildingReady")
                        && it.recipient().equals(stage))
                .count();
    }

    private static void refused(String key, Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(BuildingRefused.class).hasMessage(key);
    }

    private Building one(String number) {
        return buildings.all().stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String administrator() {
        return "kairat";
    }
}
