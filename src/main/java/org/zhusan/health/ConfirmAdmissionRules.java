package org.zhusan.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.health.HospitalReferral.State;

/** Nobody is handed over while a child depends on them alone; who goes along is in the hospital from the same instant. */
@Component
class ConfirmAdmissionRules implements FormRules {
    private final HospitalDesk desk;
    private final HospitalTable referrals;
    private final LeftBehind leftBehind;
    private final HospitalMoves moves;
    private final Records records;

    ConfirmAdmissionRules(
            HospitalDesk desk, HospitalTable referrals, LeftBehind leftBehind, HospitalMoves moves, Records records) {
        this.desk = desk;
        this.referrals = referrals;
        this.leftBehind = leftBehind;
        this.moves = moves;
        this.records = records;
    }

    @Override
    public String process() {
        return HospitalProcess.HOSPITAL_CARE;
    }

    @Override
    public String form() {
        return "confirmAdmission";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        HospitalReferral referral = referrals.of(instance).orElseThrow();
        var start = new LinkedHashMap<String, Object>();
        records.latest(caseNumber, ReferToHospitalRules.FORM, reader, form()).ifPresent(it -> {
            copy(it, "hospital", start);
            copy(it, "companionName", start);
        });
        if (referral.companion() != null) {
            start.put("companionRef", referral.companion());
        }
        var carers = new ArrayList<Map<String, Object>>();
        referral.carers().forEach(it -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("childRef", it.child());
            row.put("option", it.kind().code());
            if (it.carer() != null) {
                row.put("carerRef", it.carer());
            }
            carers.add(row);
        });
        start.put("carers", carers);
        return start;
    }

    @Override
    public void check(Submission submission) {
        if (!admitted(submission)) {
            return;
        }
        HospitalReferral referral = referrals.of(submission.instance()).orElseThrow();
        Instant handedOver = HospitalPapers.happened(submission, "handedOverAt");
        if (!referral.emergency() && handedOver.isBefore(referral.referredAt())) {
            throw new HospitalRefused.AdmittedBeforeReferral();
        }
        if (!desk.here(referral.patient()) && desk.place(referral.patient()) != Kind.HOSPITAL) {
            throw new HospitalRefused.NotAtCentre(referral.patient());
        }
        if (referral.companion() != null && !desk.here(referral.companion())) {
            throw new HospitalRefused.CompanionAway(referral.companion());
        }
        List<String> alone = leftBehind.unsettled(referral);
        if (!alone.isEmpty()) {
            throw new HospitalRefused.ChildWithoutCarer(String.join(", ", alone));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        HospitalReferral referral = referrals.of(submission.instance()).orElseThrow();
        if (admitted(submission)) {
            referrals.state(referral.task(), State.ADMITTED, HospitalPapers.happened(submission, "handedOverAt"));
            moves.admit(referral, submission);
            desk.note(referral.patient(), "health.admitted", DataClass.MEDICAL, submission.by());
        } else if (submission.text("admission").equals("declined")) {
            referrals.state(referral.task(), State.CLOSED, null);
        }
        return Map.of();
    }

    private static boolean admitted(Submission submission) {
        return submission.text("admission").equals("admitted");
    }

    private static void copy(Records.Stored from, String field, Map<String, Object> into) {
        Object answer = from.answers().get(field);
        if (answer != null) {
            into.put(field, answer);
        }
    }
}
