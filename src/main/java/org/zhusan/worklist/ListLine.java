package org.zhusan.worklist;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Tells every node, this one too, which groups' lists have changed. Once a second and outside of any transaction: whoever notifies in PostgreSQL commits one after the other,
 * and no completion should wait for that. A node that dies in that second tells nobody; its readers see it a minute later at the latest.
 */
@Component
@ConditionalOnWebApplication
class ListLine implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ListLine.class);
    private static final String CHANNEL = "zhusan_lists";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Characters of a message; PostgreSQL takes 8,000 bytes, and names of groups are plain. */
    private static final int LONGEST = 7_000;

    private static final int LISTENING_MILLIS = 1_000;

    private final ChangedLists changed;
    private final WatchedLists watched;
    private final JdbcClient sql;
    private final DataSource pool;
    private final ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
    private volatile boolean running;
    private @Nullable Connection line;

    ListLine(ChangedLists changed, WatchedLists watched, JdbcClient sql, DataSource pool) {
        this.changed = changed;
        this.watched = watched;
        this.sql = sql;
        this.pool = pool;
        threads.setPoolSize(2);
        threads.setThreadNamePrefix("task-lists-");
        threads.setDaemon(true);
    }

    @Override
    public void start() {
        threads.initialize();
        running = true;
        threads.scheduleWithFixedDelay(this::tell, PAUSE);
        threads.scheduleWithFixedDelay(this::listen, PAUSE);
    }

    private void tell() {
        messages(changed.take()).forEach(it -> sql.sql("SELECT pg_notify(:channel, :groups)")
                .param("channel", CHANNEL)
                .param("groups", it)
                .query()
                .singleRow());
        watched.tick();
    }

    static List<String> messages(Set<String> groups) {
        var messages = new ArrayList<String>();
        var message = new StringBuilder();
        for (String group : groups) {
            if (message.length() + group.length() > LONGEST) {
                messages.add(message.toString());
                message.setLength(0);
            }
            message.append(message.isEmpty() ? "" : ",").append(group);
        }
        if (!message.isEmpty()) {
            messages.add(message.toString());
        }
        return messages;
    }

    /** What has come by now; a line that broke is laid again the next time, and whatever was told meanwhile may have been missed. */
    private void listen() {
        try {
            Connection open = line;
            if (open == null) {
                open = lay();
                line = open;
                watched.changed(WatchedLists.ANY);
            }
            PGNotification[] news = open.unwrap(PGConnection.class).getNotifications(LISTENING_MILLIS);
            for (PGNotification told : news == null ? new PGNotification[0] : news) {
                watched.changed(Set.of(told.getParameter().split(",")));
            }
        } catch (SQLException broken) {
            log.debug("The line between the nodes broke: {}", broken.getSQLState());
            hangUp();
        }
    }

    private Connection lay() throws SQLException {
        // its own connection: it stays open as long as the node runs, and the pool's are for work
        Connection fresh = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build()
                .getConnection();
        try (var listening = fresh.createStatement()) {
            listening.execute("LISTEN " + CHANNEL);
        }
        return fresh;
    }

    private void hangUp() {
        Connection broken = line;
        line = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException gone) {
                log.debug("It was closed already: {}", gone.getSQLState());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            threads.getScheduledThreadPoolExecutor().awaitTermination(2L * LISTENING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp();
        watched.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
