package org.zhusan.form;

import java.util.Map;
import org.zhusan.agency.Member;

/**
 * What a submitted form must satisfy beyond its schema. A phase has one bean per form; the task page and the replay call it through the
 * same code: {@link #prefill} when the form is shown, {@link #check} and {@link #accepted} when it is handed in, inside one transaction.
 */
public interface FormRules {
    String process();

    /** The form's id, for example {@code recordDecision}. */
    String form();

    /** Values the form starts with, for example one row per child. Only what {@code reader} may read. */
    default Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of();
    }

    /** @throws org.zhusan.Refusal with a sentence the officer can act on */
    default void check(Submission submission) {}

    /**
     * Writes the phase's own tables once the record is stored.
     *
     * @return derived facts beyond the fields the form marks as facts
     */
    default Map<String, Object> accepted(Submission submission) {
        return Map.of();
    }
}
