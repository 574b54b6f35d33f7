package org.zhusan.handoff;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.Destinations.Destination;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The region sees each of them; who was seen is the region's from then on, who was not stays with the sender. In and still on the way are always all who left. */
@Component
class ConfirmArrivalRules implements FormRules {
    private static final String CENTRE = "rc";
    private static final String ARRIVED = "arrived";

    private final JourneyDesk desk;
    private final Destinations destinations;
    private final Placements placements;
    private final Referrals referrals;

    ConfirmArrivalRules(JourneyDesk desk, Destinations destinations, Placements placements, Referrals referrals) {
        this.desk = desk;
        this.destinations = destinations;
        this.placements = placements;
        this.referrals = referrals;
    }

    @Override
    public String process() {
        return JourneyProcess.JOURNEY;
    }

    @Override
    public String form() {
        return "confirmArrival";
    }

    @Override
    public Map<String, Object> prefill(String household, String instance, Member reader) {
        return Map.of(JourneyDesk.LIST, desk.rows(household, reader, form()));
    }

    @Override
    public void check(Submission submission) {
        List<Person> expected = desk.expected(submission.caseNumber());
        requireHeadCount(submission, expected);
        for (String person : with(submission, "stays")) {
            if (!desk.kept(person)) {
                throw new JourneyRefused.NotElsewhere(person);
            }
        }
        Optional<Instant> seen = JourneyDesk.moment(submission, "dt");
        boolean someone = !with(submission, "yes").isEmpty();
        if (someone != seen.isPresent()
                || seen.filter(it -> it.isAfter(submission.at())).isPresent()) {
            throw new JourneyRefused.ArrivalUnclear();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String household = submission.caseNumber();
        Destination destination = desk.destination(household);
        List<String> here = with(submission, "yes");
        for (String person : here) {
            placements.move(
                    person, Placements.Kind.REGION, CENTRE, destination.region(), submission.at(), OfferDesk.HANDOFF);
        }
        referrals.close(household, here);
        desk.note(here, "handoff.arrived", submission.by());
        boolean everyone = with(submission, "no").isEmpty() && desk.someArrived(household);
        if (!everyone) {
            return Map.of(JourneyProcess.EVERYONE_ARRIVED, false);
        }
        referrals.close(household, with(submission, "stays"));
        destinations.reach(household);
        return Map.of(JourneyProcess.EVERYONE_ARRIVED, true, JourneyProcess.JOURNEY_OUTCOME, JourneyProcess.ARRIVED);
    }

    private static void requireHeadCount(Submission submission, List<Person> expected) {
        Set<String> numbers = expected.stream().map(Person::number).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        boolean foreign = submission.rows(JourneyDesk.LIST).stream()
                .map(ConfirmArrivalRules::person)
                .anyMatch(it -> !numbers.contains(it) || !seen.add(it));
        if (foreign || seen.size() != numbers.size()) {
            throw new JourneyRefused.HeadCountOpen(numbers.size());
        }
    }

    private static List<String> with(Submission submission, String answer) {
        return submission.rows(JourneyDesk.LIST).stream()
                .filter(it -> answer.equals(it.get(ARRIVED)))
                .map(ConfirmArrivalRules::person)
                .toList();
    }

    private static String person(Map<String, Object> row) {
        return String.valueOf(row.get(JourneyDesk.PERSON));
    }
}
