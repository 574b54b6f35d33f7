package org.zhusan.handoff;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.State;

/** Whoever coordinates above the region decides between it and another one, by reasons and numbers alone. */
@Component
class DecideAboveRegionRules implements FormRules {
    private final OfferDesk desk;
    private final OfferTable table;

    DecideAboveRegionRules(OfferDesk desk, OfferTable table) {
        this.desk = desk;
        this.table = table;
    }

    @Override
    public String process() {
        return OfferProcess.OFFER;
    }

    @Override
    public String form() {
        return OfferProcess.DECIDE_ABOVE_REGION;
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        Offer offer = desk.offer(number);
        Map<String, Object> shown = desk.shown(offer);
        if (offer.reason() != null) {
            shown.put("centreReason", offer.reason());
        }
        desk.said(number, OfferProcess.ANSWER_OFFER, "reason").ifPresent(it -> shown.put("centreWords", it));
        desk.said(number, OfferProcess.SETTLE_REJECTION, "settledReason")
                .ifPresent(it -> shown.put("commissionWords", it));
        return shown;
    }

    @Override
    public void check(Submission submission) {
        Offer offer = desk.lock(submission.caseNumber());
        if (must(submission)) {
            desk.requirePlace(submission, offer);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (must(submission)) {
            desk.accept(submission);
            return Map.of(OfferProcess.REGION_MUST, true);
        }
        table.state(submission.caseNumber(), State.REJECTED, null);
        return Map.of(OfferProcess.REGION_MUST, false);
    }

    private static boolean must(Submission submission) {
        return submission.text("decision").equals("must");
    }
}
