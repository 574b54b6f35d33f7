package org.zhusan.kinship;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why a sample cannot be arranged, taken or witnessed so. */
public abstract class SamplingRefused extends Refusal {
    private SamplingRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody is sampled without a court's order. */
    public static final class NoOrder extends SamplingRefused {
        NoOrder() {
            super("kinship.noOrder");
        }
    }

    /** Not exactly the people the order covers. */
    public static final class OutOfScope extends SamplingRefused {
        OutOfScope() {
            super("kinship.outOfScope");
        }
    }

    /** Of a relative without a file name, sex and age are asked. */
    public static final class RelativeUnknown extends SamplingRefused {
        RelativeUnknown() {
            super("kinship.relativeUnknown");
        }
    }

    /** Someone goes along with the slip. */
    public static final class NobodyEscorts extends SamplingRefused {
        NobodyEscorts() {
            super("kinship.nobodyEscorts");
        }
    }

    /** The day of the sampling is over already or lies after the order's deadline. */
    public static final class AppointmentOutOfTime extends SamplingRefused {
        AppointmentOutOfTime(LocalDate deadline) {
            super("kinship.appointmentOutOfTime", deadline);
        }
    }

    /** The order names another laboratory. */
    public static final class OtherInstitution extends SamplingRefused {
        OtherInstitution() {
            super("kinship.otherInstitution");
        }
    }

    /** Taken before the order, or after its deadline. */
    public static final class OutOfTime extends SamplingRefused {
        OutOfTime(LocalDate orderedOn, LocalDate deadline) {
            super("kinship.sampleOutOfTime", orderedOn, deadline);
        }
    }

    /** Too late is only what comes after the deadline. */
    public static final class NotTooLate extends SamplingRefused {
        NotTooLate(LocalDate deadline) {
            super("kinship.notTooLate", deadline);
        }
    }

    /** Taken is what was taken: not in an hour. */
    public static final class TakenInFuture extends SamplingRefused {
        TakenInFuture() {
            super("kinship.takenInFuture");
        }
    }

    /** Nobody compared the person with the slip. */
    public static final class NotIdentified extends SamplingRefused {
        NotIdentified(String code) {
            super("kinship.notIdentified", code);
        }
    }

    /** Two samples under one seal, or a seal that closed another sample. */
    public static final class SealUsed extends SamplingRefused {
        SealUsed(String seal) {
            super("kinship.sealUsed", seal);
        }
    }

    /** Who takes a sample does not witness it. */
    public static final class TakerWitnesses extends SamplingRefused {
        TakerWitnesses() {
            super("kinship.takerWitnesses");
        }
    }

    /** A witness confirms what they saw, or does not sign. */
    public static final class NotWitnessed extends SamplingRefused {
        NotWitnessed() {
            super("kinship.notWitnessed");
        }
    }
}
