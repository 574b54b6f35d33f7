package org.zhusan.health;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;

@ProcessTest
class HospitalCareProcessTest {
    private static final Map<String, Object> SIGNED = Map.of("consentSigned", true);
    private static final Map<String, Object> UNSIGNED = Map.of("consentSigned", false);
    private static final Map<String, Object> ADMITTED = Map.of("admission", "admitted");
    private static final Map<String, Object> BACK = Map.of("hospitalOutcome", "back");

    @Autowired
    Stories stories;

    @Test
    void whoIsReferredAndAdmittedComesBack() {
        begin().isUpTo("moh-clinic", "referToHospital")
                .does("referToHospital", SIGNED)
                .isUpTo("moh-clinic", "confirmAdmission")
                .does("confirmAdmission", ADMITTED)
                .isUpTo("moh-clinic", "recordDischarge")
                .does("recordDischarge", BACK)
                .endsAt("endEvent_backAtCentre")
                .passedNot("userTask_recordConsent", "serviceTask_seeWhoIsLeft")
                .isOver();
    }

    @Test
    void inAnEmergencyTheConsentIsRecordedAfterwards() {
        begin().does("referToHospital", UNSIGNED)
                .does("confirmAdmission", ADMITTED)
                .isUpTo("moh-clinic", "recordConsent")
                .does("recordConsent")
                .isUpTo("moh-clinic", "recordDischarge")
                .does("recordDischarge", BACK)
                .endsAt("endEvent_backAtCentre")
                .isOver();
    }

    @Test
    void withoutAnAnswerTheConsentIsAskedFor() {
        begin().does("referToHospital").does("confirmAdmission", ADMITTED).isUpTo("moh-clinic", "recordConsent");
    }

    @Test
    void whoStaysLongIsToldToTheHouseholdsStay() {
        begin().does("referToHospital", SIGNED)
                .does("confirmAdmission", ADMITTED)
                .does("recordDischarge", Map.of("hospitalOutcome", "stays"))
                .endsAt("endEvent_staysInHospital")
                .askedSteps("seeWhoIsLeft")
                .isOver();
    }

    @Test
    void anUnansweredDischargeIsNone() {
        begin().does("referToHospital", SIGNED)
                .does("confirmAdmission", ADMITTED)
                .does("recordDischarge")
                .endsAt("endEvent_staysInHospital")
                .passedNot("endEvent_backAtCentre");
    }

    @Test
    void whoIsNotAdmittedStaysAtTheCentre() {
        begin().does("referToHospital", SIGNED)
                .does("confirmAdmission", Map.of("admission", "declined"))
                .endsAt("endEvent_notAdmitted")
                .passedNot("userTask_recordConsent", "userTask_recordDischarge")
                .isOver();
    }

    @Test
    void aChildWithoutCarerSendsTheReferralBack() {
        begin().does("referToHospital", SIGNED)
                .does("confirmAdmission", Map.of("admission", "again"))
                .isUpTo("moh-clinic", "referToHospital")
                .does("referToHospital", SIGNED)
                .does("confirmAdmission")
                .isUpTo("moh-clinic", "referToHospital")
                .does("referToHospital", SIGNED)
                .does("confirmAdmission", ADMITTED)
                .isUpTo("moh-clinic", "recordDischarge");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("hospitalCare");
    }

    private Stories.Story begin() {
        return stories.begin("hospitalCare", Map.of());
    }
}
