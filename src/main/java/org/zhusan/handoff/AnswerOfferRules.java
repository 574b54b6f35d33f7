package org.zhusan.handoff;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.State;

/** The region's answer to head count and needs; it may ask twice, then it decides. */
@Component
class AnswerOfferRules implements FormRules {
    static final int QUESTIONS = 2;

    private final OfferDesk desk;
    private final OfferTable table;

    AnswerOfferRules(OfferDesk desk, OfferTable table) {
        this.desk = desk;
        this.table = table;
    }

    @Override
    public String process() {
        return OfferProcess.OFFER;
    }

    @Override
    public String form() {
        return OfferProcess.ANSWER_OFFER;
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        Map<String, Object> shown = desk.shownByAge(desk.offer(number));
        desk.said(number, OfferProcess.ANSWER_OFFER, "question").ifPresent(it -> shown.put("lastQuestion", it));
        desk.said(number, OfferProcess.ANSWER_QUESTION, "answerText").ifPresent(it -> shown.put("lastAnswer", it));
        return shown;
    }

    @Override
    public void check(Submission submission) {
        Offer offer = desk.lock(submission.caseNumber());
        switch (submission.text("answer")) {
            case "accept" -> desk.requirePlace(submission, offer);
            case "ask" -> {
                if (offer.questions() >= QUESTIONS) {
                    throw new OfferRefused.AskedEnough(QUESTIONS);
                }
            }
            default -> {
                // a reason is required by the form
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        switch (submission.text("answer")) {
            case "accept" -> desk.accept(submission);
            case "ask" -> table.state(submission.caseNumber(), State.ASKED, null);
            default -> table.state(submission.caseNumber(), State.REFUSED, submission.text("reasonKind"));
        }
        return Map.of();
    }
}
