package org.zhusan.stay;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.stay.HouseholdPlans.Conference;

/** Two at least sit together, each with a place there; a danger of 4 is not left without a decision, and is shown to the next conference. */
@Component
class HoldConferenceRules implements FormRules {
    /** Investigators, prosecutors and those who run the program have no place where families are spoken about. */
    private static final Set<String> PLACES = Set.of(
            "case-manager",
            "household",
            "aktau-psych",
            "aktau-social",
            "aktau-legal",
            "aktau-theology",
            "aktau-admin",
            "moh-clinic",
            "moh-epid",
            "moh-nutrition",
            "edu-local",
            "guardianship");

    private static final int AT_LEAST = 2;
    private static final int AT_ONCE = 4;

    private final StayDesk desk;
    private final HouseholdPlans plans;

    HoldConferenceRules(StayDesk desk, HouseholdPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public String process() {
        return StayProcess.DISCHARGE;
    }

    @Override
    public String form() {
        return "holdConference";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Conference> held = plans.conferences(instance);
        return held.isEmpty()
                ? Map.of()
                : Map.of("lastMaxRisk", held.get(held.size() - 1).maxRisk());
    }

    @Override
    public void check(Submission submission) {
        participants(submission).stream()
                .filter(it -> !PLACES.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new PlanRefused.NoPlaceInConference(it);
                });
        if (new HashSet<>(participants(submission)).size() < AT_LEAST) {
            throw new PlanRefused.TooFewParticipants();
        }
        LocalDate heldOn = heldOn(submission);
        if (heldOn.isAfter(desk.day(submission.at()))
                || heldOn.isBefore(desk.month(submission.caseNumber(), 0).landedOn())) {
            throw new PlanRefused.ConferenceMisdated();
        }
        if (highest(submission, "risks.") == AT_ONCE
                && submission.rows("decisions").isEmpty()) {
            throw new PlanRefused.DangerWithoutDecision();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        plans.confer(
                submission.instance(),
                heldOn(submission),
                highest(submission, "risks."),
                highest(submission, "needs."),
                submission.by().id());
        desk.note(submission.caseNumber(), "stay.conferenceHeld", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private static LocalDate heldOn(Submission submission) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get("heldOn"));
    }

    private static List<String> participants(Submission submission) {
        return ((List<?>) submission.answers().getOrDefault("participants", List.of()))
                .stream().map(String::valueOf).toList();
    }

    private static int highest(Submission submission, String group) {
        return submission.answers().entrySet().stream()
                .filter(it -> it.getKey().startsWith(group))
                .mapToInt(it -> ((Number) it.getValue()).intValue())
                .max()
                .orElse(AT_ONCE);
    }
}
