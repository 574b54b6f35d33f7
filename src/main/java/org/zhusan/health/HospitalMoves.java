package org.zhusan.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.form.Submission;
import org.zhusan.health.HospitalReferral.NamedCarer;

/** To the hospital and back: first the carer, then the place, everybody at one instant. */
@Component
class HospitalMoves {
    private final HospitalDesk desk;
    private final HospitalTable referrals;
    private final HomeAgain homeAgain;
    private final Care care;
    private final Placements placements;

    HospitalMoves(HospitalDesk desk, HospitalTable referrals, HomeAgain homeAgain, Care care, Placements placements) {
        this.desk = desk;
        this.referrals = referrals;
        this.homeAgain = homeAgain;
        this.care = care;
        this.placements = placements;
    }

    void admit(HospitalReferral referral, Submission submission) {
        Instant at = submission.at();
        var going = new ArrayList<>(referral.travellers());
        for (NamedCarer named : referral.carers()) {
            arrange(named.child(), named.kind(), named.carer(), referral.task(), at);
            if (named.kind() == Care.Kind.WITH_MOTHER) {
                going.add(named.child());
            }
        }
        String patient = referral.patient();
        if (desk.child(patient)) {
            accompany(patient, referral, at);
        }
        for (String person : going) {
            if (desk.place(person) != Kind.HOSPITAL) {
                placements.move(person, Kind.HOSPITAL, "moh", null, at, HospitalDesk.HEALTH);
            }
        }
    }

    /** The patient is back, and with the patient whoever has no other reason to be there. */
    void bringBack(HospitalReferral referral, Instant at) {
        Set<String> back = returning(referral.travellers());
        move(back, at);
        Set<String> children = childrenOf(back);
        referral.carers().forEach(it -> children.add(it.child()));
        settle(children, at);
    }

    /** The patient stays; who went along comes back without the patient. */
    void leaveThere(HospitalReferral referral, Instant at) {
        if (referral.companion() != null) {
            referrals.companionBack(referral.task());
            Set<String> back = returning(List.of(referral.companion()));
            move(back, at);
            Set<String> children = childrenOf(back);
            referral.carers().forEach(it -> children.add(it.child()));
            children.remove(referral.patient());
            settle(children, at);
        }
    }

    void arrange(String child, Care.Kind kind, @Nullable String carer, String task, Instant at) {
        care.arrange(child, kind, carer, task, at, HospitalDesk.HEALTH);
        desk.note(child, "health.caredFor", DataClass.SOCIAL, HospitalDesk.HEALTH);
    }

    /** Whom only this stay keeps in the hospital: who travelled, and infants who are there with them. To be asked once the stay is closed. */
    Set<String> returning(List<String> travellers) {
        var back = new LinkedHashSet<String>();
        for (String person : travellers) {
            if (desk.place(person) == Kind.HOSPITAL
                    && referrals.thatKeepThere(person).isEmpty()) {
                back.add(person);
                care.entrustedTo(person).stream()
                        .filter(it -> care.now(it)
                                .map(Arrangement::kind)
                                .filter(Care.Kind.WITH_MOTHER::equals)
                                .isPresent())
                        .filter(it -> desk.place(it) == Kind.HOSPITAL
                                && referrals.thatKeepThere(it).isEmpty())
                        .forEach(back::add);
            }
        }
        return back;
    }

    private void accompany(String patient, HospitalReferral referral, Instant at) {
        String companion = referral.companion();
        if (companion != null) {
            boolean mother = desk.person(companion).sex() == Sex.FEMALE && companion.equals(desk.ownAdult(patient));
            arrange(patient, mother ? Care.Kind.WITH_MOTHER : Care.Kind.ESCORT, companion, referral.task(), at);
        } else if (referral.escorted()) {
            arrange(patient, Care.Kind.ESCORT, null, referral.task(), at);
        }
    }

    private void move(Set<String> back, Instant at) {
        for (String person : back) {
            placements.move(person, Kind.AKTAU, "aktau", null, at, HospitalDesk.HEALTH);
            desk.note(person, "health.backFromHospital", DataClass.MEDICAL, HospitalDesk.HEALTH);
        }
    }

    private Set<String> childrenOf(Set<String> back) {
        var children = new LinkedHashSet<String>();
        for (String person : back) {
            if (desk.child(person)) {
                children.add(person);
            } else {
                desk.ownChildren(person).stream().map(Person::number).forEach(children::add);
            }
        }
        return children;
    }

    private void settle(Set<String> children, Instant at) {
        children.stream().filter(it -> desk.place(it) != Kind.HOSPITAL).forEach(it -> homeAgain.settle(it, at));
    }
}
