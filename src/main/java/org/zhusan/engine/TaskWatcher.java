package org.zhusan.engine;

/** Told, in the engine's own transaction, what happens to tasks; every Spring bean of this type is called. */
public interface TaskWatcher {
    void opened(OpenTask task);

    void assigned(OpenTask task);

    void closed(OpenTask task, boolean completed);
}
