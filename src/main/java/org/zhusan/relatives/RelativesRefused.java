package org.zhusan.relatives;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why something about relatives cannot be written down so. */
public abstract class RelativesRefused extends Refusal {
    private RelativesRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** An attempt in the future or before the one written down last. */
    public static final class AttemptMisdated extends RelativesRefused {
        AttemptMisdated() {
            super("relatives.attemptMisdated");
        }
    }

    /** They asked not to be called, and were called. */
    public static final class AskedNotToBeCalled extends RelativesRefused {
        AskedNotToBeCalled() {
            super("relatives.askedNotToBeCalled");
        }
    }

    /** A day in the future, or before what must come first. */
    public static final class Misdated extends RelativesRefused {
        Misdated(LocalDate earliest) {
            super("relatives.misdated", earliest);
        }
    }

    /** Something that has not happened yet. */
    public static final class InFuture extends RelativesRefused {
        InFuture() {
            super("relatives.inFuture");
        }
    }

    /** An answer on a condition that nobody wrote down. */
    public static final class ConditionsMissing extends RelativesRefused {
        ConditionsMissing() {
            super("relatives.conditionsMissing");
        }
    }

    /** A secret that is to be told on: they asked that nobody else knows, yet another relative is to be asked. */
    public static final class AskedToTellNobody extends RelativesRefused {
        AskedToTellNobody() {
            super("relatives.askedToTellNobody");
        }
    }

    /** Rows are not those of the children of the household. */
    public static final class OtherChildren extends RelativesRefused {
        OtherChildren() {
            super("relatives.otherChildren");
        }
    }

    /** A child of ten or older is always heard. */
    public static final class ChildNotHeard extends RelativesRefused {
        ChildNotHeard(String child) {
            super("relatives.childNotHeard", child);
        }
    }

    /** A sign of violence or hostility, and yet the conclusion that they are ready. */
    public static final class DangerOverlooked extends RelativesRefused {
        DangerOverlooked() {
            super("relatives.dangerOverlooked");
        }
    }

    /** Children would sleep without a bed of their own, and nothing is said of it. */
    public static final class NoPlaceToSleep extends RelativesRefused {
        NoPlaceToSleep() {
            super("relatives.noPlaceToSleep");
        }
    }

    /** Ready after a preparation that was never held. */
    public static final class NotPrepared extends RelativesRefused {
        NotPrepared() {
            super("relatives.notPrepared");
        }
    }

    /** Children live in a dangerous home, and the guardianship authority was not told. */
    public static final class AuthorityNotTold extends RelativesRefused {
        AuthorityNotTold() {
            super("relatives.authorityNotTold");
        }
    }
}
