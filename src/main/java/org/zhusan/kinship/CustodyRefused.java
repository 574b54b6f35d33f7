package org.zhusan.kinship;

import org.zhusan.Refusal;

/** Why a sample cannot have changed hands so. */
public abstract class CustodyRefused extends Refusal {
    private CustodyRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It was still in other hands then. */
    public static final class BeforeLastHandover extends CustodyRefused {
        BeforeLastHandover(String code) {
            super("kinship.beforeLastHandover", code);
        }
    }

    /** A hand-over is written down once it has happened. */
    public static final class InFuture extends CustodyRefused {
        InFuture() {
            super("kinship.handoverInFuture");
        }
    }

    /** A courier carried it, and nobody wrote when it was given to them. */
    public static final class CourierTimeMissing extends CustodyRefused {
        CourierTimeMissing() {
            super("kinship.courierTimeMissing");
        }
    }

    /** Not exactly the samples there are. */
    public static final class OtherSamples extends CustodyRefused {
        OtherSamples() {
            super("kinship.otherSamples");
        }
    }
}
