package org.zhusan.arrival;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** An undertaking has an end, a review and places that stay open; other agencies learn only that leaving needs permission. */
@Component
class RegisterUndertakingRules implements FormRules {
    /** Domain P06: an undertaking is reviewed every 30 days. */
    private static final int REVIEWED_WITHIN_DAYS = 30;

    private final LegalDesk desk;
    private final LegalPapers papers;
    private final AssessmentTable assessments;

    RegisterUndertakingRules(LegalDesk desk, LegalPapers papers, AssessmentTable assessments) {
        this.desk = desk;
        this.papers = papers;
        this.assessments = assessments;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "registerUndertaking";
    }

    /** Where the sources differ on what may not be left (X02), the narrower reading is offered. */
    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("scope", "locality", "leavingNeedsPermission", true);
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.answerable(submission.caseNumber(), submission.at());
        LocalDate from = LegalPapers.day(submission, "from");
        LocalDate to = LegalPapers.day(submission, "to");
        LocalDate review = LegalPapers.day(submission, "reviewOn");
        if (to.isBefore(from)) {
            throw new LegalRefused.UndertakingEndsBeforeItBegins();
        }
        if (review.isAfter(from.plusDays(REVIEWED_WITHIN_DAYS)) || review.isAfter(to)) {
            throw new LegalRefused.UndertakingReviewedTooLate(REVIEWED_WITHIN_DAYS);
        }
        requireDifferentPlaces(submission);
        papers.signature(submission, person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String person = submission.caseNumber();
        assessments.undertake(
                new AssessmentTable.Undertaking(
                        person,
                        submission.instance(),
                        submission.text("scope"),
                        LegalPapers.day(submission, "from"),
                        LegalPapers.day(submission, "to"),
                        LegalPapers.day(submission, "reviewOn")),
                submission.at(),
                submission.by().id());
        desk.note(person, "arrival.undertakingRegistered", submission.by());
        desk.noteFlag(person, "arrival.leavingNeedsPermission", submission.by());
        desk.noteFlag(person, "arrival.assessed", submission.by());
        return Map.of();
    }

    private static void requireDifferentPlaces(Submission submission) {
        List<String> places = submission.rows("permittedPlaces").stream()
                .map(it -> String.valueOf(it.get("place")).strip().toLowerCase(Locale.ROOT))
                .toList();
        if (places.isEmpty() || places.stream().distinct().count() < places.size()) {
            throw new LegalRefused.PlacesUnclear();
        }
    }
}
