package org.zhusan.quarantine;

/** Why an examination or an explanation cannot be recorded as written. */
public abstract class ExaminationRefused extends QuarantineRefused {
    private ExaminationRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nothing is ticked together with something. */
    public static final class NothingAndSomething extends ExaminationRefused {
        NothingAndSomething() {
            super("quarantine.nothingAndSomething");
        }
    }

    /** The treatment lies before the birth. */
    public static final class TreatedBeforeBirth extends ExaminationRefused {
        TreatedBeforeBirth() {
            super("quarantine.treatedBeforeBirth");
        }
    }

    /** The household does not know yet what quarantine means and what it may decline. */
    public static final class NotUnderstood extends ExaminationRefused {
        NotUnderstood() {
            super("quarantine.notUnderstood");
        }
    }
}
