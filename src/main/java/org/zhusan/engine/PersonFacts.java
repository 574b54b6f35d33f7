package org.zhusan.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every person of a multi-instance facts of their own: created where the person's part begins, so that setting one there cannot overwrite another
 * person's.
 */
final class PersonFacts extends AbstractBpmnParseListener {
    private final FactBook facts;

    PersonFacts(FactBook facts) {
        this.facts = facts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        perPerson(activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        perPerson(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        perPerson(activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        perPerson(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        perPerson(activity);
    }

    private void perPerson(ActivityImpl activity) {
        ScopeImpl around = activity.getFlowScope();
        if (around.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
            ExecutionListener begin = this::begin;
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, begin);
        }
    }

    private void begin(DelegateExecution execution) {
        for (Fact fact : facts.of(execution.getProcessDefinitionId()).all()) {
            if (fact.ofPerson()) {
                execution.setVariableLocal(fact.name(), fact.unset());
            }
        }
    }
}
