package org.zhusan.consent;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The notice counts when the text in use was read in the person's language, a lawyer was offered, and the person understood. */
@Component
class GiveLiabilityNoticeRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final NoticeTemplates templates;
    private final Papers papers;

    GiveLiabilityNoticeRules(CaseDesk desk, ConsentTable consents, NoticeTemplates templates, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.templates = templates;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.INTERVIEW;
    }

    @Override
    public String form() {
        return "giveLiabilityNotice";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        String version = templates.versionFor(language(caseNumber));
        return Map.of("templateVersion", version, "noticeText", templates.text(version));
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        var consent = consents.latest(submission.caseNumber()).orElseThrow(DecisionRefused.NoticeMissing::new);
        consent.requireFreshOfficer(submission.by().id());
        requireText(submission, consent);
        papers.happened(submission, "noticeAt", person);
        if (!submission.yes("lawyerOffered")) {
            throw new NoticeRefused.LawyerNotOffered();
        }
        if ("partly".equals(submission.text("understood"))
                && blank(submission.answers().get("questionsAsked"))) {
            throw new NoticeRefused.QuestionsMissing();
        }
        if (understood(submission)) {
            papers.signature(submission, "acknowledgement", person);
            papers.signature(submission, "waiver", person);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        boolean understood = understood(submission);
        boolean sooner = understood && submission.yes("waiver");
        if (understood) {
            consents.notice(
                    consent.id(),
                    Papers.moment(submission, "noticeAt"),
                    submission.by().id(),
                    sooner);
        }
        desk.note(
                consent.person(), understood ? "consent.noticeGiven" : "consent.noticeNotUnderstood", submission.by());
        var facts = new HashMap<String, Object>();
        facts.put(ConsentProcess.NOTICE_UNDERSTOOD, understood);
        facts.put(ConsentProcess.DECIDES_SOONER, sooner);
        return facts;
    }

    private void requireText(Submission submission, Consent consent) {
        String version = submission.text("templateVersion");
        templates.require(version, language(submission.caseNumber()));
        Object text = submission.answers().get("noticeText");
        if (text != null && !templates.same(version, (String) text)) {
            throw new NoticeRefused.NoticeTextChanged(version);
        }
        if (consent.interpreted() && !submission.yes("readAloud")) {
            throw new NoticeRefused.NoticeNotReadAloud();
        }
    }

    private String language(String person) {
        return consents.latest(person).map(Consent::language).orElseGet(() -> desk.person(person)
                .language());
    }

    private static boolean blank(@Nullable Object answer) {
        return answer == null || answer.toString().isBlank();
    }

    private static boolean understood(Submission submission) {
        return !"no".equals(submission.text("understood"));
    }
}
