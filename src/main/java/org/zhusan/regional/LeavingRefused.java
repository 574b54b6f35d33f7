package org.zhusan.regional;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why something about leaving the programme or coming back cannot be recorded as written. */
public abstract class LeavingRefused extends Refusal {
    private LeavingRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** After today, or before the contact before it. */
    public static final class ContactMisdated extends LeavingRefused {
        ContactMisdated() {
            super("leaving.contactMisdated");
        }
    }

    /** She was spoken with and not told that nothing follows from leaving. */
    public static final class NotToldVoluntary extends LeavingRefused {
        NotToldVoluntary() {
            super("leaving.notToldVoluntary");
        }
    }

    /** The day from which she takes part no longer lies ahead. */
    public static final class LeftMisdated extends LeavingRefused {
        LeftMisdated() {
            super("leaving.leftMisdated");
        }
    }

    /** The next attempt lies in the past or beyond the fourteen days. */
    public static final class NextContactMisdated extends LeavingRefused {
        NextContactMisdated(LocalDate latest) {
            super("leaving.nextContactMisdated", latest);
        }
    }

    /** The rows are not the children of the household. */
    public static final class OtherChildren extends LeavingRefused {
        OtherChildren() {
            super("leaving.otherChildren");
        }
    }

    /** A child of ten was not heard. */
    public static final class ChildNotHeard extends LeavingRefused {
        ChildNotHeard(String child) {
            super("leaving.childNotHeard", child);
        }
    }

    /** By the case file nobody is there for the child. */
    public static final class NobodyThere extends LeavingRefused {
        NobodyThere(String child) {
            super("leaving.nobodyThere", child);
        }
    }

    /** The case file knows no such carer. */
    public static final class NoSuchCarer extends LeavingRefused {
        NoSuchCarer(String child) {
            super("leaving.noSuchCarer", child);
        }
    }

    /** Something goes on, or the child had nothing: not both. */
    public static final class NothingAndSomething extends LeavingRefused {
        NothingAndSomething(String child) {
            super("leaving.nothingAndSomething", child);
        }
    }

    /** Spoken with, or taking part again, on a day that has not come or that was before she left. */
    public static final class ReturnMisdated extends LeavingRefused {
        ReturnMisdated() {
            super("leaving.returnMisdated");
        }
    }

    /** She does not take part, or it is being dealt with already. */
    public static final class CannotLeave extends LeavingRefused {
        CannotLeave() {
            super("leaving.cannotLeave");
        }
    }

    /** She takes part, or it is being dealt with already. */
    public static final class CannotComeBack extends LeavingRefused {
        CannotComeBack() {
            super("leaving.cannotComeBack");
        }
    }
}
