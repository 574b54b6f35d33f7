package org.zhusan.stay;

import org.zhusan.Refusal;

/** Why a household cannot be housed so. */
public abstract class HousingRefused extends Refusal {
    private HousingRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It says together, but the rooms lie apart. */
    public static final class NotTogether extends HousingRefused {
        NotTogether() {
            super("housing.notTogether");
        }
    }

    /** A small child would sleep in a room without anyone grown-up, and no carer is there day and night. */
    public static final class ChildAlone extends HousingRefused {
        ChildAlone(String child) {
            super("housing.childAlone", child);
        }
    }

    /** Isolation and hospital have tasks of their own, where a doctor decides. */
    public static final class NotHere extends HousingRefused {
        NotHere() {
            super("housing.supervisedElsewhere");
        }
    }
}
