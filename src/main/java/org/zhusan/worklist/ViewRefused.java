package org.zhusan.worklist;

import org.zhusan.Refusal;

/** Why a way of looking at the list cannot be kept. */
abstract class ViewRefused extends Refusal {
    private ViewRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It has no name of one to sixty characters. */
    static final class NameMissing extends ViewRefused {
        NameMissing() {
            super("worklist.view.nameMissing");
        }
    }

    /** Another one of the same owner is called so. */
    static final class NameTaken extends ViewRefused {
        NameTaken(String name) {
            super("worklist.view.nameTaken", name);
        }
    }

    /** As many as can be kept are kept. */
    static final class TooMany extends ViewRefused {
        TooMany(int most) {
            super("worklist.view.tooMany", String.valueOf(most));
        }
    }
}
