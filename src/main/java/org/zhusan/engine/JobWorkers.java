package org.zhusan.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The bounded pool that fires timers and asynchronous steps: started after everything else, stopped before everything else. */
final class JobWorkers implements SmartLifecycle {
    private static final int QUEUE = 10;
    private static final Duration LOCK = Duration.ofSeconds(60);
    private static final Duration LAST_WORK = Duration.ofSeconds(20);

    private final ThreadPoolTaskExecutor pool;
    private final SpringJobExecutor executor;
    private final ProgrammeClock clock;
    private final boolean wanted;

    private JobWorkers(ThreadPoolTaskExecutor pool, SpringJobExecutor executor, ProgrammeClock clock, boolean wanted) {
        this.pool = pool;
        this.executor = executor;
        this.clock = clock;
        this.wanted = wanted;
    }

    static JobWorkers of(EngineSettings settings, ProgrammeClock clock) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("job-");
        pool.setCorePoolSize(settings.threads());
        pool.setMaxPoolSize(settings.threads());
        pool.setQueueCapacity(QUEUE);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationMillis(LAST_WORK.toMillis());
        SpringJobExecutor executor = new SpringJobExecutor();
        executor.setTaskExecutor(pool);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setLockTimeInMillis((int) LOCK.toMillis());
        executor.setMaxJobsPerAcquisition(settings.threads());
        return new JobWorkers(pool, executor, clock, settings.jobExecutor());
    }

    SpringJobExecutor executor() {
        return executor;
    }

    @Override
    public void start() {
        if (wanted) {
            pool.initialize();
            clock.peopleAtWork(true);
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
        pool.shutdown();
        clock.peopleAtWork(false);
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
