package org.zhusan.evacuation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.Refusal;

/**
 * What the page of stages shows.
 *
 * @param mayChange whether the reader coordinates stages
 * @param done what was done just now, null on a plain visit
 * @param refused why nothing was done just now, null on a plain visit
 * @param written the number as it was written, to be corrected
 */
public record StagesPage(
        List<Stages.Stage> stages,
        boolean mayChange,
        @Nullable Done done,
        @Nullable Refusal refused,
        String written) {

    /** A sentence and what fills it: the stage or flight first. */
    public record Done(String key, List<Object> arguments) {
        Done(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }
}
