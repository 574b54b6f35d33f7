package org.zhusan.regional;

import org.springframework.stereotype.Component;

/** Whether half a year of reviews was calm; no programme is closed before, whatever a model says (domain T24). */
@Component
class Stability {
    private final Programmes programmes;

    Stability(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @throws ProgrammeRefused.TooSoonToClose naming the months there are */
    void require(String household) {
        int months = programmes
                .latest(household)
                .map(it -> Review.stableMonths(programmes.reviews(it.instance())))
                .orElse(0);
        if (months < Review.MONTHS_BEFORE_CLOSING) {
            throw new ProgrammeRefused.TooSoonToClose(months);
        }
    }
}
