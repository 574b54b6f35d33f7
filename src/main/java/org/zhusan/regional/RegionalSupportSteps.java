package org.zhusan.regional;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;

/** What support in the region asks of the programme itself. */
@StepsOf("regionalSupport")
public class RegionalSupportSteps {
    private final SupportPlans plans;
    private final Unattended unattended;
    private final ChapterDesk desk;

    RegionalSupportSteps(SupportPlans plans, Unattended unattended, ChapterDesk desk) {
        this.plans = plans;
        this.unattended = unattended;
        this.desk = desk;
    }

    /** What was begun in another region begins here anew. */
    public void takeUpPlan(DelegateExecution execution) {
        plans.mark(execution.getProcessBusinessKey(), false);
    }

    /** Tells which chapters are agreed on and have not begun. */
    public void seePlan(DelegateExecution execution) {
        String person = execution.getProcessBusinessKey();
        Set<Chapter> begin = plans.unopened(person);
        for (Chapter each : Chapter.values()) {
            execution.setVariable(each.code() + RegionalSupportProcess.BEGINS, begin.contains(each));
        }
        plans.mark(person, true);
    }

    /** Where one runs, its reviews ask; nobody asks twice. */
    public void seeWhetherProgrammeRuns(DelegateExecution execution) {
        execution.setVariable(
                RegionalSupportProcess.PROGRAMME_RUNS, unattended.programmeRuns(execution.getProcessBusinessKey()));
    }

    /** Whoever comes back agrees on a plan anew. */
    public void closePlan(DelegateExecution execution) {
        String person = execution.getProcessBusinessKey();
        plans.end(person, plans.of(person), desk.today());
    }

    /** The same where nothing more is wanted without a programme. */
    public void closePlanAsAgreed(DelegateExecution execution) {
        closePlan(execution);
    }
}
