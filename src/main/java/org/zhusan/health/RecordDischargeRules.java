package org.zhusan.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.health.HospitalReferral.State;

/** Whoever comes back comes back to someone; a child who stays has someone with it. */
@Component
class RecordDischargeRules implements FormRules {
    private final HospitalDesk desk;
    private final HospitalTable referrals;
    private final HospitalMoves moves;
    private final HomeAgain homeAgain;

    RecordDischargeRules(HospitalDesk desk, HospitalTable referrals, HospitalMoves moves, HomeAgain homeAgain) {
        this.desk = desk;
        this.referrals = referrals;
        this.moves = moves;
        this.homeAgain = homeAgain;
    }

    @Override
    public String process() {
        return HospitalProcess.HOSPITAL_CARE;
    }

    @Override
    public String form() {
        return "recordDischarge";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber));
    }

    @Override
    public void check(Submission submission) {
        HospitalReferral referral = referrals.of(submission.instance()).orElseThrow();
        if (back(submission)) {
            Instant handedBack = HospitalPapers.happened(submission, "handedBackAt");
            if (handedBack.isBefore(Objects.requireNonNull(referral.admittedAt()))) {
                throw new HospitalRefused.BackBeforeAdmission();
            }
            requireSomeone(submission, referral);
        } else if (desk.child(referral.patient())) {
            requireCompany(submission, referral);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        HospitalReferral referral = referrals.of(submission.instance()).orElseThrow();
        Instant at = submission.at();
        if (back(submission)) {
            boolean needed = named(submission) && !someone(referral);
            referrals.discharge(referral.task(), State.CLOSED, submission.task());
            moves.bringBack(referral, at);
            if (needed) {
                moves.arrange(
                        referral.patient(), Care.Kind.CENTRE_WITH_NANNY, carer(submission), submission.task(), at);
            }
        } else {
            referrals.discharge(referral.task(), State.STAYS, submission.task());
            stay(submission, referral, at);
            desk.note(referral.patient(), "health.staysInHospital", DataClass.MEDICAL, submission.by());
        }
        return Map.of();
    }

    private void stay(Submission submission, HospitalReferral referral, Instant at) {
        if (!desk.child(referral.patient()) || submission.text("staysWith").equals("ownCarer")) {
            return;
        }
        if (submission.text("staysWith").equals("nurse")) {
            moves.arrange(referral.patient(), Care.Kind.ESCORT, null, submission.task(), at);
        }
        moves.leaveThere(referral, at);
        if (submission.text("staysWith").equals("alone")) {
            homeAgain.settle(referral.patient(), at);
        }
    }

    /** The named carer counts only for a child; an adult needs none. */
    private boolean named(Submission submission) {
        return desk.child(submission.caseNumber())
                && (carer(submission) != null
                        || !HospitalPapers.blank(submission.answers().get("carerName")));
    }

    private void requireSomeone(Submission submission, HospitalReferral referral) {
        String carer = carer(submission);
        if (carer != null && desk.child(referral.patient()) && !desk.canBeWithAChild(carer)) {
            throw new HospitalRefused.CarerUnfit(carer);
        }
        if (desk.child(referral.patient()) && !named(submission) && !someone(referral)) {
            throw new HospitalRefused.BackToNobody();
        }
    }

    private boolean someone(HospitalReferral referral) {
        List<String> coming = coming(referral);
        return homeAgain.someoneFor(referral.patient(), referral, it -> desk.atCentre(it) || coming.contains(it));
    }

    /** Who comes back with the patient: whoever no other stay keeps there. */
    private List<String> coming(HospitalReferral referral) {
        var coming = new ArrayList<String>();
        for (String person : referral.travellers()) {
            if (referrals.thatKeepThere(person).stream()
                    .allMatch(it -> it.task().equals(referral.task()))) {
                coming.add(person);
            }
        }
        return coming;
    }

    private void requireCompany(Submission submission, HospitalReferral referral) {
        String with = submission.text("staysWith");
        if (with.equals("ownCarer") && referral.companion() == null) {
            throw new HospitalRefused.NobodyWentAlong();
        }
        if (with.equals("alone") && desk.age(referral.patient()) < ReferToHospitalRules.ACCOMPANIED_BEFORE) {
            throw new HospitalRefused.SmallChildAlone();
        }
    }

    private static @Nullable String carer(Submission submission) {
        Object carer = submission.answers().get("carerRef");
        return HospitalPapers.blank(carer) ? null : String.valueOf(carer);
    }

    private static boolean back(Submission submission) {
        return submission.text("hospitalOutcome").equals("back");
    }
}
