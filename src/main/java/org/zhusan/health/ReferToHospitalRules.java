package org.zhusan.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.health.HospitalReferral.NamedCarer;
import org.zhusan.health.HospitalReferral.State;

/** Someone signs, a small child is accompanied, and each child left behind has a named carer. */
@Component
class ReferToHospitalRules implements FormRules {
    static final String FORM = "referToHospital";

    /** Domain P07: under twelve a child is split from its household only with a carer. */
    static final int ACCOMPANIED_BEFORE = 12;

    private final HospitalDesk desk;
    private final LeftBehind leftBehind;
    private final HospitalTable referrals;

    ReferToHospitalRules(HospitalDesk desk, LeftBehind leftBehind, HospitalTable referrals) {
        this.desk = desk;
        this.leftBehind = leftBehind;
        this.referrals = referrals;
    }

    @Override
    public String process() {
        return HospitalProcess.HOSPITAL_CARE;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Optional<String> companion = desk.companionOf(caseNumber);
        var start = new LinkedHashMap<String, Object>();
        start.put("age", desk.age(caseNumber));
        companion.ifPresent(it -> start.put("companionRef", it));
        Optional<String> adult = desk.child(caseNumber) ? companion : Optional.of(caseNumber);
        start.put(LeftBehind.LIST, leftBehind.rows(adult, caseNumber, reader));
        return start;
    }

    @Override
    public void check(Submission submission) {
        int age = desk.age(submission.caseNumber());
        if (signed(submission)) {
            HospitalPapers.consent(submission, age);
        } else if (!emergency(submission)) {
            throw new HospitalRefused.ConsentCannotWait();
        }
        requireCompanion(submission, age);
        named(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String patient = submission.caseNumber();
        referrals.refer(new HospitalReferral(
                submission.task(),
                submission.instance(),
                patient,
                emergency(submission),
                companion(submission).orElse(null),
                submission.text("companion").equals("nurse"),
                State.REFERRED,
                submission.at(),
                null,
                named(submission)));
        desk.note(patient, "health.referred", DataClass.MEDICAL, submission.by());
        return Map.of(HospitalProcess.CONSENT_SIGNED, signed(submission));
    }

    private void requireCompanion(Submission submission, int age) {
        String along = submission.text("companion");
        boolean small = age < ACCOMPANIED_BEFORE;
        if (small && along.equals("alone")) {
            throw new HospitalRefused.SmallChildAlone();
        }
        if (small
                && along.equals("nurse")
                && HospitalPapers.blank(submission.answers().get("companionReason"))) {
            throw new HospitalRefused.ReasonMissing();
        }
        if (along.equals("ownCarer") && companion(submission).isEmpty()) {
            throw new HospitalRefused.NoCarerGoesAlong();
        }
    }

    private List<NamedCarer> named(Submission submission) {
        String patient = submission.caseNumber();
        Optional<String> companion = companion(submission);
        Optional<String> adult = desk.child(patient) ? companion : Optional.of(patient);
        List<String> travellers = companion.map(it -> List.of(patient, it)).orElse(List.of(patient));
        return leftBehind.named(submission, adult, travellers);
    }

    private Optional<String> companion(Submission submission) {
        return submission.text("companion").equals("ownCarer")
                ? desk.companionOf(submission.caseNumber())
                : Optional.empty();
    }

    private static boolean signed(Submission submission) {
        return submission.text("consent").equals("signed");
    }

    private static boolean emergency(Submission submission) {
        return submission.text("urgency").equals("emergency");
    }
}
