package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.centre.Buildings;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.worklist.Completions;

/** A stage through its forms, on the whole house: who is listed, what is planned, which building is kept, and what is refused. */
@IntegrationTest
@Import(StageWork.class)
class StageTest {
    @Autowired
    StageWork work;

    @Autowired
    Stages stages;

    @Autowired
    Buildings buildings;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Completions completions;

    @Autowired
    Cast cast;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private Instant before;

    @BeforeEach
    void allBuildingsFree() {
        before = clock.instant();
        sql.sql("DELETE FROM zhusan.building_wait").update();
        sql.sql("UPDATE zhusan.building SET state = 'VACANT', flight = NULL, since_at = NULL, capacity = 120")
                .update();
    }

    @AfterEach
    void setTheClockBack() {
        clock.jumpTo(before);
    }

    @Test
    void aStageIsPreparedAndItsFlightBegins() {
        Cast.Family aliya = cast.aliya();
        Cast.Family zarina = cast.zarina();
        String stage = work.opened(aliya, zarina);
        assertThat(stages.find(stage).orElseThrow())
                .extracting(Stages.Stage::state, Stages.Stage::people, Stages.Stage::households)
                .containsExactly(Stages.State.PREPARING, 4, 2);

        work.does(stage, "defineStage", work.definition());
        assertThat(work.rows(stage, "listCandidates", "persons"))
                .extracting(it -> it.get("personRef"))
                .containsExactly(
                        aliya.adult(), aliya.children().get(0), aliya.children().get(1), zarina.adult());
        work.does(stage, "listCandidates", Map.of());
        assertThat(work.prefill(stage, "agreeOnList"))
                .containsEntry("peopleCount", 4)
                .containsEntry("householdCount", 2);
        work.does(stage, "agreeOnList", Map.of("agreed", "yes"));
        assertThat(pathways(aliya)).isZero();
        processes.runDue();
        assertThat(pathways(aliya)).isOne();
        assertThat(pathways(zarina)).isOne();

        work.does(stage, "planFlights", work.oneFlight(stage));
        assertThat(kept(stage)).hasSize(1);
        work.does(stage, "confirmReception", work.ready(stage));
        processes.runDue();

        assertThat(stages.find(stage).orElseThrow().state()).isEqualTo(Stages.State.FLYING);
        assertThat(stages.find(stage).orElseThrow().flights()).singleElement().satisfies(it -> {
            assertThat(it.beds()).isEqualTo(4);
            assertThat(it.building()).isNotNull();
        });
        assertThat(work.forms(stage + "-F1")).containsExactly("composeManifest");
        assertThat(stages.candidates(stage))
                .extracting(Stages.Candidate::flight)
                .containsOnly(stage + "-F1");
    }

    @Test
    void whoIsListedAfterTheAgreementBeginsAtOnce() {
        Cast.Family late = cast.sabira();
        String stage = work.agreed(cast.zarina());

        stages.list(stage, StageWork.candidates(late), cast.damir());

        assertThat(pathways(late)).isOne();
        assertThat(work.rows(stage, "planFlights", "households"))
                .extracting(it -> it.get("householdRef"))
                .contains(late.household());
    }

    @Test
    void aListThatIsNotAgreedGoesBackAndAWholeHouseholdMayBeTakenOff() {
        Cast.Family aliya = cast.aliya();
        Cast.Family zarina = cast.zarina();
        String stage = work.opened(aliya, zarina);
        work.does(stage, "defineStage", work.definition());
        work.does(stage, "listCandidates", Map.of());
        work.does(stage, "agreeOnList", Map.of("agreed", "no", "reason", "One is missing"));
        assertThat(work.forms(stage)).containsExactly("listCandidates");

        var rows = work.rows(stage, "listCandidates", "persons");
        refused(
                "stage.householdIncomplete",
                () -> work.does(stage, "listCandidates", Map.of("persons", rows.subList(1, 4))));
        refused(
                "stage.householdInTwoGroups",
                () -> work.does(
                        stage,
                        "listCandidates",
                        Map.of(
                                "persons",
                                List.of(
                                        StageWork.with(rows.get(0), "keepTogetherGroup", "SISTERS"),
                                        rows.get(1),
                                        rows.get(2),
                                        rows.get(3)))));
        refused("stage.listEmpty", () -> work.does(stage, "listCandidates", Map.of("persons", List.of())));
        work.does(stage, "listCandidates", Map.of("persons", rows.subList(0, 3)));

        assertThat(stages.candidates(stage))
                .extracting(Stages.Candidate::household)
                .containsOnly(aliya.household());
        String other = work.opened(zarina);
        assertThat(stages.candidates(other)).hasSize(1);
    }

    @Test
    void nobodyIsACandidateOfTwoOpenStages() {
        Cast.Family aliya = cast.aliya();
        String first = work.opened(aliya);
        String second = work.opened();

        refused("stage.candidateElsewhere", () -> stages.list(second, StageWork.candidates(aliya), cast.damir()));

        assertThat(stages.candidates(second)).isEmpty();
        assertThat(stages.candidates(first)).hasSize(3);
    }

    @Test
    void aRosterThatTearsAHouseholdApartIsRefused() {
        Cast.Family aliya = cast.aliya();
        String stage = work.opened();
        var torn = List.of(
                new Stages.Candidate(aliya.adult(), aliya.household(), stage + "-F1", null),
                new Stages.Candidate(aliya.children().get(0), aliya.household(), stage + "-F2", null));
        var elsewhere = List.of(new Stages.Candidate(aliya.adult(), aliya.household(), "ZH-S1-F1", null));
        refused("stage.householdOnTwoFlights", () -> stages.list(stage, torn, cast.damir()));
        refused("stage.flightOfAnotherStage", () -> stages.list(stage, elsewhere, cast.damir()));
        refused("stage.notOpen", () -> stages.list("ZH-S99999", torn, cast.damir()));
    }

    @Test
    void whatARosterPlansIsWhereThePlanBegins() {
        Cast.Family aliya = cast.aliya();
        String stage = work.opened();
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(15);
        stages.list(
                stage,
                aliya.members().stream()
                        .map(it -> new Stages.Candidate(it, aliya.household(), stage + "-F2", day))
                        .toList(),
                cast.damir());
        work.does(stage, "defineStage", work.definition());
        work.does(stage, "listCandidates", Map.of());
        work.does(stage, "agreeOnList", Map.of("agreed", "yes"));
        processes.runDue();

        assertThat(work.rows(stage, "planFlights", "flights")).singleElement().satisfies(it -> assertThat(it)
                .containsEntry("flightId", stage + "-F2")
                .containsEntry("bedsNeeded", 3));
        work.does(stage, "planFlights", Map.of("decision", "fly"));

        assertThat(kept(stage)).containsOnlyKeys(stage + "-F2");
    }

    @Test
    void badDefinitionsGetASentence() {
        String stage = work.opened();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        refused(
                "stage.endsBeforeItBegins",
                () -> work.does(
                        stage,
                        "defineStage",
                        changed(
                                work.definition(),
                                "plannedTo",
                                today.plusDays(9).toString())));
        refused(
                "stage.plannedInThePast",
                () -> work.does(
                        stage,
                        "defineStage",
                        changed(
                                changed(
                                        work.definition(),
                                        "plannedFrom",
                                        today.minusDays(9).toString()),
                                "plannedTo",
                                today.minusDays(1).toString())));
        refused(
                "stage.placeTwice",
                () -> work.does(
                        stage,
                        "defineStage",
                        changed(
                                work.definition(),
                                "holdingPlaces",
                                List.of(Map.of("kind", "camp", "number", 1), Map.of("kind", "camp", "number", 1)))));
        assertThat(work.forms(stage)).containsExactly("defineStage");
    }

    @Test
    void badPlansGetASentence() {
        Cast.Family aliya = cast.aliya();
        Cast.Family zarina = cast.zarina();
        String stage = work.opened(aliya, zarina);
        work.does(stage, "defineStage", work.definition());
        var together = work.rows(stage, "listCandidates", "persons").stream()
                .map(it -> StageWork.with(it, "keepTogetherGroup", "SISTERS"))
                .toList();
        work.does(stage, "listCandidates", Map.of("persons", together));
        work.does(stage, "agreeOnList", Map.of("agreed", "yes"));
        processes.runDue();
        Map<String, Object> good = work.oneFlight(stage);
        var rows = work.rows(stage, "planFlights", "households");

        planRefused("stage.noFlight", stage, changed(good, "flights", List.of()));
        planRefused(
                "stage.flightTwice",
                stage,
                changed(good, "flights", List.of(work.flight(stage, 1, 4), work.flight(stage, 1, 4))));
        planRefused("stage.flightOfAnotherStage", stage, changed(good, "flights", List.of(work.flight("ZH-S1", 1, 4))));
        planRefused(
                "stage.departsInThePast",
                stage,
                changed(
                        good,
                        "flights",
                        List.of(changed(
                                work.flight(stage, 1, 4),
                                "departsAt",
                                clock.instant().minusSeconds(60).toString()))));
        planRefused(
                "stage.flightWithoutPeople",
                stage,
                changed(good, "flights", List.of(work.flight(stage, 1, 4), work.flight(stage, 2, 4))));
        planRefused("stage.fewerBedsThanPeople", stage, changed(good, "flights", List.of(work.flight(stage, 1, 3))));
        planRefused(
                "stage.moreFlightsThanBuildings",
                stage,
                changed(
                        good,
                        "flights",
                        java.util.stream.IntStream.rangeClosed(1, 5)
                                .mapToObj(it -> work.flight(stage, it, 4))
                                .toList()));
        planRefused(
                "stage.groupTornApart",
                stage,
                changed(
                        good,
                        "households",
                        List.of(StageWork.with(rows.get(0), "flightId", stage + "-F1"), rows.get(1))));
        planRefused(
                "stage.flightNotPlanned",
                stage,
                changed(
                        good,
                        "households",
                        List.of(
                                StageWork.with(rows.get(0), "flightId", stage + "-F1"),
                                StageWork.with(rows.get(1), "flightId", stage + "-F7"))));
        sql.sql("UPDATE zhusan.flight SET state = 'ABORTED' WHERE number = :it")
                .param("it", stage + "-F1")
                .update();
        sql.sql(
                        "INSERT INTO zhusan.flight (number, stage, state) VALUES (:it, :stage, 'ABORTED') ON CONFLICT DO NOTHING")
                .param("it", stage + "-F1")
                .param("stage", stage)
                .update();
        planRefused("stage.flightNumberUsed", stage, good);

        assertThat(kept(stage)).isEmpty();
        work.does(
                stage,
                "planFlights",
                changed(
                        changed(
                                good,
                                "households",
                                rows.stream()
                                        .map(it -> StageWork.with(it, "flightId", stage + "-F2"))
                                        .toList()),
                        "flights",
                        List.of(changed(work.flight(stage, 2, 3), "metElsewhere", "One is met at the hospital"))));
        assertThat(kept(stage)).containsOnlyKeys(stage + "-F2");
    }

    @Test
    void aCentreThatIsNotReadySendsThePlanBackAndKeepsNoBuilding() {
        String stage = work.agreed(cast.zarina());
        work.does(stage, "planFlights", work.oneFlight(stage));
        Map<String, Object> good = work.ready(stage);
        @SuppressWarnings("unchecked")
        Map<String, Object> row = ((List<Map<String, Object>>) good.get("buildings")).get(0);
        receptionRefused("stage.bedsMissing", stage, good, changed(row, "beds", 0));
        receptionRefused("stage.staffNotCleared", stage, good, changed(row, "staffCleared", false));
        receptionRefused("stage.isolationMissing", stage, good, changed(row, "isolationRooms", 0));
        receptionRefused("stage.medicineMissing", stage, good, changed(row, "medicalStock", false));

        work.does(stage, "confirmReception", Map.of("ready", "no", "notReadyReason", "No interpreter until Monday"));

        assertThat(kept(stage)).isEmpty();
        assertThat(work.prefill(stage, "planFlights")).containsEntry("because", "notReady");
    }

    @Test
    void aGroupTooLargeForOneBuildingIsSplitAndTooLargeForTwoIsDecidedByAPerson() {
        sql.sql("UPDATE zhusan.building SET capacity = CASE number WHEN 'B1' THEN 3 WHEN 'B2' THEN 3 ELSE 1 END")
                .update();
        String stage = work.agreed(cast.aliya(), cast.zarina());
        work.does(stage, "planFlights", work.oneFlight(stage));
        assertThat(work.prefill(stage, "planFlights")).containsEntry("because", "split");

        sql.sql("UPDATE zhusan.building SET capacity = 1").update();
        work.does(stage, "planFlights", work.oneFlight(stage));
        assertThat(work.prefill(stage, "decideOnDelay"))
                .containsEntry("emptyBuildings", 4)
                .containsEntry("emptyBeds", 4);
        work.does(stage, "decideOnDelay", Map.of("decision", "wait", "reason", "A larger house opens soon"));
        assertThat(work.forms(stage)).isEmpty();
        sql.sql("UPDATE zhusan.building SET capacity = 120").update();
        clock.jumpTo(clock.instant().plus(Duration.ofDays(2)));
        processes.runDue();

        assertThat(work.forms(stage)).containsExactly("confirmReception");
    }

    @Test
    void theCoordinatorMayCallTheStageOffForWantOfABuilding() {
        sql.sql("UPDATE zhusan.building SET capacity = 1").update();
        Cast.Family aliya = cast.aliya();
        String stage = work.agreed(aliya);
        work.does(stage, "planFlights", work.oneFlight(stage));

        work.does(stage, "decideOnDelay", Map.of("decision", "cancel", "reason", "No house is large enough"));

        assertThat(stages.find(stage).orElseThrow().state()).isEqualTo(Stages.State.CANCELLED);
        assertThat(ending(stage)).isEqualTo("endEvent_calledOff");
        assertThat(pathways(aliya)).as("the pathway waits for the next stage").isOne();
    }

    @Test
    void aStageCalledOffFreesEverythingAndTheOperationIsTakenUpYearsLater() {
        Cast.Family aliya = cast.aliya();
        String stage = work.agreed(aliya);
        work.does(stage, "planFlights", work.oneFlight(stage));
        work.does(stage, "confirmReception", work.ready(stage));
        processes.runDue();
        assertThat(work.forms(stage + "-F1")).isNotEmpty();

        stages.cancel(stage, cast.damir());
        assertThat(work.forms(stage + "-F1"))
                .as("nobody works on a flight that does not fly")
                .isEmpty();
        refused("stage.calledOffAlready", () -> stages.cancel(stage, cast.damir()));
        work.does(stage, "recordCancellation", Map.of("orderRef", "Order 2 of the story", "reason", "No transit"));

        assertThat(ending(stage)).isEqualTo("endEvent_stageCancelled");
        assertThat(kept(stage)).isEmpty();
        assertThat(stages.find(stage).orElseThrow())
                .extracting(Stages.Stage::state, Stages.Stage::people)
                .containsExactly(Stages.State.CANCELLED, 3);
        assertThat(stages.find(stage).orElseThrow().flights())
                .extracting(Flights.Flight::state)
                .containsExactly(Flights.State.ABORTED);
        refused("stage.hasEnded", () -> stages.open(stage, cast.damir()));
        refused("stage.notOpen", () -> stages.cancel(stage, cast.damir()));

        clock.jumpTo(clock.instant().plus(Duration.ofDays(800)));
        String next = work.opened(aliya);
        assertThat(stages.find(next).orElseThrow().state()).isEqualTo(Stages.State.PREPARING);
        assertThat(stages.candidates(next)).hasSize(3);
    }

    @Test
    void aStageWithoutFurtherFlightIsClosedWithItsLessons() {
        Cast.Family zarina = cast.zarina();
        String stage = work.agreed(zarina);
        completions.complete(
                cast.damir(),
                work.task(stage, "planFlights").id(),
                Map.of("decision", "none"),
                List.of(),
                UUID.randomUUID().toString());
        var lesson = Map.of("agency", "knb", "whatWorked", "Early lists", "changes", List.of("form", "training"));
        refused(
                "stage.agencyTwice",
                () -> work.does(stage, "recordLessons", Map.of("lessons", List.of(lesson, lesson))));

        work.does(stage, "recordLessons", Map.of("lessons", List.of(lesson)));

        assertThat(stages.find(stage).orElseThrow())
                .extracting(Stages.Stage::state, Stages.Stage::people)
                .containsExactly(Stages.State.CLOSED, 1);
        assertThat(ending(stage)).isEqualTo("endEvent_stageClosed");
        assertThat(stages.candidates(work.opened(zarina)))
                .as("free for the next stage")
                .hasSize(1);
    }

    @Test
    void aFlightInTheAirCannotBeCalledOff() {
        String stage = work.agreed(cast.zarina());
        work.does(stage, "planFlights", work.oneFlight(stage));
        sql.sql("UPDATE zhusan.flight SET state = 'DEPARTED' WHERE stage = :stage")
                .param("stage", stage)
                .update();

        refused("stage.flightHasLeft", () -> stages.cancel(stage, cast.damir()));
    }

    @Test
    void anAircraftThatLeavesWhileTheStageIsCalledOffHasLeft() throws Exception {
        String stage = work.agreed(cast.zarina());
        work.does(stage, "planFlights", work.oneFlight(stage));
        var leaving = new CountDownLatch(1);
        var calledOff = Executors.newSingleThreadExecutor();
        try {
            Future<?> attempt = transactions.execute(status -> {
                sql.sql("UPDATE zhusan.flight SET state = 'DEPARTED' WHERE stage = :stage")
                        .param("stage", stage)
                        .update();
                Future<?> other = calledOff.submit(() -> {
                    leaving.countDown();
                    stages.cancel(stage, cast.damir());
                });
                waitFor(leaving);
                assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return other;
            });
            assertThatThrownBy(() -> attempt.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(StageRefused.class)
                    .hasMessageContaining("stage.flightHasLeft");
        } finally {
            calledOff.shutdownNow();
        }
        assertThat(work.forms(stage)).containsExactly("confirmReception");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void twoStagesCompeteAndTheLoserIsToldWhenABuildingIsFree() throws Exception {
        for (int round = 0; round < 5; round++) {
            allBuildingsFree();
            sql.sql("UPDATE zhusan.building SET state = 'CLOSED' WHERE number IN ('B3', 'B4')")
                    .update();
            sql.sql("UPDATE zhusan.building SET state = 'OCCUPIED', flight = :it WHERE number = 'B2'")
                    .param("it", "ZH-S0-F" + round)
                    .update();
            String one = work.agreed(cast.aliya());
            String two = work.agreed(cast.zarina());
            atOnce(
                    () -> work.does(one, "planFlights", work.oneFlight(one)),
                    () -> work.does(two, "planFlights", work.oneFlight(two)));

            boolean first = kept(one).size() == 1;
            String winner = first ? one : two;
            String loser = first ? two : one;
            assertThat(kept(winner)).hasSize(1);
            assertThat(kept(loser)).isEmpty();
            assertThat(work.forms(winner)).containsExactly("confirmReception");
            assertThat(work.forms(loser)).isEmpty();

            buildings.vacate("B2", cast.worker("kairat"));
            assertThat(work.forms(loser)).isEmpty();
            buildings.disinfected("B2", LocalDate.ofInstant(clock.instant(), clock.getZone()), cast.worker("kairat"));
            processes.runDue();

            assertThat(kept(loser)).containsValue("B2");
            assertThat(work.forms(loser)).containsExactly("confirmReception");
        }
    }

    @Test
    void callingOffWhileTheOtherWaitsHandsTheBuildingOn() throws Exception {
        sql.sql("UPDATE zhusan.building SET state = 'CLOSED' WHERE number <> 'B1'")
                .update();
        String winner = work.agreed(cast.aliya());
        String loser = work.agreed(cast.zarina());
        work.does(winner, "planFlights", work.oneFlight(winner));
        work.does(loser, "planFlights", work.oneFlight(loser));
        assertThat(kept(loser)).isEmpty();

        stages.cancel(winner, cast.damir());
        work.does(winner, "recordCancellation", Map.of("orderRef", "Order 3 of the story", "reason", "No transit"));
        processes.runDue();

        assertThat(kept(loser)).containsOnlyKeys(loser + "-F1");
    }

    @Test
    void othersNeitherOpenNorListNorCallOff() {
        String stage = work.opened(cast.zarina());
        for (Member other :
                List.of(cast.ruslan(), cast.zhanar(), cast.worker("kairat"), cast.viktor(), cast.nurlan())) {
            assertThatThrownBy(() -> stages.open(StageWork.number(), other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> stages.list(stage, List.of(), other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> stages.cancel(stage, other)).isInstanceOf(NotPermitted.class);
        }
        for (Member other : List.of(cast.ruslan(), cast.viktor(), cast.nurlan())) {
            assertThatThrownBy(() -> work.complete(other, work.task(stage, "defineStage"), work.definition()))
                    .isInstanceOf(NotPermitted.class);
        }
        refused("stage.notANumber", () -> stages.open("S2", cast.damir()));
        refused("stage.notANumber", () -> stages.open("ZH-S2-F1", cast.damir()));
        refused("stage.notANumber", () -> stages.open("ZH-S2; DROP", cast.damir()));
    }

    private void atOnce(Runnable one, Runnable two) throws Exception {
        var start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            var results = new ArrayList<Future<?>>();
            for (Runnable each : List.of(one, two)) {
                results.add(both.submit(() -> {
                    start.await();
                    each.run();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> result : results) {
                result.get(60, TimeUnit.SECONDS);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private void planRefused(String key, String stage, Map<String, Object> plan) {
        refused(key, () -> work.does(stage, "planFlights", plan));
    }

    private void receptionRefused(String key, String stage, Map<String, Object> good, Map<String, Object> row) {
        refused(key, () -> work.does(stage, "confirmReception", changed(good, "buildings", List.of(row))));
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(StageRefused.class).hasMessage(key);
    }

    private static Map<String, Object> changed(Map<String, Object> answers, String field, Object value) {
        return StageWork.with(answers, field, value);
    }

    /** Building by flight of the stage. */
    private Map<String, String> kept(String stage) {
        return buildings.all().stream()
                .filter(it -> it.flight() != null && it.flight().startsWith(stage + "-"))
                .collect(java.util.stream.Collectors.toMap(Buildings.Building::flight, Buildings.Building::number));
    }

    private long pathways(Cast.Family family) {
        return processes.running(family.household()).stream()
                .filter(it -> it.process().equals("pathway"))
                .count();
    }

    private String ending(String stage) {
        return processes.past("stage").stream()
                .filter(it -> it.caseNumber().equals(stage))
                .map(Processes.Past::ending)
                .findFirst()
                .orElseThrow();
    }
}
