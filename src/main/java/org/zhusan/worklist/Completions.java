package org.zhusan.worklist;

import java.util.List;
import java.util.Map;
import org.zhusan.agency.Member;
import org.zhusan.form.Attachment;

/** Completing a task: the one way, for pages and the replay alike. */
public interface Completions {
    /**
     * Checks access, the form's schema and the phase's rules, stores one record per person split by data class, sets the facts and completes the task,
     * all in one transaction; an acknowledged completion is never lost and never done twice.
     *
     * @param answers as parsed from JSON
     * @param submission the client's own id of this submission; the same id again returns without a second effect
     * @throws org.zhusan.Refusal what a person can mend: {@code InvalidAnswers}, a phase's refusal, {@code TaskGone}, {@code TaskTaken}, {@code NotPermitted}
     */
    void complete(
            Member member, String task, Map<String, Object> answers, List<Attachment> attachments, String submission);
}
