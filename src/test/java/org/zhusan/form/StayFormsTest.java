package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms of plan, conference and departure as they are handed in: what is asked, what is hidden, what becomes a fact. */
class StayFormsTest {
    private static final List<String> NEEDS = List.of(
            "housing",
            "documents",
            "health",
            "mentalHealth",
            "schooling",
            "income",
            "family",
            "protection",
            "stigma",
            "language");
    private static final List<String> RISKS =
            List.of("childSafety", "safetyAtHome", "careOfChildren", "outsidePressure");

    private final Forms forms = new ShippedForms(Clock.fixed(Instant.parse("2019-05-12T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void everyNeedAndDangerIsAnsweredFromZeroToFour() {
        FormSchema form = forms.shipped("discharge", "holdConference");

        Map<String, Object> checked = form.check(conference(), List.of(), Map.of());

        for (String need : NEEDS) {
            assertThat(((Number) checked.get("needs." + need)).intValue()).isZero();
        }
        for (String risk : RISKS) {
            assertThat(((Number) checked.get("risks." + risk)).intValue()).isZero();
        }
        for (Map.Entry<String, List<String>> group :
                Map.of("needs", NEEDS, "risks", RISKS).entrySet()) {
            for (String field : group.getValue()) {
                assertThatThrownBy(() -> form.check(with(group.getKey(), field, 5), List.of(), Map.of()))
                        .isInstanceOf(InvalidAnswers.class);
                assertThatThrownBy(() -> form.check(with(group.getKey(), field, null), List.of(), Map.of()))
                        .isInstanceOf(InvalidAnswers.class);
            }
        }
    }

    @Test
    void nobodyElseThanThoseWithAPlaceCanBeTicked() {
        FormSchema form = forms.shipped("discharge", "holdConference");
        Map<String, Object> answers = conference();
        answers.put("participants", List.of("case-manager", "mia-investigation"));

        assertThatThrownBy(() -> form.check(answers, List.of(), Map.of())).isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void theDayOfTheFirstConferenceBecomesAFact() {
        FormSchema form = forms.shipped("discharge", "openHouseholdPlan");
        Map<String, Object> checked = form.check(
                Map.of(
                        "goals",
                        List.of(Map.of("goal", "School for both", "helper", "school")),
                        "agreedTogether",
                        true,
                        "nextConference",
                        "2019-05-19"),
                List.of(),
                Map.of());

        assertThat(form.facts(checked)).containsOnlyKeys("nextConference");
    }

    @Test
    void aReasonIsAskedForWhereTimeIsAskedForAndTheHouseholdsWordsWhereItDisagrees() {
        FormSchema form = forms.shipped("discharge", "planDischarge");
        Map<String, Object> prefilled = Map.of("limitOn", "2019-06-06");

        assertThat(form.check(
                        Map.of("targetDate", "2019-06-06", "householdAgrees", true, "extensionReason", "left over"),
                        List.of(),
                        prefilled))
                .doesNotContainKeys("extensionReason", "disagreement");
        assertThatThrownBy(() -> form.check(
                        Map.of("targetDate", "2019-06-13", "householdAgrees", true, "extensionAsked", true),
                        List.of(),
                        prefilled))
                .isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() ->
                        form.check(Map.of("targetDate", "2019-06-06", "householdAgrees", false), List.of(), prefilled))
                .isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void theCommissionSaysForHowLongOnlyWhenItGrants() {
        FormSchema form = forms.shipped("discharge", "decideOnExtension");

        assertThat(form.check(
                        Map.of("decision", "refused", "decisionReason", "The papers are ready", "daysGranted", "7"),
                        List.of(),
                        Map.of()))
                .doesNotContainKey("daysGranted");
        assertThatThrownBy(() ->
                        form.check(Map.of("decision", "granted", "decisionReason", "Papers"), List.of(), Map.of()))
                .isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> form.check(
                        Map.of("decision", "granted", "decisionReason", "Papers", "daysGranted", "10"),
                        List.of(),
                        Map.of()))
                .isInstanceOf(InvalidAnswers.class);
    }

    private static Map<String, Object> with(String group, String field, Integer level) {
        Map<String, Object> answers = conference();
        Map<String, Object> levels = new HashMap<>();
        ((Map<?, ?>) answers.get(group)).forEach((key, value) -> levels.put((String) key, value));
        levels.put(field, level);
        answers.put(group, levels);
        return answers;
    }

    private static Map<String, Object> conference() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("heldOn", "2019-05-12");
        answers.put("participants", List.of("case-manager", "household"));
        answers.put("needs", zeros(NEEDS));
        answers.put("risks", zeros(RISKS));
        answers.put("decisions", List.of());
        return answers;
    }

    private static Map<String, Object> zeros(List<String> fields) {
        Map<String, Object> zeros = new HashMap<>();
        fields.forEach(it -> zeros.put(it, 0));
        return zeros;
    }
}
