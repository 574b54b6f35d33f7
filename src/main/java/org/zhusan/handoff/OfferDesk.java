package org.zhusan.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.AgeBand;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.form.Submission;
import org.zhusan.handoff.Offers.Need;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.Regime;

/** What every rule of an offer asks: what is offered, what was said so far, and whether the place a region promises can be one. */
@Component
class OfferDesk {
    static final Member HANDOFF = Member.system("handoff");

    /** A region promises a place for the next three months, not for some day. */
    static final int DAYS_AHEAD = 90;

    private static final Map<AgeBand, String> FIELDS = new EnumMap<>(Map.of(
            AgeBand.FROM_0_TO_2, "under3",
            AgeBand.FROM_3_TO_6, "from3to6",
            AgeBand.FROM_7_TO_10, "from7to10",
            AgeBand.FROM_11_TO_13, "from11to13",
            AgeBand.FROM_14_TO_17, "from14to17",
            AgeBand.ADULT, "adults"));

    private final OfferTable table;
    private final Records records;
    private final Clock clock;

    OfferDesk(OfferTable table, Records records, Clock clock) {
        this.table = table;
        this.records = records;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Offer offer(String number) {
        return table.find(number).orElseThrow(OfferRefused.NoOffer::new);
    }

    /** The offer, which nobody else answers meanwhile. */
    Offer lock(String number) {
        Offer offer = table.lock(number);
        if (offer.over()) {
            throw new OfferRefused.NoOffer();
        }
        return offer;
    }

    /** Head count, needs and languages as forms show them. */
    Map<String, Object> shown(Offer offer) {
        var shown = new HashMap<String, Object>();
        shown.put("people", offer.people());
        shown.put("needs", offer.needs().stream().map(Need::code).toList());
        shown.put("languages", offer.languages());
        shown.put("regimeProposed", offer.regime().code());
        shown.put("wishedOn", offer.wishedOn().toString());
        return shown;
    }

    Map<String, Object> shownByAge(Offer offer) {
        Map<String, Object> shown = shown(offer);
        offer.heads().forEach((band, people) -> shown.put(FIELDS.get(band), people));
        return shown;
    }

    /** What was written in a field of the newest record of the form in the offer's file. */
    Optional<String> said(String offer, String form, String field) {
        return records.latest(offer, form, HANDOFF, "rules")
                .map(Stored::answers)
                .map(it -> it.get(field))
                .map(String::valueOf);
    }

    /** Which day, which regime, and a bed for each who lives in. */
    void requirePlace(Submission submission, Offer offer) {
        LocalDate start = (LocalDate) submission.answers().get("start");
        LocalDate today = LocalDate.ofInstant(submission.at(), clock.getZone());
        if (start.isBefore(today) || start.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new OfferRefused.StartOutOfTime(DAYS_AHEAD);
        }
        if (regime(submission) == Regime.IN_PATIENT && beds(submission) < offer.people()) {
            throw new OfferRefused.TooFewBeds(offer.people());
        }
    }

    void accept(Submission submission) {
        Regime regime = regime(submission);
        table.accepted(
                submission.caseNumber(),
                (LocalDate) submission.answers().get("start"),
                regime,
                regime == Regime.IN_PATIENT ? beds(submission) : null);
    }

    private static Regime regime(Submission submission) {
        return Regime.of(submission.text("regime"));
    }

    private static int beds(Submission submission) {
        return submission.answers().get("bed") instanceof Number beds ? beds.intValue() : 0;
    }
}
