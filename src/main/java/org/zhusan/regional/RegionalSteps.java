package org.zhusan.regional;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;
import org.zhusan.regional.ReviewIntervals.Answer;

/** What the programme in the region asks of the house itself. */
@StepsOf("regional")
public class RegionalSteps {
    private final Programmes programmes;
    private final ReviewIntervals intervals;
    private final SupportDoor support;
    private final RegionalDesk desk;

    RegionalSteps(Programmes programmes, ReviewIntervals intervals, SupportDoor support, RegionalDesk desk) {
        this.programmes = programmes;
        this.intervals = intervals;
        this.support = support;
        this.desk = desk;
    }

    /** From here on this region's programme; what helped the people elsewhere ends, and begins anew from the plan made here. What helps them here already goes on. */
    public void openProgramme(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        String region = String.valueOf(execution.getVariable(RegionalProcess.PLACE_REGION));
        if (programmes
                .latest(household)
                .filter(it -> it.region().equals(region))
                .isEmpty()) {
            support.end(household);
        }
        programmes.open(execution.getProcessInstanceId(), household, region, desk.today());
        desk.note(household, "regional.opened", RegionalDesk.REGIONAL);
    }

    /** Whoever takes part has somebody to turn to; what the plan names opens from there. */
    public void openSupport(DelegateExecution execution) {
        support.open(
                execution.getProcessBusinessKey(), String.valueOf(execution.getVariable(RegionalProcess.PLACE_REGION)));
    }

    /** The table says how late at most; the household may have wanted to meet sooner. */
    public void setReviewInterval(DelegateExecution execution) {
        Programme programme = programmes.find(execution.getProcessInstanceId()).orElseThrow();
        List<Review> held = programmes.reviews(programme.instance());
        Review last = held.get(held.size() - 1);
        Answer answer = intervals.after(programme, held);
        programmes.answered(last.id(), answer.interval());
        LocalDate sooner = last.soonerOn();
        LocalDate next = sooner != null && sooner.isBefore(answer.latest()) ? sooner : answer.latest();
        execution.setVariable(RegionalProcess.NEXT_REVIEW, next);
        execution.setVariable(RegionalProcess.CLOSING_PROPOSED, answer.proposesClosing());
    }

    /** The household moves to another region; what helps it goes on until the next one has begun. */
    public void handOn(DelegateExecution execution) {
        end(execution, Outcome.TRANSFERRED, "regional.handedOn");
    }

    /** Nobody takes part any more; anyone may come back, and what helps a child goes on without the programme. */
    public void endProgramme(DelegateExecution execution) {
        support.endForAdults(execution.getProcessBusinessKey());
        end(execution, Outcome.LEFT, "regional.everyoneHasLeft");
    }

    private void end(DelegateExecution execution, Outcome outcome, String line) {
        programmes.end(execution.getProcessInstanceId(), desk.today(), outcome);
        desk.note(execution.getProcessBusinessKey(), line, RegionalDesk.REGIONAL);
        execution.setVariable(RegionalProcess.PROGRAMME_OUTCOME, outcome.code());
    }
}
