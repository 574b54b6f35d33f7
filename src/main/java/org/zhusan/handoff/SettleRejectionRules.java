package org.zhusan.handoff;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.State;

/** The commission of the region finds a place after its centre said no or nothing, or stands by the no. */
@Component
class SettleRejectionRules implements FormRules {
    private static final String NO_ANSWER = "noAnswer";

    private final OfferDesk desk;
    private final OfferTable table;

    SettleRejectionRules(OfferDesk desk, OfferTable table) {
        this.desk = desk;
        this.table = table;
    }

    @Override
    public String process() {
        return OfferProcess.OFFER;
    }

    @Override
    public String form() {
        return OfferProcess.SETTLE_REJECTION;
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        Offer offer = desk.offer(number);
        Map<String, Object> shown = desk.shown(offer);
        shown.put("centreReason", offer.state() == State.REFUSED ? offer.reason() : NO_ANSWER);
        if (offer.state() == State.REFUSED) {
            desk.said(number, OfferProcess.ANSWER_OFFER, "reason").ifPresent(it -> shown.put("centreWords", it));
        }
        return shown;
    }

    @Override
    public void check(Submission submission) {
        Offer offer = desk.lock(submission.caseNumber());
        if (takes(submission)) {
            desk.requirePlace(submission, offer);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (takes(submission)) {
            desk.accept(submission);
        } else {
            String reason = desk.offer(submission.caseNumber()).state() == State.REFUSED ? null : NO_ANSWER;
            table.state(submission.caseNumber(), State.ESCALATED, reason);
        }
        return Map.of(OfferProcess.COMMISSION_TAKES, takes(submission));
    }

    private static boolean takes(Submission submission) {
        return submission.text("decision").equals("takes");
    }
}
