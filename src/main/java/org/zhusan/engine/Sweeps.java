package org.zhusan.engine;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Looks every few seconds for messages that now fit and tasks that became overdue, and from time to time after what others ask for; one thread, only where the workers run. */
final class Sweeps implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sweeps.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final EngineInbox inbox;
    private final OverdueSweeper overdue;
    private final ObjectProvider<Sweep> others;
    private final Clock wall = Clock.systemUTC();
    private final boolean wanted;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    Sweeps(EngineInbox inbox, OverdueSweeper overdue, ObjectProvider<Sweep> others, boolean wanted) {
        this.inbox = inbox;
        this.overdue = overdue;
        this.others = others;
        this.wanted = wanted;
        scheduler.setThreadNamePrefix("sweep-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(10);
        scheduler.setErrorHandler(failed -> log.error("A sweep failed and will be repeated", failed));
    }

    @Override
    public void start() {
        if (wanted) {
            scheduler.initialize();
            scheduler.scheduleWithFixedDelay(inbox::deliverWaiting, PAUSE);
            scheduler.scheduleWithFixedDelay(overdue::sweep, PAUSE);
            others.forEach(it ->
                    scheduler.scheduleWithFixedDelay(it::sweep, wall.instant().plus(it.pause()), it.pause()));
            running = true;
        }
    }

    @Override
    public void stop() {
        scheduler.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
