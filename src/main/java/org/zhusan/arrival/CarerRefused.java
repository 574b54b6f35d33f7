package org.zhusan.arrival;

/** Why a carer cannot be named so. */
public abstract class CarerRefused extends ArrivalRefused {
    private CarerRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody is named. */
    public static final class CarerMissing extends CarerRefused {
        CarerMissing(String child) {
            super("arrival.carerMissing", child);
        }
    }

    /** The number named is nobody's, a child's, the child's own, or that of someone who cannot be with a child now. */
    public static final class CarerUnfit extends CarerRefused {
        CarerUnfit(String carer) {
            super("arrival.carerUnfit", carer);
        }
    }

    /** A child of ten or older was not heard. */
    public static final class ChildNotHeard extends CarerRefused {
        ChildNotHeard(String child) {
            super("arrival.childNotHeard", child);
        }
    }

    /** Only an infant stays with its own mother. */
    public static final class NotAnInfant extends CarerRefused {
        NotAnInfant(String child) {
            super("arrival.notAnInfant", child);
        }
    }

    /** The children are said to stay together, yet they are given to different people. */
    public static final class SiblingsApart extends CarerRefused {
        SiblingsApart() {
            super("arrival.siblingsApart");
        }
    }

    /** Orphans wait for no parent. */
    public static final class NoParentComes extends CarerRefused {
        NoParentComes(String child) {
            super("arrival.noParentComes", child);
        }
    }
}
