package org.zhusan.engine;

import java.time.Duration;

/** Something looked after again and again while the server works; every Spring bean of this type is called, where the engine's workers run. A failed one is repeated. */
public interface Sweep {
    void sweep();

    /** From the end of one to the beginning of the next; the first comes after it, too. */
    Duration pause();
}
