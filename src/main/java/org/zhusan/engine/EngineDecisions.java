package org.zhusan.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Decision tables of the package the asking instance runs on: a table changed since then does not change an old case. */
@Component
class EngineDecisions implements Decisions {
    private final ProcessEngine engine;

    EngineDecisions(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Map<String, Object> evaluate(String instance, String decision, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = evaluateAll(instance, decision, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows of decision " + decision + " fit, not one");
        }
        return rows.get(0);
    }

    @Override
    public List<Map<String, Object>> evaluateAll(String instance, String decision, Map<String, Object> inputs) {
        String deployment = engine.getRepositoryService()
                .getProcessDefinition(definitionOf(instance))
                .getDeploymentId();
        DecisionDefinition table = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(decision)
                .singleResult();
        if (table == null) {
            throw new IllegalArgumentException("no decision " + decision + " was published with the model");
        }
        DmnDecisionTableResult result = engine.getDecisionService()
                .evaluateDecisionTableById(table.getId())
                .variables(inputs)
                .evaluate();
        return result.getResultList().stream()
                .<Map<String, Object>>map(HashMap::new)
                .toList();
    }

    /** By a command of our own: an instance started in this very transaction is in the engine's cache, not yet in its tables. */
    private String definitionOf(String instance) {
        Command<String> find = context -> {
            ExecutionEntity running = context.getExecutionManager().findExecutionById(instance);
            if (running != null) {
                return running.getProcessDefinitionId();
            }
            HistoricProcessInstanceEntity past =
                    context.getHistoricProcessInstanceManager().findHistoricProcessInstance(instance);
            if (past == null) {
                throw new IllegalArgumentException("no such instance");
            }
            return past.getProcessDefinitionId();
        };
        return ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(find);
    }
}
