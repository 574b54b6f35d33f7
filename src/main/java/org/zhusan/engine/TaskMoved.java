package org.zhusan.engine;

import org.zhusan.Refusal;

/** The model went on with another task while this one was worked on; what had been typed is kept there. */
public class TaskMoved extends Refusal {
    public TaskMoved() {
        super("engine.taskMoved");
    }
}
