package org.zhusan.health;

/** The names hospital care, nutrition and maternity share with their models: processes, facts, messages. */
final class HospitalProcess {
    static final String HOSPITAL_CARE = "hospitalCare";
    static final String NUTRITION = "nutrition";
    static final String MATERNITY = "maternity";

    static final String CONSENT_SIGNED = "consentSigned";
    static final String PLAN_NEEDED = "planNeeded";
    static final String RECOVERED = "recovered";

    static final String HOSPITAL_NEEDED = "treatment.hospitalNeeded";
    static final String NOBODY_LEFT = "stay.nobodyLeft";
    static final String SOMEONE_TO_SCREEN = "stay.someoneToScreen";

    private HospitalProcess() {}
}
