package org.zhusan.engine;

/** Told once per overdue task and addressee, in the sweeper's transaction; every Spring bean of this type is called. */
public interface OverdueWatcher {
    void overdue(OpenTask task, Addressee told);

    /** Who is to know, in this order. */
    enum Addressee {
        /** The lead of the function the task waits at: when it becomes due. */
        FUNCTION_LEAD,
        /** The case manager: when it then stays open, by default for two more days. */
        CASE_MANAGER
    }
}
