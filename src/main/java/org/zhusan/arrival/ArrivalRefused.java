package org.zhusan.arrival;

import org.zhusan.Refusal;

/** Why an answer of the arrival cannot stand. */
public abstract class ArrivalRefused extends Refusal {
    ArrivalRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
