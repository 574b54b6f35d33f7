package org.zhusan.worklist;

import org.zhusan.Refusal;

/** Only who holds a task can keep a draft of its form. */
class TaskNotHeld extends Refusal {
    TaskNotHeld() {
        super("worklist.draft.notHeld");
    }
}
