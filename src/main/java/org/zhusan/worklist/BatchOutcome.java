package org.zhusan.worklist;

import java.io.Serializable;
import java.util.List;

/**
 * What became of several tasks, as the list says it.
 *
 * @param wish {@code take}, {@code put_back} or {@code hand}
 * @param done how many it worked for
 * @param failed how many stayed as they were
 * @param reasons why, each with the tasks it is true of
 */
public record BatchOutcome(String wish, int done, int failed, List<Reason> reasons) implements Serializable {
    /**
     * @param tasks in words; empty for tasks nothing can be said of
     * @param key of the sentence
     */
    public record Reason(List<String> tasks, int others, String key, List<String> arguments) implements Serializable {}
}
