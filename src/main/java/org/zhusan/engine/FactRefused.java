package org.zhusan.engine;

import org.zhusan.Refusal;

/** A fact that the process does not declare, or not with this value. Names the fact, never the value. */
public class FactRefused extends Refusal {
    private FactRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static FactRefused undeclared(String fact, String process) {
        return new FactRefused("engine.factUndeclared", fact, process);
    }

    static FactRefused wrongValue(String fact, String wanted) {
        return new FactRefused("engine.factWrongValue", fact, wanted);
    }

    /** Arguments are names from our own files, so they may stand in a log. */
    @Override
    public String getMessage() {
        return key() + " " + java.util.Arrays.toString(arguments());
    }
}
