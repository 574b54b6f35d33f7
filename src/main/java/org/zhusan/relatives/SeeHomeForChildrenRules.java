package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The guardianship authority sees the home for children and hears them; of two conclusions about one home the lower counts. */
@Component
class SeeHomeForChildrenRules implements FormRules {
    private static final Map<String, String> CONCLUSIONS =
            Map.of("yes", "ready", "conditional", "conditional", "no", "notReady");
    private static final List<String> LOWEST_FIRST = List.of("notReady", "conditional", "ready");

    private final RelativesCases cases;
    private final RelativesDesk desk;
    private final HeardChildren children;

    SeeHomeForChildrenRules(RelativesCases cases, RelativesDesk desk, HeardChildren children) {
        this.cases = cases;
        this.desk = desk;
        this.children = children;
    }

    @Override
    public String process() {
        return RelativesProcess.FAMILY_READINESS;
    }

    @Override
    public String form() {
        return "seeHomeForChildren";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new LinkedHashMap<>(desk.whom(caseNumber, reader, form()));
        filled.remove("relation");
        filled.put(HeardChildren.LIST, children.rows(caseNumber));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        LocalDate earliest = desk.toldOrOpened(submission.caseNumber());
        LocalDate seen = (LocalDate) submission.answers().get("seenOn");
        if (seen.isAfter(desk.day(submission.at())) || seen.isBefore(earliest)) {
            throw new RelativesRefused.Misdated(earliest);
        }
        if ("yes".equals(submission.text("safeForChildren")) && !submission.yes("placeToSleep")) {
            throw new RelativesRefused.NoPlaceToSleep();
        }
        children.check(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        RelativesCase running = desk.running(submission.caseNumber());
        cases.seenForChildren(
                running.id(),
                (LocalDate) submission.answers().get("seenOn"),
                lower(
                        running.recommendation(),
                        CONCLUSIONS.getOrDefault(submission.text("safeForChildren"), "notReady")),
                HeardChildren.wish(submission));
        desk.note(submission.caseNumber(), "relatives.seenForChildren", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private static String lower(@Nullable String visitor, String authority) {
        return LOWEST_FIRST.stream()
                .filter(it -> it.equals(visitor) || it.equals(authority))
                .findFirst()
                .orElse(authority);
    }
}
