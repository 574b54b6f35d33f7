package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.StepsOf;
import org.zhusan.guardianship.GuardianCares.Ending;
import org.zhusan.guardianship.GuardianCares.Given;
import org.zhusan.guardianship.GuardianCares.Visit;

/** What care by a guardian asks of the programme itself. */
@StepsOf("guardianCare")
public class GuardianCareSteps {
    private static final int AT_ONCE = 4;
    private static final int TRUSTEE_FROM = 14;
    private static final int OF_AGE = 18;

    private final GuardianCares cares;
    private final VisitIntervals intervals;
    private final CareDesk desk;
    private final Care care;
    private final Inbox inbox;

    GuardianCareSteps(GuardianCares cares, VisitIntervals intervals, CareDesk desk, Care care, Inbox inbox) {
        this.cares = cares;
        this.intervals = intervals;
        this.desk = desk;
        this.care = care;
        this.inbox = inbox;
    }

    /** The first visit, and the two birthdays that change what a guardian is. */
    public void openCare(DelegateExecution execution) {
        Person child = desk.child(execution.getProcessBusinessKey());
        LocalDate since = desk.entrustedOn(child.number());
        LocalDate next = intervals.latest(execution.getProcessInstanceId(), child, since, since, 0, 0);
        cares.open(execution.getProcessInstanceId(), child.number(), since, next);
        LocalDate eighteen = child.birthDate().plusYears(OF_AGE);
        LocalDate fourteen = child.birthDate().plusYears(TRUSTEE_FROM);
        execution.setVariable(GuardianCareProcess.NEXT_VISIT, next);
        execution.setVariable(GuardianCareProcess.TURNS_EIGHTEEN, eighteen);
        execution.setVariable(
                GuardianCareProcess.TURNS_FOURTEEN, fourteen.isAfter(since) ? fourteen : eighteen.plusDays(1));
    }

    /** The table says how late at most; whoever visited may have chosen an earlier day. A danger of 4 is told at once. */
    public void setNextVisit(DelegateExecution execution) {
        Given given = cares.find(execution.getProcessInstanceId()).orElseThrow();
        Visit last = cares.visits(given.instance()).get(0);
        Person child = desk.child(given.child());
        LocalDate latest =
                intervals.latest(given.instance(), child, given.since(), last.on(), last.risk(), last.need());
        LocalDate next = last.next().isBefore(latest) ? last.next() : latest;
        cares.next(given.instance(), next);
        execution.setVariable(GuardianCareProcess.NEXT_VISIT, next);
        execution.setVariable(
                GuardianCareProcess.OF_AGE_FIRST,
                !next.isBefore(child.birthDate().plusYears(OF_AGE)));
        if (last.risk() == AT_ONCE) {
            int visits = cares.visits(given.instance()).size();
            inbox.post(
                    GuardianCareProcess.DANGER_SEEN + ":" + given.instance() + ":" + visits,
                    GuardianCareProcess.DANGER_SEEN,
                    given.child(),
                    Map.of());
        }
    }

    /** Nobody answers for a grown person any more. */
    public void endCare(DelegateExecution execution) {
        String child = execution.getProcessBusinessKey();
        care.end(child, desk.now(), CareDesk.GUARDIANSHIP);
        cares.end(execution.getProcessInstanceId(), desk.today(), Ending.OF_AGE);
        desk.note(child, "guardianship.cameOfAge", DataClass.LEGAL_CIVIL, CareDesk.GUARDIANSHIP);
        execution.setVariable(GuardianCareProcess.CARE_ENDING, Ending.OF_AGE.code());
    }
}
