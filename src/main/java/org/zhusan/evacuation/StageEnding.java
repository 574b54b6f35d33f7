package org.zhusan.evacuation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.evacuation.Flights.State;

/** A stage ends: what it kept is free again, and who is still abroad may be a candidate of the next one. */
@Component
class StageEnding {
    private final StageTable stages;
    private final CandidateTable candidates;
    private final FlightPlan plan;
    private final Buildings buildings;
    private final Clock clock;

    StageEnding(StageTable stages, CandidateTable candidates, FlightPlan plan, Buildings buildings, Clock clock) {
        this.stages = stages;
        this.candidates = candidates;
        this.plan = plan;
        this.buildings = buildings;
        this.clock = clock;
    }

    /** @throws IllegalStateException while a flight of the stage is under way, which no model of ours allows */
    void close(String stage, Member by) {
        lock(stage);
        boolean underWay = plan.states(stage).values().stream()
                .anyMatch(it -> it == State.FROZEN || it == State.BOARDING || it == State.DEPARTED);
        if (underWay) {
            throw new IllegalStateException("a flight of the stage is under way");
        }
        end(stage, Stages.State.CLOSED, by);
    }

    /** @throws StageRefused when a flight of the stage has left */
    void cancel(String stage, Member by) {
        lock(stage);
        if (plan.anyLeft(stage)) {
            throw new StageRefused("stage.flightHasLeft", stage);
        }
        end(stage, Stages.State.CANCELLED, by);
    }

    private void lock(String stage) {
        stages.forUpdate(stage);
        plan.lock(stage);
        buildings.allForUpdate();
    }

    private void end(String stage, Stages.State state, Member by) {
        Instant now = clock.instant();
        buildings.awaitNoLonger(stage);
        plan.abortAll(stage).forEach(it -> buildings.release(it, by));
        candidates.endAll(stage, now);
        stages.end(stage, state, now);
    }
}
