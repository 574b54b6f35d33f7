package org.zhusan.centre;

import org.zhusan.Refusal;

/** Why a building cannot be used so. */
public class BuildingRefused extends Refusal {
    BuildingRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
