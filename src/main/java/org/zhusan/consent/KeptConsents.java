package org.zhusan.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Tasks;

/** Keeps consents in their tables and tells the processes what happened to them. */
@Component
class KeptConsents implements Consents {
    private static final Member CONSENT = Member.system("consent");

    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final ConsentCounts counts;
    private final Asking asking;
    private final Ending ending;
    private final CaseDesk desk;
    private final Tasks tasks;
    private final Inbox inbox;

    KeptConsents(
            ConsentTable consents,
            CoverageTable coverage,
            ConsentCounts counts,
            Asking asking,
            Ending ending,
            CaseDesk desk,
            Tasks tasks,
            Inbox inbox) {
        this.consents = consents;
        this.coverage = coverage;
        this.counts = counts;
        this.asking = asking;
        this.ending = ending;
        this.desk = desk;
        this.tasks = tasks;
        this.inbox = inbox;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayTravel(String number, Instant at) {
        if (desk.isAdult(desk.person(number), at)) {
            return inForce(number, at).isPresent();
        }
        return coverage.open(number)
                .filter(it -> it.covers(consents.find(it.consent()), at))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> confirmedAtBoarding(String number, Instant at) {
        return inForce(number, at).map(Consent::boardingAt);
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
        people.stream()
                .filter(it -> desk.isAdult(desk.person(it), now))
                .map(it -> consents.latestForUpdate(it).orElseThrow())
                .filter(it -> !flight.equals(it.boardingCall()))
                .forEach(it -> call(it, flight));
    }

    /** Where the question at another aircraft is still open, that very task asks for this one; a message would wait and ask a second time. */
    private void call(Consent consent, String flight) {
        consents.call(consent.id(), flight);
        if (!isAskedAtTheAircraft(consent)) {
            post(ConsentProcess.BOARDING_CALLED, flight, consent);
        }
        desk.note(consent.person(), "consent.boardingCalled", CONSENT);
    }

    @Override
    @Transactional
    public void callOff(Collection<String> people, String flight) {
        for (String person : people) {
            consents.latestForUpdate(person)
                    .filter(it -> flight.equals(it.boardingCall()))
                    .ifPresent(it -> callOff(it, flight));
        }
    }

    private void callOff(Consent consent, String flight) {
        consents.call(consent.id(), null);
        if (isAskedAtTheAircraft(consent)) {
            post(ConsentProcess.BOARDING_CALLED_OFF, flight, consent);
            if (consent.hasEnded()) {
                // nobody at an aircraft writes this withdrawal down any more
                postWithdrawal(consent);
            }
        }
        desk.note(consent.person(), "consent.boardingCalledOff", CONSENT);
    }

    /** The moment makes it another message when the same flight calls, calls off and calls again. */
    private void post(String message, String flight, Consent consent) {
        inbox.post(message + "/" + flight + "/" + consent.id() + "/" + desk.now(), message, consent.person(), Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toBeAsked(String household) {
        return asking.toBeAsked(household);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean beingAsked(String person) {
        return asking.isRunning(person);
    }

    @Override
    @Transactional
    public void askAnew(String person, Member by) {
        asking.anew(person, by);
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
            postWithdrawal(consent);
        }
    }

    private void postWithdrawal(Consent consent) {
        inbox.post("consent.withdrawn/" + consent.id(), ConsentProcess.WITHDRAWN, consent.person(), Map.of());
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

    private Optional<Consent> inForce(String number, Instant at) {
        return consents.latest(number).filter(it -> it.basis() == Consent.Basis.ADULT && it.inForce(at));
    }

    private boolean isAskedAtTheAircraft(Consent consent) {
        return tasks.openFor(consent.person()).stream()
                .anyMatch(it -> it.form().equals(ConsentProcess.RECONFIRM_AT_BOARDING));
    }
}
