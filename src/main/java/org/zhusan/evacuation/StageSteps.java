package org.zhusan.evacuation;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.TravelRights;
import org.zhusan.centre.Buildings;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.StepsOf;

/** What the models of a stage ask of the programme itself. */
@StepsOf("stage")
public class StageSteps {
    private static final Member STAGE = Member.system("stage");

    private final StageTable stages;
    private final CandidateTable candidates;
    private final FlightPlan plan;
    private final StageEnding ending;
    private final Pathways pathways;
    private final TravelRights rights;
    private final Buildings buildings;
    private final Decisions decisions;
    private final People people;
    private final Clock clock;

    StageSteps(
            StageTable stages,
            CandidateTable candidates,
            FlightPlan plan,
            StageEnding ending,
            @Lazy Pathways pathways,
            TravelRights rights,
            Buildings buildings,
            Decisions decisions,
            People people,
            Clock clock) {
        this.stages = stages;
        this.candidates = candidates;
        this.plan = plan;
        this.ending = ending;
        this.pathways = pathways;
        this.rights = rights;
        this.buildings = buildings;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    /** The list is agreed: every household on it begins its pathway, in which each adult is asked. */
    public void openPathways(DelegateExecution execution) {
        String stage = execution.getProcessBusinessKey();
        stages.forUpdate(stage);
        stages.agreed(stage, clock.instant());
        householdsWaiting(stage).forEach(it -> pathways.open(it, STAGE));
    }

    /** A building for each flight, or the strictest answer of all; every building stays locked until that is written. */
    public void chooseBuildings(DelegateExecution execution) {
        String stage = execution.getProcessBusinessKey();
        stages.forUpdate(stage);
        plan.lock(stage);
        buildings.allForUpdate();
        List<FlightPlan.Planned> flights = plan.planned(stage);
        flights.forEach(it -> buildings.release(it.flight(), STAGE));
        var choice = BuildingChoice.of(flights, buildings.all(), it -> asked(execution.getProcessInstanceId(), it));
        BuildingChoice.Answer answer = choice.answer();
        switch (answer) {
            case ASSIGN -> buildings.reserve(choice.chosen(), STAGE);
            case SPLIT_BY_FLIGHT -> stages.replan(stage, "split");
            default -> {}
        }
        if (answer == BuildingChoice.Answer.WAIT || answer == BuildingChoice.Answer.WAIT_TURNAROUND) {
            buildings.await(stage);
        } else {
            buildings.awaitNoLonger(stage);
        }
        execution.setVariable(StageProcess.BUILDING_RESULT, answer.code);
    }

    private BuildingChoice.Answer asked(String instance, java.util.Map<String, Object> inputs) {
        Object result = decisions
                .evaluate(instance, StageProcess.BUILDING_FOR_GROUP, inputs)
                .get("result");
        return BuildingChoice.Answer.valueOf(String.valueOf(result));
    }

    /** Whether someone of the list is still abroad who may travel: an aborted flight, a household that waited. */
    public void seeWhoFlew(DelegateExecution execution) {
        String stage = execution.getProcessBusinessKey();
        followHouseholds(stage);
        boolean someoneWaits =
                candidates.waiting(stage).stream().anyMatch(it -> rights.mayTravel(it.person(), clock.instant()));
        if (someoneWaits) {
            stages.replan(stage, "someoneWaits");
        }
        execution.setVariable(StageProcess.FLY_AGAIN, someoneWaits);
    }

    /** Whoever was left without a right stays abroad; whoever may travel or is being asked waits for the next stage. */
    public void closeStage(DelegateExecution execution) {
        String stage = execution.getProcessBusinessKey();
        Set<String> left = householdsWaiting(stage);
        ending.close(stage, STAGE);
        left.forEach(pathways::seeWhoTravels);
    }

    public void cancelStage(DelegateExecution execution) {
        ending.cancel(execution.getProcessBusinessKey(), STAGE);
    }

    private Set<String> householdsWaiting(String stage) {
        followHouseholds(stage);
        var households = new LinkedHashSet<String>();
        candidates.waiting(stage).forEach(it -> households.add(it.household()));
        return households;
    }

    /** Households split and join while they wait; nobody is planned with people they no longer live with. */
    private void followHouseholds(String stage) {
        for (CandidateTable.Row each : candidates.waiting(stage)) {
            people.find(each.person())
                    .map(People.Person::household)
                    .filter(it -> !Objects.equals(it, each.household()))
                    .ifPresent(it -> candidates.move(stage, each.person(), it));
        }
    }
}
