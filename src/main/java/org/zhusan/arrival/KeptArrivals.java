package org.zhusan.arrival;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.casefile.Placements;

/** Counts what was decided after landing. */
@Component
class KeptArrivals implements Arrivals {
    private static final Set<Placements.Kind> NOT_LANDED =
            EnumSet.of(Placements.Kind.ABROAD, Placements.Kind.IN_TRANSIT);

    private final AssessmentTable assessments;
    private final Reception reception;

    KeptArrivals(AssessmentTable assessments, Reception reception) {
        this.assessments = assessments;
        this.reception = reception;
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts(Collection<String> people) {
        Map<String, Assessment> latest = assessments.latest(people);
        int custody = 0;
        int undertaking = 0;
        int rehabilitation = 0;
        int undecided = 0;
        for (String person : new LinkedHashSet<>(people)) {
            Assessment assessment = latest.get(person);
            if (assessment == null || assessment.settledAt() == null) {
                undecided += landedAdult(person) ? 1 : 0;
            } else if (assessment.route() == Assessment.Route.CUSTODY) {
                custody++;
            } else if (assessment.route() == Assessment.Route.UNDERTAKING) {
                undertaking++;
            } else {
                rehabilitation++;
            }
        }
        return new Counts(custody, undertaking, rehabilitation, undecided);
    }

    private boolean landedAdult(String person) {
        return !NOT_LANDED.contains(reception.place(person))
                && reception.adult(reception.person(person), reception.now());
    }
}
