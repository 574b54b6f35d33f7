package org.zhusan.support;

import org.zhusan.Refusal;

/** Why an answer about a person's support cannot stand. */
public abstract class SupportRefused extends Refusal {
    SupportRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
