package org.zhusan.worklist;

import org.zhusan.Refusal;

/** Why nothing at all was done with several tasks. */
abstract class BatchRefused extends Refusal {
    private BatchRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** No task, or nothing to do with it. */
    static final class NothingChosen extends BatchRefused {
        NothingChosen() {
            super("worklist.batch.nothing");
        }
    }

    /** More than a person has looked at. */
    static final class TooMany extends BatchRefused {
        TooMany(int most) {
            super("worklist.batch.tooMany", String.valueOf(most));
        }
    }
}
