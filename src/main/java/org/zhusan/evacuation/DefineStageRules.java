package org.zhusan.evacuation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** By whose order, from where in kind and number, and when: never which place. */
@Component
class DefineStageRules implements FormRules {
    private final StageTable stages;
    private final Clock clock;

    DefineStageRules(StageTable stages, Clock clock) {
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public String process() {
        return StageProcess.STAGE;
    }

    @Override
    public String form() {
        return "defineStage";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("stageNo", caseNumber);
    }

    @Override
    public void check(Submission submission) {
        LocalDate to = day(submission, "plannedTo");
        if (to.isBefore(day(submission, "plannedFrom"))) {
            throw new StageRefused("stage.endsBeforeItBegins");
        }
        if (to.isBefore(LocalDate.ofInstant(submission.at(), clock.getZone()))) {
            throw new StageRefused("stage.plannedInThePast");
        }
        var kinds = new HashSet<Object>();
        for (Map<String, Object> place : submission.rows("holdingPlaces")) {
            if (!kinds.add(place.get("kind"))) {
                throw new StageRefused("stage.placeTwice");
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        stages.define(submission.caseNumber(), day(submission, "plannedFrom"), day(submission, "plannedTo"));
        return Map.of();
    }

    private static LocalDate day(Submission submission, String field) {
        return (LocalDate) submission.answers().get(field);
    }
}
