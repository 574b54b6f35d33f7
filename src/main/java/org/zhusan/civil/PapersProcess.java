package org.zhusan.civil;

/** The names papers share with their models: processes and facts. */
final class PapersProcess {
    static final String CIVIL_REGISTRATION = "civilRegistration";
    static final String BIRTH_REGISTRATION = "birthRegistration";
    static final String KINSHIP_PROOF = "kinshipProof";
    static final String BIRTH_ENTRY = "birthEntry";
    static final String RECORD_AMENDMENT = "recordAmendment";

    static final String BIRTH_TO_REGISTER = "birthToRegister";
    static final String IDENTITY_CARD_DUE = "identityCardDue";
    static final String RESIDENCE_DUE = "residenceDue";
    static final String DELIVERY = "delivery";
    static final String PLACE_REGION = "placeRegion";

    private PapersProcess() {}
}
