package org.zhusan.engine;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What processes and their steps are called in each language, as published; English where a translation is missing. */
public interface ProcessWords {
    /** The process's name; its id when no such process was published. */
    String name(String process, Locale language);

    /** The step's label; its id when the newest published version does not know it any more. */
    String label(String process, String step, Locale language);

    /** Labels of everything that has one, by element id. */
    Map<String, String> labels(String process, Locale language);

    /** Labels of everything in these processes, by process and element id, the process's name under its own id; one statement for all of them. */
    Map<String, Map<String, String>> labels(Collection<String> processes, Locale language);

    /** Why the step is done, from its documentation; empty when that does not say. Notes on law are left out: they are for lawyers to verify. */
    String purpose(String process, String step, Locale language);
}
