package org.zhusan.health;

import static org.zhusan.health.Vaccine.DTAP_IPV;
import static org.zhusan.health.Vaccine.DTP;
import static org.zhusan.health.Vaccine.DTP_HIB_HEP_B_IPV;
import static org.zhusan.health.Vaccine.DTP_IPV_HEP_B;
import static org.zhusan.health.Vaccine.HEP_B;
import static org.zhusan.health.Vaccine.HIB;
import static org.zhusan.health.Vaccine.HPV;
import static org.zhusan.health.Vaccine.IPV;
import static org.zhusan.health.Vaccine.MMR;
import static org.zhusan.health.Vaccine.PCV;
import static org.zhusan.health.Vaccine.TD;
import static org.zhusan.health.Vaccine.TD_IPV;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhusan.health.Vaccine.Antigen;

/**
 * The courses the table of catch-up vaccination (D4) names: which doses, how long after the one before, from which age. The one place of these intervals; they
 * follow published catch-up practice (World Health Organization) and domain D4, and are to be confirmed by the Ministry of Health.
 */
enum Course {
    BCG_CHECKED(from(Period.ZERO), Check.DOCTOR, dose(Period.ZERO, Vaccine.BCG)),
    BCG_TESTED(from(Period.ZERO), Check.TUBERCULIN, dose(Period.ZERO, Vaccine.BCG)),
    HEPB_NOW(from(Period.ZERO), Check.NONE, dose(Period.ZERO, HEP_B)),
    /** The dose at birth stands for itself: what is given before six weeks does not count for the combined series. */
    HEXA_INFANT(
            new Ages(Period.ofMonths(2), Period.ofDays(42)),
            Check.NONE,
            dose(Period.ZERO, DTP_HIB_HEP_B_IPV),
            dose(Period.ofDays(28), DTP_HIB_HEP_B_IPV),
            dose(Period.ofDays(28), DTP_HIB_HEP_B_IPV)),
    HEXA_TODDLER(
            new Ages(Period.ofMonths(2), Period.ofDays(42)),
            Check.NONE,
            dose(Period.ZERO, DTP_HIB_HEP_B_IPV),
            dose(Period.ofDays(28), DTP, HEP_B),
            dose(Period.ofMonths(6), DTP_HIB_HEP_B_IPV)),
    PCV_INFANT(
            new Ages(Period.ofMonths(2), Period.ofDays(42)),
            Check.NONE,
            dose(Period.ZERO, PCV),
            dose(Period.ofDays(56), PCV)),
    PCV_RISK(from(Period.ofDays(42)), Check.DOCTOR, dose(Period.ZERO, PCV)),
    HIB_ONE(from(Period.ofDays(42)), Check.NONE, dose(Period.ZERO, HIB)),
    /** A dose before the first birthday, given to a measles contact, does not count. */
    MMR_AT_ONE(from(Period.ofMonths(12)), Check.NONE, dose(Period.ZERO, MMR)),
    MMR_TWO(from(Period.ofMonths(12)), Check.NONE, dose(Period.ZERO, MMR), dose(Period.ofDays(28), MMR)),
    DTP_PRESCHOOL(
            from(Period.ofDays(42)),
            Check.NONE,
            dose(Period.ZERO, DTP_IPV_HEP_B),
            dose(Period.ofDays(28), DTP_IPV_HEP_B),
            dose(Period.ofMonths(6), DTP_IPV_HEP_B)),
    DTP_SCHOOL_ENTRY(
            from(Period.ofDays(42)),
            Check.NONE,
            dose(Period.ZERO, DTAP_IPV),
            dose(Period.ofDays(28), DTAP_IPV),
            dose(Period.ofMonths(6), DTAP_IPV)),
    HEPB_THREE(
            from(Period.ZERO),
            Check.NONE,
            dose(Period.ZERO, HEP_B),
            dose(Period.ofDays(28), HEP_B),
            dose(Period.ofMonths(6), HEP_B)),
    TD_SCHOOL(
            from(Period.ofDays(42)),
            Check.NONE,
            dose(Period.ZERO, TD_IPV),
            dose(Period.ofDays(28), TD),
            dose(Period.ofMonths(6), TD)),
    TD_THREE(
            from(Period.ofDays(42)),
            Check.NONE,
            dose(Period.ZERO, TD),
            dose(Period.ofDays(28), TD),
            dose(Period.ofMonths(6), TD)),
    HPV_TWO(from(Period.ofYears(9)), Check.NONE, dose(Period.ZERO, HPV), dose(Period.ofMonths(6), HPV));

    private final Ages ages;
    private final Check check;
    private final List<Step> steps;

    Course(Ages ages, Check check, Step... steps) {
        this.ages = ages;
        this.check = check;
        this.steps = List.of(steps);
    }

    /** No dose is planned before this age. */
    Period startsAt() {
        return ages.start();
    }

    /** Doses given before this age do not count. */
    Period countsFrom() {
        return ages.counted();
    }

    Check check() {
        return check;
    }

    List<Step> steps() {
        return steps;
    }

    /** How often the disease has come up until this step, the step included. */
    int occurrence(Antigen antigen, int step) {
        return (int) steps.subList(0, step + 1).stream()
                .filter(it -> it.antigens().contains(antigen))
                .count();
    }

    private static Ages from(Period age) {
        return new Ages(age, age);
    }

    private static Step dose(Period after, Vaccine... vaccines) {
        return new Step(after, List.of(vaccines));
    }

    /** What has to be looked at before the first needle. */
    enum Check {
        NONE("none"),
        DOCTOR("doctor"),
        TUBERCULIN("tuberculin");

        private final String code;

        Check(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private record Ages(Period start, Period counted) {}

    /** @param after the dose before of the same diseases */
    record Step(Period after, List<Vaccine> vaccines) {
        Set<Antigen> antigens() {
            var all = EnumSet.noneOf(Antigen.class);
            vaccines.forEach(it -> all.addAll(it.antigens()));
            return all;
        }

        /** The vaccine drawn where all of it is missing, else single ones for what is: nothing documented is given twice. */
        List<Vaccine> covering(Set<Antigen> missing) {
            var chosen = new ArrayList<Vaccine>();
            for (Vaccine vaccine : vaccines) {
                if (vaccine.within(missing)) {
                    chosen.add(vaccine);
                } else {
                    vaccine.antigens().stream()
                            .filter(missing::contains)
                            .map(it -> single(it, vaccine))
                            .filter(it -> !chosen.contains(it))
                            .forEach(chosen::add);
                }
            }
            return chosen;
        }

        private static Vaccine single(Antigen antigen, Vaccine instead) {
            return switch (antigen) {
                case TUBERCULOSIS -> Vaccine.BCG;
                case HEPATITIS_B -> HEP_B;
                case DIPHTHERIA_TETANUS -> instead == TD_IPV ? TD : DTP;
                case HIB -> HIB;
                case POLIO -> IPV;
                case PNEUMOCOCCUS -> PCV;
                case MEASLES, MUMPS_RUBELLA -> MMR;
                case PAPILLOMA -> HPV;
            };
        }
    }
}
