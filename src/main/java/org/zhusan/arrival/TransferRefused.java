package org.zhusan.arrival;

import org.zhusan.Refusal;

/** Why an adult cannot be transferred now. */
public abstract class TransferRefused extends Refusal {
    private TransferRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A child in the adult's care has nobody named, or nobody else. */
    public static final class ChildWithoutCarer extends TransferRefused {
        ChildWithoutCarer(int children) {
            super("arrival.childWithoutCarer", children);
        }
    }
}
