package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Readiness;
import org.zhusan.casefile.TravelRights;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** Pathways of families whose answers are real: who is asked, who waits, who stays, and that nobody falls between two of them. */
@IntegrationTest
@Import(StageWork.class)
class PathwaysTest {
    private static final Member BY = Member.system("test");

    private static final Set<String> WAY = Set.of(
            "receiveTask_awaitBoarding",
            "receiveTask_awaitLanding",
            "callActivity_receiveAtCentre",
            "callActivity_stayAtCentre",
            "callActivity_handOverToRegion",
            "callActivity_accompanyInRegion");

    @Autowired
    Pathways pathways;

    @Autowired
    Stages stages;

    @Autowired
    StageWork stageWork;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Consents consents;

    @Autowired
    TravelRights rights;

    @Autowired
    Placements placements;

    @Autowired
    Readiness readiness;

    @Autowired
    CaseWork work;

    @Autowired
    Cast cast;

    @Autowired
    ProgrammeClock clock;

    @AfterEach
    void today() {
        clock.follow();
    }

    @Test
    void aMotherIsAskedAndHerChildrenWaitWithHer() {
        Cast.Family family = cast.aliya();
        pathways.open(family.household(), BY);
        pathways.open(family.household(), BY);
        processes.runDue();
        assertThat(ways(family.household())).hasSize(1);
        assertThat(processes.running(family.adult()))
                .extracting(Processes.Running::process)
                .containsOnlyOnce("consent");
        assertThat(family.children()).allMatch(it -> processes.running(it).isEmpty());
    }

    @Test
    void relativesOfWhomeverTheHouseholdIsNamedAfterAreLookedForOnceAndNobodyWaitsForThem() {
        Cast.Family family = cast.zarina();
        pathways.open(family.household(), BY);
        assertThat(tasks.openFor(family.adult()))
                .filteredOn(it -> it.form().equals("findRelatives"))
                .singleElement()
                .satisfies(it -> assertThat(it.candidateGroups()).containsExactly("knb-field"));
        assertThat(family.children()).allMatch(it -> searches(it) == 0);

        answers(family.adult(), "refuse");
        assertThat(ends(family.household())).containsExactly("endEvent_stayedAbroad");
        pathways.askAgain(family.adult(), BY);
        assertThat(searches(family.adult())).as("the search goes on").isEqualTo(1);
    }

    @Test
    void relativesWhoAnsweredTwoWeeksAgoAreNotAskedAgainWhenAWayHomeBeginsAnew() {
        Cast.Family known = cast.zarina();
        LocalDate today = LocalDate.now(clock);
        readiness.keep(known.adult(), "early-" + known.adult(), Readiness.State.READY, "KAR", today.minusDays(14));
        pathways.open(known.household(), BY);
        assertThat(searches(known.adult())).isZero();

        Cast.Family longAgo = cast.zarina();
        readiness.keep(longAgo.adult(), "early-" + longAgo.adult(), Readiness.State.READY, "KAR", today.minusDays(61));
        pathways.open(longAgo.household(), BY);
        assertThat(searches(longAgo.adult())).isEqualTo(1);
    }

    @Test
    void twoOfficersWhoBeginAtOnceBeginOnePathway() throws Exception {
        String household = cast.zarina().household();
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(() -> {
                    pathways.open(household, BY);
                    return null;
                });
            }
            for (Future<Void> each : officers.invokeAll(all)) {
                each.get();
            }
        } finally {
            officers.shutdown();
        }
        assertThat(ways(household)).hasSize(1);
    }

    @Test
    void nobodyLivesThere() {
        assertThatThrownBy(() -> pathways.open("ZH-H-999999", BY)).isInstanceOf(PathwayRefused.UnknownHousehold.class);
        assertThatThrownBy(() -> pathways.askAgain("ZH-P-99999999", BY)).isInstanceOf(PathwayRefused.NoHousehold.class);
    }

    @Test
    void whoRefusesStaysAbroadAndMayComeBackToIt() {
        Cast.Family zarina = cast.zarina();
        pathways.open(zarina.household(), BY);
        answers(zarina.adult(), "refuse");
        assertThat(ends(zarina.household())).containsExactly("endEvent_stayedAbroad");

        pathways.askAgain(zarina.adult(), BY);
        answers(zarina.adult());
        assertThat(rights.mayTravel(zarina.adult(), clock.instant())).isTrue();
        assertWaitsForBoarding(zarina.household());
        assertThat(ends(zarina.household())).containsExactly("endEvent_stayedAbroad", "");
    }

    @Test
    void whoWithdrawsAndConsentsAnewThreeHoursLaterFlies() {
        Cast.Family zarina = cast.zarina();
        pathways.open(zarina.household(), BY);
        answers(zarina.adult());
        assertWaitsForBoarding(zarina.household());

        withdraws(zarina.adult());
        assertThat(ends(zarina.household())).containsExactly("endEvent_stayedAbroad");
        pathways.askAgain(zarina.adult(), BY);
        answers(zarina.adult());
        assertWaitsForBoarding(zarina.household());
        inbox.post("boarded/" + zarina.household(), "pathway.boarded", zarina.household(), Map.of());
        assertThat(waiting(zarina.household())).contains("receiveTask_awaitLanding");
    }

    @Test
    void aStageThatEndsLeavesThoseWaitingWhoMayTravelOrAreBeingAsked() {
        Cast.Family consents = cast.zarina();
        Cast.Family isAsked = cast.sabira();
        Cast.Family hasOnlyBegun = cast.aliya();
        pathways.open(consents.household(), BY);
        answers(consents.adult());
        pathways.open(isAsked.household(), BY);
        processes.runDue();
        pathways.open(hasOnlyBegun.household(), BY);

        List<String> all = List.of(consents.household(), isAsked.household(), hasOnlyBegun.household());
        all.forEach(pathways::seeWhoTravels);
        processes.runDue();
        all.forEach(this::assertWaitsForBoarding);
    }

    @Test
    void aStageThatEndsFindsEveryHouseholdInExactlyOnePlace() {
        Cast.Family consented = cast.aliya();
        Cast.Family refused = cast.zarina();
        Cast.Family isAsked = cast.sabira();
        Cast.Family tookItBackAtTheAircraft = cast.zarina();
        String stage = stageWork.agreed(consented, refused, isAsked, tookItBackAtTheAircraft);
        answers(consented.adult());
        answers(refused.adult(), "refuse");
        answers(tookItBackAtTheAircraft.adult());
        rights.callToBoarding(List.of(tookItBackAtTheAircraft.adult()), stage + "-F1");
        askedOf(tookItBackAtTheAircraft.adult()).forEach(it -> work.complete(it));
        processes.runDue();
        consents.withdraw(tookItBackAtTheAircraft.adult(), cast.aigerim());
        assertWaitsForBoarding(tookItBackAtTheAircraft.household());

        stageWork.does(stage, "planFlights", Map.of("decision", "none"));
        stageWork.does(
                stage,
                "recordLessons",
                Map.of(
                        "lessons",
                        List.of(Map.of("agency", "knb", "whatWorked", "Early lists", "changes", List.of("form")))));
        processes.runDue();

        Map<String, String> expected = Map.of(
                consented.household(), "receiveTask_awaitBoarding",
                isAsked.household(), "receiveTask_awaitBoarding",
                refused.household(), "endEvent_stayedAbroad",
                tookItBackAtTheAircraft.household(), "endEvent_stayedAbroad");
        Set<String> listed = stages.candidates(stage).stream()
                .map(Stages.Candidate::household)
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(expected.keySet());
        expected.forEach((household, place) -> assertThat(places(household)).containsExactly(place));
    }

    @Test
    void aSisterKeepsWaitingWhileTheOtherIsAskedAnewAndNobodyAsksHer() {
        String first = cast.woman();
        String second = cast.woman();
        String household = cast.together(first, second);
        pathways.open(household, BY);
        answers(first);
        answers(second, "refuse");
        assertWaitsForBoarding(household);

        pathways.askAgain(second, BY);
        pathways.open(household, BY);
        processes.runDue();
        assertThat(askedOf(second)).extracting(OpenTask::form).containsExactly("planInterview");
        assertThat(askedOf(first)).isEmpty();
        assertThatThrownBy(() -> pathways.askAgain(second, BY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pathways.askAgain(first, BY)).isInstanceOf(Refusal.class);

        withdraws(first);
        assertWaitsForBoarding(household);
        answers(second, "refuse");
        assertThat(ways(household)).as("the last no is heard, whoever says it").isEmpty();
    }

    @Test
    void noSisterIsPressedBecauseTheOtherChangedHerMind() {
        String first = cast.woman();
        String second = cast.woman();
        String household = cast.together(first, second);
        pathways.open(household, BY);
        answers(first, "refuse");
        answers(second, "refuse");
        assertThat(ends(household)).containsExactly("endEvent_stayedAbroad");

        pathways.askAgain(first, BY);
        processes.runDue();
        assertThat(askedOf(first)).hasSize(1);
        assertThat(askedOf(second)).isEmpty();
    }

    @Test
    void aChildIsNotAskedInPlaceOfItsMotherAndNobodyIsAskedAtHome() {
        Cast.Family family = cast.aliya();
        assertThatThrownBy(() -> pathways.askAgain(family.children().get(0), BY))
                .isInstanceOf(Refusal.class);
        placements.move(family.adult(), Placements.Kind.IN_TRANSIT, "knb", null, clock.instant(), BY);
        assertThatThrownBy(() -> pathways.askAgain(family.adult(), BY)).isInstanceOf(PathwayRefused.HasLeft.class);
    }

    @Test
    void whoHasLeftIsNeverCalledBackByAnAnswer() {
        Cast.Family family = cast.aliya();
        pathways.open(family.household(), BY);
        answers(family.adult());
        family.members()
                .forEach(it -> placements.move(it, Placements.Kind.IN_TRANSIT, "knb", null, clock.instant(), BY));
        inbox.post("boarded/" + family.household(), "pathway.boarded", family.household(), Map.of());
        pathways.seeWhoTravels(family.household());
        assertThat(waiting(family.household())).contains("receiveTask_awaitLanding");
        assertThat(inbox.waiting()).noneMatch(it -> it.recipient().equals(family.household()));
    }

    /** Plays the officers until the person has answered: consents and waits for the call, or is done. */
    private void answers(String person, String... words) {
        for (int turn = 0; turn < 60; turn++) {
            processes.runDue();
            List<OpenTask> open = askedOf(person);
            if (open.isEmpty() && (rights.mayTravel(person, clock.instant()) || !rights.beingAsked(person))) {
                return;
            }
            open.forEach(it -> work.complete(it, words));
            if (open.isEmpty()) {
                clock.jumpTo(clock.instant().plus(Duration.ofHours(1)));
            }
        }
        throw new AssertionError("never answered: " + person);
    }

    /** Without what is asked of relatives meanwhile. */
    private List<OpenTask> askedOf(String person) {
        return tasks.openFor(person).stream()
                .filter(it -> !it.process().equals("relativesOutreach"))
                .toList();
    }

    private void withdraws(String person) {
        consents.withdraw(person, cast.aigerim());
        answers(person);
    }

    private void assertWaitsForBoarding(String household) {
        assertThat(waiting(household)).contains("receiveTask_awaitBoarding");
    }

    private List<String> waiting(String household) {
        return ways(household).stream()
                .flatMap(it -> processes.path(it.instance()).waiting().stream())
                .toList();
    }

    /** Of every pathway the household ever had: the end it reached, or where on the way the household waits. */
    private List<String> places(String household) {
        return processes.past("pathway").stream()
                .filter(it -> it.caseNumber().equals(household))
                .flatMap(it -> it.ended()
                        ? Stream.of(it.ending())
                        : processes.path(it.instance()).waiting().stream().filter(WAY::contains))
                .toList();
    }

    private long searches(String person) {
        return processes.past("relatives").stream()
                .filter(it -> it.caseNumber().equals(person))
                .count();
    }

    private List<Processes.Running> ways(String household) {
        return processes.running(household).stream()
                .filter(it -> it.process().equals("pathway"))
                .toList();
    }

    /** Of each pathway the household ever had, where it ended. */
    private List<String> ends(String household) {
        return processes.past("pathway").stream()
                .filter(it -> it.caseNumber().equals(household))
                .map(Processes.Past::ending)
                .toList();
    }
}
