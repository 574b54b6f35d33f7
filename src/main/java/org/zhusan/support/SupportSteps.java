package org.zhusan.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.engine.StepsOf;

/** What the model of support asks of the programme itself. */
@StepsOf("support")
public class SupportSteps {
    private static final Member SUPPORT = Member.system("support");

    /** From this age a child gets a place to learn (domain U08.9, F72). */
    private static final int KINDERGARTEN_FROM = 3;

    private final SupportDesk desk;

    SupportSteps(SupportDesk desk) {
        this.desk = desk;
    }

    /** Tells by the age on this day what is offered. */
    public void seeAge(DelegateExecution execution) {
        int age = desk.age(execution.getProcessBusinessKey(), desk.now());
        execution.setVariable(SupportProcess.SUPPORT_FOR, offeredAt(age));
    }

    /** Whoever hands over a person about whose safety nothing is agreed yet reads that they have to ask first; not why. */
    public void noteWhatStayedOpen(DelegateExecution execution) {
        if (Boolean.TRUE.equals(execution.getVariable(SupportProcess.HIGH_SUICIDE_RISK))) {
            desk.note(
                    execution.getProcessBusinessKey(),
                    "support.askPsychologistFirst",
                    DataClass.PSYCHOLOGICAL_SUMMARY,
                    SUPPORT);
        }
    }

    private static String offeredAt(int age) {
        if (age >= SupportDesk.OF_AGE) {
            return SupportProcess.ADULT;
        }
        return age >= KINDERGARTEN_FROM ? SupportProcess.CHILD : SupportProcess.SMALL_CHILD;
    }
}
