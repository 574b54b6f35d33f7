package org.zhusan.civil;

import java.util.stream.Stream;

/** Papers a person may have, as the forms call them, whose work it usually is to obtain them, and whether anyone looks for a lost or expired one. */
enum PaperKind {
    BIRTH_CERTIFICATE("birthCertificate", "registry", true),
    IDENTITY_CARD("identityCard", "migration", true),
    PASSPORT("passport", "migration", false),
    MARRIAGE_CERTIFICATE("marriageCertificate", "registry", true),
    DIVORCE_CERTIFICATE("divorceCertificate", "registry", true),
    DEATH_CERTIFICATE("deathCertificate", "registry", true),
    RETURN_CERTIFICATE("returnCertificate", "migration", false),
    TEMPORARY_PAPER("temporaryPaper", "registry", false),
    RESIDENCE("residence", "migration", true),
    OTHER("other", "lawyer", true);

    private final String code;
    private final String obtainedBy;
    private final boolean replaced;

    PaperKind(String code, String obtainedBy, boolean replaced) {
        this.code = code;
        this.obtainedBy = obtainedBy;
        this.replaced = replaced;
    }

    String code() {
        return code;
    }

    String obtainedBy() {
        return obtainedBy;
    }

    /** Whether a lost or expired one is obtained anew; a passport is for those who ask for one. */
    boolean replaced() {
        return replaced;
    }

    static PaperKind of(Object code) {
        return Stream.of(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no paper is called '" + code + "'"));
    }
}
