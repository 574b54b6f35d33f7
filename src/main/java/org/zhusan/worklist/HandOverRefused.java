package org.zhusan.worklist;

import org.zhusan.Refusal;

/** Why a task does not go to another. */
abstract class HandOverRefused extends Refusal {
    private HandOverRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody, or nobody of the same group: said in the same words. */
    static final class NoColleague extends HandOverRefused {
        NoColleague() {
            super("worklist.hand.noColleague");
        }
    }

    /** The colleague would find it on coming back. */
    static final class ColleagueAway extends HandOverRefused {
        ColleagueAway(String colleague, String deputy) {
            super("worklist.hand.away", colleague, deputy);
        }
    }

    /** With a task that one does not hold oneself only a lead may do so. */
    static final class NotTheLead extends HandOverRefused {
        NotTheLead() {
            super("worklist.hand.notTheLead");
        }
    }

    /** Neither lead nor deputy of whoever holds it. */
    static final class NotTheDeputy extends HandOverRefused {
        NotTheDeputy(String holder) {
            super("worklist.takeOver.notYours", holder);
        }
    }
}
