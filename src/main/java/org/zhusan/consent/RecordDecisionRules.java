package org.zhusan.consent;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A decision is taken after time to think; a consent is voluntary and comes with its receipt. */
@Component
class RecordDecisionRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Papers papers;

    RecordDecisionRules(CaseDesk desk, ConsentTable consents, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.INTERVIEW;
    }

    @Override
    public String form() {
        return "recordDecision";
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        var consent = consents.latest(submission.caseNumber()).orElseThrow(DecisionRefused.NoticeMissing::new);
        consent.requireFreshOfficer(submission.by().id());
        Instant decided = papers.happened(submission, "decidedAt", person);
        Instant earliest = consent.earliestDecision();
        String decision = submission.text("decision");
        // someone who asks for time, or seems under pressure, is not kept waiting until that can be written down
        if (Set.of("consent", "refuse").contains(decision) && decided.isBefore(earliest)) {
            throw new DecisionRefused.ReflectionTooShort(desk.written(earliest));
        }
        if (decision.equals("consent")) {
            requireConsent(submission, person);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        Instant at = Papers.moment(submission, "decidedAt");
        String by = submission.by().id();
        switch (submission.text("decision")) {
            case "consent" -> {
                consents.decide(consent.id(), Consent.State.GIVEN, at, by, at.plus(Consent.VALIDITY));
                desk.note(consent.person(), "consent.given", submission.by());
            }
            case "refuse" -> {
                consents.decide(consent.id(), Consent.State.REFUSED, at, by, null);
                desk.note(consent.person(), "consent.refused", submission.by());
            }
            case "doubt" -> {
                consents.doubt(
                        consent.id(),
                        Stream.of(consent.noticedBy(), by)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
                desk.note(consent.person(), "consent.doubted", submission.by());
            }
            default -> desk.note(consent.person(), "consent.needsTime", submission.by());
        }
        boolean children = !desk.childrenOf(consent.person(), submission.at()).isEmpty();
        return Map.of(ConsentProcess.HAS_CHILDREN, children);
    }

    private void requireConsent(Submission submission, Person person) {
        if (!submission.yes("voluntary")) {
            throw new DecisionRefused.NotVoluntary();
        }
        if (!submission.yes("withdrawalExplained")) {
            throw new DecisionRefused.WithdrawalNotExplained();
        }
        if (submission.attachments().stream().noneMatch(it -> it.field().equals("receiptFile"))) {
            throw new DecisionRefused.ReceiptMissing();
        }
        papers.signature(submission, "receipt", person);
    }
}
