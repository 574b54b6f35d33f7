package org.zhusan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Open tasks: find, claim, complete. Who may do so is the caller's question ({@code CaseAccess}), not the engine's. */
public interface Tasks {
    Optional<OpenTask> find(String taskId);

    List<OpenTask> openFor(String caseNumber);

    /**
     * Tasks of these cases due before {@code moment} that the group may claim, earliest first: those nobody has claimed and those the member has. Which
     * cases the member may know of is the caller's question.
     */
    List<OpenTask> due(Collection<String> caseNumbers, String candidateGroup, String member, Instant moment);

    /** Every open task, oldest first; for reconciliation and the replay, not for pages. */
    List<OpenTask> open();

    /**
     * @throws TaskGone when it is no longer open
     * @throws TaskTaken when another member holds it
     */
    void claim(String taskId, String member);

    /** Puts the task back for everyone in its group. */
    void release(String taskId, String member);

    /**
     * Gives the task to another member.
     *
     * @param from who is believed to hold it, null when nobody is
     * @return false when {@code to} holds it already: nothing happened
     * @throws TaskGone when it is no longer open
     * @throws TaskTaken when a third one holds it by now
     * @throws TaskLeft when it has been put back
     */
    boolean pass(String taskId, @Nullable String from, String to);

    /**
     * Sets the facts and completes the task in the caller's transaction.
     *
     * @param facts declared in {@code processes/<process>.facts.yaml}; anything else is refused, naming it. A day is given as such
     * @throws TaskGone when it is no longer open: naming who completed it when that is known
     * @throws TaskTaken when another member holds it
     */
    void complete(String taskId, String member, Map<String, Object> facts);

    /** The form as published together with the model this task runs on, as JSON. */
    String form(OpenTask task);
}
