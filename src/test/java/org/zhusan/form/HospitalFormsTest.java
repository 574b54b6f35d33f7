package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the forms of hospital, nutrition and maternity ask of whom, and what they keep of it. */
class HospitalFormsTest {
    private static final String AT = "2019-06-20T08:00+05:00";

    private final Forms forms = new ShippedForms(Clock.fixed(Instant.parse("2019-06-20T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void theArmIsAskedFromSixToFiftyNineMonthsOnly() {
        Map<String, Object> small =
                map("measuredOn", "2019-06-20", "weightKg", 7, "heightCm", 70, "oedema", "no", "plan", "noPlan");
        assertThat(missing("nutrition", "assessNutrition", small, map("ageMonths", 6)))
                .containsExactly("muacMm");
        assertThat(missing("nutrition", "assessNutrition", small, map("ageMonths", 59)))
                .containsExactly("muacMm");
        assertThat(check("nutrition", "assessNutrition", with(small, "muacMm", 120), map("ageMonths", 5)))
                .doesNotContainKey("muacMm");
        assertThat(missing("nutrition", "assessNutrition", small, map("ageMonths", 60)))
                .containsExactlyInAnyOrder("bmi", "judgement");
    }

    @Test
    void theSeriesIsShownAndCannotBeRewritten() {
        List<Map<String, Object>> series =
                List.of(map("date", LocalDate.of(2019, 6, 13), "kg", 7.5, "change", -0.1, "class", "SAM"));
        Map<String, Object> rewritten = map(
                "measuredOn",
                "2019-06-20",
                "weightKg",
                7.6,
                "muacMm",
                120,
                "oedema",
                "no",
                "plan",
                "therapeuticFeeding",
                "lastKg",
                9,
                "weeklyWeights",
                List.of(map("date", "2019-06-13", "kg", 9, "change", 1, "class", "none")));
        Map<String, Object> kept = check(
                "nutrition", "weighWeekly", rewritten, map("ageMonths", 20, "lastKg", 7.5, "weeklyWeights", series));
        assertThat(kept.get("lastKg")).hasToString("7.5");
        assertThat(kept.get("weeklyWeights").toString()).contains("kg=7.5", "class=SAM", "change=-0.1");
    }

    @Test
    void theReferralOfAnAdultAsksForTheirChildren() {
        Map<String, Object> start =
                map("age", 30, "carerForChildren", List.of(map("childRef", "ZH-P-000002", "childAge", 6)));
        Map<String, Object> referral = with(referral(), "carerForChildren", List.of(map("childRef", "ZH-P-000002")));
        assertThat(missing("hospitalCare", "referToHospital", referral, start))
                .containsExactly("carerForChildren[0].option");
        Map<String, Object> kept = check(
                "hospitalCare",
                "referToHospital",
                with(
                        referral,
                        "carerForChildren",
                        List.of(map(
                                "childRef",
                                "ZH-P-000009",
                                "childAge",
                                17,
                                "option",
                                "centreWithNanny",
                                "carerName",
                                "Invented Nanny"))),
                start);
        assertThat(kept.get("carerForChildren").toString())
                .as("the child is the one that was shown")
                .contains("childRef=ZH-P-000002", "childAge=6")
                .doesNotContain("ZH-P-000009");
    }

    @Test
    void brothersAndSistersAreAskedAboutOnlyWhenTheirCarerGoesAlong() {
        Map<String, Object> start = map(
                "age",
                4,
                "companionRef",
                "ZH-P-000001",
                "carerForChildren",
                List.of(map("childRef", "ZH-P-000002", "childAge", 6)));
        Map<String, Object> withNurse = with(with(referral(), "companion", "nurse"), "companionName", "Invented Nurse");
        Map<String, Object> rows = map("carerForChildren", List.of(map("childRef", "ZH-P-000002")));
        withNurse.putAll(rows);
        assertThat(check("hospitalCare", "referToHospital", withNurse, start)).doesNotContainKey("carerForChildren");
        Map<String, Object> withMother = with(referral(), "companion", "ownCarer");
        withMother.putAll(rows);
        assertThat(missing("hospitalCare", "referToHospital", withMother, start))
                .containsExactly("carerForChildren[0].option");
    }

    @Test
    void aSignatureIsAskedForUnlessItComesLater() {
        Map<String, Object> signed = with(referral(), "consent", "signed");
        assertThat(missing("hospitalCare", "referToHospital", signed, map("age", 30, "carerForChildren", List.of())))
                .containsExactlyInAnyOrder("consentBy", "signMethod", "signPlace", "signAt");
        Map<String, Object> later = referral();
        later.remove("consentLaterReason");
        assertThat(missing("hospitalCare", "referToHospital", later, map("age", 30, "carerForChildren", List.of())))
                .containsExactly("consentLaterReason");
        assertThat(missing("hospitalCare", "recordConsent", map("consent", "notPossible"), map("age", 30)))
                .containsExactly("whyWithout");
    }

    @Test
    void theHandOverIsTimedOnlyWhenItHappened() {
        assertThat(missing("hospitalCare", "confirmAdmission", map("admission", "admitted"), map("carers", List.of())))
                .containsExactlyInAnyOrder("handedOverAt", "takenOverBy");
        assertThat(missing("hospitalCare", "confirmAdmission", map("admission", "again"), map("carers", List.of())))
                .containsExactly("reasonNot");
        Map<String, Object> back = map("hospitalOutcome", "back", "summary", "Invented");
        assertThat(missing("hospitalCare", "recordDischarge", back, map("age", 30)))
                .containsExactlyInAnyOrder("handedBackAt", "handedBackBy");
        Map<String, Object> stays = map("hospitalOutcome", "stays", "summary", "Invented", "staysReason", "Invented");
        assertThat(check("hospitalCare", "recordDischarge", stays, map("age", 30)))
                .doesNotContainKey("staysWith");
        assertThat(missing("hospitalCare", "recordDischarge", stays, map("age", 4)))
                .containsExactly("staysWith");
    }

    @Test
    void aVisitABirthAndAnEndAskForDifferentThings() {
        assertThat(missing(
                        "maternity", "accompanyPregnancy", map("pregnancyState", "visit"), map("onGroundFloor", false)))
                .containsExactlyInAnyOrder("visitOn", "weeks", "systolic", "diastolic", "nextVisitOn");
        assertThat(missing(
                        "maternity", "accompanyPregnancy", map("pregnancyState", "ended"), map("onGroundFloor", false)))
                .containsExactlyInAnyOrder("endedOn", "whatHappened", "supportOffered");
        assertThat(check("maternity", "accompanyPregnancy", map("pregnancyState", "born"), map("onGroundFloor", false)))
                .containsEntry("pregnancyState", "born");
        assertThat(missing(
                        "maternity",
                        "registerNewborn",
                        map("birthPlace", "centre", "newborns", List.of(map("sex", "MALE"))),
                        map()))
                .containsExactlyInAnyOrder("newborns[0].bornAt", "newborns[0].birthWeightG");
        assertThat(check(
                        "maternity",
                        "registerNewborn",
                        map(
                                "birthPlace",
                                "centre",
                                "newborns",
                                List.of(map("sex", "MALE", "bornAt", AT, "birthWeightG", 3200))),
                        map()))
                .containsKey("newborns");
    }

    private static Map<String, Object> referral() {
        return map(
                "indication",
                "Invented",
                "urgency",
                "emergency",
                "hospital",
                "Invented",
                "consent",
                "later",
                "consentLaterReason",
                "Invented",
                "companion",
                "alone");
    }

    private List<String> missing(String process, String form, Map<String, Object> answers, Map<String, Object> start) {
        var missing = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> check(process, form, answers, start))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class, it -> it.problems().forEach(problem -> {
                            assertThat(problem.key()).isEqualTo("form.required");
                            missing.add(problem.path());
                        }));
        return missing;
    }

    private Map<String, Object> check(
            String process, String form, Map<String, Object> answers, Map<String, Object> start) {
        return forms.shipped(process, form).check(answers, List.of(), start);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object answer) {
        var changed = new HashMap<>(answers);
        changed.put(field, answer);
        return changed;
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
