package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A second officer, who was there, stands for the notice too. */
@Component
class CountersignNoticeRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Papers papers;

    CountersignNoticeRules(CaseDesk desk, ConsentTable consents, Papers papers) {
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
        return "countersignNotice";
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        var consent = consents.latest(submission.caseNumber()).orElseThrow(DecisionRefused.NoticeMissing::new);
        if (consent.noticedAt() == null) {
            throw new DecisionRefused.NoticeMissing();
        }
        consent.requireSecondOfficer(submission.by().id());
        if (!submission.yes("present") || !submission.yes("languageConfirmed") || !submission.yes("noPressure")) {
            throw new NoticeRefused.NoticeNotWitnessed();
        }
        papers.happenedAfter(submission, "countersignedAt", person, consent.noticedAt());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        consents.countersign(
                consent.id(),
                Papers.moment(submission, "countersignedAt"),
                submission.by().id());
        desk.note(consent.person(), "consent.noticeCountersigned", submission.by());
        return Map.of();
    }
}
