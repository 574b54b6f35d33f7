package org.zhusan.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** Keeps consents in their tables and tells the processes what happened to them. */
@Component
class KeptConsents implements Consents {
    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final ConsentCounts counts;
    private final Ending ending;
    private final CaseDesk desk;
    private final Processes processes;
    private final Tasks tasks;
    private final Inbox inbox;

    KeptConsents(
            ConsentTable consents,
            CoverageTable coverage,
            ConsentCounts counts,
            Ending ending,
            CaseDesk desk,
            Processes processes,
            Tasks tasks,
            Inbox inbox) {
        this.consents = consents;
        this.coverage = coverage;
        this.counts = counts;
        this.ending = ending;
        this.desk = desk;
        this.processes = processes;
        this.tasks = tasks;
        this.inbox = inbox;
    }

    @Override
    @Transactional
    public Optional<String> ask(String number) {
        Person person = desk.person(number);
        if (!adult(person, desk.now()) && desk.hasAdult(person, desk.now())) {
            return Optional.empty();
        }
        return Optional.of(askAgain(number));
    }

    @Override
    @Transactional
    public String askAgain(String number) {
        Person person = desk.person(number);
        if (processes.running(number).stream().anyMatch(it -> it.process().equals(ConsentProcess.CONSENT))) {
            throw new ConsentRefused.AlreadyBeingAsked();
        }
        consents.latestForUpdate(number).filter(Consent::isGiven).ifPresent(this::settle);
        boolean adult = adult(person, desk.now());
        String instance =
                processes.start(ConsentProcess.CONSENT, number, Map.of(ConsentProcess.BEST_INTERESTS, !adult));
        consents.ask(number, instance, adult ? Consent.Basis.ADULT : Consent.Basis.BEST_INTERESTS, desk.now());
        desk.note(number, "consent.asked", Member.system("consent"));
        return instance;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayTravel(String number, Instant at) {
        if (adult(desk.person(number), at)) {
            return consents.latest(number)
                    .filter(it -> it.basis() == Consent.Basis.ADULT && it.inForce(at))
                    .isPresent();
        }
        return coverage.open(number)
                .filter(it -> it.covers(consents.find(it.consent()), at))
                .isPresent();
    }

    @Override
    @Transactional
    public void withdraw(String number, Member by) {
        Consent consent = consents.latestForUpdate(number)
                .filter(it -> it.basis() == Consent.Basis.ADULT)
                .orElseThrow(ConsentRefused.NothingToWithdraw::new);
        if (consent.isGiven()) {
            ending.withdraw(consent, desk.now(), by);
            tell(consent);
        } else if (!ending.uncoverChildren(consent, desk.now(), by)) {
            throw new ConsentRefused.NothingToWithdraw();
        }
    }

    /** While the person is being asked again, that very task records the withdrawal; a message would wait and hit the next consent. */
    private void tell(Consent consent) {
        boolean beingAsked = tasks.openFor(consent.person()).stream()
                .anyMatch(it -> it.process().equals(ConsentProcess.STANDING_CONSENT));
        if (!beingAsked) {
            inbox.post("consent.withdrawn/" + consent.id(), ConsentProcess.WITHDRAWN, consent.person(), Map.of());
        }
    }

    @Override
    @Transactional
    public void callToBoarding(Collection<String> people, String flight) {
        Instant now = desk.now();
        List<String> grounded =
                people.stream().filter(it -> !mayTravel(it, now)).toList();
        if (!grounded.isEmpty()) {
            throw new ConsentRefused.MayNotTravel(String.join(", ", grounded));
        }
        for (String person : people) {
            if (adult(desk.person(person), now)) {
                long consent = consents.latest(person).orElseThrow().id();
                inbox.post(
                        "consent.boardingCalled/" + flight + "/" + consent,
                        ConsentProcess.BOARDING_CALLED,
                        person,
                        Map.of());
                desk.note(person, "consent.boardingCalled", Member.system("consent"));
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts() {
        return counts.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts(Collection<String> people) {
        return counts.of(people);
    }

    /** A consent in force needs no asking; one that ran out while nobody looked ends now. */
    private void settle(Consent given) {
        if (given.inForce(desk.now())) {
            throw new ConsentRefused.ConsentInForce();
        }
        ending.expire(given, desk.now(), Member.system("consent"));
    }

    private boolean adult(Person person, Instant at) {
        return person.age(desk.day(at)) >= ChildCoverage.OF_AGE;
    }
}
