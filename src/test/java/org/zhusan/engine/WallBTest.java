package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.DefaultArtifactFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The attacks through the engine's own door. Each first shows on a plain engine that it is real; then our engine refuses it at the door; then the door is opened
 * on purpose, and it must still come to nothing.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallBTest {
    @Autowired
    ProcessEngine sealed;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    private ProcessEngine plain;

    @BeforeAll
    void buildThePlainEngine() {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("plain");
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        configuration.setHistory(LeanHistory.NAME);
        configuration.setBeans(Map.of());
        configuration.setArtifactFactory(new DefaultArtifactFactory());
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setIdGenerator(new OrderedIds());
        plain = configuration.buildProcessEngine();
    }

    @AfterAll
    void closeThePlainEngine() {
        plain.close();
    }

    @AfterEach
    void closeTheDoor() {
        configuration().getDeploymentCache().setDeployers(configuration().getDeployers());
    }

    @ParameterizedTest
    @MethodSource("org.zhusan.engine.Attack#all")
    void theAttackIsRealOnAPlainEngine(Attack attack) {
        assertThat(sings(plain, attack)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.zhusan.engine.Attack#all")
    void theDoorRefusesIt(Attack attack) {
        long before = deployments();
        assertThatThrownBy(() -> deploy(sealed, attack)).isInstanceOf(ModelRefused.class);
        assertThat(deployments()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("org.zhusan.engine.Attack#all")
    void withTheDoorOpenItComesToNothing(Attack attack) {
        openTheDoor();
        assertThat(sings(sealed, attack)).isFalse();
    }

    @Test
    void aFormHandlerRunsWhileParsingSoOnlyTheDoorStopsIt() {
        var attack = new Attack(
                "a form handler",
                "victim",
                "processes/attacked.bpmn",
                Attack.model(
                        "",
                        "<userTask id='victim' camunda:candidateGroups='mfa-desk' camunda:formHandlerClass='org.zhusan.engine.Canary'/>",
                        ""));
        int before = Canary.songs();
        assertThatThrownBy(() -> deploy(sealed, attack)).isInstanceOf(ModelRefused.class);
        assertThat(Canary.songs()).isEqualTo(before);
        assertThat(sings(plain, attack)).isTrue();
    }

    @Test
    void anAttackInsideAQueryIsNotEvaluated() {
        int before = Canary.songs();
        String evil = "${" + Attack.REFLECTION + "}";
        assertThatThrownBy(() -> sealed.getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression(evil)
                        .list())
                .isInstanceOf(RuntimeException.class);
        try {
            sealed.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(evil)
                    .endOr()
                    .list();
        } catch (RuntimeException refused) {
            // refusing is as good as ignoring
        }
        assertThat(Canary.songs()).isEqualTo(before);
    }

    @Test
    void anObjectCannotBecomeAVariable() {
        openTheDoor();
        Deployment deployment = deploy(
                sealed,
                new Attack(
                        "",
                        "",
                        "processes/attacked.bpmn",
                        Attack.model("", "<receiveTask id='victim' messageRef='message'/>", "")));
        try {
            assertThatThrownBy(() -> sealed.getRuntimeService()
                            .startProcessInstanceByKey(
                                    "attacked", Map.of("list", new java.util.ArrayList<>(List.of("x")))))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> sealed.getRuntimeService()
                            .startProcessInstanceByKey("attacked", Map.of("bytes", new byte[] {1})))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            sealed.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    private boolean sings(ProcessEngine engine, Attack attack) {
        int before = Canary.songs();
        Deployment deployment = null;
        try {
            deployment = deploy(engine, attack);
            run(engine, attack);
        } catch (RuntimeException | LinkageError stopped) {
            // what counts is whether the canary sang on the way
        } finally {
            if (deployment != null) {
                engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true);
            }
        }
        boolean property =
                sql.sql("DELETE FROM act_ge_property WHERE name_ = 'sung'").update() > 0;
        return Canary.songs() > before || property;
    }

    private static void run(ProcessEngine engine, Attack attack) {
        if (attack.file().endsWith(".dmn")) {
            engine.getDecisionService()
                    .evaluateDecisionTableByKey("attackedTable")
                    .variables(Map.of("age", "x"))
                    .evaluate();
            return;
        }
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("attacked").getId();
        for (Job job : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .list()) {
            engine.getManagementService().executeJob(job.getId());
        }
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list()) {
            engine.getTaskService().complete(task.getId());
        }
    }

    private static Deployment deploy(ProcessEngine engine, Attack attack) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString(attack.file(), attack.content())
                .deploy();
    }

    private void openTheDoor() {
        List<Deployer> others = configuration().getDeployers().stream()
                .filter(deployer -> !(deployer instanceof ModelGate))
                .toList();
        assertThat(others).hasSize(configuration().getDeployers().size() - 1);
        configuration().getDeploymentCache().setDeployers(others);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) sealed.getProcessEngineConfiguration();
    }

    private long deployments() {
        return sql.sql("SELECT count(*) FROM act_re_deployment")
                .query(Long.class)
                .single();
    }
}
