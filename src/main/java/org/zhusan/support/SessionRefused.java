package org.zhusan.support;

/** Why a session cannot be kept as written. */
public abstract class SessionRefused extends SupportRefused {
    private SessionRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nothing was chosen, or a kind that is another function's. */
    public static final class KindMissing extends SessionRefused {
        KindMissing() {
            super("support.kindMissing");
        }
    }

    /** No day and time that can be read. */
    public static final class TimeMissing extends SessionRefused {
        TimeMissing() {
            super("support.timeMissing");
        }
    }

    /** Whether the person came was not said. */
    public static final class AttendanceMissing extends SessionRefused {
        AttendanceMissing() {
            super("support.attendanceMissing");
        }
    }

    /** A session that is still to come. */
    public static final class InFuture extends SessionRefused {
        InFuture() {
            super("support.sessionInFuture");
        }
    }

    /** Before the person was born. */
    public static final class BeforeBirth extends SessionRefused {
        BeforeBirth() {
            super("support.sessionBeforeBirth");
        }
    }

    /** More than there is room for. */
    public static final class TooLong extends SessionRefused {
        TooLong(int most) {
            super("support.noteTooLong", most);
        }
    }

    /** The same sheet was kept before, with other words on it. */
    public static final class KeptBefore extends SessionRefused {
        KeptBefore() {
            super("support.keptBefore");
        }
    }

    /** Only one's own latest version can be put right. */
    public static final class NotToBeCorrected extends SessionRefused {
        NotToBeCorrected() {
            super("support.notToBeCorrected");
        }
    }
}
