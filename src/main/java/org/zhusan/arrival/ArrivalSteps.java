package org.zhusan.arrival;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.Member;
import org.zhusan.arrival.Assessment.Route;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.StepsOf;

/** What the models of arrival and legal assessment ask of the programme itself. */
@StepsOf("arrival")
public class ArrivalSteps {
    private static final Member ARRIVAL = Member.system("arrival");

    private final Parting parting;
    private final AssessmentTable assessments;
    private final Carers carers;
    private final WithoutParents withoutParents;
    private final LegalDesk desk;
    private final Decisions decisions;

    ArrivalSteps(
            Parting parting,
            AssessmentTable assessments,
            Carers carers,
            WithoutParents withoutParents,
            LegalDesk desk,
            Decisions decisions) {
        this.parting = parting;
        this.assessments = assessments;
        this.carers = carers;
        this.withoutParents = withoutParents;
        this.desk = desk;
        this.decisions = decisions;
    }

    /** Asks the table where the recorded decision leads; sex is not asked. */
    public void chooseRoute(DelegateExecution execution) {
        String person = execution.getProcessBusinessKey();
        String instance = execution.getProcessInstanceId();
        Instant now = desk.now();
        Assessment assessment = assessments.find(person, instance).orElseThrow();
        int age = desk.age(person, now);
        int children = carers.dependants(person, now).size();
        Route route = assessment.carried(proposed(assessment, age, children), age);
        boolean settled = route != Route.MANUAL && route != Route.UNDERTAKING;
        assessments.route(person, instance, route, settled ? now : null);
        if (settled) {
            desk.noteFlag(person, "arrival.assessed", ARRIVAL);
        }
        execution.setVariable(ArrivalProcess.ROUTE, route.fact());
        execution.setVariable(ArrivalProcess.YOUNG_PERSON, age < Reception.OF_AGE);
        execution.setVariable(ArrivalProcess.CHILDREN_IN_CARE, children > 0);
    }

    /** Begins guardianship for every child for whom somebody other than a parent was named; it lives on by itself. */
    public void openGuardianship(DelegateExecution execution) {
        withoutParents.open(
                execution.getProcessInstanceId(), (String) execution.getVariable(ArrivalProcess.PLACE_REGION));
    }

    /** Lets those who are held leave the household, and says whether anyone goes on. */
    public void settleHousehold(DelegateExecution execution) {
        boolean goesOn = parting.settle(execution.getProcessBusinessKey());
        execution.setVariable(ArrivalProcess.OUTCOME, goesOn ? ArrivalProcess.REHABILITATION : ArrivalProcess.CUSTODY);
    }

    private Route proposed(Assessment assessment, int age, int children) {
        Map<String, Object> answer = decisions.evaluate(
                assessment.instance(),
                ArrivalProcess.LEGAL_ROUTING,
                Map.of("age", age, "decision", assessment.meaning(), "dependants", children));
        return Route.valueOf((String) answer.get("route"));
    }
}
