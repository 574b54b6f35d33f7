package org.zhusan.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Destinations;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A way to the region: it ends after it begins, within days, and not before the region has a place. */
abstract class TravelRules implements FormRules {
    static final int LONGEST_DAYS = 5;
    /** An officer may write down this morning's departure in the afternoon. */
    private static final Duration IN_HINDSIGHT = Duration.ofHours(24);

    final JourneyDesk desk;
    private final Destinations destinations;

    TravelRules(JourneyDesk desk, Destinations destinations) {
        this.desk = desk;
        this.destinations = destinations;
    }

    @Override
    public String process() {
        return JourneyProcess.JOURNEY;
    }

    @Override
    public Map<String, Object> prefill(String household, String instance, Member reader) {
        return desk.travel(household);
    }

    @Override
    public void check(Submission submission) {
        Instant departs = JourneyDesk.moment(submission, "departure").orElseThrow();
        Instant arrives = JourneyDesk.moment(submission, "arrival").orElseThrow();
        if (!arrives.isAfter(departs)
                || arrives.isAfter(departs.plus(Duration.ofDays(LONGEST_DAYS)))
                || departs.isBefore(submission.at().minus(IN_HINDSIGHT))) {
            throw new JourneyRefused.TravelUnclear(LONGEST_DAYS);
        }
        LocalDate from = desk.destination(submission.caseNumber()).from();
        if (desk.day(arrives).isBefore(from)) {
            throw new JourneyRefused.TooEarly(from);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        destinations.arrangeTravel(
                submission.caseNumber(),
                JourneyDesk.moment(submission, "departure").orElseThrow(),
                JourneyDesk.moment(submission, "arrival").orElseThrow());
        return Map.of();
    }
}
