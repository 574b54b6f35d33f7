package org.zhusan.casefile;

import org.zhusan.Refusal;

/** A move that cannot be: back in time, to nowhere, or of someone unknown. */
public class PlacementRefused extends Refusal {
    PlacementRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
