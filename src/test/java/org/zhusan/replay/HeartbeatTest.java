package org.zhusan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    @Test
    void ofManyLinesOneIsHeardEveryFiveSeconds() {
        List<String> heard = new ArrayList<>();
        // nanoTime may begin anywhere, below zero too
        var time = new AtomicLong(Long.MAX_VALUE - 10);
        var heartbeat = new Heartbeat(heard::add, time::get);
        for (int second = 0; second <= 12; second++) {
            heartbeat.accept("second " + second);
            time.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(heard).containsExactly("second 5", "second 10");
    }
}
