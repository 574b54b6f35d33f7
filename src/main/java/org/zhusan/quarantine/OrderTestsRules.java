package org.zhusan.quarantine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** No test without an informed consent, signed by the adult or the representative; declining is an answer. */
@Component
class OrderTestsRules implements FormRules {
    private final QuarantineDesk desk;
    private final Findings findings;
    private final ScreeningTable screenings;

    OrderTestsRules(QuarantineDesk desk, Findings findings, ScreeningTable screenings) {
        this.desk = desk;
        this.findings = findings;
        this.screenings = screenings;
    }

    @Override
    public String process() {
        return QuarantineProcess.SCREENING;
    }

    @Override
    public String form() {
        return "orderTests";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Map<String, Object> filled = new HashMap<>();
        filled.put("age", desk.age(desk.person(caseNumber)));
        List<String> open = screenings
                .latest(caseNumber)
                .map(it -> findings.open(it, reader))
                .orElse(List.of());
        if (!open.isEmpty()) {
            filled.put("tests", open);
        }
        return filled;
    }

    @Override
    public void check(Submission submission) {
        List<String> tests = codes(submission, "tests");
        List<String> declined = codes(submission, "refusedTests");
        if (tests.stream().anyMatch(declined::contains)) {
            throw new TestRefused.AgreedAndDeclined();
        }
        if (tests.isEmpty() && declined.isEmpty() && blank(submission, "reason")) {
            throw new TestRefused.NoReason();
        }
        if (tests.contains("other") && blank(submission, "otherTest")) {
            throw new TestRefused.OtherTestUnnamed();
        }
        if (tests.isEmpty() == submission.yes("informedConsent")) {
            throw new TestRefused.NoConsent();
        }
        boolean adult = desk.adult(desk.person(submission.caseNumber()));
        boolean self = submission.text("consentBy").equals("self");
        if (!adult && self) {
            throw new TestRefused.RepresentativeMissing();
        }
        if (adult && submission.text("consentBy").equals("parent")) {
            throw new TestRefused.NotTheirRepresentative();
        }
        if ("fingerprint".equals(submission.answers().get("signMethod")) && oneWitness(submission)) {
            throw new TestRefused.SameWitness();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean ordered = !codes(submission, "tests").isEmpty();
        desk.note(
                submission.caseNumber(),
                ordered ? "quarantine.testsOrdered" : "quarantine.noTestOrdered",
                submission.by());
        return Map.of();
    }

    private static List<String> codes(Submission submission, String field) {
        return submission.answers().get(field) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static boolean blank(Submission submission, String field) {
        return submission.answers().get(field) == null || submission.text(field).isBlank();
    }

    /** Two spellings of one name differ at most in case, spaces and dots. */
    private static boolean oneWitness(Submission submission) {
        return plain(submission.text("signWitnessOne")).equals(plain(submission.text("signWitnessTwo")));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }
}
