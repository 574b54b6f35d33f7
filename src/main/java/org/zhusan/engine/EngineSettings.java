package org.zhusan.engine;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param jobExecutor whether timers and asynchronous steps run by themselves; off in tests and in the replay, which call {@link Processes#runDue()}
 * @param threads how many jobs run at once on this node; each holds a database connection
 * @param models where the model package lies: {@code classpath:/} in the jar, {@code file:./} while drawing
 * @param publish whether a newer package goes live by itself at start; unset, it does on the embedded database only. The very first one always does
 * @param patience how long after a task's due time its case manager is told, when its function's lead has not got it done
 * @param zone the zone business dates are read in
 */
@ConfigurationProperties("zhusan.engine")
record EngineSettings(
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("3") int threads,
        @DefaultValue("classpath:/") String models,
        @Nullable Boolean publish,
        @DefaultValue("2d") Duration patience,
        @DefaultValue("Asia/Almaty") ZoneId zone) {}
