package org.zhusan.consent;

import org.zhusan.Refusal;

/** Why a decision cannot be recorded as written. */
public abstract class DecisionRefused extends Refusal {
    private DecisionRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A decision without a notice that two officers gave. */
    public static final class NoticeMissing extends DecisionRefused {
        NoticeMissing() {
            super("consent.noticeMissing");
        }
    }

    /** The person has not had the time to think. */
    public static final class ReflectionTooShort extends DecisionRefused {
        ReflectionTooShort(String earliest) {
            super("consent.reflectionTooShort", earliest);
        }
    }

    /** Nobody explained that consent can be withdrawn. */
    public static final class WithdrawalNotExplained extends DecisionRefused {
        WithdrawalNotExplained() {
            super("consent.withdrawalNotExplained");
        }
    }

    /** A consent that is not of free will is none. */
    public static final class NotVoluntary extends DecisionRefused {
        NotVoluntary() {
            super("consent.notVoluntary");
        }
    }

    /** Consent without the receipt the person signed. */
    public static final class ReceiptMissing extends DecisionRefused {
        ReceiptMissing() {
            super("consent.receiptMissing");
        }
    }

    /** Nobody explained how agreement to the use of data is withdrawn. */
    public static final class DataWithdrawalNotExplained extends DecisionRefused {
        DataWithdrawalNotExplained() {
            super("consent.dataWithdrawalNotExplained");
        }
    }
}
