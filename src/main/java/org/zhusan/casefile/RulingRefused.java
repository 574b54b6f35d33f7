package org.zhusan.casefile;

import org.zhusan.Refusal;

/** A ruling nobody may rely on yet. */
public class RulingRefused extends Refusal {
    RulingRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
