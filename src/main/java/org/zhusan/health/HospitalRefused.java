package org.zhusan.health;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhusan.Refusal;

/** Why something cannot be recorded about a stay in hospital as written. */
public abstract class HospitalRefused extends Refusal {
    private HospitalRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** There is no such person. */
    public static final class UnknownPerson extends HospitalRefused {
        UnknownPerson(String person) {
            super("health.unknownPerson", person);
        }
    }

    /** Only an emergency goes without a signature. */
    public static final class ConsentCannotWait extends HospitalRefused {
        ConsentCannotWait() {
            super("health.hospital.consentCannotWait");
        }
    }

    /** Someone under 18 signed for themselves. */
    public static final class RepresentativeSigns extends HospitalRefused {
        RepresentativeSigns() {
            super("health.hospital.representativeSigns");
        }
    }

    /** A fingerprint needs two witnesses; one person was named twice. */
    public static final class SameWitness extends HospitalRefused {
        SameWitness() {
            super("health.hospital.sameWitness");
        }
    }

    /** Something is said to have happened that lies ahead. */
    public static final class DateInFuture extends HospitalRefused {
        DateInFuture(String field) {
            super("health.hospital.dateInFuture", called(field));
        }
    }

    /** A small child would go to the hospital by itself. */
    public static final class SmallChildAlone extends HospitalRefused {
        SmallChildAlone() {
            super("health.hospital.smallChildAlone");
        }
    }

    /** A stranger goes along with a small child, and nobody says why. */
    public static final class ReasonMissing extends HospitalRefused {
        ReasonMissing() {
            super("health.hospital.reasonMissing");
        }
    }

    /** Only a child has a carer who goes along. */
    public static final class NoCarerGoesAlong extends HospitalRefused {
        NoCarerGoesAlong() {
            super("health.hospital.noCarerGoesAlong");
        }
    }

    /** A child who depends on someone who goes has no row. */
    public static final class ChildMissing extends HospitalRefused {
        ChildMissing(String children) {
            super("health.hospital.childMissing", children);
        }
    }

    /** Nobody is named for a child. */
    public static final class CarerMissing extends HospitalRefused {
        CarerMissing(String child) {
            super("health.hospital.carerMissing", child);
        }
    }

    /** Who is named goes too, is a child, or cannot be with a child now. */
    public static final class CarerUnfit extends HospitalRefused {
        CarerUnfit(String carer) {
            super("health.hospital.carerUnfit", carer);
        }
    }

    /** A child of ten or older was not heard. */
    public static final class ChildNotHeard extends HospitalRefused {
        ChildNotHeard(String child) {
            super("health.hospital.childNotHeard", child);
        }
    }

    /** Only an infant goes along with its own mother. */
    public static final class NotAnInfant extends HospitalRefused {
        NotAnInfant(String child) {
            super("health.hospital.notAnInfant", child);
        }
    }

    /** A child depends on someone who goes, and the referral names nobody who can be with it now. */
    public static final class ChildWithoutCarer extends HospitalRefused {
        ChildWithoutCarer(String children) {
            super("health.hospital.childWithoutCarer", children);
        }
    }

    /** The carer who is to go along is not at the centre any more. */
    public static final class CompanionAway extends HospitalRefused {
        CompanionAway(String companion) {
            super("health.hospital.companionAway", companion);
        }
    }

    /** Whoever is to be admitted is not at the centre. */
    public static final class NotAtCentre extends HospitalRefused {
        NotAtCentre(String person) {
            super("health.hospital.notAtCentre", person);
        }
    }

    /** The hospital took over before anyone referred, and it was no emergency. */
    public static final class AdmittedBeforeReferral extends HospitalRefused {
        AdmittedBeforeReferral() {
            super("health.hospital.admittedBeforeReferral");
        }
    }

    /** Handed back before being handed over. */
    public static final class BackBeforeAdmission extends HospitalRefused {
        BackBeforeAdmission() {
            super("health.hospital.backBeforeAdmission");
        }
    }

    /** The child would come back to nobody. */
    public static final class BackToNobody extends HospitalRefused {
        BackToNobody() {
            super("health.hospital.backToNobody");
        }
    }

    /** Who is to stay with the child did not go along. */
    public static final class NobodyWentAlong extends HospitalRefused {
        NobodyWentAlong() {
            super("health.hospital.nobodyWentAlong");
        }
    }

    /** The field in the reader's language; resolved when the sentence is. */
    static DefaultMessageSourceResolvable called(String field) {
        return new DefaultMessageSourceResolvable(new String[] {"health.field." + field}, field);
    }
}
