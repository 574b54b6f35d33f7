package org.zhusan.casefile;

import org.zhusan.Refusal;

/** A file that cannot be taken in. */
public class AttachmentRefused extends Refusal {
    AttachmentRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
