package org.zhusan.health;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Care;

/**
 * A referral as rules need it.
 *
 * @param companion the child's own carer, who goes along; null when nobody of ours does
 * @param escorted a nurse or nanny goes along
 * @param admittedAt as recorded at the hand-over, null before it
 * @param carers for the children of those who go
 */
record HospitalReferral(
        String task,
        String instance,
        String patient,
        boolean emergency,
        @Nullable String companion,
        boolean escorted,
        State state,
        Instant referredAt,
        @Nullable Instant admittedAt,
        List<NamedCarer> carers) {

    enum State {
        REFERRED,
        ADMITTED,
        STAYS,
        CLOSED;

        /** Whoever was referred is in the hospital. */
        boolean inHospital() {
            return this == ADMITTED || this == STAYS;
        }
    }

    /** @param carer null when the name stands in the record alone */
    record NamedCarer(
            String child, Care.Kind kind, @Nullable String carer) {}

    /** Who of ours leaves for the hospital on their own feet, the patient first. */
    List<String> travellers() {
        return companion == null ? List.of(patient) : List.of(patient, companion);
    }
}
