package org.zhusan.health;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A vaccine by what it protects from; live ones keep a distance from each other and are never given in pregnancy. */
enum Vaccine {
    BCG("bcg", true, Antigen.TUBERCULOSIS),
    HEP_B("hepB", false, Antigen.HEPATITIS_B),
    DTP_HIB_HEP_B_IPV(
            "dtpHibHepBIpv", false, Antigen.DIPHTHERIA_TETANUS, Antigen.HIB, Antigen.HEPATITIS_B, Antigen.POLIO),
    DTP_IPV_HEP_B("dtpIpvHepB", false, Antigen.DIPHTHERIA_TETANUS, Antigen.POLIO, Antigen.HEPATITIS_B),
    DTAP_IPV("dtapIpv", false, Antigen.DIPHTHERIA_TETANUS, Antigen.POLIO),
    DTP("dtp", false, Antigen.DIPHTHERIA_TETANUS),
    TD_IPV("tdIpv", false, Antigen.DIPHTHERIA_TETANUS, Antigen.POLIO),
    TD("td", false, Antigen.DIPHTHERIA_TETANUS),
    IPV("ipv", false, Antigen.POLIO),
    /** Only as documented elsewhere; given by mouth it keeps no distance from other live vaccines. */
    OPV("opv", false, Antigen.POLIO),
    HIB("hib", false, Antigen.HIB),
    PCV("pcv", false, Antigen.PNEUMOCOCCUS),
    MMR("mmr", true, Antigen.MEASLES, Antigen.MUMPS_RUBELLA),
    MEASLES("measles", true, Antigen.MEASLES),
    HPV("hpv", false, Antigen.PAPILLOMA);

    private final String code;
    private final boolean live;
    private final List<Antigen> antigens;

    Vaccine(String code, boolean live, Antigen... antigens) {
        this.code = code;
        this.live = live;
        this.antigens = List.of(antigens);
    }

    /** The word used in forms, tables and messages. */
    String code() {
        return code;
    }

    boolean live() {
        return live;
    }

    /** The disease its doses are numbered by comes first. */
    List<Antigen> antigens() {
        return antigens;
    }

    boolean shares(Vaccine other) {
        return antigens.stream().anyMatch(other.antigens::contains);
    }

    /** Whether everything in it is asked for. */
    boolean within(Set<Antigen> wanted) {
        return wanted.containsAll(antigens);
    }

    static Vaccine of(Object code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no vaccine is called '" + code + "'"));
    }

    /** What a vaccine protects from, as far as doses of different vaccines count for each other. */
    enum Antigen {
        TUBERCULOSIS,
        HEPATITIS_B,
        DIPHTHERIA_TETANUS,
        HIB,
        POLIO,
        PNEUMOCOCCUS,
        MEASLES,
        MUMPS_RUBELLA,
        PAPILLOMA
    }
}
