package org.zhusan.consent;

import org.zhusan.Refusal;

/** Why an interview may not be held or planned as written. */
public abstract class InterviewRefused extends Refusal {
    private InterviewRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** No such case. */
    public static final class UnknownPerson extends InterviewRefused {
        UnknownPerson() {
            super("consent.unknownPerson");
        }
    }

    /** The person is under 18: nobody of that age consents alone, whatever the roster calls them. */
    public static final class UnderEighteen extends InterviewRefused {
        UnderEighteen() {
            super("consent.underEighteen");
        }
    }

    /** The conversation would not be private. */
    public static final class NotPrivate extends InterviewRefused {
        NotPrivate() {
            super("consent.notPrivate");
        }
    }

    /** Nobody in the room speaks the person's language. */
    public static final class InterpreterMissing extends InterviewRefused {
        InterpreterMissing() {
            super("consent.interpreterMissing");
        }
    }

    /** The officer is of the other sex and the person was not asked whether that is all right. */
    public static final class OfficerOfOtherSex extends InterviewRefused {
        OfficerOfOtherSex() {
            super("consent.officerOfOtherSex");
        }
    }

    /** After a doubt about the free will the same officer would ask again. */
    public static final class SameOfficerAfterDoubt extends InterviewRefused {
        SameOfficerAfterDoubt() {
            super("consent.sameOfficerAfterDoubt");
        }
    }
}
