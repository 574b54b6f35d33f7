package org.zhusan.evacuation;

import org.zhusan.Refusal;

/** Why something cannot be done with a stage. */
public class StageRefused extends Refusal {
    StageRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
