package org.zhusan.agency;

import java.util.Set;
import org.zhusan.engine.OpenTask;

/** How far a task reaches into case files: told by its form. */
public interface TaskReach {
    /** The data classes the task's form asks for or shows. */
    Set<DataClass> classes(OpenTask task);

    /** True when the form has a row per person: then the task is about those people too. */
    boolean perPerson(OpenTask task);
}
