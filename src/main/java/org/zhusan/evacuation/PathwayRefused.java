package org.zhusan.evacuation;

import org.zhusan.Refusal;

/** Why something cannot be done with a pathway. */
public class PathwayRefused extends Refusal {
    PathwayRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
