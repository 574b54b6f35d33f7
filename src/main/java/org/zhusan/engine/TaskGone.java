package org.zhusan.engine;

import org.zhusan.Refusal;

/** The task is no longer open; {@code by} is the opaque id of who completed it, or empty. */
public class TaskGone extends Refusal {
    private final String by;

    public TaskGone(String by) {
        super(by.isEmpty() ? "engine.taskGone" : "engine.taskDone", by);
        this.by = by;
    }

    public String by() {
        return by;
    }
}
