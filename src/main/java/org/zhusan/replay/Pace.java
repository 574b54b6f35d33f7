package org.zhusan.replay;

import java.time.Duration;
import java.util.Set;
import org.zhusan.engine.OpenTask;

/** How long the agencies take over a task. */
interface Pace {
    /**
     * @param round how often the form has been completed in this case before
     * @param words of whom the task is about
     */
    Duration of(OpenTask task, int round, Set<String> words);
}
