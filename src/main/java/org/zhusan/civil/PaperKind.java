package org.zhusan.civil;

import java.util.stream.Stream;

/** Papers a person may have, as the forms call them, and whose work it usually is to obtain them. */
enum PaperKind {
    BIRTH_CERTIFICATE("birthCertificate", "registry"),
    IDENTITY_CARD("identityCard", "migration"),
    PASSPORT("passport", "migration"),
    MARRIAGE_CERTIFICATE("marriageCertificate", "registry"),
    DIVORCE_CERTIFICATE("divorceCertificate", "registry"),
    DEATH_CERTIFICATE("deathCertificate", "registry"),
    RETURN_CERTIFICATE("returnCertificate", "migration"),
    TEMPORARY_PAPER("temporaryPaper", "registry"),
    RESIDENCE("residence", "migration"),
    OTHER("other", "lawyer");

    private final String code;
    private final String obtainedBy;

    PaperKind(String code, String obtainedBy) {
        this.code = code;
        this.obtainedBy = obtainedBy;
    }

    String code() {
        return code;
    }

    String obtainedBy() {
        return obtainedBy;
    }

    static PaperKind of(Object code) {
        return Stream.of(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no paper is called '" + code + "'"));
    }
}
