package org.zhusan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where several cases stand at once, in a few statements however much is running. Who may know of it is the caller's question. */
public interface Standing {
    /** What runs about these cases, oldest first, and what that has called about something that is neither a person nor a household. */
    List<Open> about(Collection<String> caseNumbers);

    /** What the newest published versions say, by process. */
    Map<String, Model> models(Collection<String> processes);

    /**
     * @param caller instance that called this one, null when nothing did
     * @param steps where it waits, in the order it came there
     */
    record Open(
            String instance,
            String process,
            String caseNumber,
            Instant since,
            @Nullable String caller,
            List<Step> steps) {}

    /**
     * @param groups functions that may claim the task, regional ones as {@code guardianship:MAN}; empty when no task is open there
     * @param called instance this step has called, null when it is no call
     * @param dueAt of the task, or when the timer fires; null when nobody said
     */
    record Step(
            String step,
            Instant since,
            @Nullable Instant dueAt,
            Set<String> groups,
            @Nullable String called) {}

    /**
     * @param forms ids of the forms it asks for
     * @param classes data class it tells that a case stands at a step, by step id; a step without one tells only the route
     */
    record Model(Set<String> forms, Map<String, String> classes) {}
}
