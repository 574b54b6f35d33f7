package org.zhusan.relatives;

import org.zhusan.form.Submission;

/** Whether a field was filled in; blanks are nothing. */
final class Said {
    private Said() {}

    static boolean nothing(Submission submission, String field) {
        Object value = submission.answers().get(field);
        return value == null || value.toString().isBlank();
    }
}
