package org.zhusan.engine;

import org.zhusan.Refusal;

/** Whoever held the task has put it back: nobody holds it. */
public class TaskLeft extends Refusal {
    public TaskLeft() {
        super("engine.taskLeft");
    }
}
