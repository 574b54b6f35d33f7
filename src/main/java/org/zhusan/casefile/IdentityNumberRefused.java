package org.zhusan.casefile;

import org.zhusan.Refusal;

/** An identification number this person cannot bear. */
public class IdentityNumberRefused extends Refusal {
    IdentityNumberRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
