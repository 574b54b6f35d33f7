package org.zhusan.worklist;

import org.zhusan.Refusal;

/** What was sent as answers is not JSON of an object. */
class UnreadableAnswers extends Refusal {
    UnreadableAnswers() {
        super("worklist.formUnreadable");
    }
}
