package org.zhusan.engine;

import org.zhusan.Refusal;

/** Another member holds the task; {@code by} is that member's opaque id. */
public class TaskTaken extends Refusal {
    private final String by;

    public TaskTaken(String by) {
        super("engine.taskTaken", by);
        this.by = by;
    }

    /** @param key a sentence that says more about how {@code by} came to hold it */
    protected TaskTaken(String by, String key, Object... arguments) {
        super(key, arguments);
        this.by = by;
    }

    public String by() {
        return by;
    }
}
