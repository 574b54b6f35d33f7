package org.zhusan.civil;

import org.zhusan.Refusal;

/** Why papers cannot be written down, issued or handed over so. */
public abstract class PapersRefused extends Refusal {
    private PapersRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** There is no such person, or nothing is kept about them any more. */
    public static final class UnknownPerson extends PapersRefused {
        UnknownPerson(String person) {
            super("civil.unknownPerson", person);
        }
    }
}
