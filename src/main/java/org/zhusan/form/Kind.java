package org.zhusan.form;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sort of answer a field takes. */
sealed interface Kind permits WrittenText, Amount, Tick, OneOf, SomeOf, Day, Moment, TimeOfDay, Files {
    /**
     * The answer in the type {@link Submission#answers()} promises, null when nothing was answered.
     *
     * @param raw as parsed from JSON, of any type whatever
     * @throws Unfit when it is not an answer to such a question
     */
    @Nullable
    Object read(Object raw, Asking asking);

    Condition.Type type();

    /** What a condition sees while nothing is answered; as form-js has it. */
    default @Nullable Object unanswered() {
        return null;
    }

    /** What a condition sees of an answer. */
    default Object told(Object answer) {
        return answer;
    }

    /**
     * What an answer is judged by besides its field.
     *
     * @param prefilled what the form started with; holds the options of fields that take theirs from data
     */
    record Asking(LocalDate today, Map<String, Object> prefilled) {}
}
