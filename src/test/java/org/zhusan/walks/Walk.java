package org.zhusan.walks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskGone;

/**
 * Stages of households on their way through all models at once: any task is done with any answer, news come early or twice, time passes as it likes, and the
 * engine is restarted in the middle.
 */
class Walk implements AutoCloseable {
    private static final Instant SPRING = Instant.parse("2019-03-01T08:00:00Z");
    /** Rounds of hours, then such of days or months in which somebody still changes their mind. */
    private static final int RESTLESS = 50;

    private static final int EVENTFUL = 60;
    /** Whatever has not come to its end by then goes on for ever. */
    private static final int MOST_ROUNDS = 4000;

    /** Everything outside the models that may happen to anybody at any moment, whether somebody waits for it or not. */
    private static final List<String> OUT_OF_THE_BLUE = List.of(
            "consent.boardingCalled",
            "consent.cameOfAge",
            "consent.withdrawn",
            "courtHearing.adjournedThreeTimes",
            "guardianCare.dangerSeen",
            "guardianCare.guardianLost",
            "guardianCare.parentReturned",
            "legalHelp.noLongerPlanned",
            "livelihood.noLongerPlanned",
            "regionalSupport.planChanged",
            "schooling.noLongerPlanned",
            "support.leftCentre",
            "treatment.examined",
            "treatment.hospitalNeeded");

    private static final Map<String, Map<String, Object>> SETTLED = Map.of(
            "guardianCare.endCare", Map.of("careEnding", "ofAge"),
            "handoff.recordWithdrawal", Map.of("handoffOutcome", "withdrawn"),
            "handoff.recordWithdrawalOnWay", Map.of("handoffOutcome", "withdrawn"),
            "programmeClosure.endProgramme", Map.of("programmeClosed", true, "programmeOutcome", "completed"),
            "programmeClosure.askNeedsAnew", Map.of("needsReopened", true),
            "regional.endProgramme", Map.of("programmeOutcome", "left"),
            "regional.handOn", Map.of("programmeOutcome", "transferred"),
            "stage.cancelStage", Map.of("calledOff", true));

    private static final Set<String> OF_STAGE = Set.of("stage", "stageFlights");
    private static final Set<String> OF_FLIGHT = Set.of("flight", "boarding", "manifest", "turnaround");
    private static final Set<String> OF_HOUSEHOLD = Set.of(
            "arrival",
            "discharge",
            "earlyDeparture",
            "handoff",
            "householdsChoice",
            "journey",
            "pathway",
            "programmeAnew",
            "programmeClosure",
            "quarantine",
            "stay");

    private final List<String> under = new ArrayList<>();
    private final Map<String, Drawn> models;
    private final Dice dice;
    private final Crowd crowd = new Crowd();
    private final EngineHouse house;
    private final News news;
    private final Promises promises;
    private final List<String> wrongs = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private int completed;
    private int restarts;

    Walk(long seed, Path home, Map<String, Drawn> models) {
        this.models = models;
        this.house = new EngineHouse(home, this);
        this.dice = new Dice(seed, models, () -> house.clock());
        this.news = new News(crowd, dice, house);
        this.promises = new Promises(house, models);
        house.clock().jumpTo(SPRING);
    }

    /** A stage with its households, from its first list. */
    void stage(int households) {
        String stage = crowd.stage(households, dice);
        under.add(stage);
        house.processes().start("stage", stage, Map.of());
    }

    /** Somebody for whom this model begins out of turn, as it does for those who came before there was a programme. */
    void alone(String process) {
        String stage = crowd.stage(1, dice);
        String household = crowd.ofStage(stage).get(0);
        under.add(stage);
        String about = OF_STAGE.contains(process)
                ? stage
                : OF_FLIGHT.contains(process)
                        ? crowd.flight(household)
                        : OF_HOUSEHOLD.contains(process) ? household : dice.any(crowd.of(household));
        if (process.equals("quarantine")) {
            crowd.comes(household);
        }
        house.processes().start(process, about, dice.handedIn(process));
        if (process.equals("pathway")) {
            news.tell("pathway.boarded", household);
            news.tell("pathway.landed", household);
        }
    }

    /** Until nobody has anything to do and no time is awaited: weeks in which anything happens, years in which something does, and whatever is left. */
    void untilEverybodyIsThere(boolean withRestart) {
        for (int round = 1; wrongs.isEmpty() && goesOn(round); round++) {
            house.processes().runDue();
            wrongs.addAll(promises.brokenNow());
            people(round <= RESTLESS ? 70 : 100);
            if (withRestart && round == RESTLESS / 2) {
                house.restart();
                restarts++;
            }
        }
        under.clear();
        promises.stillWaiting().forEach((about, where) -> {
            wrongs.add("stuck: %s, %s after%n  %s".formatted(about, where, String.join("\n  ", promises.way(about))));
        });
        wrongs.addAll(promises.unlawfulEnds());
    }

    /** Time passes; whether there is anything left to come. */
    private boolean goesOn(int round) {
        if (round > MOST_ROUNDS) {
            wrongs.add(
                    "no end after %d rounds: %s".formatted(round, house.tasks().open()));
        }
        if (round <= EVENTFUL) {
            under.forEach(this::outOfTheBlue);
        }
        if (round <= RESTLESS) {
            house.clock().jumpTo(house.clock().instant().plus(Duration.ofMinutes(30 + dice.upTo(4000))));
            return true;
        }
        if (!house.tasks().open().isEmpty()) {
            return true;
        }
        var due = house.processes().nextDue();
        due.map(it -> it.isAfter(house.clock().instant()) ? it : house.clock().instant())
                .ifPresent(it -> house.clock().jumpTo(it.plus(Duration.ofDays(4))));
        return due.isPresent();
    }

    private void people(int percent) {
        List<OpenTask> open = new ArrayList<>(house.tasks().open());
        Collections.shuffle(open, dice.random());
        for (OpenTask task : open) {
            if (dice.in100(percent)) {
                complete(task);
            }
        }
    }

    private void complete(OpenTask task) {
        try {
            house.tasks().complete(task.id(), "ZH-U-000001", answers(task));
            completed++;
            news.handedIn(task);
        } catch (TaskGone another) {
            // what somebody else did just before has taken it away
        }
    }

    private Map<String, Object> answers(OpenTask task) {
        Map<String, Object> facts = dice.facts(task.process(), task.step());
        switch (task.form()) {
            case "reconfirmAtBoarding" -> facts.put("standingOutcome", stillConsents(facts) ? "boarded" : "withdrawn");
            // who decides on a parent's wish does not decide on a birthday
            case "decideOnReturn" -> facts.put("careEnding", dice.any(List.of("returned", "guardianLost")));
            case "placeMeanwhile" -> facts.put("careEnding", "guardianLost");
            case "confirmArrival" -> {
                if (Boolean.TRUE.equals(facts.get("everyoneArrived"))) {
                    facts.put("journeyOutcome", "arrived");
                }
            }
            case "lookForHousehold" -> {
                if (Set.of("elsewhere", "withdrew").contains(facts.get("whereFound"))) {
                    facts.put("journeyOutcome", facts.get("whereFound"));
                }
            }
            case "checkRefusal" ->
                facts.put(
                        "askAgain",
                        Boolean.FALSE.equals(facts.get("freeWillConfirmed")) || !"none".equals(facts.get("recontact")));
            default -> {}
        }
        return facts;
    }

    private static boolean stillConsents(Map<String, Object> facts) {
        return Boolean.TRUE.equals(facts.get("stillConsents"));
    }

    // what models ask of the phases

    void step(String step, DelegateExecution execution) {
        if (step.equals("consent.seeWhoDecides") && dice.in100(12)) {
            throw new BpmnError("nothingToAsk");
        }
        String process = execution.getProcessDefinitionId().split(":", 2)[0];
        Map<String, Object> facts = new HashMap<>(dice.facts(process, execution.getCurrentActivityId()));
        facts.putAll(SETTLED.getOrDefault(step, Map.of()));
        if (step.equals("handoff.settleHousehold")) {
            facts.put("placeRegion", execution.getVariable("homeRegion"));
            facts.put("fromCentre", false);
        }
        switch (step) {
            case "consent.releaseSeat" -> facts.put("standingOutcome", dice.any(List.of("withdrawn", "expired")));
            case "offer.openFile" -> accepted.add(execution.getProcessBusinessKey());
            case "regionalSupport.seeWhetherProgrammeRuns" ->
                facts.put("programmeRuns", news.accompanied(execution.getProcessBusinessKey()));
            case "handoff.seeAnswer" -> facts.put("offerAccepted", isAccepted(execution.getProcessBusinessKey()));
            default -> {}
        }
        facts.forEach(execution::setVariable);
        news.step(step, execution.getProcessBusinessKey());
    }

    private boolean isAccepted(String household) {
        List<String> offers = crowd.offers(household);
        return !offers.isEmpty() && accepted.contains(offers.get(offers.size() - 1));
    }

    List<String> people(String collection, String about) {
        return switch (collection) {
            case "flights" -> crowd.flights(about);
            case "offered" -> List.of(crowd.offer(about));
            case "toBeExamined" -> List.of(crowd.nameless("K"));
            case "withRelatives", "adults" -> crowd.of(about).subList(0, 1);
            case "toBeScreened" -> news.notYet("screening", about).toList();
            case "toBeTreated" ->
                news.notYet("treatment", about).filter(news::toBeExamined).toList();
            default -> crowd.of(about);
        };
    }

    // what happens to people

    private void outOfTheBlue(String stage) {
        for (String household : crowd.ofStage(stage)) {
            if (dice.in100(6)) {
                pressed(household, dice.any(crowd.of(household)));
            }
            if (dice.in100(4)) {
                String message = dice.any(OUT_OF_THE_BLUE);
                String id = UUID.randomUUID().toString();
                String whom = dice.any(crowd.of(household));
                house.inbox().post(id, message, whom, Map.of());
                house.inbox().post(id, message, whom, Map.of());
            }
        }
        boolean alone = crowd.ofStage(stage).size() == 1;
        if (alone && dice.in100(2) && crowd.inTheAir().isEmpty() && news.runs("stage", stage)) {
            news.tell("stage.cancelled", stage);
        }
    }

    /** A button that is there for whoever looks at a running case. */
    private void pressed(String household, String person) {
        Map<String, Object> here = Map.of("placeRegion", "KAR");
        if (news.runs("regionalRehabilitation", household)) {
            pressedInRegion(household, person, here);
        }
        switch (dice.upTo(4)) {
            case 0 -> news.running("pathway", household).forEach(it -> news.tell("pathway.someoneToAsk", household));
            case 1 -> news.running("discharge", household).forEach(it -> news.tell("stay.familyAsks", household));
            case 2 -> news.running("stay", household).forEach(it -> news.tell("stay.someoneToScreen", household));
            case 3 -> crowd.offers(household).forEach(it -> news.tell("offer.withdrawn", it));
            default ->
                news.running("civilRegistration", person).forEach(it -> news.once("recordAmendment", person, here));
        }
    }

    private void pressedInRegion(String household, String person, Map<String, Object> here) {
        switch (dice.upTo(3)) {
            case 0 -> news.tell("regional.transferAsked", household);
            case 1 -> news.once("returnToProgramme", person, here);
            default -> news.once("leavingProgramme", person, here);
        }
    }

    // what the test asks

    List<String> wrongs() {
        return wrongs;
    }

    Promises promises() {
        return promises;
    }

    Map<String, Drawn> models() {
        return models;
    }

    Damages damages() {
        return new Damages(house, promises);
    }

    int restarts() {
        return restarts;
    }

    int tasks() {
        return completed;
    }

    int households() {
        return crowd.households();
    }

    @Override
    public String toString() {
        return "%d households, %d tasks done, %d restarts".formatted(crowd.households(), completed, restarts);
    }

    @Override
    public void close() {
        house.close();
    }
}
