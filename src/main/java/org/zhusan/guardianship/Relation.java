package org.zhusan.guardianship;

import java.util.stream.Stream;

/** What a candidate is to the child, the closest first (F65); their order by law is to be confirmed by a lawyer. */
enum Relation {
    ADULT_SIBLING("adultSibling"),
    GRANDPARENT("grandparent"),
    AUNT_UNCLE("auntUncle"),
    OTHER_RELATIVE("otherRelative"),
    /** No kin, but has the child now: after an exclusion the child may well stay. */
    PRESENT_CARER("presentCarer"),
    NON_KIN_GUARDIAN("nonKinGuardian"),
    PATRONAGE_FAMILY("patronageFamily"),
    FAMILY_TYPE_HOME("familyTypeHome"),
    INSTITUTION("institution");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** A person or a couple, whose certificates are asked for; a home has none. */
    boolean family() {
        return this != FAMILY_TYPE_HOME && this != INSTITUTION;
    }

    static Relation of(String code) {
        return Stream.of(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no relation is called '" + code + "'"));
    }
}
