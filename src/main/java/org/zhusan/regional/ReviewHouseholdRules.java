package org.zhusan.regional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Everyone who takes part is asked; a serious danger is acted on; they may meet sooner than the table says, never later. */
@Component
class ReviewHouseholdRules implements FormRules {
    private static final int SERIOUS = 3;

    private final Programmes programmes;
    private final ReviewIntervals intervals;
    private final ProgrammeRows rows;
    private final RegionalDesk desk;

    ReviewHouseholdRules(Programmes programmes, ReviewIntervals intervals, ProgrammeRows rows, RegionalDesk desk) {
        this.programmes = programmes;
        this.intervals = intervals;
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RegionalProcess.PROGRAMME;
    }

    @Override
    public String form() {
        return "reviewHousehold";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new HashMap<>(rows.rows(caseNumber, reader, form()));
        last(instance).ifPresent(it -> filled.put("lastMaxRisk", it.maxRisk()));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        rows.requireEveryone(submission);
        Review now = review(submission);
        LocalDate today = desk.day(submission.at());
        LocalDate since = last(submission.instance()).map(Review::heldOn).orElseThrow();
        if (now.heldOn().isBefore(since) || now.heldOn().isAfter(today)) {
            throw new ProgrammeRefused.HeldMisdated(since);
        }
        if (now.maxRisk() >= SERIOUS && submission.rows("actions").isEmpty()) {
            throw new ProgrammeRefused.DangerWithoutAction();
        }
        if (now.soonerOn() != null) {
            requireSooner(submission, now, now.soonerOn(), today);
        }
    }

    private void requireSooner(Submission submission, Review now, LocalDate sooner, LocalDate today) {
        if (!sooner.isAfter(today)) {
            throw new ProgrammeRefused.NextReviewPast();
        }
        Programme programme = programmes.find(submission.instance()).orElseThrow();
        List<Review> held = new ArrayList<>(programmes.reviews(submission.instance()));
        held.add(now);
        LocalDate latest = intervals.after(programme, held).latest();
        if (sooner.isAfter(latest) && latest.isAfter(today)) {
            throw new ProgrammeRefused.NextReviewTooLate(latest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Review now = review(submission);
        programmes.reviewed(
                submission.task(), submission.instance(), now.heldOn(), now.maxRisk(), now.maxNeed(), now.soonerOn());
        desk.note(submission.caseNumber(), "regional.reviewed", submission.by());
        return Map.of();
    }

    private java.util.Optional<Review> last(String instance) {
        List<Review> held = programmes.reviews(instance);
        return held.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(held.get(held.size() - 1));
    }

    private static Review review(Submission submission) {
        @Nullable LocalDate sooner = (LocalDate) submission.answers().get("nextReview");
        return new Review(
                0,
                (LocalDate) Objects.requireNonNull(submission.answers().get("heldOn")),
                ProgrammeRows.maxRisk(submission),
                ProgrammeRows.maxNeed(submission),
                sooner);
    }
}
