package org.zhusan.casefile;

import org.zhusan.Refusal;

/** A name that cannot be kept as it was given. */
public class NameRefused extends Refusal {
    NameRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
