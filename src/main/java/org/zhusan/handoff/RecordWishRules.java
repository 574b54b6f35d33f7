package org.zhusan.handoff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Up to three regions in the order of the wish; what was said abroad, or before it thought again, is shown to begin with. */
@Component
class RecordWishRules implements FormRules {
    private final RegionChoices choices;
    private final HandoffDesk desk;

    RecordWishRules(RegionChoices choices, HandoffDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    @Override
    public String process() {
        return HandoffProcess.CHOICE;
    }

    @Override
    public String form() {
        return "recordWish";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new HashMap<String, Object>();
        choices.find(instance).map(RegionChoice::lastRegion).ifPresent(it -> filled.put("lastRegion", it));
        desk.wishBefore(caseNumber, reader).ifPresent(it -> filled.put("region1", it));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        List<String> named = Stream.of("region1", "region2", "region3")
                .map(it -> region(submission, it))
                .filter(Objects::nonNull)
                .toList();
        if (new HashSet<>(named).size() < named.size()) {
            throw new HandoffRefused.SameRegionTwice();
        }
        String last = region(submission, "lastRegion");
        if (formerHomeIsTheReason(submission)) {
            if (last == null) {
                throw new HandoffRefused.LastRegionMissing();
            }
            if (!last.equals(region(submission, "region1"))) {
                throw new HandoffRefused.NotFormerHome();
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String wish = region(submission, "region1");
        String last = region(submission, "lastRegion");
        choices.wish(
                submission.instance(),
                submission.caseNumber(),
                wish,
                wish != null && wish.equals(last),
                last,
                submission.yes("riskFormerHome"),
                submission.at());
        desk.note(submission.caseNumber(), "handoff.wishRecorded", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private static boolean formerHomeIsTheReason(Submission submission) {
        return "formerHome".equals(submission.answers().get("reason"));
    }

    private static @Nullable String region(Submission submission, String field) {
        return (String) submission.answers().get(field);
    }
}
