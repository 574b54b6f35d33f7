package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Rulings;
import org.zhusan.form.Submission;

/** What an appointment must satisfy. Ages, the order of forms of care and the six months are to be confirmed by a lawyer. */
@Component
class AppointmentCheck {
    private final ChildDesk desk;
    private final Care care;
    private final Rulings rulings;
    private final Records records;

    AppointmentCheck(ChildDesk desk, Care care, Rulings rulings, Records records) {
        this.desk = desk;
        this.care = care;
        this.rulings = rulings;
        this.records = records;
    }

    void require(Appointment appointment, GuardianshipCase running, List<Candidate> suitable) {
        requireForm(appointment, running.child());
        requireChildHeard(appointment, running);
        Candidate chosen = appointment.chosen(suitable).orElseThrow(GuardianRefused.NotSuitable::new);
        if (!appointment.fits(chosen.relation())) {
            throw new GuardianRefused.OtherForm();
        }
        if (!chosen.relation().family()
                && suitable.stream().anyMatch(it -> it.relation().family())) {
            throw new GuardianRefused.FamilyFirst();
        }
        if (suitable.size() > 1 && Given.nothing(appointment.submission(), "choiceReason")) {
            throw new GuardianRefused.ChoiceUnexplained();
        }
        if (chosen.carer() != null && !desk.canHaveAChild(chosen.carer())) {
            throw new GuardianRefused.Unfit(chosen.carer());
        }
        requireKinship(appointment, running.child(), chosen);
        if (!running.siblingsApart()) {
            requireSameHome(appointment.submission(), chosen);
        }
    }

    void requireActDay(Appointment appointment, GuardianshipCase running) {
        LocalDate act = appointment.actOn();
        if (act == null) {
            return;
        }
        if (act.isAfter(desk.today()) || act.isBefore(running.registeredOn())) {
            throw new GuardianRefused.WrongActDay();
        }
        LocalDate until = appointment.until();
        LocalDate latest = act.plusMonths(ChildDesk.TEMPORARY_MONTHS);
        if (until != null && (!until.isAfter(desk.today()) || until.isAfter(latest))) {
            throw new GuardianRefused.ActTooLong(latest);
        }
    }

    private void requireForm(Appointment appointment, String child) {
        boolean young = desk.age(child) < ChildDesk.TRUSTEE_FROM;
        if (appointment.decision().equals("guardianship") && !young) {
            throw new GuardianRefused.NeedsTrustee(child);
        }
        if (appointment.decision().equals("trusteeship")) {
            if (young) {
                throw new GuardianRefused.NeedsGuardian(child);
            }
            if (!appointment.submission().yes("childConsents")) {
                throw new GuardianRefused.ChildDidNotConsent(child);
            }
        }
    }

    private void requireChildHeard(Appointment appointment, GuardianshipCase running) {
        if (desk.age(running.child()) < ChildDesk.HEARD_FROM) {
            return;
        }
        if (running.wish() == null) {
            throw new GuardianRefused.HearFirst(running.child());
        }
        if (running.childObjects() && Given.nothing(appointment.submission(), "objectionReason")) {
            throw new GuardianRefused.ObjectionUnanswered(running.child());
        }
    }

    /** Until the court has said so, a relative whose kinship is to be proved has the child by a temporary act alone. */
    private void requireKinship(Appointment appointment, String child, Candidate chosen) {
        if (!chosen.dnaNeeded() || appointment.until() != null) {
            return;
        }
        boolean proved = rulings.inForce(child, Rulings.Kind.KINSHIP_ESTABLISHED, desk.today())
                .filter(it -> it.relative() == null || it.relative().equals(chosen.carer()))
                .isPresent();
        if (!proved) {
            throw new GuardianRefused.KinshipNotProved();
        }
    }

    /** As far as the officer may know where a brother or sister went. */
    private void requireSameHome(Submission submission, Candidate chosen) {
        for (Person sibling : desk.siblings(submission.caseNumber())) {
            Optional<Care.Arrangement> home = care.now(sibling.number()).filter(it -> it.kind() == Care.Kind.GUARDIAN);
            if (home.isPresent() && elsewhere(home.get(), chosen, submission)) {
                throw new GuardianRefused.SiblingElsewhere(sibling.number());
            }
        }
    }

    private boolean elsewhere(Care.Arrangement home, Candidate chosen, Submission submission) {
        if (home.carer() != null || chosen.carer() != null) {
            return !Objects.equals(home.carer(), chosen.carer());
        }
        String here = Appointment.name(submission.text("guardian"));
        return records.latest(home.child(), submission.form(), submission.by(), submission.form())
                .map(it -> it.answers().get("guardian"))
                .map(it -> Appointment.name(it.toString()))
                .filter(it -> !it.isEmpty() && !here.isEmpty() && !it.equals(here))
                .isPresent();
    }
}
