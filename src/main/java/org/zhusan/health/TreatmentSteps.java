package org.zhusan.health;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.StepsOf;

/** What the model of treatment asks of the programme itself. */
@StepsOf("treatment")
public class TreatmentSteps {
    private static final Member HEALTH = Member.system("health");

    private final Timeline timeline;

    TreatmentSteps(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Says that treatment goes on where the person lives from now on. */
    public void noteOpenDoses(DelegateExecution execution) {
        timeline.note(execution.getProcessBusinessKey(), "health.goesOnElsewhere", DataClass.MEDICAL_FLAGS, HEALTH);
    }
}
