package org.zhusan.quarantine;

/** Why tests or their results cannot be recorded as written. */
public abstract class TestRefused extends QuarantineRefused {
    private TestRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A test was both agreed to and declined. */
    public static final class AgreedAndDeclined extends TestRefused {
        AgreedAndDeclined() {
            super("quarantine.agreedAndDeclined");
        }
    }

    /** No test is named and no reason either. */
    public static final class NoReason extends TestRefused {
        NoReason() {
            super("quarantine.noReason");
        }
    }

    /** Another test is ordered without its name. */
    public static final class OtherTestUnnamed extends TestRefused {
        OtherTestUnnamed() {
            super("quarantine.otherTestUnnamed");
        }
    }

    /** Tests are ordered without a consent, or a consent is ticked without a test. */
    public static final class NoConsent extends TestRefused {
        NoConsent() {
            super("quarantine.noConsent");
        }
    }

    /** Someone under eighteen does not sign alone. */
    public static final class RepresentativeMissing extends TestRefused {
        RepresentativeMissing() {
            super("quarantine.representativeMissing");
        }
    }

    /** An adult signs for themselves. */
    public static final class NotTheirRepresentative extends TestRefused {
        NotTheirRepresentative() {
            super("quarantine.notTheirRepresentative");
        }
    }

    /** One person stands for both witnesses. */
    public static final class SameWitness extends TestRefused {
        SameWitness() {
            super("quarantine.sameWitness");
        }
    }

    /** A result is older than its sample. */
    public static final class ResultBeforeSample extends TestRefused {
        ResultBeforeSample() {
            super("quarantine.resultBeforeSample");
        }
    }

    /** A sample is older than the person. */
    public static final class SampleBeforeBirth extends TestRefused {
        SampleBeforeBirth() {
            super("quarantine.sampleBeforeBirth");
        }
    }

    /** The person has not been told a result. */
    public static final class NotTold extends TestRefused {
        NotTold() {
            super("quarantine.notTold");
        }
    }

    /** Measles is confirmed and nothing says from which day to count. */
    public static final class RashDayMissing extends TestRefused {
        RashDayMissing() {
            super("quarantine.rashDayMissing");
        }
    }
}
