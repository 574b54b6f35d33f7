package org.zhusan.arrival;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.Processes;

/** Counts what was decided after landing, and lets a prosecutor begin what begins for no young person by itself. */
@Component
class KeptArrivals implements Arrivals {
    private static final Set<String> PROSECUTORS = Set.of("prosecutor", "prosecutor-supervisor");
    private static final Set<Placements.Kind> NOT_LANDED =
            EnumSet.of(Placements.Kind.ABROAD, Placements.Kind.IN_TRANSIT);

    private final AssessmentTable assessments;
    private final Reception reception;
    private final LegalDesk desk;
    private final CaseAccess access;
    private final Processes processes;

    KeptArrivals(
            AssessmentTable assessments, Reception reception, LegalDesk desk, CaseAccess access, Processes processes) {
        this.assessments = assessments;
        this.reception = reception;
        this.desk = desk;
        this.access = access;
        this.processes = processes;
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

    @Override
    @Transactional
    public String assess(String youngPerson, Member by) {
        if (!PROSECUTORS.contains(by.function())) {
            throw new NotPermitted();
        }
        Person person = desk.answerable(youngPerson, desk.now());
        if (!desk.young(person, desk.now())) {
            throw new LegalRefused.NotYoung();
        }
        access.require(by, Access.WRITE, youngPerson, DataClass.LEGAL);
        if (processes.runs(youngPerson, ArrivalProcess.LEGAL_ASSESSMENT)) {
            throw new LegalRefused.AlreadyAssessed();
        }
        desk.note(youngPerson, "arrival.assessmentBegun", by);
        return processes.start(ArrivalProcess.LEGAL_ASSESSMENT, youngPerson, Map.of());
    }

    private boolean landedAdult(String person) {
        return !NOT_LANDED.contains(reception.place(person))
                && reception.adult(reception.person(person), reception.now());
    }
}
