package org.zhusan.evacuation;

import org.zhusan.Refusal;

/** Why a household cannot begin its pathway, or a person cannot be asked anew in it. */
public abstract class PathwayRefused extends Refusal {
    private PathwayRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody lives in a household of this number. */
    public static final class UnknownHousehold extends PathwayRefused {
        UnknownHousehold(String household) {
            super("pathway.unknownHousehold", household);
        }
    }

    /** There is no such person, or the person lives in no household yet. */
    public static final class NoHousehold extends PathwayRefused {
        NoHousehold() {
            super("pathway.noHousehold");
        }
    }

    /** The person is no longer abroad. */
    public static final class HasLeft extends PathwayRefused {
        HasLeft() {
            super("pathway.hasLeft");
        }
    }
}
