package org.zhusan.worklist;

import org.zhusan.Refusal;

/** More was sent than any form could hold. */
class DraftTooLarge extends Refusal {
    DraftTooLarge() {
        super("worklist.draft.tooLarge");
    }
}
