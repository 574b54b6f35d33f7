package org.zhusan.agency;

import java.util.Arrays;

/** The kinds of data a case file is split into; who reads which stands in {@code access/matrix.csv}. */
public enum DataClass {
    ROUTE("route"),
    IDENTITY("identity"),
    IDENTITY_FIRST("identity.first"),
    CONTACT("contact"),
    MEDICAL("medical"),
    MEDICAL_FLAGS("medical.flags"),
    LEGAL("legal"),
    LEGAL_CONSENT("legal.consent"),
    LEGAL_CIVIL("legal.civil"),
    LEGAL_FLAGS("legal.flags"),
    PSYCHOLOGICAL("psychological"),
    PSYCHOLOGICAL_SUMMARY("psychological.summary"),
    PSYCHOLOGICAL_OWN("psychological.own"),
    SOCIAL("social"),
    EDUCATION("education"),
    GENETIC("genetic"),
    GENETIC_RESULT("genetic.result"),
    STAFF("staff"),
    NONE("none");

    private final String code;

    DataClass(String code) {
        this.code = code;
    }

    /** The word used in forms, the matrix and the database. */
    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException naming the unknown code
     */
    public static DataClass of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no data class is called '" + code + "'"));
    }
}
