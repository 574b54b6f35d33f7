package org.zhusan.kinship;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why a court's order for an examination cannot be carried out as it is written. */
public abstract class ExaminationRefused extends Refusal {
    private ExaminationRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The laboratory reads the number: it must not carry a name. */
    public static final class NumberUnclear extends ExaminationRefused {
        NumberUnclear() {
            super("kinship.orderNumberUnclear");
        }
    }

    /** Nothing is asked. */
    public static final class NothingAsked extends ExaminationRefused {
        NothingAsked() {
            super("kinship.nothingAsked");
        }
    }

    /** It lies ahead, or its deadline is over. */
    public static final class DatesUnclear extends ExaminationRefused {
        DatesUnclear(LocalDate on, LocalDate deadline) {
            super("kinship.orderDatesUnclear", on, deadline);
        }
    }

    /** The child and at least one relative, each once. */
    public static final class ScopeUnclear extends ExaminationRefused {
        ScopeUnclear() {
            super("kinship.orderScopeUnclear");
        }
    }

    /** An order for the child is being carried out. */
    public static final class NotOverYet extends ExaminationRefused {
        NotOverYet(String examination) {
            super("kinship.examinationNotOver", examination);
        }
    }
}
