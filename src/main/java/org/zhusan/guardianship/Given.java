package org.zhusan.guardianship;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhusan.form.Submission;

/** Whether a field was filled in; blanks are nothing. */
final class Given {
    private Given() {}

    static boolean nothing(Submission submission, String field) {
        return nothing(submission.answers(), field);
    }

    static boolean nothing(Map<String, ?> answers, String field) {
        return text(answers, field) == null;
    }

    static @Nullable String text(Map<String, ?> answers, String field) {
        Object value = answers.get(field);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
