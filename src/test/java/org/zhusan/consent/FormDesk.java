package org.zhusan.consent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhusan.TestClock;
import org.zhusan.agency.Member;
import org.zhusan.form.Attachment;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The officers of the room and the usual way through its forms: each story changes one answer. */
class FormDesk {
    static final Member SAULE = officer("ZH-U-700001", "mfa-consular");
    static final Member TIMUR = officer("ZH-U-700002", "mfa-consular");
    static final Member DANA = officer("ZH-U-700003", "knb-field");
    static final Member ARMAN = officer("ZH-U-700004", "mfa-desk");
    static final Member MARZHAN = officer("ZH-U-700005", "guardianship");

    /** Before the first form the model opens the asking. */
    private static final Set<String> FIRST_FORMS = Set.of("planInterview", "decideOnBestInterests");

    private static final AtomicInteger INSTANCES = new AtomicInteger();

    private final TestClock clock;
    private final Asking asking;
    private final ConsentTable consents;
    private final Map<String, FormRules> rules = new HashMap<>();

    FormDesk(TestClock clock, Asking asking, ConsentTable consents, List<FormRules> rules) {
        this.clock = clock;
        this.asking = asking;
        this.consents = consents;
        rules.forEach(it -> this.rules.put(it.form(), it));
    }

    private static Member officer(String id, String function) {
        return new Member(id, id, function, function.split("-")[0], null, Locale.ENGLISH, true);
    }

    static String instance() {
        return "instance-" + INSTANCES.incrementAndGet();
    }

    // time

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    static Object moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    // forms

    /** Hands in a form as the task page does: what the rules demand, then what they keep. */
    Map<String, Object> handIn(String form, String person, Member by, Map<String, Object> answers, String... files) {
        if (FIRST_FORMS.contains(form)
                && consents.latest(person).filter(it -> !it.hasEnded()).isEmpty()) {
            asked(person);
        }
        Submission submission = submission(form, person, by, answers, files);
        rules.get(form).check(submission);
        return rules.get(form).accepted(submission);
    }

    Submission submission(String form, String person, Member by, Map<String, Object> answers, String... files) {
        var scans = new ArrayList<Attachment>();
        for (String field : files) {
            scans.add(new Attachment(
                    field, field + ".pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
        }
        return new Submission(
                rules.get(form).process(), form, "task", "instance-of-" + person, person, by, now(), answers, scans);
    }

    Map<String, Object> prefill(String form, String person) {
        return rules.get(form).prefill(person, "instance-of-" + person, SAULE);
    }

    Map<String, Object> plan() {
        return answers(
                "interviewAt",
                moment(now()),
                "privacyEnsured",
                true,
                "interviewerSex",
                "female",
                "otherSexAgreed",
                false,
                "language",
                "kk",
                "interpreting",
                "officer");
    }

    Map<String, Object> notice() {
        return answers(
                "templateVersion",
                "kk-1",
                "readAloud",
                true,
                "noticeAt",
                moment(now()),
                "understood",
                "yes",
                "lawyerOffered",
                true,
                "acknowledgementMethod",
                "ink",
                "acknowledgementPlace",
                "Camp",
                "acknowledgementAt",
                moment(now()),
                "waiver",
                false);
    }

    Map<String, Object> countersignature() {
        return answers(
                "present", true, "languageConfirmed", true, "noPressure", true, "countersignedAt", moment(now()));
    }

    Map<String, Object> decision(String decision) {
        return answers(
                "decision",
                decision,
                "decidedAt",
                moment(now()),
                "withdrawalExplained",
                true,
                "voluntary",
                true,
                "receiptMethod",
                "ink",
                "receiptPlace",
                "Camp",
                "receiptAt",
                moment(now()));
    }

    Map<String, Object> refusal() {
        return answers(
                "refusedAt", moment(now()), "informed", true, "noConsequencesTold", true, "recontactAllowed", "no");
    }

    Map<String, Object> refusalCheck() {
        return answers(
                "checkedHow",
                "spoke",
                "informationComplete",
                true,
                "checkedAt",
                moment(now()),
                "freeWill",
                "confirmed",
                "repeatInterview",
                false);
    }

    Map<String, Object> bestInterests(String travels) {
        return answers("travels", travels, "decidedOn", today(), "reasons", "Relatives wait", "decisionNo", "7");
    }

    Map<String, Object> boarding(String answer) {
        return answers("askedAt", moment(now()), "askedAlone", true, "stillConsents", answer);
    }

    Map<String, Object> coverage(List<Map<String, Object>> rows) {
        return answers("children", rows);
    }

    static Map<String, Object> row(String child, String coverage, String otherParent) {
        return answers("childRef", child, "coverage", coverage, "otherParentStatus", otherParent);
    }

    static Map<String, Object> answers(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    static Map<String, Object> with(Map<String, Object> answers, Object... pairs) {
        var changed = new HashMap<>(answers);
        changed.putAll(answers(pairs));
        return changed;
    }

    // chapters

    /** As the model does first: opens the asking and sees who decides. */
    Asking.WhoDecides asked(String person) {
        return asking.begin(person, instance());
    }

    /** Planned, informed by Saule, countersigned by Dana. */
    void informed(String person) {
        handIn("planInterview", person, SAULE, plan());
        handIn("giveLiabilityNotice", person, SAULE, notice());
        handIn("countersignNotice", person, DANA, countersignature());
    }

    void consented(String person) {
        informed(person);
        pass(Duration.ofHours(24));
        handIn("recordDecision", person, SAULE, decision("consent"), "receiptFile");
    }

    void refused(String person, Map<String, Object> refusal) {
        informed(person);
        pass(Duration.ofHours(24));
        handIn("recordDecision", person, SAULE, decision("refuse"));
        handIn("recordRefusal", person, SAULE, refusal);
    }
}
