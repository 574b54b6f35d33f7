package org.zhusan.quarantine;

import org.zhusan.Refusal;

/** Why an answer of the quarantine cannot stand. */
public abstract class QuarantineRefused extends Refusal {
    QuarantineRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** There is no such person. */
    public static final class UnknownPerson extends QuarantineRefused {
        UnknownPerson(String person) {
            super("quarantine.unknownPerson", person);
        }
    }

    /** Off the books, or never on them. */
    public static final class NotAtTheCentre extends QuarantineRefused {
        NotAtTheCentre(String person) {
            super("quarantine.notAtTheCentre", person);
        }
    }
}
