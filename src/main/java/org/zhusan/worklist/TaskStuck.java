package org.zhusan.worklist;

import org.zhusan.Refusal;

/** Others changed the task at the same moment again and again, or something broke. */
class TaskStuck extends Refusal {
    TaskStuck() {
        super("worklist.batch.stuck");
    }
}
