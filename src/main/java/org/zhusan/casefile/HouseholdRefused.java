package org.zhusan.casefile;

import org.zhusan.Refusal;

/** A household that cannot be formed so. */
public class HouseholdRefused extends Refusal {
    HouseholdRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
