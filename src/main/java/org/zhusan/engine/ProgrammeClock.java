package org.zhusan.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The time everyone goes by, the engine included. A server runs on the system's time; tests and the replay jump from moment to moment, where time then stands
 * still. Reads the engine's own clock, so that the two can never differ.
 */
public final class ProgrammeClock extends Clock {
    private final ZoneId zone;
    private volatile boolean peopleAtWork;

    ProgrammeClock(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws IllegalStateException while timers run by themselves, that is, while people work */
    public void jumpTo(Instant moment) {
        if (peopleAtWork) {
            throw new IllegalStateException("time does not jump while people work");
        }
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Back to the system's time. */
    public void follow() {
        ClockUtil.reset();
    }

    void peopleAtWork(boolean now) {
        follow();
        peopleAtWork = now;
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(zone) ? this : new ProgrammeClock(other);
    }
}
