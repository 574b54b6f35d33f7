package org.zhusan.agency;

import org.zhusan.Refusal;

/** A member who cannot be taken in as described. */
public class UnfitMember extends Refusal {
    UnfitMember(String key, Object... arguments) {
        super(key, arguments);
    }
}
