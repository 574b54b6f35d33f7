package org.zhusan.audit;

import java.util.List;

/** The chain over the read log: seals what was added, and finds what was altered, deleted, reordered, inserted or cut off. */
public interface ReadLogSeal {
    /** Seals what waits; of several nodes one does, the others return 0. */
    int seal();

    /** Walks the whole log; empty when it holds, otherwise one sentence per finding. */
    List<String> verify();
}
