package org.zhusan.walks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes.Running;

/**
 * What sets what in motion across models, as the phases do: the messages their steps and forms send, and the processes they begin, each only where somebody waits
 * for it.
 */
class News {
    private static final List<String> CHAPTERS =
            List.of("counselling", "theology", "legalHelp", "schooling", "livelihood", "healthFollowUp");
    private static final Map<String, Object> IN_AKTAU = Map.of("placeRegion", "MAN");

    private final Crowd crowd;
    private final Dice dice;
    private final EngineHouse house;

    News(Crowd crowd, Dice dice, EngineHouse house) {
        this.crowd = crowd;
        this.dice = dice;
        this.house = house;
    }

    /** A step of a model was asked of this case. */
    void step(String step, String about) {
        switch (step) {
            case "stage.openPathways" -> crowd.ofStage(about).forEach(it -> once("pathway", it, Map.of()));
            case "stage.closeStage", "stage.cancelStage" -> crowd.ofStage(about).forEach(this::staysAbroad);
            case "pathway.lookForRelatives" -> once("relatives", crowd.of(about).get(0), Map.of());
            case "relatives.keepReadiness" ->
                running("householdsChoice", crowd.household(about))
                        .filter(it -> waiting(it).contains("receiveTask_awaitRelatives"))
                        .forEach(it -> tell("householdsChoice.relativesAnswered", it.caseNumber()));
            case "pathway.seeWhoTravels", "pathway.seeWhoTravelsNow" -> seeWhoTravels(about);
            case "flight.callToBoarding" ->
                passengers(about)
                        .filter(it -> runs("standingConsent", it))
                        .forEach(it -> tell("consent.boardingCalled", it));
            case "flight.abortFlight" ->
                passengers(about)
                        .filter(it -> runs("standingConsent", it))
                        .forEach(it -> tell("consent.boardingCalledOff", it));
            case "flight.recordDeparture" -> depart(about);
            case "flight.recordLanding" -> land(about);
            case "arrival.openGuardianship", "kinship.openInterestsReview" ->
                once("guardianship", child(about), IN_AKTAU);
            case "registration.openRegistration" ->
                everyone(about).forEach(it -> firstTime("civilRegistration", it, IN_AKTAU));
            case "maternity.openFile" -> born(about);
            case "birth.openConfirmation" -> once("citizenshipConfirmation", about, IN_AKTAU);
            case "birth.openRecheck" -> once("kinshipRecheck", about, IN_AKTAU);
            case "hospitalCare.seeWhoIsLeft" -> seeWhoIsLeft(about);
            case "discharge.announceEarlyDeparture" -> leavesEarly(about);
            case "housing.leaveCentre", "housing.leaveWithFamily" -> leave(about);
            case "stay.admitResidents" -> crowd.comes(about);
            case "stay.closeBooks" -> {
                crowd.leaves(about);
                way("pathway.nobodyLeft", about);
            }
            case "guardianCare.setNextVisit" -> sometimes(10, () -> tell("guardianCare.dangerSeen", about));
            default -> inTheRegion(step, about);
        }
    }

    private void inTheRegion(String step, String about) {
        switch (step) {
            case "regional.openSupport" -> everyone(about).forEach(it -> once("regionalSupport", it, IN_AKTAU));
            case "regional.openProgramme" -> {
                if (crowd.movesIn(about)) {
                    everyone(about).forEach(this::endSupport);
                }
            }
            case "handoff.settleHousehold" -> crowd.moves(about);
            case "regional.endProgramme", "handoff.recordWithdrawal", "handoff.recordWithdrawalOnWay" ->
                everyone(about).filter(it -> !crowd.isChild(it)).forEach(this::endSupport);
            case "programmeClosure.endProgramme" -> everyone(about).forEach(this::endSupport);
            case "participation.leaveProgramme" -> {
                endChapters(about, 100);
                sometimes(60, () -> running("regionalRehabilitation", crowd.household(about))
                        .forEach(it -> tell("regional.everyoneLeft", it.caseNumber())));
            }
            case "participation.reopenSupport" -> comeBack(about, crowd.household(about));
            default -> {}
        }
    }

    /** A form was handed in. */
    void handedIn(OpenTask task) {
        String about = task.caseNumber();
        switch (task.form()) {
            case "planDischarge" -> way("pathway.departurePlanned", about);
            case "arrangeTravel" -> {
                if (crowd.atCentre(about).findAny().isEmpty()) {
                    tell("journey.departed", about);
                }
            }
            case "answerQuestion" -> sometimes(40, () -> tell("offer.withdrawn", about));
            case "examineOnAdmission" -> examined(about);
            case "weighWeekly" -> sometimes(30, () -> tell("treatment.hospitalNeeded", about));
            case "enterResults" -> sometimes(10, () -> tell("stay.someoneToScreen", crowd.household(about)));
            case "hearCase" -> sometimes(35, () -> tell("courtHearing.adjournedThreeTimes", about));
            case "secureChildren" -> sometimes(30, () -> once("guardianship", child(about), IN_AKTAU));
            case "disinfectBuilding" ->
                house.processes().past("stageFlights").stream()
                        .filter(it -> !it.ended())
                        .forEach(it -> tell("stage.buildingReady", it.caseNumber()));
            case "agreePlans" ->
                everyone(about).forEach(it -> {
                    endChapters(it, 30);
                    sometimes(30, () -> running("regionalSupport", it)
                            .forEach(up -> tell("regionalSupport.planChanged", it)));
                });
            default -> {}
        }
    }

    // evacuation

    private void seeWhoTravels(String household) {
        sometimes(15, () -> staysAbroad(household));
    }

    void staysAbroad(String household) {
        awaiting("receiveTask_awaitBoarding", household).forEach(it -> way("pathway.staysAbroad", household));
    }

    private void depart(String flight) {
        crowd.on(flight).stream()
                .filter(it ->
                        awaiting("receiveTask_awaitBoarding", it).findAny().isPresent())
                .filter(it -> dice.in100(90))
                .forEach(it -> {
                    crowd.inTheAir().add(it);
                    way("pathway.boarded", it);
                });
    }

    private void land(String flight) {
        crowd.on(flight).stream().filter(crowd.inTheAir()::remove).forEach(it -> way("pathway.landed", it));
    }

    private Stream<String> passengers(String flight) {
        return crowd.on(flight).stream().flatMap(it -> crowd.of(it).stream());
    }

    // the centre

    private void examined(String person) {
        boolean waits =
                running("treatment", person).anyMatch(it -> waiting(it).contains("receiveTask_awaitExamination"));
        if (waits
                || house.processes()
                        .beingOpened(crowd.household(person), "treatment")
                        .contains(person)) {
            boolean adult = !crowd.isChild(person);
            house.inbox()
                    .post(
                            UUID.randomUUID().toString(),
                            "treatment.examined",
                            person,
                            Map.of(
                                    "nutritionCare", dice.in100(50),
                                    "pregnant", adult && dice.in100(40),
                                    "hospitalNeeded", dice.in100(40)));
        }
    }

    /** Of the household at the centre, for whom it does not run, and is not being opened either. */
    Stream<String> notYet(String process, String household) {
        var soon = house.processes().beingOpened(household, process);
        return crowd.atCentre(household).filter(it -> !soon.contains(it) && !runs(process, it));
    }

    boolean toBeExamined(String person) {
        return running("screening", person).allMatch(it -> waiting(it).contains("userTask_examineOnAdmission"));
    }

    private void born(String mother) {
        crowd.join(crowd.household(mother));
        running("stay", crowd.household(mother)).forEach(it -> tell("stay.someoneToScreen", it.caseNumber()));
    }

    private void seeWhoIsLeft(String patient) {
        sometimes(40, () -> running("stay", crowd.household(patient))
                .forEach(it -> tell("stay.nobodyLeft", it.caseNumber())));
    }

    private void leavesEarly(String household) {
        farewell(household);
        way("pathway.departurePlanned", household);
        tell("stay.leavesEarly", household);
    }

    private void leave(String household) {
        sometimes(10, () -> once("turnaround", crowd.flight(household), Map.of()));
        farewell(household);
        running("handoff", household).forEach(it -> tell("journey.departed", household));
    }

    private void farewell(String household) {
        crowd.leaves(household);
        for (String process : List.of("treatment", "support")) {
            house.processes().beingOpened(household, process).forEach(it -> tell(process + ".leftCentre", it));
        }
        for (String person : crowd.of(household)) {
            running("treatment", person).forEach(it -> tell("treatment.leftCentre", person));
            running("support", person).forEach(it -> tell("support.leftCentre", person));
        }
        running("programme", household)
                .filter(it -> waiting(it).contains("userTask_chooseProgramme"))
                .forEach(it -> tell("programme.leftCentre", household));
    }

    // the region

    private void comeBack(String person, String household) {
        if (!runs("regionalRehabilitation", household)) {
            if (!runs("handoff", household)) {
                once("programmeAnew", household, Map.of("placeRegion", "KAR", "fromCentre", false));
            }
        } else if (running("programmeClosure", household)
                .anyMatch(it -> waiting(it).contains("timerEvent_lookIn"))) {
            tell("regional.cameBack", household);
        } else {
            once("regionalSupport", person, IN_AKTAU);
        }
    }

    /** In a programme, or on the way to one in another region. */
    boolean accompanied(String person) {
        String household = crowd.household(person);
        return runs("regionalRehabilitation", household) || runs("handoff", household);
    }

    private void endSupport(String person) {
        running("regionalSupport", person).forEach(it -> tell("regionalSupport.ended", person));
    }

    private void endChapters(String person, int percent) {
        running(person)
                .filter(it -> CHAPTERS.contains(it.process()))
                .map(Running::process)
                .distinct()
                .filter(it -> dice.in100(percent))
                .forEach(it -> tell(it + ".noLongerPlanned", person));
    }

    // telling

    private Stream<String> everyone(String about) {
        return crowd.of(about).isEmpty() ? Stream.of(about) : crowd.of(about).stream();
    }

    private String child(String about) {
        return crowd.of(about).isEmpty()
                ? about
                : crowd.of(about).get(crowd.of(about).size() - 1);
    }

    private void sometimes(int percent, Runnable deed) {
        if (dice.in100(percent)) {
            deed.run();
        }
    }

    /** Once in a pathway, however often it is told. */
    private void way(String message, String household) {
        running("pathway", household).forEach(it -> house.inbox()
                .post(message + "/" + household + "/" + it.instance(), message, household, Map.of()));
    }

    /** Some are told twice in one breath; that has one effect. */
    void tell(String message, String recipient) {
        String id = UUID.randomUUID().toString();
        house.inbox().post(id, message, recipient, Map.of());
        sometimes(5, () -> house.inbox().post(id, message, recipient, Map.of()));
    }

    void once(String process, String about, Map<String, Object> facts) {
        if (!runs(process, about)) {
            house.processes().start(process, about, facts);
        }
    }

    private void firstTime(String process, String person, Map<String, Object> facts) {
        if (crowd.first(process, person)) {
            house.processes().start(process, person, facts);
        }
    }

    boolean runs(String process, String about) {
        return running(process, about).findAny().isPresent();
    }

    Stream<Running> running(String process, String about) {
        return running(about).filter(it -> it.process().equals(process));
    }

    private Stream<Running> running(String about) {
        return house.processes().running(about).stream();
    }

    private Stream<Running> awaiting(String step, String household) {
        return running("pathway", household).filter(it -> waiting(it).contains(step));
    }

    private List<String> waiting(Running instance) {
        return house.processes().path(instance.instance()).waiting();
    }
}
