package org.zhusan.engine;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * Opaque ids that sort by the moment they were made (UUID version 7, RFC 9562): rows made together lie together in an index, and work due at the same moment
 * keeps its order.
 */
final class OrderedIds implements IdGenerator {
    private static final int COUNTER_BITS = 12;

    /** Milliseconds and a counter in one number, so that ids made within one millisecond still rise. */
    private final AtomicLong last = new AtomicLong();

    @Override
    public String getNextId() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000L | tick & 0xFFFL;
        long low = ThreadLocalRandom.current().nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
