package org.zhusan.health;

import java.time.LocalDate;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhusan.Refusal;

/** Why something about vaccination cannot be recorded as written. */
public abstract class VaccinationRefused extends Refusal {
    private VaccinationRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    private static Object word(Vaccine vaccine) {
        return new DefaultMessageSourceResolvable("health.page.vaccine." + vaccine.code());
    }

    /** There is no such person. */
    public static final class UnknownPerson extends VaccinationRefused {
        UnknownPerson() {
            super("health.vaccination.unknownPerson");
        }
    }

    /** A dose is dated ahead, or before the person was born. */
    public static final class DayImpossible extends VaccinationRefused {
        DayImpossible(Vaccine vaccine) {
            super("health.vaccination.dayImpossible", word(vaccine));
        }
    }

    /** The same dose stands there twice. */
    public static final class DoseTwice extends VaccinationRefused {
        DoseTwice(Vaccine vaccine) {
            super("health.vaccination.doseTwice", word(vaccine));
        }
    }

    /** Too early after the dose before, after another live vaccine, or after an illness. */
    public static final class TooSoon extends VaccinationRefused {
        TooSoon(Vaccine vaccine, LocalDate possible) {
            super("health.vaccination.tooSoon", word(vaccine), possible.toString());
        }
    }

    /** A live vaccine for someone who must not have one. */
    public static final class LiveVaccine extends VaccinationRefused {
        LiveVaccine(Vaccine vaccine) {
            super("health.vaccination.liveVaccine", word(vaccine));
        }
    }

    /** A live vaccine while nobody has excluded a pregnancy. */
    public static final class PregnancyNotExcluded extends VaccinationRefused {
        PregnancyNotExcluded(Vaccine vaccine) {
            super("health.vaccination.pregnancyNotExcluded", word(vaccine));
        }
    }

    /** HPV needs an answer of its own. */
    public static final class HpvNotAsked extends VaccinationRefused {
        HpvNotAsked() {
            super("health.vaccination.hpvNotAsked");
        }
    }

    /** A dose that needs a look first. */
    public static final class CheckMissing extends VaccinationRefused {
        CheckMissing(Vaccine vaccine) {
            super("health.vaccination.checkMissing", word(vaccine));
        }
    }

    /** A serious reaction before, and nobody says it was taken into account. */
    public static final class ReactionNotConsidered extends VaccinationRefused {
        ReactionNotConsidered() {
            super("health.vaccination.reactionNotConsidered");
        }
    }

    /** The dose is not one of those due now. */
    public static final class NotDue extends VaccinationRefused {
        NotDue() {
            super("health.vaccination.notDue");
        }
    }

    /** An indication without a measure. */
    public static final class MeasureMissing extends VaccinationRefused {
        MeasureMissing() {
            super("health.vaccination.measureMissing");
        }
    }
}
