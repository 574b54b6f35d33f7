package org.zhusan.handoff;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The household decides; what binds an adult to a place is respected, or the prosecutor is asked before anything else happens. */
@Component
class ConfirmRegionRules implements FormRules {
    /** Would tell of a procedure or an illness: the case manager hears that another agency names the region, no more. */
    private static final Set<String> NAMED_BY_AGENCY = Set.of("undertakingRegion", "specialistRegion");

    private final RegionChoices choices;
    private final HandoffDesk desk;

    ConfirmRegionRules(RegionChoices choices, HandoffDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    @Override
    public String process() {
        return HandoffProcess.CHOICE;
    }

    @Override
    public String form() {
        return "confirmRegion";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        RegionChoice choice = choices.find(instance).orElseThrow();
        var filled = new HashMap<String, Object>();
        String proposal = choice.proposal();
        if (proposal != null) {
            filled.put("proposal", NAMED_BY_AGENCY.contains(proposal) ? "namedByAgency" : proposal);
        }
        if (choice.proposedRegion() != null) {
            filled.put("proposedRegion", choice.proposedRegion());
        }
        if (choice.wish() != null) {
            filled.put("wishedRegion", choice.wish());
        }
        return filled;
    }

    @Override
    public void check(Submission submission) {
        if (!confirms(submission)) {
            return;
        }
        RegionChoice choice = choices.find(submission.instance()).orElseThrow();
        boolean same = submission.text("region").equals(choice.proposedRegion());
        if (submission.yes("d5Agreed") && !same) {
            throw new HandoffRefused.NotAsProposed();
        }
        if (same && !submission.yes("d5Agreed")) {
            throw new HandoffRefused.IsAsProposed();
        }
        if (submission.answers().get("householdAt") instanceof OffsetDateTime signed
                && signed.toInstant().isAfter(submission.at())) {
            throw new HandoffRefused.SignedInFuture();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        RegionChoice choice = choices.find(submission.instance()).orElseThrow();
        if (confirms(submission)) {
            return confirmed(submission, choice);
        }
        if (submission.text("answer").equals(HandoffProcess.ANOTHER_WISH)) {
            choices.thinksAgain(choice.instance());
            desk.note(choice.household(), "handoff.thinksAgain", DataClass.SOCIAL, submission.by());
            return Map.of(
                    HandoffProcess.HOUSEHOLD_ANSWER,
                    choice.needsConference() ? HandoffProcess.CONFERENCE : HandoffProcess.ANOTHER_WISH);
        }
        return Map.of(HandoffProcess.HOUSEHOLD_ANSWER, submission.text("answer"));
    }

    private Map<String, Object> confirmed(Submission submission, RegionChoice choice) {
        String region = submission.text("region");
        choices.confirmed(choice.instance(), region);
        desk.note(choice.household(), "handoff.regionConfirmed", DataClass.SOCIAL, submission.by());
        return Map.of(
                HandoffProcess.HOUSEHOLD_ANSWER,
                HandoffProcess.CONFIRMED,
                HandoffProcess.HOME_REGION,
                region,
                HandoffProcess.PROSECUTOR_ASKED,
                !choice.settledByProsecutor(region) && desk.boundToPlace(choice.household()));
    }

    private static boolean confirms(Submission submission) {
        return submission.text("answer").equals(HandoffProcess.CONFIRMED);
    }
}
