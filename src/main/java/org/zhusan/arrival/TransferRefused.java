package org.zhusan.arrival;

/** Why an adult cannot be transferred now. */
public abstract class TransferRefused extends ArrivalRefused {
    private TransferRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A child in the adult's care has nobody named, or nobody else. */
    public static final class ChildWithoutCarer extends TransferRefused {
        ChildWithoutCarer(int children) {
            super("arrival.childWithoutCarer", children);
        }
    }

    /** Nothing is left to arrange: the task stays open until the adult is transferred. */
    public static final class NothingToArrange extends TransferRefused {
        NothingToArrange() {
            super("arrival.nothingToArrange");
        }
    }
}
