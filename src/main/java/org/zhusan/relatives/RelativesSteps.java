package org.zhusan.relatives;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Readiness;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.StepsOf;

/** What the search for relatives and the judgement of their readiness ask of the programme itself. */
@StepsOf("relatives")
public class RelativesSteps {
    private static final Member DESK = Member.system("relatives");

    private final RelativesCases cases;
    private final RelativesDesk desk;
    private final Readiness readiness;
    private final Decisions decisions;
    private final RelativesNews news;

    RelativesSteps(
            RelativesCases cases, RelativesDesk desk, Readiness readiness, Decisions decisions, RelativesNews news) {
        this.cases = cases;
        this.desk = desk;
        this.readiness = readiness;
        this.decisions = decisions;
        this.news = news;
    }

    /** Whom to ask next: the field office while the person is abroad, the region of the relatives otherwise. */
    public void seeWhatIsKnown(DelegateExecution execution) {
        String person = execution.getProcessBusinessKey();
        desk.running(person);
        execution.setVariable(RelativesProcess.ABROAD, desk.abroad(person));
        desk.region(person).ifPresent(it -> execution.setVariable(RelativesProcess.RELATIVES_REGION, it));
    }

    /** The table judges what people saw and concluded; a family ready on conditions is prepared once, danger is told at once. */
    public void judgeReadiness(DelegateExecution execution) {
        RelativesCase running = desk.running(execution.getProcessBusinessKey());
        Map<String, Object> answer = decisions.evaluate(
                execution.getProcessInstanceId(), RelativesProcess.RELATIVES_READINESS, inputs(running));
        String judged = (String) answer.get("readiness");
        boolean conditional = judged.equals(Readiness.State.CONDITIONAL.code());
        execution.setVariable(RelativesProcess.READINESS, judged);
        execution.setVariable(
                RelativesProcess.NEXT_STEP,
                Boolean.TRUE.equals(answer.get("protection"))
                        ? "protect"
                        : conditional && running.readyAfter() == null ? "prepare" : "done");
    }

    /** It holds sixty days from the day the home was seen; a no holds as long, from the day it was said. */
    public void keepReadiness(DelegateExecution execution) {
        String person = execution.getProcessBusinessKey();
        RelativesCase running = desk.running(person);
        Object judged = execution.getVariable(RelativesProcess.READINESS);
        var state = judged == null || running.seenOn() == null
                ? Readiness.State.NOT_READY
                : Readiness.State.of(judged.toString());
        readiness.keep(
                person,
                execution.getProcessInstanceId(),
                state,
                running.region(),
                running.seenOn() != null ? running.seenOn() : desk.today());
        cases.close(running.id(), desk.now());
        execution.setVariable(RelativesProcess.READINESS, state.code());
        desk.note(person, "relatives.judged", DataClass.SOCIAL, DESK);
        news.answered(person, execution.getProcessInstanceId());
    }

    private static Map<String, Object> inputs(RelativesCase running) {
        var inputs = new HashMap<String, Object>();
        inputs.put("willing", running.willing());
        inputs.put("danger", running.violence() || running.hostile());
        inputs.put("housing", running.housing());
        inputs.put("childWish", running.childWish() == null ? "none" : running.childWish());
        inputs.put("recommendation", running.recommendation());
        inputs.put("readyAfter", running.readyAfter() == null ? "none" : running.readyAfter());
        return inputs;
    }
}
