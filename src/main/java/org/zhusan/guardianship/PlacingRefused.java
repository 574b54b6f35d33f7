package org.zhusan.guardianship;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why a child cannot be registered or placed so. */
public abstract class PlacingRefused extends Refusal {
    private PlacingRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Of age: nobody is its guardian. */
    public static final class GrownUp extends PlacingRefused {
        GrownUp(String child) {
            super("guardianship.grownUp", child);
        }
    }

    /** Registered in the future, before it happened, or before the child was born. */
    public static final class WrongDay extends PlacingRefused {
        WrongDay() {
            super("guardianship.wrongDay");
        }
    }

    /** Later than one working day, and nobody says why. */
    public static final class LateWithoutReason extends PlacingRefused {
        LateWithoutReason(LocalDate due) {
            super("guardianship.lateWithoutReason", due.toString());
        }
    }

    /** The file says otherwise. */
    public static final class NoOrphan extends PlacingRefused {
        NoOrphan(String child) {
            super("guardianship.noOrphan", child);
        }
    }

    /** Past, or more than six months away. */
    public static final class TooLong extends PlacingRefused {
        TooLong(LocalDate latest) {
            super("guardianship.tooLong", latest.toString());
        }
    }

    /** It would stay with whoever cares for it now, and nobody does. */
    public static final class NobodyThere extends PlacingRefused {
        NobodyThere(String child) {
            super("guardianship.nobodyCares", child);
        }
    }

    /** Nobody is named. */
    public static final class CarerMissing extends PlacingRefused {
        CarerMissing() {
            super("guardianship.carerMissing");
        }
    }

    /** The number is nobody's, a child's, or that of someone who cannot be with a child now. */
    public static final class CarerUnfit extends PlacingRefused {
        CarerUnfit(String carer) {
            super("guardianship.carerUnfit", carer);
        }
    }

    /** A child of ten or older was not heard before it was placed. */
    public static final class NotHeard extends PlacingRefused {
        NotHeard(String child) {
            super("guardianship.notHeard", child);
        }
    }

    /** Placed in a centre or hospital the child is not in. */
    public static final class NotAtCentre extends PlacingRefused {
        NotAtCentre(String child) {
            super("guardianship.notAtCentre", child);
        }
    }

    /** Admission to a hospital is a doctor's. */
    public static final class NotInHospital extends PlacingRefused {
        NotInHospital(String child) {
            super("guardianship.notInHospital", child);
        }
    }

    /** Who stands on the books of the centre leaves it by its departure, early if need be. */
    public static final class OnTheBooks extends PlacingRefused {
        OnTheBooks(String child) {
            super("guardianship.onTheBooks", child);
        }
    }

    /** In hospital, isolated, or on the way. */
    public static final class CannotMoveNow extends PlacingRefused {
        CannotMoveNow(String child) {
            super("guardianship.cannotMoveNow", child);
        }
    }
}
