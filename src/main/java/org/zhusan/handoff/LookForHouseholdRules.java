package org.zhusan.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Somebody looks for whoever has not come, until it is known where they are; a missing child is the police's within the hour. */
@Component
class LookForHouseholdRules implements FormRules {
    private static final String WHERE_FOUND = "whereFound";
    private static final String ON_THE_WAY = "onTheWay";
    private static final String NOT_FOUND = "notFound";
    private static final int ON_THE_WAY_HOURS = 5 * 24;
    private static final int NOT_FOUND_HOURS = 24;

    private final JourneyDesk desk;
    private final Destinations destinations;
    private final Referrals referrals;

    LookForHouseholdRules(JourneyDesk desk, Destinations destinations, Referrals referrals) {
        this.desk = desk;
        this.destinations = destinations;
        this.referrals = referrals;
    }

    @Override
    public String process() {
        return JourneyProcess.JOURNEY;
    }

    @Override
    public String form() {
        return "lookForHousehold";
    }

    @Override
    public Map<String, Object> prefill(String household, String instance, Member reader) {
        var shown = new HashMap<String, Object>();
        shown.put(JourneyDesk.LIST, desk.rows(household, reader, form()));
        shown.put("childMissing", childMissing(household));
        return shown;
    }

    @Override
    public void check(Submission submission) {
        String household = submission.caseNumber();
        if (goesOn(submission)) {
            requireNextLook(submission);
        } else if (desk.someArrived(household)) {
            throw new JourneyRefused.PartArrived();
        }
        if (submission.text(WHERE_FOUND).equals(NOT_FOUND) && childMissing(household)) {
            boolean told = submission.answers().get("tried") instanceof List<?> tried && tried.contains("police");
            boolean since = JourneyDesk.moment(submission, "policeAt")
                    .filter(it -> !it.isAfter(submission.at()))
                    .isPresent();
            if (!told || !since) {
                throw new JourneyRefused.ChildMissing();
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String household = submission.caseNumber();
        if (goesOn(submission)) {
            Instant next = JourneyDesk.moment(submission, "newArrival").orElseThrow();
            boolean lost = submission.text(WHERE_FOUND).equals(NOT_FOUND);
            Instant arrives = lost ? next.minus(JourneySteps.SILENCE) : next;
            destinations.arrangeTravel(household, arrives.minus(Duration.ofHours(1)), arrives);
            return Map.of();
        }
        List<String> persons =
                desk.members(household).stream().map(Person::number).toList();
        boolean elsewhere = submission.text(WHERE_FOUND).equals(JourneyProcess.ELSEWHERE);
        referrals.close(household, persons);
        destinations.withdraw(household);
        desk.note(persons, elsewhere ? "handoff.wentElsewhere" : "handoff.withdrew", submission.by());
        return Map.of(JourneyProcess.JOURNEY_OUTCOME, elsewhere ? JourneyProcess.ELSEWHERE : JourneyProcess.WITHDREW);
    }

    private static boolean goesOn(Submission submission) {
        String where = submission.text(WHERE_FOUND);
        return where.equals(ON_THE_WAY) || where.equals(NOT_FOUND);
    }

    private static void requireNextLook(Submission submission) {
        int hours = submission.text(WHERE_FOUND).equals(NOT_FOUND) ? NOT_FOUND_HOURS : ON_THE_WAY_HOURS;
        Instant next = JourneyDesk.moment(submission, "newArrival").orElseThrow();
        if (!next.isAfter(submission.at()) || next.isAfter(submission.at().plus(Duration.ofHours(hours)))) {
            throw new JourneyRefused.NewArrivalUnclear(hours);
        }
    }

    /** Someone under eighteen who is neither in the region nor anywhere the case file knows of. */
    private boolean childMissing(String household) {
        return desk.expected(household).stream().anyMatch(it -> !desk.adult(it) && !desk.kept(it.number()));
    }
}
