package org.zhusan.worklist;

import org.zhusan.engine.TaskTaken;

/** Another member holds the task because somebody gave it to them or they took it over: said who, and whether what the reader typed is kept. */
class TaskPassed extends TaskTaken {
    TaskPassed(TaskChange change, boolean kept) {
        super(change.to(), "worklist.passed." + (kept ? "kept." : "") + change.kind(), change.by(), change.to());
    }
}
