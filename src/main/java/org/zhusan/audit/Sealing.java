package org.zhusan.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals while the server runs, on a thread of its own so that a slow job elsewhere does not lengthen the unsealed second. */
@Component
class Sealing implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sealing.class);

    private final ReadLogSeal seal;
    private final SealSettings settings;
    private volatile @Nullable ScheduledExecutorService worker;

    Sealing(ReadLogSeal seal, SealSettings settings) {
        this.seal = seal;
        this.settings = settings;
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(it -> {
            var thread = new Thread(it, "read-log-seal");
            thread.setDaemon(true);
            return thread;
        });
        if (!settings.every().isZero()) {
            long every = settings.every().toMillis();
            fresh.scheduleWithFixedDelay(this::sealQuietly, every, every, TimeUnit.MILLISECONDS);
        }
        worker = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending = worker;
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            ending.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!settings.every().isZero()) {
            sealQuietly();
        }
    }

    @Override
    public boolean isRunning() {
        ScheduledExecutorService now = worker;
        return now != null && !now.isShutdown();
    }

    private void sealQuietly() {
        try {
            seal.seal();
        } catch (RuntimeException databaseAway) {
            // scheduleWithFixedDelay would never come back after an exception; the rows wait
            log.warn(
                    "The read log could not be sealed ({}); trying again.",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
