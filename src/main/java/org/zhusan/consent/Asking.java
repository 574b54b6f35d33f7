package org.zhusan.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** Whom nobody asks yet, and that never two ask one person. */
@Component
class Asking {
    private static final Member CONSENT = Member.system("consent");

    private final ConsentTable consents;
    private final CoverageTable coverage;
    private final Ending ending;
    private final CaseDesk desk;
    private final Processes processes;
    private final Inbox inbox;

    Asking(
            ConsentTable consents,
            CoverageTable coverage,
            Ending ending,
            CaseDesk desk,
            Processes processes,
            Inbox inbox) {
        this.consents = consents;
        this.coverage = coverage;
        this.ending = ending;
        this.desk = desk;
        this.processes = processes;
        this.inbox = inbox;
    }

    /** Who has the word about a person to be asked. */
    enum WhoDecides {
        PERSON,
        GUARDIANSHIP,
        /** The consent stands; only the question at the aircraft is open. */
        ALREADY_DECIDED
    }

    List<String> toBeAsked(String household) {
        Instant now = desk.now();
        return desk.household(household).stream()
                .filter(it -> isOpen(it, now) && !isRunning(it.number()))
                .map(Person::number)
                .toList();
    }

    boolean isRunning(String person) {
        return processes.running(person).stream().anyMatch(it -> it.process().equals(ConsentProcess.CONSENT));
    }

    /**
     * Opens the asking for this instance.
     *
     * @throws ConsentRefused.NothingToAsk when another instance asks already, or nothing is open any more
     */
    WhoDecides begin(String number, String instance) {
        consents.oneAskingAtATime(number);
        Person person = desk.person(number);
        Instant now = desk.now();
        if (otherAsks(number, instance) || !isOpen(person, now)) {
            throw new ConsentRefused.NothingToAsk();
        }
        if (!desk.isAdult(person, now)) {
            return open(number, instance, Consent.Basis.BEST_INTERESTS, WhoDecides.GUARDIANSHIP);
        }
        var given = consents.latestForUpdate(number).filter(Consent::isGiven);
        if (given.filter(it -> it.basis() == Consent.Basis.ADULT && it.inForce(now))
                .isPresent()) {
            consents.keep(given.get().id(), instance);
            return WhoDecides.ALREADY_DECIDED;
        }
        given.ifPresent(it -> ending.expire(it, now, CONSENT));
        return open(number, instance, Consent.Basis.ADULT, WhoDecides.PERSON);
    }

    void anew(String number, Member by) {
        consents.oneAskingAtATime(number);
        Person person = desk.person(number);
        if (isRunning(number)) {
            cameOfAge(person);
        } else if (!isOpen(person, desk.now())) {
            allow(person);
        }
        desk.note(number, "consent.askedAnew", by);
    }

    private WhoDecides open(String person, String instance, Consent.Basis basis, WhoDecides who) {
        consents.ask(person, instance, basis, desk.now());
        desk.note(person, "consent.asked", CONSENT);
        return who;
    }

    private boolean isOpen(Person person, Instant at) {
        if (!desk.isAbroad(person.number())) {
            return false;
        }
        if (desk.isAdult(person, at)) {
            return consents.latest(person.number())
                    .filter(it -> it.basis() == Consent.Basis.ADULT)
                    .map(it -> it.leavesOpen(at))
                    .orElse(true);
        }
        return !desk.hasAdult(person, at)
                && coverage.open(person.number())
                        .filter(it -> it.covers(consents.find(it.consent()), at))
                        .isEmpty();
    }

    /** The newest row names the instance that asked last; what this very instance began goes on. */
    private boolean otherAsks(String person, String instance) {
        return consents.latest(person)
                .map(Consent::instance)
                .filter(it -> !it.equals(instance))
                .filter(it -> processes.running(person).stream()
                        .anyMatch(running -> running.instance().equals(it)))
                .isPresent();
    }

    /** A decision in the best interests of someone who is no child any more is never taken: its process looks anew who decides. */
    private void cameOfAge(Person person) {
        Consent latest = consents.latest(person.number())
                .filter(it -> it.basis() == Consent.Basis.BEST_INTERESTS && desk.isAdult(person, desk.now()))
                .orElseThrow(ConsentRefused.AlreadyBeingAsked::new);
        inbox.post("consent.cameOfAge/" + latest.id(), ConsentProcess.CAME_OF_AGE, person.number(), Map.of());
        desk.note(person.number(), "consent.cameOfAge", CONSENT);
    }

    /** A no stands until the person wishes otherwise; a yes leaves nothing to ask. */
    private void allow(Person person) {
        if (!desk.isAdult(person, desk.now()) && desk.hasAdult(person, desk.now())) {
            throw new ConsentRefused.AdultDecides();
        }
        Consent said = consents.latestForUpdate(person.number())
                .filter(it -> !it.isGiven())
                .orElseThrow(ConsentRefused.ConsentInForce::new);
        consents.askAnew(said.id(), desk.now());
    }
}
