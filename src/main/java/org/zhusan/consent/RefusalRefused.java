package org.zhusan.consent;

import org.zhusan.Refusal;

/** Why a refusal to return cannot be recorded or confirmed as written. */
public abstract class RefusalRefused extends Refusal {
    private RefusalRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The person does not know what is being declined. */
    public static final class RefusalNotInformed extends RefusalRefused {
        RefusalNotInformed() {
            super("consent.refusalNotInformed");
        }
    }

    /** The person was not told that refusing has no consequences. */
    public static final class ConsequencesNotDispelled extends RefusalRefused {
        ConsequencesNotDispelled() {
            super("consent.consequencesNotDispelled");
        }
    }

    /** A refusal that says nothing about the person's children. */
    public static final class ChildrenForgotten extends RefusalRefused {
        ChildrenForgotten() {
            super("consent.childrenForgotten");
        }
    }

    /** Whoever took the refusal would check it. */
    public static final class RefusalCheckedBySamePerson extends RefusalRefused {
        RefusalCheckedBySamePerson() {
            super("consent.refusalCheckedBySamePerson");
        }
    }

    /** A refusal would be confirmed although not everything had been explained. */
    public static final class InformationIncomplete extends RefusalRefused {
        InformationIncomplete() {
            super("consent.informationIncomplete");
        }
    }

    /** A doubt without another interview. */
    public static final class DoubtNeedsInterview extends RefusalRefused {
        DoubtNeedsInterview() {
            super("consent.doubtNeedsInterview");
        }
    }
}
