package org.zhusan.centre;

import org.zhusan.Refusal;

/** Why people cannot be housed so. */
public class RoomRefused extends Refusal {
    RoomRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
