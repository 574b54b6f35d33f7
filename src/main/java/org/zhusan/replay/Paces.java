package org.zhusan.replay;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.engine.OpenTask;

/** How long the agencies take over a task. */
class Paces {
    private static final Set<String> OF_A_FLIGHT = Set.of("flight", "manifest", "boarding");
    private static final Set<String> WITHIN_MINUTES =
            Set.of("flight", "manifest", "boarding", "arrival", "legalAssessment");
    private static final Map<String, Duration> BY_FORM = Map.of(
            // E3: who was missing is found forty minutes later
            "settleDifference", Duration.ofMinutes(40),
            // between the call and the departure
            "reconfirmAtBoarding", Duration.ofHours(1),
            // from one visit to the next
            "accompanyPregnancy", Duration.ofDays(10),
            // an aircraft's time and a drive, until each has been seen
            "confirmArrival", Duration.ofHours(5),
            // a short stay in hospital
            "recordDischarge", Duration.ofDays(4),
            // what the laboratory takes
            "enterResults", Duration.ofDays(2),
            // domain.md 7.3: two days after a building has emptied the next group may come
            "disinfectBuilding", Duration.ofHours(44));

    /** What has its day: a commission that meets, an authority that visits a home, a round through the buildings. */
    private static final Map<String, Duration> BY_APPOINTMENT = Map.ofEntries(
            Map.entry("decideOnExtension", Duration.ofDays(6)),
            Map.entry("examineRelative", Duration.ofDays(4)),
            // within the working day the law gives
            Map.entry("registerChild", Duration.ofHours(6)),
            // the nutritionist comes to each building every other day
            Map.entry("assessNutrition", Duration.ofDays(2)),
            // a family has a room and knows the rules on the evening it comes
            Map.entry("houseHousehold", Duration.ofHours(1)),
            Map.entry("explainQuarantine", Duration.ofHours(2)),
            // together with the examination
            Map.entry("orderTests", Duration.ofHours(2)),
            // on the weekly round
            Map.entry("giveVaccine", Duration.ofDays(7)),
            Map.entry("weighWeekly", Duration.ofDays(7)));

    /** What is done when both find the time: at most so many days. */
    private static final Map<String, Integer> WHEN_IT_SUITS = Map.of(
            "assessAdult", 13,
            "assessChild", 13,
            "converseOnFaith", 12,
            "consultOnLaw", 9,
            "recordSocialPassport", 9,
            "placeInEducation", 12,
            "planVaccination", 10);

    /** While a household waits for its region everyone answers on the same day. */
    private static final Set<String> ON_THE_SAME_DAY =
            Set.of("householdsChoice", "relatives", "relativesOutreach", "handoff", "offer", "journey");

    private Paces() {}

    /** An hour; days where an office is in it; ten minutes where an aircraft waits or people have just come out of one. */
    static Duration brisk(OpenTask task, int round, Set<String> words) {
        return Days.of(task, round, words).orElseGet(() -> brisk(task));
    }

    private static Duration brisk(OpenTask task) {
        Duration minutes = WITHIN_MINUTES.contains(task.process()) ? Duration.ofMinutes(10) : Duration.ofHours(1);
        return BY_FORM.getOrDefault(task.form(), minutes);
    }

    /**
     * Between one hour and a day and a half, a third of a day for who has just landed, the same for the same task every time; an aircraft is not kept
     * waiting.
     */
    static Duration human(OpenTask task, int round, Set<String> words) {
        return Days.of(task, round, words).orElseGet(() -> human(task));
    }

    private static Duration human(OpenTask task) {
        if (OF_A_FLIGHT.contains(task.process()) || BY_FORM.containsKey(task.form())) {
            return brisk(task);
        }
        if (BY_APPOINTMENT.containsKey(task.form())) {
            return BY_APPOINTMENT.get(task.form());
        }
        @Nullable Integer days = WHEN_IT_SUITS.get(task.form());
        int longest = days != null
                ? days * 24
                : WITHIN_MINUTES.contains(task.process()) ? 8 : ON_THE_SAME_DAY.contains(task.process()) ? 10 : 36;
        return Duration.ofHours(1 + Math.floorMod((task.caseNumber() + task.step()).hashCode(), longest));
    }
}
