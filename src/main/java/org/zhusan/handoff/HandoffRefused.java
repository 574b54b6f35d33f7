package org.zhusan.handoff;

import org.zhusan.Refusal;

/** Why a household's choice, or what is packed for its region, cannot be recorded so. */
public abstract class HandoffRefused extends Refusal {
    private HandoffRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** One region named twice. */
    public static final class SameRegionTwice extends HandoffRefused {
        SameRegionTwice() {
            super("handoff.sameRegionTwice");
        }
    }

    /** They want back to where they lived, and nobody wrote where that was. */
    public static final class LastRegionMissing extends HandoffRefused {
        LastRegionMissing() {
            super("handoff.lastRegionMissing");
        }
    }

    /** It says where they lived before is the reason, and names another region. */
    public static final class NotFormerHome extends HandoffRefused {
        NotFormerHome() {
            super("handoff.notFormerHome");
        }
    }

    /** Ticked as proposed, and another region is chosen. */
    public static final class NotAsProposed extends HandoffRefused {
        NotAsProposed() {
            super("handoff.notAsProposed");
        }
    }

    /** The region proposed is chosen, and it is not ticked as proposed. */
    public static final class IsAsProposed extends HandoffRefused {
        IsAsProposed() {
            super("handoff.isAsProposed");
        }
    }

    /** Signed later than now. */
    public static final class SignedInFuture extends HandoffRefused {
        SignedInFuture() {
            super("handoff.signedInFuture");
        }
    }

    /** The prosecutor names the region that was asked about as the one where they must stay. */
    public static final class AllowedAfterAll extends HandoffRefused {
        AllowedAfterAll() {
            super("handoff.allowedAfterAll");
        }
    }

    /** A paper or a conference dated later than today. */
    public static final class DatedInFuture extends HandoffRefused {
        DatedInFuture() {
            super("handoff.datedInFuture");
        }
    }

    /** A conference about a household without it. */
    public static final class WithoutHousehold extends HandoffRefused {
        WithoutHousehold() {
            super("handoff.withoutHousehold");
        }
    }

    /** Nobody can be received whose name is not known. */
    public static final class NobodyWithoutName extends HandoffRefused {
        NobodyWithoutName() {
            super("handoff.nobodyWithoutName");
        }
    }

    /** The day they would like to come has passed. */
    public static final class WishedInPast extends HandoffRefused {
        WishedInPast() {
            super("handoff.wishedInPast");
        }
    }
}
