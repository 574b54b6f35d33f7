package org.zhusan.casefile;

import org.zhusan.Refusal;

/** An arrangement of care that cannot be. */
public class CareRefused extends Refusal {
    CareRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
