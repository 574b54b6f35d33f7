package org.zhusan.health;

/** The names vaccination shares with its model: process, forms of answers, facts, the decision. */
final class VaccinationProcess {
    static final String VACCINATION = "vaccination";
    static final String CATCH_UP = "vaccinationCatchUp";

    static final String DOSE_TO_GIVE = "doseToGive";
    static final String NEXT_DOSE_ON = "nextDoseOn";
    static final String PLAN_FULFILLED = "planFulfilled";
    static final String REFUSED_AGAIN = "refusedAgain";

    static final String CONSENT = "consent";
    static final String REFUSE = "refuse";

    private VaccinationProcess() {}
}
