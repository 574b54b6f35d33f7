package org.zhusan.civil;

import org.zhusan.Refusal;

/** Why a record cannot be amended, or an amendment not be asked for, so. */
public abstract class AmendmentRefused extends Refusal {
    private AmendmentRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** One is being dealt with, or the birth itself is just being registered. */
    public static final class CannotBeAsked extends AmendmentRefused {
        CannotBeAsked() {
            super("civil.amendmentCannotBeAsked");
        }
    }

    /** Old and new are the same. */
    public static final class NothingChanges extends AmendmentRefused {
        NothingChanges() {
            super("civil.nothingChanges");
        }
    }

    /** A name with signs no name has. */
    public static final class NoName extends AmendmentRefused {
        NoName() {
            super("civil.noName");
        }
    }

    /** From sixteen nothing is asked without the child's own signature. */
    public static final class ChildDoesNotSign extends AmendmentRefused {
        ChildDoesNotSign() {
            super("civil.childDoesNotSign");
        }
    }

    /** The ruling it rests on is not in force yet. */
    public static final class RulingNotInForce extends AmendmentRefused {
        RulingNotInForce() {
            super("civil.rulingNotInForce");
        }
    }

    /** A child of ten or older objects, and no court has ruled. */
    public static final class ChildObjects extends AmendmentRefused {
        ChildObjects() {
            super("civil.childObjects");
        }
    }

    /** A court is said to be needed where one has ruled. */
    public static final class CourtHasRuled extends AmendmentRefused {
        CourtHasRuled() {
            super("civil.courtHasRuled");
        }
    }

    /** No wish was heard that could be decided on. */
    public static final class NothingHeard extends AmendmentRefused {
        NothingHeard() {
            super("civil.nothingHeard");
        }
    }
}
