package org.zhusan.engine;

import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** Builds the engine by hand, with everything shut that this house does not need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {
    /** Three tries, then an incident a person sees. */
    private static final String RETRIES = "PT10S,PT1M";

    /** The engine's timestamps carry no zone: every node must write the same one, and none with repeated hours. */
    @Bean
    static BeanFactoryPostProcessor serverTimeIsUtc() {
        return beans -> TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @Bean
    static EngineTables engineTables() {
        return new EngineTables();
    }

    @Bean
    ProgrammeClock programmeClock(EngineSettings settings) {
        return new ProgrammeClock(settings.zone());
    }

    @Bean
    JobWorkers jobWorkers(EngineSettings settings, ProgrammeClock clock) {
        return JobWorkers.of(settings, clock);
    }

    @Bean
    FactBook factBook(ObjectProvider<ProcessEngine> engine, ProgrammeClock clock) {
        return new FactBook(engine, clock.getZone());
    }

    @Bean
    StepCatalogue stepCatalogue(ApplicationContext beans, FactBook facts) {
        return new StepCatalogue(beans, facts);
    }

    @Bean
    TaskNotices taskNotices(ObjectProvider<TaskWatcher> watchers) {
        return new TaskNotices(watchers);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            DataSource database,
            PlatformTransactionManager transactions,
            JdbcClient sql,
            StepCatalogue catalogue,
            FactBook facts,
            TaskNotices notices,
            ObjectProvider<ServingRegions> regions,
            JobWorkers workers) {
        var configuration = new SealedEngine();
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(new OrderedIds());
        configuration.setCustomPreDeployers(List.of(new ModelGate(catalogue, sql)));
        configuration.setExpressionManager(new SealedExpressions(catalogue, facts, eachItsOwnWithout(regions)));
        configuration.setCustomPreBPMNParseListeners(List.of(notices, new PersonFacts(facts)));
        configuration.setJobExecutor(workers.executor());
        configuration.setJobExecutorActivate(false);
        configuration.setFailedJobRetryTimeCycle(RETRIES);
        configuration.setDefaultNumberOfRetries(3);
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** Asked late: who knows the regions may know tasks, too. The engine alone has nobody to ask. */
    private static ServingRegions eachItsOwnWithout(ObjectProvider<ServingRegions> regions) {
        return (function, region) -> {
            ServingRegions known = regions.getIfAvailable();
            return known == null ? region : known.serving(function, region);
        };
    }

    @Bean
    ModelPublisher modelPublisher(
            ProcessEngine engine, JdbcClient database, PlatformTransactionManager transactions, ProgrammeClock clock) {
        return new ModelPublisher(engine, database, new TransactionTemplate(transactions), clock);
    }

    @Bean
    OpenTasks openTasks(JdbcClient database, ProcessEngine engine) {
        return new OpenTasks(database, engine);
    }

    @Bean
    OverdueSweeper overdueSweeper(
            JdbcClient database,
            OpenTasks tasks,
            ObjectProvider<OverdueWatcher> watchers,
            PlatformTransactionManager transactions,
            ProgrammeClock clock,
            EngineSettings settings) {
        return new OverdueSweeper(
                database, tasks, watchers, new TransactionTemplate(transactions), clock, settings.patience());
    }

    @Bean
    Sweeps sweeps(EngineInbox inbox, OverdueSweeper overdue, ObjectProvider<Sweep> others, EngineSettings settings) {
        return new Sweeps(inbox, overdue, others, settings.jobExecutor());
    }

    /** Once all steps are there to be named, and before the first request. */
    @Bean
    SmartInitializingSingleton publishAtStart(
            ModelPublisher publisher, EngineSettings settings, Environment environment) {
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        boolean byItself = Objects.requireNonNullElse(settings.publish(), embedded);
        return () -> publisher.atStart(ModelPackage.read(settings.models()), byItself);
    }
}
