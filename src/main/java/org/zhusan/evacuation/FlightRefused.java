package org.zhusan.evacuation;

import org.zhusan.Refusal;

/** Why something cannot be done with a flight. */
public class FlightRefused extends Refusal {
    FlightRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
