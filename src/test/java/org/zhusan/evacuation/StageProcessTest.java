package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** The order of things in a stage and its flights. */
@ProcessTest
class StageProcessTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(300);
    private static final String FLIGHTS = "stageFlights";
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    @Autowired
    Stories stories;

    @Autowired
    StageTestSteps steps;

    @Autowired
    TestFlights flights;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    private final String stage = "ZH-S" + NUMBERS.incrementAndGet();

    @Test
    void aStageGoesFromItsOrderToItsLessons() {
        steps.buildingsWillBe(stage, "assigned");
        flights.planned(stage, stage + "-F1", stage + "-F2");
        var story = begin();
        story.isUpTo("atc-coord", "defineStage")
                .does("defineStage")
                .isUpTo("knb-field", "listCandidates")
                .does("listCandidates")
                .isUpTo("mfa-desk", "agreeOnList")
                .does("agreeOnList", Map.of("listAgreed", true))
                .afterWaiting(A_MOMENT)
                .isUpTo("atc-coord", "planFlights")
                .does("planFlights", Map.of("flightsPlanned", true))
                .isUpTo("aktau-admin", "confirmReception")
                .does("confirmReception", Map.of("receptionReady", true))
                .afterWaiting(A_MOMENT);
        assertThat(tasks.openFor(stage)).isEmpty();
        aborts(stage + "-F1");
        story.afterWaiting(A_MOMENT);
        assertThat(tasks.openFor(stage)).as("the stage waits for both flights").isEmpty();
        aborts(stage + "-F2");
        story.afterWaiting(A_MOMENT)
                .endsAt(FLIGHTS, "endEvent_nobodyWaits")
                .isUpTo("atc-coord", "recordLessons")
                .does("recordLessons")
                .endsAt("endEvent_stageClosed")
                .askedSteps("openPathways", "chooseBuildings", "seeWhoFlew", "closeStage")
                .isOver();
    }

    @Test
    void aListThatIsNotAgreedGoesBack() {
        begin().does("defineStage")
                .does("listCandidates")
                .does("agreeOnList", Map.of("listAgreed", false))
                .isUpTo("knb-field", "listCandidates")
                .does("listCandidates")
                .does("agreeOnList")
                .isUpTo("knb-field", "listCandidates")
                .askedSteps();
    }

    @Test
    void afterAnAbortedFlightAnotherIsPlanned() {
        steps.buildingsWillBe(stage, "assigned", "assigned");
        steps.someoneWillWait(stage, true, false);
        agreed().does("planFlights", Map.of("flightsPlanned", true))
                .does("confirmReception", Map.of("receptionReady", true))
                .afterWaiting(A_MOMENT)
                .does("planFlights", Map.of("flightsPlanned", true))
                .does("confirmReception", Map.of("receptionReady", true))
                .afterWaiting(A_MOMENT)
                .isUpTo("atc-coord", "recordLessons")
                .askedSteps("openPathways", "chooseBuildings", "seeWhoFlew", "chooseBuildings", "seeWhoFlew");
    }

    @Test
    void theCoordinatorMayLeaveWhoWaitsToTheNextStage() {
        agreed().does("planFlights", Map.of("flightsPlanned", false))
                .endsAt(FLIGHTS, "endEvent_noFurtherFlight")
                .isUpTo("atc-coord", "recordLessons")
                .askedSteps("openPathways");
    }

    @Test
    void aStageWithoutABuildingWaitsUntilItIsTold() {
        steps.buildingsWillBe(stage, "wait", "wait", "assigned");
        var story = agreed().does("planFlights", Map.of("flightsPlanned", true));
        waits();
        story.hears("stage.buildingReady").afterWaiting(A_MOMENT);
        waits();
        story.hears("stage.buildingReady").afterWaiting(A_MOMENT).isUpTo("aktau-admin", "confirmReception");
    }

    @Test
    void afterTwoDaysItLooksAgainToldOrNot() {
        steps.buildingsWillBe(stage, "wait", "assigned");
        var story = agreed().does("planFlights", Map.of("flightsPlanned", true)).afterWaiting(Duration.ofHours(47));
        waits();
        story.afterWaiting(Duration.ofHours(1)).isUpTo("aktau-admin", "confirmReception");
    }

    @Test
    void aGroupTooLargeForABuildingIsPlannedAsSeveralFlights() {
        steps.buildingsWillBe(stage, "split", "assigned");
        agreed().does("planFlights", Map.of("flightsPlanned", true))
                .isUpTo("atc-coord", "planFlights")
                .does("planFlights", Map.of("flightsPlanned", true))
                .isUpTo("aktau-admin", "confirmReception");
    }

    @Test
    void aCentreThatIsNotReadySendsThePlanBack() {
        steps.buildingsWillBe(stage, "assigned", "assigned");
        agreed().does("planFlights", Map.of("flightsPlanned", true))
                .does("confirmReception", Map.of("receptionReady", false))
                .isUpTo("atc-coord", "planFlights")
                .does("planFlights", Map.of("flightsPlanned", true))
                .isUpTo("aktau-admin", "confirmReception");
    }

    @Test
    void aDelayIsDecidedByAPerson() {
        steps.buildingsWillBe(stage, "undecided", "undecided", "undecided");
        var story = agreed().does("planFlights", Map.of("flightsPlanned", true))
                .isUpTo("atc-coord", "decideOnDelay")
                .does("decideOnDelay", Map.of("delayDecision", "wait"));
        waits();
        story.hears("stage.buildingReady")
                .afterWaiting(A_MOMENT)
                .does("decideOnDelay", Map.of("delayDecision", "replan"))
                .does("planFlights", Map.of("flightsPlanned", true))
                .does("decideOnDelay", Map.of("delayDecision", "cancel", "calledOff", true))
                .endsAt(FLIGHTS, "endEvent_stageCalledOff")
                .endsAt("endEvent_calledOff")
                .passedNot("userTask_recordLessons")
                .isOver();
    }

    @Test
    void anUnansweredDelayIsPlannedAnew() {
        steps.buildingsWillBe(stage, "undecided");
        agreed().does("planFlights", Map.of("flightsPlanned", true))
                .does("decideOnDelay")
                .isUpTo("atc-coord", "planFlights");
    }

    @Test
    void theStageCanBeCalledOffWhereverItStands() {
        begin().hears("stage.cancelled")
                .isUpTo("atc-coord", "recordCancellation")
                .does("recordCancellation")
                .passed("serviceTask_cancelStage", "endEvent_stageCancelled")
                .askedSteps("cancelStage")
                .isOver();
    }

    @Test
    void callingOffEndsTheFlightsThatArePrepared() {
        steps.buildingsWillBe(stage, "assigned");
        flights.planned(stage, stage + "-F1");
        var story = agreed().does("planFlights", Map.of("flightsPlanned", true))
                .does("confirmReception", Map.of("receptionReady", true))
                .afterWaiting(A_MOMENT);
        assertThat(tasks.openFor(stage + "-F1")).hasSize(1);

        story.hears("stage.cancelled").does("recordCancellation").isOver();

        assertThat(tasks.openFor(stage + "-F1")).isEmpty();
        assertThat(processes.running(stage + "-F1")).isEmpty();
    }

    @Test
    void callingOffEndsTheWaitForABuilding() {
        steps.buildingsWillBe(stage, "wait");
        agreed().does("planFlights", Map.of("flightsPlanned", true))
                .hears("stage.cancelled")
                .does("recordCancellation")
                .isOver()
                .askedSteps("openPathways", "chooseBuildings", "cancelStage");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached(FLIGHTS);
        assertThat(processes.past("stage").stream().flatMap(it -> processes.path(it.instance()).finished().stream()))
                .contains("endEvent_stageClosed", "endEvent_calledOff", "endEvent_stageCancelled");
    }

    private Stories.Story begin() {
        return stories.begin("stage", stage, Map.of());
    }

    private Stories.Story agreed() {
        return begin().does("defineStage")
                .does("listCandidates")
                .does("agreeOnList", Map.of("listAgreed", true))
                .afterWaiting(A_MOMENT);
    }

    private void waits() {
        assertThat(tasks.openFor(stage)).isEmpty();
        assertThat(processes.running(stage).stream()
                        .filter(it -> it.process().equals(FLIGHTS))
                        .flatMap(it -> processes.path(it.instance()).waiting().stream()))
                .contains("receiveTask_awaitVacantBuilding");
    }

    private void aborts(String flight) {
        OpenTask manifest = tasks.openFor(flight).get(0);
        assertThat(manifest.form()).isEqualTo("composeManifest");
        tasks.complete(manifest.id(), "ZH-U-000001", Map.of("anyoneFlies", false));
        assertThat(tasks.openFor(flight)).isEmpty();
    }
}
