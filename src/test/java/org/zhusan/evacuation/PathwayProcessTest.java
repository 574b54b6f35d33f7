package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.arrival.TestSteps;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.regional.TestProgrammeClosureSteps;
import org.zhusan.regional.TestRegionalSteps;

/** The way home as drawn: what comes after what, what stands beside what, and which message counts when. */
@ProcessTest
class PathwayProcessTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(900_000);
    /** The shortest stay: nobody of the household is at the centre any more. */
    private static final String STAY_ENDS = "stay.nobodyLeft";

    /** The shortest programme: everyone of the household has left it. */
    private static final String PROGRAMME_ENDS = "regional.everyoneLeft";

    private static final List<String> WAY =
            List.of("pathway.boarded", "pathway.landed", STAY_ENDS, "pathway.departurePlanned", PROGRAMME_ENDS);

    @Autowired
    Stories stories;

    @Autowired
    AskedInStories asked;

    @Autowired
    TestSteps arrival;

    @Autowired
    TestRegionalSteps programme;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    ProgrammeClock clock;

    private final String household = "ZH-H-" + NUMBERS.incrementAndGet();

    @AfterEach
    void today() {
        clock.follow();
    }

    @Test
    void aHouseholdComesHome() {
        Stories.Story way = begins();
        way.passed("serviceTask_lookForRelatives", "gateway_askAndAwait")
                .waitsAt("receiveTask_awaitBoarding")
                .hears("pathway.boarded")
                .waitsAt("receiveTask_awaitLanding");
        way.hears("pathway.landed");
        received(way);
        processes.runDue();
        assertThat(processes.running(household))
                .extracting(Processes.Running::process)
                .contains("stay");
        way.hears("pathway.departurePlanned");
        assertThat(open()).as("the region is prepared while the month runs").contains("recordWish");
        way.hears(STAY_ENDS);
        processes.runDue();
        handedOver(way);
        assertThat(open()).containsExactly("assessNeeds");
        programme.isCalm(household);
        way.does("assessNeeds").does("setRegime").does("agreePlans");
        processes.runDue();
        way.does("proposeClosure", Map.of("closurePutForward", true))
                .does("decideOnClosure", Map.of("commissionCloses", true))
                .does("countersignClosure", Map.of("closureCountersigned", true))
                .afterWaiting(TestProgrammeClosureSteps.HALF_A_YEAR)
                .does("checkAfterClosure", Map.of("lookInAgain", false, "needsReopened", false));
        way.endsAt("endEvent_programmeCompleted")
                .passedNot("endEvent_stayedAbroad", "endEvent_underCriminalProcedure", "endEvent_leftProgramme")
                .isOver();
    }

    @Test
    void aHouseholdNobodyOfWhichTravelsStaysAbroad() {
        begins().hears("pathway.staysAbroad")
                .endsAt("endEvent_stayedAbroad")
                .passedNot("receiveTask_awaitLanding", "callActivity_receiveAtCentre")
                .isOver();
    }

    @Test
    void aHouseholdAllOfWhichIsHeldLeavesTheWay() {
        arrival.outcomeWillBe(household, "custody");
        Stories.Story way = begins().hears("pathway.boarded").hears("pathway.landed");
        received(way);
        way.endsAt("endEvent_underCriminalProcedure")
                .passedNot("callActivity_stayAtCentre")
                .isOver();
    }

    @Test
    void nobodyWhoHasBoardedStaysAbroad() {
        Stories.Story way = begins().hears("pathway.boarded").hears("pathway.staysAbroad");
        way.waitsAt("receiveTask_awaitLanding").passedNot("endEvent_stayedAbroad");
        assertThat(kept()).containsExactly("pathway.staysAbroad");
    }

    @Test
    void newsThatComesTooEarlyWaitsAndNewsThatComesTwiceCountsOnce() {
        Stories.Story way = begins();
        tell("landed", "F1");
        way.waitsAt("receiveTask_awaitBoarding");
        tell("boarded", "F1");
        tell("boarded", "F1");
        processes.runDue();
        assertThat(tasks.openFor(household)).extracting(OpenTask::form).containsExactly("receiveHousehold");
        tell("boarded", "F2");
        tell("landed", "F1");
        processes.runDue();
        assertThat(tasks.openFor(household)).hasSize(1);
        assertThat(kept()).as("what nobody waits for is shown, not dropped").containsExactly("pathway.boarded");
    }

    @Test
    void newsInAnyOrderLeadsTheSameWay() {
        for (int seed = 0; seed < 12; seed++) {
            String other = "ZH-H-" + NUMBERS.incrementAndGet();
            Stories.Story way = stories.begin("pathway", other, Map.of());
            List<String> news = new ArrayList<>(WAY);
            news.addAll(WAY);
            Collections.shuffle(news, new Random(seed));
            news.forEach(it -> inbox.post(it + "/" + other, it, other, Map.of()));
            processes.runDue();
            received(way);
            processes.runDue();
            handedOver(way);
            processes.runDue();
            way.endsAt("endEvent_leftProgramme")
                    .passed(
                            "receiveTask_awaitBoarding",
                            "receiveTask_awaitLanding",
                            "callActivity_receiveAtCentre",
                            "receiveTask_awaitDeparturePlan",
                            "callActivity_handOverToRegion",
                            "callActivity_accompanyInRegion")
                    .passed("gateway_stayAndHandOver", "callActivity_stayAtCentre", "endEvent_leftCentre")
                    .isOver();
        }
    }

    @Test
    void everyoneIsAskedSideBySideWhileTheHouseholdWaits() {
        String mother = stories.newcomer();
        String sister = stories.newcomer();
        Stories.Story way = begins(mother, sister);
        assertThat(tasks.openFor(mother)).hasSize(1);
        assertThat(tasks.openFor(sister)).hasSize(1);
        refuses(mother);
        way.waitsAt("callActivity_askEveryone").waitsAt("receiveTask_awaitBoarding");
        refuses(sister);
        way.waitsAt("receiveTask_awaitBoarding").passed("serviceTask_seeWhoTravels", "endEvent_everyoneAnswered");
    }

    @Test
    void aMotherWhoStaysIsAskedAgainWhileHerChildrenAreAtSchool() {
        String mother = stories.newcomer();
        Stories.Story way = begins(mother);
        refuses(mother);
        way.hears("pathway.boarded").hears("pathway.landed");
        received(way);
        way.hears(STAY_ENDS).hears("pathway.departurePlanned");
        handedOver(way);

        asked.are(household, mother);
        way.afterWaiting(Duration.ofDays(120)).hears("pathway.someoneToAsk");
        processes.runDue();
        assertThat(tasks.openFor(mother)).extracting(OpenTask::form).containsExactly("planInterview");
        assertThat(open()).containsExactly("assessNeeds");
        way.hears(PROGRAMME_ENDS);
        assertThat(processes.running(household)).as("she is still being asked").hasSize(1);

        refuses(mother);
        way.passed("endEvent_leftProgramme", "serviceTask_seeWhoTravelsNow", "endEvent_answered")
                .isOver();
    }

    @Test
    void twoWhoWishItAreAskedAnewEachOnTheirOwnDay() {
        String first = stories.newcomer();
        String second = stories.newcomer();
        Stories.Story way = begins();
        asked.are(household, first);
        way.hears("pathway.someoneToAsk");
        asked.are(household, second);
        way.hears("pathway.someoneToAsk");
        processes.runDue();
        assertThat(tasks.openFor(first)).hasSize(1);
        assertThat(tasks.openFor(second)).hasSize(1);
        refuses(first);
        refuses(second);
        way.waitsAt("receiveTask_awaitBoarding").passed("endEvent_answered", "endEvent_answered");
    }

    @Test
    void aHouseholdThatWithdrawsGoesToNoRegion() {
        Stories.Story way = begins().hears("pathway.boarded").hears("pathway.landed");
        received(way);
        way.hears(STAY_ENDS).hears("pathway.departurePlanned");
        way.does("recordWish").does("confirmRegion", Map.of("householdAnswer", "withdraws"));
        processes.runDue();
        way.endsAt("endEvent_withdrawn")
                .passedNot("callActivity_accompanyInRegion")
                .isOver();
    }

    @Test
    void whereNobodyIsLeftNobodyIsHandedOver() {
        Stories.Story way = begins().hears("pathway.boarded").hears("pathway.landed");
        received(way);
        way.hears(STAY_ENDS).hears("pathway.nobodyLeft");
        way.endsAt("endEvent_nobodyToHandOver")
                .passed("gateway_stayAndHandOver", "boundaryEvent_nobodyLeftBefore")
                .passedNot("callActivity_handOverToRegion")
                .isOver();
    }

    @Test
    void whereNobodyIsLeftTheHandOffThatHasBegunEnds() {
        Stories.Story way = begins().hears("pathway.boarded").hears("pathway.landed");
        received(way);
        way.hears("pathway.departurePlanned");
        assertThat(open()).contains("recordWish");
        way.hears(STAY_ENDS).hears("pathway.nobodyLeft");
        processes.runDue();
        way.endsAt("endEvent_nobodyToHandOver")
                .passed("boundaryEvent_nobodyLeft")
                .passedNot("gateway_handedOver")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndOfTheHouseholdIsReached() {
        stories.assertEveryEndPassed("pathway");
    }

    private Stories.Story begins(String... toBeAsked) {
        asked.are(household, toBeAsked);
        Stories.Story way = stories.begin("pathway", household, Map.of());
        processes.runDue();
        return way;
    }

    private void tell(String news, String flight) {
        inbox.post(news + "/" + flight + "/" + household, "pathway." + news, household, Map.of());
    }

    private List<String> kept() {
        return inbox.waiting().stream()
                .filter(it -> it.recipient().equals(household))
                .map(Inbox.Waiting::name)
                .toList();
    }

    private List<String> open() {
        return tasks.openFor(household).stream().map(OpenTask::form).toList();
    }

    /** The stay of these stories is over already, or was never begun in earnest: the hand-off has the only task. */
    private void handedOver(Stories.Story way) {
        processes.runDue();
        way.does("recordWish")
                .does("confirmRegion", Map.of("householdAnswer", "confirmed", "prosecutorAsked", false))
                .does("composeTransferFile");
        processes.runDue();
        way.does("planReception")
                .does("arrangeTravel")
                .hears("journey.departed")
                .does("confirmArrival", Map.of("everyoneArrived", true, "journeyOutcome", "arrived"));
        processes.runDue();
    }

    private void received(Stories.Story way) {
        way.does("receiveHousehold", Map.of("carerNeeded", false, "biometricsDue", false));
        processes.runDue();
    }

    private void refuses(String person) {
        done(person, "planInterview", Map.of());
        done(person, "giveLiabilityNotice", Map.of("noticeUnderstood", true));
        done(person, "countersignNotice", Map.of("decidesSooner", true));
        clock.jumpTo(clock.instant().plus(Duration.ofHours(3)));
        processes.runDue();
        done(person, "recordDecision", Map.of("decision", "refuse"));
        done(person, "recordRefusal", Map.of());
        done(person, "checkRefusal", Map.of("freeWillConfirmed", true));
        processes.runDue();
    }

    private void done(String person, String form, Map<String, Object> facts) {
        OpenTask task = tasks.openFor(person).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(form + " is not open for " + person + ": " + tasks.openFor(person)));
        tasks.complete(task.id(), "ZH-U-000001", facts);
    }
}
